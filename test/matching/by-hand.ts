import type { Assignment } from "../../src/matching/shortage";
import { type PairTable, REFUSED } from "../../src/objectives/pair-table";
import type { Sieve } from "../../src/rules/sieve";

/** Points written out, a line for each mentee; null where a rule refuses. `readings` lists the mentees whose rows were read, in turn. */
export function tableOf(
  points: readonly (readonly (number | null)[])[],
  mentors = points[0]?.length ?? 0,
  minimumPoints = 0,
): PairTable & { readonly readings: number[] } {
  const kept = Int32Array.from(points.flat(), (value) => value ?? REFUSED);
  const readings: number[] = [];
  const row = (mentee: number) => {
    readings.push(mentee);
    return kept.subarray(mentee * mentors, (mentee + 1) * mentors);
  };
  const fillRow = (mentee: number, out: Int32Array) => out.set(row(mentee));
  return {
    mentees: points.length,
    mentors,
    minimumPoints,
    kept,
    row,
    outlook: row,
    fillRow,
    listAbove: () => 0,
    listAllowed: () => 0,
    points: (mentee, mentor) => row(mentee)[mentor],
    readings,
  };
}

type RowAndColumn = readonly [mentee: number, mentor: number];

export function assignmentOf(
  { mentees, mentors }: { readonly mentees: number; readonly mentors: number },
  pairs: readonly RowAndColumn[],
  pins: readonly RowAndColumn[] = [],
): Assignment {
  return {
    mentorsOf: Array.from({ length: mentees }, (_, row) => pairs.flatMap(([mentee, mentor]) => (mentee === row ? [mentor] : []))),
    menteesOf: Array.from({ length: mentors }, (_, column) => pairs.flatMap(([mentee, mentor]) => (mentor === column ? [mentee] : []))),
    pinned: new Set(pins.map(([mentee, mentor]) => mentee * mentors + mentor)),
  };
}

/** Rules by id, each with the pairs that it refuses. */
export function sieveOf(refused: Readonly<Record<string, readonly RowAndColumn[]>>): Sieve {
  const rules = Object.entries(refused);
  const mark = (pairs: readonly RowAndColumn[], mentee: number, out: Uint8Array) => {
    for (const [row, column] of pairs) if (row === mentee) out[column] = 1;
  };
  return {
    rules: rules.map(([id]) => ({ id, type: id })),
    fillRow(mentee, out) {
      out.fill(0);
      for (const [, pairs] of rules) mark(pairs, mentee, out);
    },
    fillRowOfRule(rule, mentee, out) {
      out.fill(0);
      mark(rules[rule][1], mentee, out);
    },
    refusals: () => [],
    withConflictsOf: () => sieveOf(refused),
  };
}
