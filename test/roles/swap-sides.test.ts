import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortInput, match, type PolicyInput, prepare, swapSides } from "../../src";
import { cohorts } from "../cohorts";

/** What reads two people alike whichever of them is the mentee. */
const symmetric: PolicyInput = {
  criteria: [
    { type: "goals", weight: 2, benefit: "both" },
    { type: "availability", weight: 1 },
    { type: "attribute", key: "department", prefer: "same", weight: 1 },
    { type: "seniority-gap", ideal: 1, tolerance: 1, weight: 2 },
  ],
  rules: [{ type: "reporting-line" }, { type: "seniority-gap", min: -3, max: 2 }],
  minimumScore: 0.2,
};

function withoutWaiting(cohort: CohortInput): CohortInput {
  return { ...cohort, mentees: cohort.mentees.map(({ roundsWaited: _, ...mentee }) => mentee) };
}

const inputs = cohorts({ mentees: 5, mentors: 5 }).map(withoutWaiting);

describe("sides swapped", () => {
  it.each(["highest-fit", "weakest-pair-first"] as const)(
    "have an optimum of the same value under %s, criteria that are the same both ways",
    (objective) => {
      fc.assert(
        fc.property(inputs, (cohort) => {
          const policy = { ...symmetric, objective };
          const swapped = swapSides(cohort, policy);
          const before = match(prepare(cohort, policy)).totals;
          const after = match(prepare(swapped.cohort, swapped.policy)).totals;
          expect(after.points).toBe(before.points);
          if (objective === "weakest-pair-first") {
            expect([after.pairs, after.weakestPairPoints]).toEqual([before.pairs, before.weakestPairPoints]);
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  it("swapped again are the same programme", () => {
    fc.assert(
      fc.property(inputs, (cohort) => {
        const policy: PolicyInput = {
          ...symmetric,
          criteria: [
            ...(symmetric.criteria ?? []),
            {
              type: "attribute",
              id: "t",
              key: "location",
              prefer: "same",
              weight: 1,
              table: { Paris: { Lyon: 0.5, Nice: 1 }, __proto__: { Lyon: 1 } },
            },
          ],
          rules: [...(symmetric.rules ?? []), { type: "one-way", closed: [{ menteeId: "e1", mentorId: "o1" }] }],
        };
        const once = swapSides(cohort, policy);
        const twice = swapSides(once.cohort, once.policy);
        expect(prepare(twice.cohort, twice.policy).digest).toBe(prepare(cohort, policy).digest);
      }),
      { numRuns: 50 },
    );
  });

  it("turn round everything that names a mentee and a mentor", () => {
    const pair = { menteeId: "a", mentorId: "m" };
    const { cohort, policy } = swapSides(
      {
        mentees: [{ id: "a", mentorsWanted: 2, wishes: ["m"] }, { id: "b" }],
        mentors: [
          { id: "m", capacity: { max: 3 } },
          { id: "n", capacity: 4 },
        ],
        history: [{ ...pair, outcome: 0.5 }],
        conflicts: [{ ...pair, reason: "r" }],
        pins: [pair],
        suppliedScores: [{ id: "s", scores: [{ ...pair, score: 1 }] }],
      },
      {
        criteria: [
          { type: "seniority-gap", ideal: 2, tolerance: 1, weight: 1 },
          { type: "attribute", key: "country", prefer: "same", weight: 1, table: { FR: { CA: 0.3 } } },
          { type: "attribute", id: "x", key: "attributes.x", prefer: "close", weight: 1, scale: { mentees: "p", mentors: "q" } },
        ],
        rules: [
          { type: "seniority-gap", min: 1 },
          { type: "one-way", closed: [pair] },
        ],
      },
    );
    const turned = { menteeId: "m", mentorId: "a" };
    expect(cohort).toEqual({
      mentees: [
        { id: "m", mentorsWanted: 3 },
        { id: "n", mentorsWanted: 4 },
      ],
      mentors: [{ id: "a", capacity: 2, wishes: ["m"] }, { id: "b" }],
      history: [{ ...turned, outcome: 0.5 }],
      conflicts: [{ ...turned, reason: "r" }],
      pins: [turned],
      suppliedScores: [{ id: "s", scores: [{ ...turned, score: 1 }] }],
    });
    expect(policy.criteria).toEqual([
      { type: "seniority-gap", ideal: -2, tolerance: 1, weight: 1 },
      { type: "attribute", key: "country", prefer: "same", weight: 1, table: { CA: { FR: 0.3 } } },
      { type: "attribute", id: "x", key: "attributes.x", prefer: "close", weight: 1, scale: { mentees: "q", mentors: "p" } },
    ]);
    expect(policy.rules).toEqual([
      { type: "seniority-gap", max: -1 },
      { type: "one-way", closed: [turned] },
    ]);
  });

  it("refuse what has no counterpart, all of it at once, and leave their input alone", () => {
    const cohort = { mentees: [{ id: "a", roundsWaited: 2 }], mentors: [{ id: "m", capacity: { min: 1, max: 2 } }] };
    const policy: PolicyInput = { rules: [{ type: "formula", id: "f", expression: "mentor.jobLevel > 3" }] };
    const before = JSON.stringify([cohort, policy]);
    expect(() => swapSides(cohort, policy)).toThrow(
      /mentee "a" has roundsWaited 2; mentor "m" has a minimum load; the formula "mentor.jobLevel > 3"/,
    );
    expect(JSON.stringify([cohort, policy])).toBe(before);
  });
});
