import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { scoredTable } from "../../src/explain/scored";
import { poseProblem } from "../../src/matching/pose";
import { bestWithin } from "../../src/rematch/budget";
import { createSearch } from "../../src/rematch/search";

/** Three can gain 0.9 by moving round together, two others 0.2 by exchanging their mentors; nobody else may meet. */
const round = [
  [1, 4, -1, -1, -1],
  [-1, 1, 4, -1, -1],
  [4, -1, 1, -1, -1],
  [-1, -1, -1, 1, 2],
  [-1, -1, -1, 2, 1],
];

function searchOf(tenths: readonly (readonly number[])[]) {
  const cells = tenths.flatMap((row, k) => row.map((score, column) => ({ menteeId: `e${k}`, mentorId: `o${column}`, score })));
  const programme = prepare(
    {
      mentees: tenths.map((_, k) => ({ id: `e${k}` })),
      mentors: tenths[0].map((_, k) => ({ id: `o${k}` })),
      suppliedScores: [
        { id: "model", scores: cells.filter(({ score }) => score >= 0).map((cell) => ({ ...cell, score: cell.score / 10 })) },
      ],
      conflicts: cells.filter(({ score }) => score < 0).map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    },
    { criteria: [{ type: "supplied", scores: "model", weight: 1 }], rules: [], objective: "highest-fit" },
  );
  expect(match(programme).status).toBe("optimal");
  const table = scoredTable(programme);
  const previous = tenths.map((_, k) => k * tenths.length + k);
  return createSearch({ problem: poseProblem(programme, table), table, previous, pinned: new Set() }, {});
}

describe("bestWithin", () => {
  it("proves the points that no price per kept pair reaches: 2 changes bring 0.2, though 3 bring 0.9", () => {
    const search = searchOf(round);
    const gains = [5, 4, 3, 2, 1, 0].map((kept) => {
      const { choice, proven, bound } = bestWithin(search, "fit", { kept, floor: 0 }, Number.POSITIVE_INFINITY);
      expect(proven).toBe(true);
      expect(bound).toBe(choice?.fit);
      expect(choice?.kept).toBeGreaterThanOrEqual(kept);
      return (choice?.fit ?? 0) - 500_000;
    });
    expect(gains).toEqual([0, 0, 200_000, 900_000, 900_000, 1_100_000]);
  });

  it("finds nothing where pairs are asked for that cannot be had, and says that this is proven", () => {
    const { choice, proven, bound } = bestWithin(searchOf(round), "fit", { kept: 5, count: 6, floor: 0 }, Number.POSITIVE_INFINITY);
    expect([choice, proven, bound]).toEqual([null, true, Number.NEGATIVE_INFINITY]);
  });

  it("stops when its solves are used up, with a bound that is no less than the truth", () => {
    const { proven, bound } = bestWithin(searchOf(round), "fit", { kept: 3, floor: 0 }, 1);
    expect(proven).toBe(false);
    expect(bound).toBeGreaterThanOrEqual(700_000);
  });
});
