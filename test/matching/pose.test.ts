import { describe, expect, it } from "vitest";
import { type CohortInput, type PolicyInput, prepare } from "../../src";
import { poseProblem } from "../../src/matching/pose";
import { pairTable, REFUSED } from "../../src/objectives/pair-table";

function posed(cohort: CohortInput, policy?: PolicyInput, mostPairsKept?: number) {
  const programme = prepare(cohort, policy);
  const { sieve, scoring } = programme;
  const { mentees, mentors } = programme.cohort;
  const limit = mostPairsKept === undefined ? {} : { mostPairsKept };
  return poseProblem(programme, pairTable({ mentees, mentors }, sieve, scoring, programme.policy.minimumScore, limit));
}

const cohort: CohortInput = {
  mentees: [{ id: "zoe", mentorsWanted: 2 }, { id: "ana", goals: ["a", "b"], roundsWaited: 2 }, { id: "ben" }],
  mentors: [
    { id: "nia", capacity: { min: 1, max: 3 }, goalsSupported: ["a"] },
    { id: "max", capacity: 2, vetoes: ["ana"] },
  ],
  pins: [{ menteeId: "zoe", mentorId: "max" }],
};
const policy: PolicyInput = { criteria: [{ type: "goals", weight: 1 }], waitingBonus: 0.05 };

describe("poseProblem", () => {
  it("takes rows and columns in the order of the ids, whatever the order of the input, with their bounds and pins", () => {
    expect(posed(cohort, policy)).toMatchObject({
      rows: 3,
      columns: 2,
      rowDemand: [1, 1, 2],
      columnCapacity: [2, 3],
      columnMinimum: [0, 1],
      required: [2, 0],
      objective: "most-rows",
      rowBonus: [100_000, 0, 0],
    });
  });

  it("names no minimum score and no bonus where the policy has none", () => {
    const plain = posed({ mentees: [{ id: "ana" }], mentors: [{ id: "max" }] });
    expect(plain).not.toHaveProperty("minimumScore");
    expect(plain).not.toHaveProperty("rowBonus");
    expect(posed(cohort, { ...policy, minimumScore: 0.25, objective: "weakest-pair-first" })).toMatchObject({
      minimumScore: 250_000,
      objective: "weakest-pair",
    });
    expect(posed(cohort, { ...policy, waitingBonus: 0 })).not.toHaveProperty("rowBonus");
  });

  it("gives the solver points and marks, row after row, kept or scored when read", () => {
    for (const mostPairsKept of [0, 100]) {
      const { scores } = posed(cohort, policy, mostPairsKept);
      if (!("kind" in scores) || scores.kind !== "integer") throw new Error("not a source of integers");
      const out = new Int32Array(6);
      scores.fill(0, 3, out);
      expect([...out]).toEqual([REFUSED, 500_000, 500_000, 500_000, 500_000, 500_000]);
      scores.fill(0, 1, out);
      expect([...out.subarray(0, 2)]).toEqual([REFUSED, 500_000]);
    }
  });

  it("draws the lottery of equal optima from ids and seed, so that a row's place in the list does not show", () => {
    const { ties } = posed(cohort, { ...policy, tieSeed: "2026" });
    const turned = posed({ ...cohort, mentees: [...cohort.mentees].reverse() }, { ...policy, tieSeed: "2026" }).ties;
    expect(ties?.rowOrder).toEqual(turned?.rowOrder);
    expect(ties?.rank?.(1, 0)).toBe(turned?.rank?.(1, 0));
  });
});
