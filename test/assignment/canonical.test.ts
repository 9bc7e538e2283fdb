import { describe, expect, it } from "vitest";
import { type AssignmentProblem, canonicalAssignment, solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { bruteForce } from "./brute-force";
import { randomNumbers, randomProblem } from "./random-problem";

function shuffled(count: number, below: (n: number) => number): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = below(k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

const asSet = (pairs: ArrayLike<number>): string =>
  Array.from({ length: pairs.length / 2 }, (_, k) => `${pairs[2 * k]}-${pairs[2 * k + 1]}`)
    .sort()
    .join();

describe("the choice among equal optima", () => {
  it("is serial dictatorship over all optima: rows in order, each its best-ranked pair that a remaining optimum contains", () => {
    let tied = 0;
    for (let seed = 0; seed < 500; seed++) {
      const below = randomNumbers(seed);
      const problem = randomProblem(below, 4);
      const rowOrder = shuffled(problem.rows, below);
      const ranks = Array.from({ length: problem.rows * problem.columns }, () => below(50));
      const rank = (row: number, column: number): number => ranks[row * problem.columns + column]!;
      const plain = solveAssignment(problem);
      const solution = solveAssignment({ ...problem, ties: { rowOrder, rank } });
      if (plain.status === "infeasible") continue;
      expect(verifyAssignment(problem, solution)).toEqual({ ok: true, findings: [] });
      let left = bruteForce(problem).choices.map(asSet);
      if (left.length > 1) tied++;
      for (const row of rowOrder) {
        const wanted = Array.from({ length: problem.columns }, (_, column) => column).sort((a, b) => rank(row, a) - rank(row, b) || a - b);
        for (const column of wanted) {
          const having = left.filter((choice) => choice.split(",").includes(`${row}-${column}`));
          if (having.length > 0) left = having;
        }
      }
      expect(left, `seed ${seed}`).toEqual([asSet(solution.pairs)]);
      expect(asSet(canonicalAssignment(problem, plain, { rowOrder, rank }).pairs)).toBe(asSet(solution.pairs));
    }
    expect(tied).toBeGreaterThan(50);
  });

  it("does not depend on the order of rows and columns when order and ranks go by key", () => {
    const below = randomNumbers(77);
    for (let round = 0; round < 40; round++) {
      const rows = 2 + below(25);
      const columns = 2 + below(25);
      const scores = Array.from({ length: rows * columns }, () => (below(5) === 0 ? -Infinity : below(3)));
      const rowKey = Array.from({ length: rows }, () => below(1e9));
      const columnKey = Array.from({ length: columns }, () => below(1e9));
      const capacity = Array.from({ length: columns }, () => below(3));
      const solve = (rowAt: number[], columnAt: number[]): string => {
        const problem: AssignmentProblem = {
          rows,
          columns,
          scores: rowAt.flatMap((row) => columnAt.map((column) => scores[row * columns + column]!)),
          columnCapacity: columnAt.map((column) => capacity[column]!),
          rowDemand: rowAt.map((row) => 1 + (rowKey[row]! % 2)),
          ties: {
            rowOrder: Array.from({ length: rows }, (_, at) => at).sort((a, b) => rowKey[rowAt[a]!]! - rowKey[rowAt[b]!]!),
            rank: (row, column) => (rowKey[rowAt[row]!]! ^ (columnKey[columnAt[column]!]! * 31)) >>> 0,
          },
        };
        return asSet(solveAssignment(problem).pairs.map((at, k) => (k % 2 === 0 ? rowAt[at]! : columnAt[at]!)));
      };
      const inOrder = solve(
        rowKey.map((_, k) => k),
        columnKey.map((_, k) => k),
      );
      expect(solve(shuffled(rows, below), shuffled(columns, below))).toBe(inOrder);
    }
  });

  it("takes one pass of searches even when every choice is optimal", () => {
    const n = 150;
    const below = randomNumbers(4);
    const rowOrder = shuffled(n, below);
    const problem: AssignmentProblem = {
      rows: n,
      columns: n,
      scores: new Int32Array(n * n).fill(3),
      ties: { rowOrder, rank: (row, column) => (row * 7 + column * 13) % n },
    };
    const solution = solveAssignment(problem);
    const free = new Set(Array.from({ length: n }, (_, column) => column));
    for (const row of rowOrder) {
      const best = [...free].sort((a, b) => ((row * 7 + a * 13) % n) - ((row * 7 + b * 13) % n) || a - b)[0]!;
      free.delete(best);
      expect(solution.pairs[2 * row + 1]).toBe(best);
    }
  });
});
