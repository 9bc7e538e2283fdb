import { describe, expect, it } from "vitest";
import { namePair, totalsOf } from "../../src/matching/pairs";
import { prepare } from "../../src/programme";

const programme = prepare(
  {
    mentees: [{ id: "ana", goals: ["test-ideas"] }, { id: "ben" }],
    mentors: [{ id: "lea", goalsSupported: ["test-ideas"] }, { id: "omar" }],
  },
  { criteria: [{ type: "goals", weight: 1 }], unknown: 0.25 },
);
const [ana, ben] = programme.cohort.mentees;
const [lea, omar] = programme.cohort.mentors;

describe("a pair that is made", () => {
  it("has its points, its parts and whether it is pinned", () => {
    const part = { criterion: "goals", weight: 1, score: 1, points: 1_000_000 };
    expect(namePair(programme, ana, lea, true)).toEqual({
      menteeId: "ana",
      mentorId: "lea",
      points: 1_000_000,
      score: 1,
      completeness: 1,
      parts: [part],
      pinned: true,
    });
    expect(namePair(programme, ben, lea, false)).toMatchObject({ points: 250_000, score: 0.25, completeness: 0, pinned: false });
  });
});

describe("the totals of pairs", () => {
  it("count everybody once, and have no weakest pair where there is none", () => {
    const pairs = [namePair(programme, ana, lea, false), namePair(programme, ana, omar, false), namePair(programme, ben, lea, false)];
    const totals = { points: 1_500_000, pairs: 3, menteesMatched: 2, mentorsUsed: 2, weakestPairPoints: 250_000 };
    expect(totalsOf(pairs)).toEqual(totals);
    expect(totalsOf([])).toEqual({ points: 0, pairs: 0, menteesMatched: 0, mentorsUsed: 0, weakestPairPoints: null });
  });
});
