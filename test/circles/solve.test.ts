import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { solveCircles } from "../../src/circles/solve";
import { spreadOf } from "../../src/circles/spread";
import { worthsOf } from "../../src/matching/worths";
import { pairTable } from "../../src/objectives/pair-table";

/** Two mentors and three mentees of one department, by hand. */
const mentees = ["a", "b", "c"].map((id) => ({ id, department: "Law" }));
const scores = [
  ["a", "m", 0.9],
  ["b", "m", 0.8],
  ["c", "m", 0.7],
  ["a", "n", 0.3],
  ["b", "n", 0.2],
] as const;

function solved(atMost: number, pins: { menteeId: string; mentorId: string }[] = []) {
  const programme = prepare(
    {
      mentees,
      mentors: ["m", "n"].map((id) => ({ id, capacity: 3 })),
      pins,
      suppliedScores: [{ id: "s", scores: scores.map(([menteeId, mentorId, score]) => ({ menteeId, mentorId, score })) }],
    },
    { criteria: [{ type: "supplied", scores: "s", weight: 1, unknown: 0 }], minimumScore: 0.1, objective: "highest-fit" },
  );
  const { cohort, sieve, scoring } = programme;
  const worths = worthsOf(programme, pairTable(cohort, sieve, scoring, 0.1));
  return solveCircles(worths, spreadOf(cohort.mentees, [{ key: "department", atMost }]), { minimum: [0, 0], maximum: [3, 3] });
}

describe("solved circles", () => {
  it("send one mentee elsewhere when the quota of two is exhausted, and price the quota by what that costs", () => {
    const found = solved(2);
    // c can only go to m; b loses 0.6 at n, a as much; the first of equals goes.
    expect(found?.pairs.length).toBe(6);
    expect([...(found?.pairs ?? [])].filter((_, at) => at % 2 === 1).sort()).toEqual([0, 0, 1]);
    expect(found?.quotaPrices).toEqual(Float64Array.of(600_000, 0));
  });

  it("have no price for a quota that leaves room", () => {
    expect(solved(3)?.pairs).toEqual(Int32Array.of(0, 0, 1, 0, 2, 0));
    expect(solved(3)?.quotaPrices).toEqual(new Float64Array(2));
  });

  it("are none when pins exceed a quota", () => {
    const pins = ["a", "b"].map((menteeId) => ({ menteeId, mentorId: "m" }));
    expect(solved(1, pins)).toBeNull();
    expect(solved(2, pins)?.pairs).toEqual(Int32Array.of(0, 0, 1, 0));
  });

  it("are none when a minimum asks for more people than there are, the only one of whom is pinned", () => {
    const mentors = [{ id: "m", capacity: { min: 2, max: 3 } }];
    const programme = prepare({ mentees: [{ id: "a" }], mentors, pins: [{ menteeId: "a", mentorId: "m" }] });
    const { cohort, sieve, scoring } = programme;
    const worths = worthsOf(programme, pairTable(cohort, sieve, scoring, 0));
    expect(solveCircles(worths, spreadOf(cohort.mentees, []), { minimum: [2], maximum: [3] })).toBeNull();
  });
});
