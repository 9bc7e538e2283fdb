import type { Shortage } from "../../matching/types";
import { type Evidence, isPinned } from "./evidence";

/** A shortage, with the rows of its mentees. */
export interface OwnShortage {
  readonly rows: readonly number[];
  readonly shortage: Shortage;
}

/**
 * The audit's own count of the blocking sets. Start from every mentee who is short, follow "could go to" to mentors and "holds a place of" to mentees until
 * nothing is new, and cut what was reached into connected parts: a part with mentors but without a free place is a shortage.
 */
export function ownShortages(evidence: Evidence): readonly OwnShortage[] {
  const parts = partsReached(evidence);
  return parts
    .filter(
      ({ columns }) =>
        columns.length > 0 && columns.every((column) => evidence.menteesOf[column].length >= evidence.mentors[column].capacity.max),
    )
    .map(({ rows, columns }) => ({ rows, shortage: shortageOf(evidence, rows, columns) }));
}

interface Part {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Mentors whom a mentee could have beside those already there. */
export function openMentors({ table, mentors, mentorsOf, minimumPoints }: Evidence, row: number): readonly number[] {
  const points = table.row(row) as Int32Array;
  const open: number[] = [];
  for (let column = 0; column < mentors.length; column++) {
    if (points[column] >= Math.max(0, minimumPoints) && !mentorsOf[row].includes(column)) open.push(column);
  }
  return open;
}

function partsReached(evidence: Evidence): readonly Part[] {
  const { mentees, mentors, mentorsOf, menteesOf } = evidence;
  const short = mentees.flatMap(({ mentorsWanted }, row) => (mentorsOf[row].length < mentorsWanted ? [row] : []));
  const rows = new Set(short);
  const columns = new Set<number>();
  // Nodes are rows, then columns; the ways between them go in both directions once everything is reached.
  const ways = new Map<number, number[]>();
  const join = (row: number, column: number) => {
    addTo(ways, row, mentees.length + column);
    addTo(ways, mentees.length + column, row);
  };
  for (const row of rows) {
    for (const column of openMentors(evidence, row)) {
      join(row, column);
      if (columns.has(column)) continue;
      columns.add(column);
      for (const holder of menteesOf[column]) {
        if (isPinned(evidence, holder, column)) continue;
        join(holder, column);
        rows.add(holder);
      }
    }
  }
  const seen = new Set<number>();
  return [...rows]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      if (seen.has(start)) return [];
      const part = new Set([start]);
      for (const node of part) for (const next of ways.get(node) ?? []) part.add(next);
      for (const node of part) seen.add(node);
      const nodes = [...part].sort((a, b) => a - b);
      return [
        {
          rows: nodes.filter((node) => node < mentees.length),
          columns: nodes.flatMap((node) => (node < mentees.length ? [] : [node - mentees.length])),
        },
      ];
    });
  function addTo(lists: Map<number, number[]>, key: number, entry: number): void {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else if (mentors.length > 0) list.push(entry);
  }
}

/** Partners from outside the set are taken out on both sides; nobody can have more partners than there are for them. */
function shortageOf(evidence: Evidence, rows: readonly number[], columns: readonly number[]): Shortage {
  const { mentees, mentors, mentorsOf, menteesOf } = evidence;
  const isRow = new Set(rows);
  const isColumn = new Set(columns);
  const places = columns.reduce(
    (sum, column) => sum + mentors[column].capacity.max - menteesOf[column].filter((row) => !isRow.has(row)).length,
    0,
  );
  const needed = rows.reduce((sum, row) => {
    const possible = openMentors(evidence, row).length + mentorsOf[row].length;
    return sum + Math.min(mentees[row].mentorsWanted, possible) - mentorsOf[row].filter((column) => !isColumn.has(column)).length;
  }, 0);
  return {
    kind: "places",
    menteeIds: rows.map((row) => mentees[row].id),
    mentorIds: columns.map((column) => mentors[column].id),
    places,
    needed,
    change: { code: "add-places", count: needed - places },
  };
}
