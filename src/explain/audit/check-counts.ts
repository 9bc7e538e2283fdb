import { type Evidence, isPinned, pinCounts, unpinned, unpinnedMentees } from "./evidence";
import { mostPairs } from "./most-pairs";

/**
 * Counts come before points: where the objective counts pairs, no chain of changes gives one pair (or, under "most-people-first", one served mentee) more;
 * where it protects the weakest pair, better pairs alone do not give as many. Asks the pairs themselves, not the prices.
 */
export function checkCounts(evidence: Evidence): void {
  const { setting, mentees, report } = evidence;
  const { objective } = setting.policy;
  if (objective === "highest-fit") return;
  const pins = pinCounts(evidence).ofRow;
  const short = mentees.flatMap(({ mentorsWanted }, row) => (mentorsWanted - pins[row] > unpinned(evidence, row).length ? [row] : []));
  const ofPair = oneMore(evidence, short, false);
  if (ofPair !== null) report({ code: "one-more-possible", params: { of: "pair", menteeId: mentees[ofPair].id } });
  if (objective === "most-people-first") {
    const ofMentee = oneMore(
      evidence,
      short.filter((row) => evidence.mentorsOf[row].length === 0),
      true,
    );
    if (ofMentee !== null) report({ code: "one-more-possible", params: { of: "mentee", menteeId: mentees[ofMentee].id } });
  }
  if (objective === "weakest-pair-first") checkWeakest(evidence);
}

/**
 * The first of these mentees from whom "could go to" and "is held by" lead to a free place, or (counting mentees) to somebody who keeps another mentor;
 * null when there is none.
 */
function oneMore(evidence: Evidence, from: readonly number[], countsMentees: boolean): number | null {
  const { table, mentors, mentorsOf, menteesOf, minimumPoints } = evidence;
  const startOf = new Map<number, number>();
  for (const row of from) startOf.set(row, row);
  const reached = new Uint8Array(mentors.length);
  for (const [row, start] of startOf) {
    if (countsMentees && mentorsOf[row].length > 1) return start;
    const points = table.row(row) as Int32Array;
    for (let column = 0; column < mentors.length; column++) {
      if (reached[column] === 1 || points[column] < Math.max(0, minimumPoints)) continue;
      if (mentorsOf[row].includes(column) || isPinned(evidence, row, column)) continue;
      reached[column] = 1;
      if (menteesOf[column].length < mentors[column].capacity.max) return start;
      for (const holder of unpinnedMentees(evidence, column)) if (!startOf.has(holder)) startOf.set(holder, start);
    }
  }
  return null;
}

/** A pin that is as weak as the weakest pair settles it: pins stay. */
function checkWeakest(evidence: Evidence): void {
  const { matching, mentees, mentors, mentorsOf, menteesOf, reading, table, report } = evidence;
  const weakest = matching.totals.weakestPairPoints;
  if (weakest === null) return;
  for (const pin of evidence.pins) {
    const mentee = mentees[Math.floor(pin / mentors.length)];
    if (reading.score(mentee, mentors[pin % mentors.length]).points <= weakest) return;
  }
  const pins = pinCounts(evidence);
  const better = (row: number, column: number) => (table.row(row) as Int32Array)[column] > weakest && !isPinned(evidence, row, column);
  const possible = mostPairs({
    rows: mentees.length,
    columns: mentors.length,
    allowed: better,
    demand: mentees.map(({ mentorsWanted }, row) => mentorsWanted - pins.ofRow[row]),
    least: mentors.map(({ capacity }, column) => Math.max(0, capacity.min - pins.ofColumn[column])),
    most: mentors.map(({ capacity }, column) => capacity.max - pins.ofColumn[column]),
    start: mentees.map((_, row) => unpinned(evidence, row).filter((column) => better(row, column))),
  });
  const made = menteesOf.reduce((sum, list) => sum + list.length, 0) - evidence.pins.size;
  if (possible !== null && possible >= made && mentorsOf.length > 0)
    report({ code: "weakest-could-be-better", params: { points: weakest } });
}
