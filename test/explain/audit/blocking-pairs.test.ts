import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { findBlockingPairs } from "../../../src/explain/audit/blocking-pairs";
import { cohorts } from "../../cohorts";
import { byModel, evidenceOf, scored } from "./forged";
import { policies } from "./tampering";

const cohort = scored(
  ["ana", "ben", "cyd"],
  ["lea", "omar"],
  [
    [0.9, 0.8],
    [0.8, 0.1],
    [0.85, 0.2],
  ],
);

describe("findBlockingPairs", () => {
  it("by hand: ana and lea would both rather have each other; ben, without a mentor, regrets lea the most", () => {
    const programme = prepare(cohort, byModel);
    // ana-omar and cyd-lea: 1.65, the most that two pairs give
    const pairs = match(programme).pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const);
    expect(pairs).toEqual([
      ["ana", "omar"],
      ["cyd", "lea"],
    ]);
    expect(findBlockingPairs(evidenceOf(programme, pairs).evidence, 20)).toEqual({
      blocking: {
        pairs: 1,
        listed: [{ menteeId: "ana", mentorId: "lea", points: 900_000, menteeHas: 800_000, mentorHas: 850_000 }],
      },
      largestRegret: {
        mentee: { side: "mentee", id: "ben", regret: 800_000, bestId: "lea", best: 800_000, has: null },
        mentor: { side: "mentor", id: "lea", regret: 50_000, bestId: "ana", best: 900_000, has: 850_000 },
      },
    });
  });

  it("does not ask anybody to give up a pin, nor two people to break a rule", () => {
    const pinned = prepare({ ...cohort, pins: [{ menteeId: "ana", mentorId: "omar" }] }, byModel);
    const pairs = [
      ["ana", "omar"],
      ["cyd", "lea"],
    ] as const;
    expect(findBlockingPairs(evidenceOf(pinned, pairs).evidence, 20).blocking.pairs).toBe(0);
    const refused = prepare({ ...cohort, conflicts: [{ menteeId: "ana", mentorId: "lea" }] }, byModel);
    expect(findBlockingPairs(evidenceOf(refused, pairs).evidence, 20).blocking.pairs).toBe(0);
  });

  it("lets nobody regret somebody who has no place, wants nobody, or whose places are all pinned", () => {
    const [ana, ben, cyd] = cohort.mentees;
    const [lea, omar] = cohort.mentors;
    const programme = prepare(
      {
        ...cohort,
        mentees: [{ ...ana!, mentorsWanted: 0 }, ben!, cyd!],
        mentors: [{ ...lea!, capacity: 0 }, omar!],
        pins: [{ menteeId: "ben", mentorId: "omar" }],
      },
      byModel,
    );
    const { evidence } = evidenceOf(programme, [["ben", "omar"]]);
    expect(findBlockingPairs(evidence, 20).largestRegret).toEqual({ mentee: null, mentor: null });
  });

  it("counts all and lists as many as asked, the largest gain of the one who gains less first, as trying out all pairs says", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 8, mentors: 6 }), policies, (input, policy) => {
        const programme = prepare(input, policy);
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const { mentees, mentors } = programme.cohort;
        const pairs = matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const);
        const { evidence } = evidenceOf(programme, pairs);
        const gains: number[] = [];
        for (const mentee of mentees) {
          for (const mentor of mentors) {
            const held = matching.pairs.filter(({ menteeId }) => menteeId === mentee.id);
            const holders = matching.pairs.filter(({ mentorId }) => mentorId === mentor.id);
            if (held.some(({ mentorId }) => mentorId === mentor.id) || programme.sieve.refusals(mentee, mentor).length > 0) continue;
            const { points } = programme.scoring.pair(mentee, mentor);
            if (points < programme.policy.minimumScore * 1e6) continue;
            const least = (own: typeof held, places: number) => (own.length < places ? 0 : Math.min(...own.map((pair) => pair.points)));
            const gain = points - Math.max(least(held, mentee.mentorsWanted), least(holders, mentor.capacity.max));
            if (gain > 0) gains.push(gain);
          }
        }
        gains.sort((a, b) => b - a);
        const { blocking } = findBlockingPairs(evidence, 3);
        expect(blocking.pairs).toBe(gains.length);
        expect(blocking.listed.map(({ points, menteeHas, mentorHas }) => points - Math.max(menteeHas ?? 0, mentorHas ?? 0))).toEqual(
          gains.slice(0, 3),
        );
      }),
      { numRuns: 150 },
    );
  });
});
