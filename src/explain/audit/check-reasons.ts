import type { Reason } from "../../matching/types";
import { canonicalJson } from "../../policy/canonical";
import { type OwnShortage, ownShortages } from "./blocking-sets";
import type { Evidence } from "./evidence";

/** The reasons of everybody who is short, and the shortages behind them, counted again over all pairs. Needs a complete reading. */
export function checkReasons(evidence: Evidence): void {
  const { matching, rowOf, columnOf, report } = evidence;
  const { unmatched, status } = matching;
  const shortages = status === "infeasible" ? [] : ownShortages(evidence);
  const found = shortages.map(({ shortage }) => shortage);
  if (canonicalJson(matching.shortages) !== canonicalJson(found)) {
    report({ code: "wrong-shortages", params: { said: matching.shortages.length, found: found.length } });
  }
  const setOf = new Map(shortages.flatMap(({ rows }, place) => rows.map((row) => [row, place] as const)));
  for (const { menteeId: id, reasons } of unmatched.mentees) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    const own = status === "infeasible" ? [infeasible] : menteeReasons(evidence, row, shortages, setOf.get(row));
    if (canonicalJson(reasons) !== canonicalJson(own)) report({ code: "wrong-reasons", params: { side: "mentee", id } });
  }
  for (const { mentorId: id, reasons } of unmatched.mentors) {
    const column = columnOf.get(id);
    if (column === undefined) continue;
    const own = status === "infeasible" ? [infeasible] : mentorReasons(evidence, column);
    if (canonicalJson(reasons) !== canonicalJson(own)) report({ code: "wrong-reasons", params: { side: "mentor", id } });
  }
}

const infeasible: Reason = { code: "infeasible", params: {} };

/** What one person meets on the other side. */
interface Outlook {
  readonly people: number;
  readonly given: number;
  readonly refused: number;
  readonly below: number;
  readonly bestBelow: number;
  /** Numbers of the people who could still be given. */
  readonly open: readonly number[];
}

function outlook(points: readonly number[], given: readonly number[], minimumPoints: number): Outlook {
  const isGiven = new Set(given);
  const others = [...points.keys()].filter((k) => !isGiven.has(k));
  const below = others.map((k) => points[k]).filter((found) => found >= 0 && found < minimumPoints);
  return {
    people: points.length,
    given: given.length,
    refused: others.filter((k) => points[k] < 0).length,
    below: below.length,
    bestBelow: below.reduce((best, found) => Math.max(best, found), -1),
    open: others.filter((k) => points[k] >= Math.max(0, minimumPoints)),
  };
}

function menteeReasons(evidence: Evidence, row: number, shortages: readonly OwnShortage[], set: number | undefined): readonly Reason[] {
  const { table, mentorsOf, minimumPoints } = evidence;
  const seen = outlook([...(table.row(row) as Int32Array)], mentorsOf[row], minimumPoints);
  const common = commonReasons(evidence, seen, table.refusedToMentee, row);
  if (seen.open.length === 0) return common;
  if (set === undefined) return [{ code: "outscored", params: { candidates: seen.open.length } }, ...common];
  const { menteeIds, mentorIds, places } = shortages[set].shortage;
  return [{ code: "no-place-left", params: { shortage: set, mentees: menteeIds.length, mentors: mentorIds.length, places } }, ...common];
}

function mentorReasons(evidence: Evidence, column: number): readonly Reason[] {
  const { table, mentees, mentorsOf, menteesOf, minimumPoints } = evidence;
  const points = mentees.map((_, row) => (table.row(row) as Int32Array)[column]);
  const seen = outlook(points, menteesOf[column], minimumPoints);
  const common = commonReasons(evidence, seen, table.refusedToMentor, column);
  if (seen.open.length === 0) return common;
  const unserved = seen.open.some((row) => mentorsOf[row].length < mentees[row].mentorsWanted);
  return [{ code: unserved ? "outscored" : "no-mentee-left", params: { candidates: seen.open.length } }, ...common];
}

function commonReasons({ reading, minimumPoints }: Evidence, seen: Outlook, refusedTo: Int32Array, person: number): readonly Reason[] {
  const { people, given, refused, below, bestBelow, open } = seen;
  if (people === 0) return [{ code: "nobody-there", params: {} }];
  const reasons: Reason[] = [];
  if (open.length === 0 && given > 0) reasons.push({ code: "all-candidates-given", params: { candidates: given } });
  if (refused > 0) {
    const rules = reading.rules
      .map((rule, k) => ({ rule, people: refusedTo[person * reading.rules.length + k] }))
      .filter((entry) => entry.people > 0)
      .sort((a, b) => b.people - a.people);
    reasons.push({ code: "refused-by-rules", params: { refused, people, rules } });
  }
  if (below > 0) reasons.push({ code: "below-minimum-score", params: { candidates: below, minimumPoints, bestPoints: bestBelow } });
  return reasons;
}
