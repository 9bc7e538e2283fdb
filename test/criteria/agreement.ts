import fc from "fast-check";
import { expect } from "vitest";
import type { CriterionDefinition } from "../../src/criteria/criterion";
import type { Side } from "../../src/people/types";
import type { Setting } from "../../src/policy/setting";
import type { CriterionCommon } from "../../src/policy/types";
import { settings } from "../arbitraries";

/** The scores of every mentee with every mentor by the definition; unknown is -1. */
function byDefinition<Parameters extends CriterionCommon>(
  criterion: CriterionDefinition<Parameters>,
  parameters: Parameters,
  setting: Setting,
  side: Side,
): number[][] {
  const { mentees, mentors } = setting.cohort;
  return mentees.map((mentee) =>
    mentors.map((mentor) => {
      const [wanting, other] = side === "mentee" ? [mentee, mentor] : [mentor, mentee];
      return criterion.score(parameters, wanting, other, setting, side) ?? -1;
    }),
  );
}

/** Holds the fast form of a criterion to its definition, bit for bit, and the definition to its range, on random cohorts and from both sides. */
export function expectAgreement<Parameters extends CriterionCommon>(
  criterion: CriterionDefinition<Parameters>,
  parameters: fc.Arbitrary<Parameters>,
): void {
  const sides: readonly Side[] = criterion.directed ? ["mentee", "mentor"] : ["mentee"];
  fc.assert(
    fc.property(settings(), parameters, fc.constantFrom(...sides), (setting, given, side) => {
      const { mentees, mentors } = setting.cohort;
      const definition = byDefinition(criterion, given, setting, side);
      for (const score of definition.flat()) expect(score === -1 || (score >= 0 && score <= 1)).toBe(true);
      const fillRow = criterion.prepare?.(given, mentees, mentors, setting, side);
      expect(fillRow).toBeDefined();
      // Twice, in both directions of the rows: a row must not depend on the one before it.
      for (const row of [...mentees.keys(), ...[...mentees.keys()].reverse()]) {
        const out = new Float64Array(mentors.length).fill(0.123);
        fillRow?.(row, out);
        expect([...out]).toEqual(definition[row]);
        const every = mentors.map((_, column) => column);
        for (const some of [every, every.filter((column) => (column + row) % 2 === 0)]) {
          const scores = new Float64Array(mentors.length);
          if (fillRow?.some === undefined) continue;
          fillRow.some(row, Int32Array.from(every.map((_, k) => some[k] ?? -1)), some.length, scores);
          expect([...scores.subarray(0, some.length)]).toEqual(some.map((column) => definition[row][column]));
        }
        const few = fillRow?.few;
        if (few !== undefined) {
          const places = new Int32Array(mentors.length);
          few.fill(row, Int32Array.from(few.scores.keys()), places);
          expect(Array.from(places, (place) => few.scores[place])).toEqual(definition[row]);
        }
        if (fillRow?.highest !== undefined) expect(fillRow.highest(row)).toBeGreaterThanOrEqual(Math.max(-1, ...definition[row]));
      }
      expectSameScores(mentees, definition, (one) => criterion.profile?.(given, one, setting, side === "mentee"));
      const turned = mentors.map((_, column) => definition.map((scores) => scores[column]));
      expectSameScores(mentors, turned, (one) => criterion.profile?.(given, one, setting, side === "mentor"));
    }),
    { numRuns: 300 },
  );
}

/** People with one profile score alike; a criterion without profiles promises nothing. */
function expectSameScores<One>(
  people: readonly One[],
  scores: readonly (readonly number[])[],
  profileOf: (one: One) => string | undefined,
) {
  const seen = new Map<string, readonly number[]>();
  people.forEach((person, place) => {
    const profile = profileOf(person) ?? `alone ${place}`;
    expect(scores[place]).toEqual(seen.get(profile) ?? scores[place]);
    seen.set(profile, scores[place]);
  });
}
