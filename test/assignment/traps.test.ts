import { describe, expect, it } from "vitest";
import { seededRandom } from "../../bench/random";
import { type AssignmentProblem, type AssignmentSolution, solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { randomNumbers } from "./random-problem";

function solved(problem: AssignmentProblem): AssignmentSolution {
  const solution = solveAssignment(problem);
  expect(verifyAssignment(problem, solution)).toEqual({ ok: true, findings: [] });
  return solution;
}

describe("traps that other solvers fell into", () => {
  const D = Infinity;

  it("the smallest matrix known to hang several solvers: 2 pairs at cost 6", () => {
    const scores = [D, 161, D, D, 1, D, D, 157, D, 37, D, 5];
    expect(solved({ rows: 4, columns: 3, scores, sense: "minimize" })).toMatchObject({ cardinality: 2, total: 6 });
  });

  it("rows and columns that are forbidden throughout end at once", () => {
    const scores = [D, D, D, D, 1, 2, D, 3, 4];
    expect(solved({ rows: 3, columns: 3, scores, sense: "minimize" })).toMatchObject({ cardinality: 2, total: 5 });
  });

  it("a constant square matrix gives the identity", () => {
    for (const n of [1, 5, 60]) {
      expect([...solved({ rows: n, columns: n, scores: new Float64Array(n * n).fill(0.1) }).pairs]).toEqual(
        Array.from({ length: 2 * n }, (_, k) => k >> 1),
      );
    }
  });

  it("more rows than columns, and negative costs beside them", () => {
    expect(solved({ rows: 4, columns: 2, scores: [-5, 3, -7, 2, 4, -1, -6, -6], sense: "minimize" })).toMatchObject({
      cardinality: 2,
      total: -13,
    });
  });

  it("a forbidden pair is never returned when supply is short", () => {
    const solution = solved({ rows: 3, columns: 3, scores: [1, -Infinity, -Infinity, 2, -Infinity, -Infinity, 3, 4, 5] });
    expect([...solution.pairs]).toEqual([1, 0, 2, 2]);
  });

  it("required pairs are kept even when they are the worst", () => {
    expect(solved({ rows: 2, columns: 2, scores: [0, 1e6, 1e6, 0], required: [0, 0] })).toMatchObject({ total: 0, cardinality: 2 });
    expect(
      solved({ rows: 2, columns: 2, scores: [-9, 1e6, -Infinity, -Infinity], required: [0, 0], objective: "highest-score" }).total,
    ).toBe(-9);
  });

  it("one huge score does not blur small ones that are integers", () => {
    const scores = [1e12, 1, 2, 1, 1, 3, 2, 1, 1];
    expect(solved({ rows: 3, columns: 3, scores }).total).toBe(1e12 + 4);
  });

  it("numbers near the ends of the double range neither overflow nor vanish", () => {
    expect(solved({ rows: 2, columns: 2, scores: [8e307, 9e307, 8e307, -8e307] }).total).toBe(9e307 + 8e307);
    expect([...solved({ rows: 2, columns: 2, scores: [5e-324, 1e-323, 1.5e-323, 5e-324] }).pairs]).toEqual([0, 1, 1, 0]);
    expect([...solved({ rows: 2, columns: 2, scores: [0.5, 0, 0, 5e-324] }).pairs]).toEqual([0, 0, 1, 1]);
  });

  it("float ties neither cycle nor drift: thirds of every kind", () => {
    const scores = Array.from({ length: 900 }, (_, k) => ((k * k) % 3) / 3 + 1 / 3);
    expect(solved({ rows: 30, columns: 30, scores }).cardinality).toBe(30);
  });

  it("totals are not cut to 8 or 32 bits", () => {
    const scores = new Float64Array(900).fill(2 ** 33);
    expect(solved({ rows: 30, columns: 30, scores }).total).toBe(30 * 2 ** 33);
  });

  it("scores are not cut to two decimals", () => {
    expect([...solved({ rows: 2, columns: 2, scores: [0.501, 0.503, 0.502, 0.505] }).pairs]).toEqual([0, 0, 1, 1]);
  });

  it("paths as long as the number of rows need no recursion", () => {
    const n = 20000;
    const rowStart = Uint32Array.from({ length: n + 1 }, (_, row) => Math.min(2 * row, 2 * n));
    const column = Uint32Array.from({ length: 2 * n }, (_, k) => ((k >> 1) + (k & 1)) % n);
    const score = Float64Array.from({ length: 2 * n }, (_, k) => (k & 1) + (k === 0 ? 1 : 0));
    const solution = solved({ rows: n, columns: n, scores: { rowStart, column, score } });
    expect(solution.cardinality).toBe(n);
    expect(solution.total).toBe(n);
  });

  it("minimums are not filled in a phase of their own", () => {
    const scores = [9, 8, 0, 9, 0, 1];
    expect(solved({ rows: 2, columns: 3, scores, columnMinimum: [0, 0, 1] }).total).toBe(10);
  });

  it("a pair is used at most once, however large demand and capacity are", () => {
    expect([...solved({ rows: 1, columns: 2, scores: [5, 1], rowDemand: 2, columnCapacity: 2 }).pairs]).toEqual([0, 0, 0, 1]);
  });

  it("an all-zero matrix gives the same answer every time", () => {
    const problem: AssignmentProblem = { rows: 7, columns: 5, scores: new Int32Array(35), columnCapacity: 2 };
    expect(solved(problem)).toEqual(solved(problem));
  });

  it("200,000 sparse rows are taken in without spreading them into arguments", () => {
    const n = 200000;
    const rowStart = Uint32Array.from({ length: n + 1 }, (_, row) => row);
    const column = Uint32Array.from({ length: n }, (_, row) => row % 50000);
    const solution = solveAssignment({
      rows: n,
      columns: 50000,
      scores: { rowStart, column, score: new Int32Array(n).fill(3) },
      columnCapacity: 3,
    });
    expect(solution).toMatchObject({ cardinality: 150000, total: 450000 });
  });

  it("integers that fill 44 bits stay exact over long chains, beyond what the tiers can prove beforehand", () => {
    const below = randomNumbers(8);
    const n = 300;
    const scores = Float64Array.from({ length: n * n }, () => (below(2 ** 22) * 2 ** 22 + below(2 ** 22)) * (below(2) * 2 - 1));
    expect(solved({ rows: n, columns: n, scores }).cardinality).toBe(n);
    expect(solved({ rows: n, columns: n - 20, scores: scores.subarray(0, n * (n - 20)) }).cardinality).toBe(n - 20);
  });

  it("heavy ties over many more columns than a row's list holds: everybody is paired, and the prices prove it", () => {
    const random = seededRandom(5);
    for (const levels of [1, 2, 3, 4, 40]) {
      for (let n = 20; n <= 90; n += 7) {
        const scores = Int32Array.from({ length: n * n }, () => random.below(levels));
        expect(solved({ rows: n, columns: n, scores }).cardinality).toBe(n);
        expect(solved({ rows: n, columns: n, scores: Float64Array.from(scores, (score) => score / 3) }).cardinality).toBe(n);
      }
    }
  });

  it("fractional bonuses beside 32-bit scores are kept as finely as the numbers ask", () => {
    const scores = Int32Array.of(1, 1);
    const solution = solved({ rows: 2, columns: 1, scores, rowBonus: [0.5, 0.5 + 2 ** -30] });
    expect([...solution.pairs]).toEqual([1, 0]);
  });

  it("products of row and column numbers, which make a price war of every small step", () => {
    for (const n of [17, 40, 90]) {
      const scores = Int32Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) + 1) * ((k % n) + 1));
      expect(solved({ rows: n, columns: n, scores, sense: "minimize" }).total).toBe((n * (n + 1) * (n + 2)) / 6);
    }
  });

  it("columns that stay free although the auction raised their prices", () => {
    const random = seededRandom(6);
    for (let k = 0; k < 60; k++) {
      const rows = 20 + random.below(20);
      const columns = rows + random.below(rows >> 2);
      solved({ rows, columns, scores: Int32Array.from({ length: rows * columns }, () => random.below(50)) });
    }
  });
});
