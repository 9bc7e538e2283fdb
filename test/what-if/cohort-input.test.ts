import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortInput, type PolicyInput, prepare } from "../../src";
import { cohortInput, policyInput } from "../../src/what-if/cohort-input";
import { randomInput } from "../explain/random-input";
import { cohortArbitrary } from "../people/arbitrary";

describe("cohortInput and policyInput", () => {
  it("give input from which the same programme is prepared, to the digest", () => {
    fc.assert(
      fc.property(cohortArbitrary, (cohort) => {
        const policy: PolicyInput = {
          criteria: [
            { type: "goals", weight: 2, unknown: "renormalise" },
            { type: "skills", weight: 1, benefit: "both" },
            { type: "supplied", scores: "s", weight: 1 },
          ],
          rules: [{ type: "past-pair" }, { type: "different", key: "department" }],
          rhythm: { formats: ["video"] },
          unknown: 0.4,
        };
        const has = (cohort as { suppliedScores?: unknown[] }).suppliedScores?.length !== 0;
        const given = has ? policy : { ...policy, criteria: policy.criteria!.slice(0, 2) };
        const programme = prepare(cohort as unknown as CohortInput, given);
        const again = prepare(cohortInput(programme.cohort), policyInput(programme.policy));
        expect(again.cohort).toEqual(programme.cohort);
        expect(again.policy).toEqual(programme.policy);
        expect(again.digest).toBe(programme.digest);
      }),
      { numRuns: 200 },
    );
  });

  it("do so for programmes with pins, managers, minimum loads and every rule", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      expect(prepare(cohortInput(programme.cohort), policyInput(programme.policy)).digest).toBe(programme.digest);
    }
  });

  it("split windows at midnight, and give plain JSON", () => {
    const cohort: CohortInput = {
      mentees: [{ id: "a", availability: [{ daysOfWeek: ["sunday", "monday"], startTime: "22:00", endTime: "07:30" }] }],
      mentors: [],
    };
    const input = cohortInput(prepare(cohort).cohort);
    expect(input.mentees[0]!.availability).toEqual([
      { daysOfWeek: ["monday"], startTime: "22:00", endTime: "24:00" },
      { daysOfWeek: ["tuesday"], startTime: "00:00", endTime: "07:30" },
      { daysOfWeek: ["sunday"], startTime: "22:00", endTime: "24:00" },
      { daysOfWeek: ["monday"], startTime: "00:00", endTime: "07:30" },
    ]);
    expect(JSON.parse(JSON.stringify(input))).toEqual(input);
  });
});
