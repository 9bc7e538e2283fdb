import { type BlockingSet, blockingSets } from "../../matching/shortage";
import type { Shortage } from "../../matching/types";
import { REFUSED } from "../../objectives/pair-table";
import type { Position } from "../position";
import { type InCommon, inCommon } from "./in-common";
import type { Run } from "./run";

/** A blocking set as in `Matching.shortages`, with what holds its people there. */
export interface ShortageDiagnosis extends Shortage {
  /** Those of the mentees who have fewer mentors than they want. */
  readonly waitingIds: readonly string[];
  /** What keeps these mentees from everybody else: of the `pairs` with mentors outside the set who offer a place. The rule that refuses most comes first. */
  readonly barriers: {
    readonly pairs: number;
    /** `refused`: pairs that the rule refuses; `alone`: those that no other rule refuses. */
    readonly rules: readonly { readonly rule: string; readonly refused: number; readonly alone: number }[];
    /** Pairs that rules allow and the minimum score does not. */
    readonly belowMinimum: number;
  };
  /** What the mentees, then the mentors, have in common. */
  readonly inCommon: readonly InCommon[];
}

/**
 * The smallest blocking sets around everybody who waits for a partner, disjoint where they are independent, in the order of their first mentees. Mentees
 * whom rules or the minimum score leave nobody at all are in none: `rulePrices` and `cures` tell of those.
 */
export function shortages(position: Position, run: Run): ShortageDiagnosis[] {
  const { programme, table, problem, mentorsOf, menteesOf, questions } = position;
  if (questions === null) return [];
  const { mentees, mentors } = programme.cohort;
  const pinned = new Set<number>();
  const { required = [] } = problem;
  for (let at = 0; at < required.length; at += 2) pinned.add(required[at] * mentors.length + required[at + 1]);
  const { sets } = blockingSets(
    table,
    { mentorsOf, menteesOf, pinned },
    mentees.map(({ mentorsWanted }) => mentorsWanted),
    mentors.map(({ capacity }) => capacity.max),
  );
  run.step("shortages", 0, sets.length);
  return sets.map((set, done) => {
    run.step("shortages", done + 1, sets.length);
    const inRows = new Set(set.mentees);
    const inColumns = new Set(set.mentors);
    return {
      kind: "places",
      menteeIds: Array.from(set.mentees, (row) => mentees[row].id),
      mentorIds: Array.from(set.mentors, (column) => mentors[column].id),
      places: set.places,
      needed: set.needed,
      change: { code: "add-places", count: set.needed - set.places },
      waitingIds: [...inRows].filter((row) => mentorsOf[row].length < mentees[row].mentorsWanted).map((row) => mentees[row].id),
      barriers: barriersOf(position, set),
      inCommon: [
        ...inCommon("mentee", mentees, (row) => inRows.has(row)),
        ...inCommon("mentor", mentors, (column) => inColumns.has(column)),
      ],
    };
  });
}

function barriersOf({ programme, table, mentorsOf }: Position, set: BlockingSet): ShortageDiagnosis["barriers"] {
  const { sieve, cohort } = programme;
  const inColumns = new Set(set.mentors);
  const outside = cohort.mentors.flatMap(({ capacity }, column) => (inColumns.has(column) || capacity.max === 0 ? [] : [column]));
  const refused = sieve.rules.map(() => 0);
  const alone = sieve.rules.map(() => 0);
  const byRule = sieve.rules.map(() => new Uint8Array(table.mentors));
  let pairs = 0;
  let belowMinimum = 0;
  for (const row of set.mentees) {
    const points = table.row(row);
    for (let rule = 0; rule < byRule.length; rule++) sieve.fillRowOfRule(rule, row, byRule[rule]);
    for (const column of outside) {
      if (mentorsOf[row].includes(column)) continue;
      pairs++;
      if (points[column] !== REFUSED) {
        if (points[column] < table.minimumPoints) belowMinimum++;
        continue;
      }
      const refusing = byRule.flatMap((marks, rule) => (marks[column] === 1 ? [rule] : []));
      for (const rule of refusing) refused[rule]++;
      if (refusing.length === 1) alone[refusing[0]]++;
    }
  }
  const rules = sieve.rules
    .map(({ id }, rule) => ({ rule: id, refused: refused[rule], alone: alone[rule] }))
    .filter((entry) => entry.refused > 0)
    .sort((a, b) => b.refused - a.refused || b.alone - a.alone);
  return { pairs, rules, belowMinimum };
}
