import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortInput, diagnose, match, type PolicyInput, prepare } from "../../../src";
import { positionOf } from "../../../src/explain/position";
import { withPin } from "../pins";
import { policies, tiersBetween } from "../tiers";
import { matchInput } from "./changed-input";

/** People of few kinds, so that many results are equally good. */
const aims = fc.subarray(["a", "b"]);
const alike: fc.Arbitrary<CohortInput> = fc
  .record({
    mentees: fc.array(fc.record({ goals: aims, mentorsWanted: fc.integer({ min: 1, max: 2 }), roundsWaited: fc.nat({ max: 1 }) }), {
      maxLength: 5,
    }),
    mentors: fc.array(fc.record({ goalsSupported: aims, min: fc.nat({ max: 1 }), max: fc.integer({ min: 1, max: 2 }) }), { maxLength: 4 }),
    apart: fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 })), { maxLength: 4, selector: ([e, o]) => 9 * e + o }),
  })
  .map(({ mentees, mentors, apart }) => ({
    mentees: mentees.map((mentee, k) => ({ id: `e${k}`, ...mentee })),
    mentors: mentors.map(({ goalsSupported, min, max }, k) => ({ id: `o${k}`, goalsSupported, capacity: { min, max } })),
    conflicts: apart
      .filter(([e, o]) => e < mentees.length && o < mentors.length)
      .map(([e, o]) => ({ menteeId: `e${e}`, mentorId: `o${o}` })),
  }));

describe("ties", () => {
  it("hold every pair once: without one in every optimum the result is worse, without a swappable one it is as good, and the moves lead there", () => {
    const seen = { inEvery: 0, swappable: 0 };
    fc.assert(
      fc.property(alike, policies, fc.nat(), (given, drawn, draw) => {
        const policy: PolicyInput = { ...drawn, criteria: [{ type: "goals", weight: 1 }] };
        const cohort = withPin(given, policy, draw);
        const programme = prepare(cohort, policy);
        const matching = match(programme);
        const { inEvery, swappable } = diagnose(programme, matching).ties;
        const all = [...inEvery, ...swappable].map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])).sort();
        expect(all).toEqual(matching.pairs.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])).sort());
        for (const pair of inEvery) {
          if (cohort.pins?.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId)) continue;
          const other = matchInput({ cohort: { ...cohort, conflicts: [...(cohort.conflicts ?? []), pair] }, policy });
          expect(other.status === "infeasible" || tiersBetween(programme, matching, other).some((tier) => tier !== 0)).toBe(true);
          seen.inEvery++;
        }
        for (const { moves, ...pair } of swappable) {
          expect(moves[0]).toMatchObject({ menteeId: pair.menteeId, fromMentorId: pair.mentorId });
          const pairs = new Set(matching.pairs.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
          for (const { menteeId, fromMentorId } of moves)
            if (fromMentorId !== null) expect(pairs.delete(JSON.stringify([menteeId, fromMentorId]))).toBe(true);
          for (const { menteeId, toMentorId } of moves) if (toMentorId !== null) pairs.add(JSON.stringify([menteeId, toMentorId]));
          expect(pairs).not.toContain(JSON.stringify([pair.menteeId, pair.mentorId]));
          // The checker of optima accepts the matching after the moves.
          const named = [...pairs].map((key) => ({ ...matching.pairs[0], menteeId: JSON.parse(key)[0], mentorId: JSON.parse(key)[1] }));
          expect(() => positionOf(programme, { ...matching, pairs: named })).not.toThrow();
          seen.swappable++;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.inEvery).toBeGreaterThan(100);
    expect(seen.swappable).toBeGreaterThan(100);
  });

  it("show with whom: two equal mentees share the lot of one place", () => {
    const programme = prepare({ mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }] });
    const matching = match(programme);
    const [{ menteeId }] = matching.pairs;
    const other = menteeId === "ana" ? "ben" : "ana";
    expect(diagnose(programme, matching).ties).toEqual({
      inEvery: [],
      swappable: [
        {
          menteeId,
          mentorId: "lea",
          moves: [
            { menteeId, fromMentorId: "lea", toMentorId: null },
            { menteeId: other, fromMentorId: null, toMentorId: "lea" },
          ],
        },
      ],
    });
  });
});
