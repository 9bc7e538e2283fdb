import type { Matching } from "../../matching/types";
import type { Programme } from "../../programme";
import type { Choice } from "./improvement";
import type { KeptScores } from "./reweigh";

/** A served mentee counts before any number of pairs that one change can bring. */
const MENTEE = 4;

/** The matching as a choice of pairs, pins taken out of every bound. `points`: those of the present weights, by mentee and mentor. */
export function choiceOf({ programme, row }: KeptScores, matching: Matching, points: Int32Array): Choice {
  const { cohort, policy } = programme;
  const rows = cohort.mentees.length;
  const columns = cohort.mentors.length;
  const { chosen, pinned, pinsOfRow, pinsOfColumn } = pairsOf(programme, matching);
  const minimumPoints = Math.round(policy.minimumScore * 1_000_000);
  const usable = new Uint8Array(rows * columns);
  for (let mentee = 0; mentee < rows; mentee++) {
    const { refused } = row(mentee);
    for (let column = 0; column < columns; column++) {
      const cell = mentee * columns + column;
      if (refused[column] === 0 && points[cell] >= minimumPoints && !pinned.has(cell)) usable[cell] = 1;
    }
  }
  const load = new Int32Array(columns);
  for (const list of chosen) for (const column of list) load[column]++;
  const pairCounts = policy.objective === "highest-fit" ? 0 : 1;
  const menteeCounts = policy.objective === "most-people-first" ? MENTEE : 0;
  const isFirst = (mentee: number, pairs: number) => pairs === 0 && pinsOfRow[mentee] === 0;
  const ofRows = <List extends Uint8Array | Float64Array>(list: List, value: (mentee: number, has: number) => number | boolean): List => {
    for (let mentee = 0; mentee < rows; mentee++) list[mentee] = Number(value(mentee, chosen[mentee].length));
    return list;
  };
  const flags = () => new Uint8Array(rows);
  const places = cohort.mentors.map(({ capacity }, column) => ({
    least: Math.max(0, capacity.min - pinsOfColumn[column]),
    most: capacity.max - pinsOfColumn[column],
  }));
  return {
    rows,
    columns,
    usable,
    chosen,
    takes: ofRows(flags(), (mentee, has) => has < cohort.mentees[mentee].mentorsWanted - pinsOfRow[mentee]),
    gives: ofRows(flags(), (_, has) => has > 0),
    hasRoom: Uint8Array.from(places, ({ most }, column) => Number(load[column] < most)),
    canSpare: Uint8Array.from(places, ({ least }, column) => Number(load[column] > least)),
    countOfNext: ofRows(new Float64Array(rows), (mentee, has) => pairCounts + (isFirst(mentee, has) ? menteeCounts : 0)),
    countOfLast: ofRows(new Float64Array(rows), (mentee, has) => pairCounts + (isFirst(mentee, has - 1) ? menteeCounts : 0)),
    winsBonus: ofRows(flags(), isFirst),
    losesBonus: ofRows(flags(), (mentee, has) => isFirst(mentee, has - 1)),
  };
}

function pairsOf({ cohort }: Programme, matching: Matching) {
  const rowOf = new Map(cohort.mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(cohort.mentors.map(({ id }, column) => [id, column]));
  const columns = cohort.mentors.length;
  const pinned = new Set<number>();
  const pinsOfRow = new Int32Array(cohort.mentees.length);
  const pinsOfColumn = new Int32Array(columns);
  const chosen: number[][] = cohort.mentees.map(() => []);
  const place = ({ menteeId, mentorId }: { readonly menteeId: string; readonly mentorId: string }) => {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row === undefined || column === undefined) {
      throw new RangeError(`robustness: the programme does not know the pair ${JSON.stringify([menteeId, mentorId])} of the matching`);
    }
    return { row, column };
  };
  for (const pin of cohort.pins) {
    const { row, column } = place(pin);
    pinned.add(row * columns + column);
    pinsOfRow[row]++;
    pinsOfColumn[column]++;
  }
  for (const pair of matching.pairs) {
    const { row, column } = place(pair);
    if (!pinned.has(row * columns + column)) chosen[row].push(column);
  }
  return { chosen, pinned, pinsOfRow, pinsOfColumn };
}
