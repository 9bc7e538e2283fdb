import { describe, expect, it } from "vitest";
import { type CohortInput, type PolicyInput, prepare } from "../../src";
import { assembleMatching } from "../../src/matching/assemble";
import { pairTable } from "../../src/objectives/pair-table";

const nothingPaid = { pairWorth: 0, menteeWorth: 0, mentees: [], mentors: [] };

/** The result when these are the solver's pairs, in row and column numbers. */
function assembled(cohort: CohortInput, policy: PolicyInput, pairs: readonly number[], status: "optimal" | "infeasible" = "optimal") {
  const programme = prepare(cohort, policy);
  const table = pairTable(programme.cohort, programme.sieve, programme.scoring, programme.policy.minimumScore);
  return { programme, matching: assembleMatching(programme, table, { status, pairs, certificate: nothingPaid, infeasibility: null }) };
}

const cohort: CohortInput = {
  mentees: [
    { id: "ana", goals: ["a", "b"] },
    { id: "ben", goals: ["a"], mentorsWanted: 2 },
    { id: "eve", goals: ["b"] },
  ],
  mentors: [
    { id: "max", goalsSupported: ["a"], capacity: 2 },
    { id: "nia", goalsSupported: [], capacity: 3 },
  ],
  pins: [{ menteeId: "ben", mentorId: "nia" }],
};
const policy: PolicyInput = {
  criteria: [
    { type: "goals", weight: 3 },
    { type: "skills", weight: 1 },
  ],
  minimumScore: 0.3,
};

describe("assembleMatching", () => {
  const { programme, matching } = assembled(cohort, policy, [0, 0, 1, 0, 1, 1]);

  it("names the pairs with their points by the definitions, their parts and the pin", () => {
    // goals 1 of 2, 1 of 1 and 0 of 1 of 750,000 points; skills unknown: half of 250,000.
    expect(
      matching.pairs.map(({ menteeId, mentorId, points, score, completeness, pinned }) => [
        menteeId,
        mentorId,
        points,
        score,
        completeness,
        pinned,
      ]),
    ).toEqual([
      ["ana", "max", 500_000, 0.5, 0.75, false],
      ["ben", "max", 875_000, 0.875, 0.75, false],
      ["ben", "nia", 125_000, 0.125, 0.75, true],
    ]);
    expect(matching.pairs[0].parts).toEqual([
      { criterion: "goals", weight: 0.75, score: 0.5, points: 375_000 },
      { criterion: "skills", weight: 0.25, score: null, points: 125_000 },
    ]);
  });

  it("adds up: points, pairs, people and the weakest pair, a pin among them", () => {
    expect(matching.totals).toEqual({ points: 1_500_000, pairs: 3, menteesMatched: 2, mentorsUsed: 2, weakestPairPoints: 125_000 });
  });

  it("says of everybody with less than they asked for what they wanted, what they received and why, and of nobody else", () => {
    expect(matching.unmatched).toEqual({
      mentees: [
        {
          menteeId: "eve",
          wanted: 1,
          received: 0,
          reasons: [{ code: "below-minimum-score", params: { candidates: 2, minimumPoints: 300_000, bestPoints: 125_000 } }],
        },
      ],
      mentors: [
        {
          mentorId: "nia",
          capacity: 3,
          received: 1,
          reasons: [
            { code: "all-candidates-given", params: { candidates: 1 } },
            { code: "below-minimum-score", params: { candidates: 2, minimumPoints: 300_000, bestPoints: 125_000 } },
          ],
        },
      ],
    });
    expect(matching.shortages).toEqual([]);
  });

  it("carries the policy with every default, the digest and the version of the programme", () => {
    expect(matching.policy).toBe(programme.policy);
    expect([matching.digest, matching.version]).toEqual([programme.digest, programme.version]);
  });

  it("names independent shortages apart and points each mentee left over at its own", () => {
    const ids = ["a1", "a2", "b1", "b2"];
    const { matching: short } = assembled(
      {
        mentees: ids.map((id) => ({ id, department: id[0] })),
        mentors: [
          { id: "m", department: "b" },
          { id: "n", department: "a" },
        ],
      },
      { rules: [{ type: "same", key: "department" }] },
      [1, 1, 2, 0],
    );
    expect(short.shortages).toEqual([
      { kind: "places", menteeIds: ["a1", "a2"], mentorIds: ["n"], places: 1, needed: 2, change: { code: "add-places", count: 1 } },
      { kind: "places", menteeIds: ["b1", "b2"], mentorIds: ["m"], places: 1, needed: 2, change: { code: "add-places", count: 1 } },
    ]);
    expect(short.unmatched.mentees.map(({ menteeId, reasons }) => [menteeId, reasons])).toEqual(
      [["a1", 0] as const, ["b2", 1] as const].map(([menteeId, shortage]) => [
        menteeId,
        [
          { code: "no-place-left", params: { shortage, mentees: 2, mentors: 1, places: 1 } },
          { code: "refused-by-rules", params: { refused: 1, people: 2, rules: [{ rule: "same:department", people: 1 }] } },
        ],
      ]),
    );
  });

  it("gives nobody a reason of their own when the requirements cannot all be met", () => {
    const { matching: none } = assembled(cohort, policy, [], "infeasible");
    const reasons = [{ code: "infeasible", params: {} }];
    expect(none.unmatched.mentees.map((entry) => entry.reasons)).toEqual([reasons, reasons, reasons]);
    expect(none.unmatched.mentors.map((entry) => entry.reasons)).toEqual([reasons, reasons]);
    expect(none.shortages).toEqual([]);
    expect(none.totals.weakestPairPoints).toBeNull();
  });
});
