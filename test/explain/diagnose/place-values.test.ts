import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../../src";
import { cohorts } from "../../cohorts";
import { withPin } from "../pins";
import { tiersBetween, tiersOf } from "../tiers";
import { matchInput, ruledPolicies, withPlaces } from "./changed-input";

describe("place values", () => {
  it("say what a new run with one place more or fewer gives, for every mentor, under every objective, minimum load, demand and pin", () => {
    let gains = 0;
    let losses = 0;
    fc.assert(
      fc.property(cohorts({ minimumLoads: true }), ruledPolicies, fc.nat(), (given, policy, draw) => {
        const cohort = withPin(given, policy, draw);
        const programme = prepare(cohort, policy);
        const matching = match(programme);
        const { objective } = programme.policy;
        const { placeValues } = diagnose(programme, matching);
        if (matching.status === "infeasible") {
          expect(placeValues).toEqual([]);
          return;
        }
        expect(placeValues.map(({ mentorId }) => mentorId)).toEqual(programme.cohort.mentors.map(({ id }) => id));
        for (const { mentorId, capacity, received, oneMore, oneFewer } of placeValues) {
          expect(received).toBe(matching.pairs.filter((pair) => pair.mentorId === mentorId).length);
          const more = matchInput({ cohort: withPlaces(cohort, mentorId, ({ min, max }) => ({ min, max: max + 1 })), policy });
          expect(tiersOf(objective, oneMore)).toEqual(tiersBetween(programme, more, matching));
          if (oneMore.moves.length > 0) gains++;
          const pinned = cohort.pins?.filter((pin) => pin.mentorId === mentorId).length ?? 0;
          const fewer =
            capacity - 1 < pinned
              ? null
              : matchInput({
                  cohort: withPlaces(cohort, mentorId, ({ min, max }) => ({ min: Math.min(min, max - 1), max: max - 1 })),
                  policy,
                });
          expect(oneFewer === null).toBe(fewer === null || fewer.status === "infeasible");
          if (oneFewer === null || fewer === null) continue;
          expect(tiersOf(objective, oneFewer)).toEqual(tiersBetween(programme, matching, fewer));
          if (oneFewer.moves.length > 0) losses++;
        }
      }),
      { numRuns: 300 },
    );
    expect(gains).toBeGreaterThan(50);
    expect(losses).toBeGreaterThan(50);
  });
});
