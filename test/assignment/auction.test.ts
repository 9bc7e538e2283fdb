import { describe, expect, it } from "vitest";
import { type AssignmentProblem, solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { randomNumbers } from "./random-problem";

/** Some columns are wanted by all, as popular mentors are. */
function drawScores(rows: number, columns: number): Int32Array {
  const below = randomNumbers(29);
  const popular = Int32Array.from({ length: columns }, () => below(50_000));
  return Int32Array.from({ length: rows * columns }, (_, cell) => popular[cell % columns]! + below(50_000));
}

/** The same numbers, worked out row by row each time that they are asked for. */
function sourceOf(scores: Int32Array, columns: number, asked: { rows: number }): AssignmentProblem["scores"] {
  return {
    kind: "integer",
    smallest: 0,
    largest: 100_000,
    fill: (from, end, out) => out.set(scores.subarray(from * columns, end * columns)),
    above(row, prices, threshold, toColumns, toScores) {
      asked.rows++;
      let count = 0;
      for (let column = 0; column < columns; column++) {
        const score = scores[row * columns + column]!;
        if (score <= prices[column]! + threshold) continue;
        toColumns[count] = column;
        toScores[count++] = score;
      }
      return count;
    },
  };
}

describe("an auction over rows that are long and dear to read", () => {
  const columns = 4200;

  it.each([
    ["places are short", 560, 8],
    ["places are just enough", 700, 6],
  ])("leads to the pairs that kept scores lead to, where %s", (_, rows, demand) => {
    const scores = drawScores(rows, columns);
    const asked = { rows: 0 };
    const kept: AssignmentProblem = { rows, columns, scores, rowDemand: demand };
    const dear: AssignmentProblem = { ...kept, scores: sourceOf(scores, columns, asked) };
    const solution = solveAssignment(dear);
    expect(asked.rows).toBeGreaterThan(rows);
    expect(verifyAssignment(dear, solution)).toEqual({ ok: true, findings: [] });
    const { pairs, total } = solveAssignment(kept);
    expect(solution.total).toBe(total);
    expect(solution.pairs).toEqual(pairs);
  });
});
