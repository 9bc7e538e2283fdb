import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { keepScores, pointsUnder, solveUnder } from "../../../src/explain/robustness/reweigh";
import { REFUSED } from "../../../src/objectives/pair-table";
import { cohorts } from "../../cohorts";
import { policies, withPins } from "../audit/tampering";

const weightLists = fc.array(fc.constantFrom(0, 0.1, 1 / 3, 2, 7.25), { minLength: 4, maxLength: 4 });

describe("pointsUnder and solveUnder", () => {
  it("give what the engine gives under a policy with these weights, whether scores are kept or read again", () => {
    fc.assert(
      fc.property(
        cohorts({ mentees: 6, mentors: 5, minimumLoads: true }),
        policies,
        fc.nat(),
        weightLists,
        (cohort, policy, lot, drawn) => {
          const input = withPins(cohort, policy, lot);
          const programme = prepare(input, policy);
          const { criteria } = programme.policy;
          const weights = criteria.map((_, k) => drawn[k]);
          fc.pre(weights.some((weight) => weight > 0));
          const reweighed = criteria.map((criterion, k) => ({ ...criterion, weight: weights[k] }));
          const other = prepare(input, { ...policy, criteria: reweighed as unknown as NonNullable<typeof policy.criteria> });
          const { mentees, mentors } = programme.cohort;
          for (const kept of [keepScores(programme), keepScores(programme, 0)]) {
            const points = pointsUnder(kept, weights);
            const row = new Int32Array(mentors.length);
            for (const [at, mentee] of mentees.entries()) {
              points(at, row);
              expect([...row]).toEqual(
                mentors.map((mentor) =>
                  other.sieve.refusals(mentee, mentor).length > 0 ? REFUSED : other.scoring.pair(mentee, mentor).points,
                ),
              );
            }
            const { pairs } = solveUnder(kept, points);
            const made = match(other).pairs.flatMap(({ menteeId, mentorId }) => [
              mentees.findIndex(({ id }) => id === menteeId),
              mentors.findIndex(({ id }) => id === mentorId),
            ]);
            expect([...pairs]).toEqual(made);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
