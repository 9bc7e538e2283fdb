import { describe, expect, it } from "vitest";
import { type AssignmentObjective, type AssignmentProblem, solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { bruteForce, compareValues, valueOfPairs } from "./brute-force";
import { randomNumbers, randomProblem } from "./random-problem";

const OBJECTIVES: readonly AssignmentObjective[] = ["most-pairs", "most-rows", "highest-score", "weakest-pair"];

describe("solveAssignment", () => {
  it.each(OBJECTIVES)("agrees with trying every set of pairs on 400 small problems (%s)", (objective) => {
    let infeasible = 0;
    for (let seed = 0; seed < 400; seed++) {
      const problem = randomProblem(randomNumbers(seed), 4, objective);
      const solution = solveAssignment(problem);
      expect(verifyAssignment(problem, solution), `seed ${seed}`).toEqual({ ok: true, findings: [] });
      const best = bruteForce(problem).value;
      if (best === null) infeasible++;
      expect(solution.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      if (best !== null) expect(compareValues(valueOfPairs(problem, solution.pairs), best), `seed ${seed}`).toBe(0);
    }
    expect(infeasible).toBeGreaterThan(10);
  });

  it("agrees with munkres-js on small full matrices of any shape", async () => {
    const { default: munkres } = (await import("munkres-js" as string)) as { default: (costs: number[][]) => [number, number][] };
    const below = randomNumbers(11);
    for (let round = 0; round < 150; round++) {
      const rows = 1 + below(9);
      const columns = 1 + below(9);
      const costs = Array.from({ length: rows }, () => Array.from({ length: columns }, () => below(50)));
      const want = munkres(costs.map((row) => [...row])).reduce((sum, [row, column]) => sum + costs[row]![column]!, 0);
      const problem: AssignmentProblem = { rows, columns, scores: costs.flat(), sense: "minimize" };
      const solution = solveAssignment(problem);
      expect(solution.total).toBe(want);
      expect(solution.cardinality).toBe(Math.min(rows, columns));
      expect(verifyAssignment(problem, solution).ok).toBe(true);
    }
  });

  it("gives the same pairs for every form of the same scores", () => {
    for (let seed = 0; seed < 100; seed++) {
      const problem = randomProblem(randomNumbers(seed), 6);
      const { rows, columns } = problem;
      const dense = problem.scores as number[];
      const sparse = { rowStart: [0], column: [] as number[], score: [] as number[] };
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          if (!Number.isFinite(dense[row * columns + column])) continue;
          sparse.column.push(column);
          sparse.score.push(dense[row * columns + column]!);
        }
        sparse.rowStart.push(sparse.column.length);
      }
      const mask = problem.allowed as Uint8Array | undefined;
      const forms: AssignmentProblem[] = [
        { ...problem, scores: Float64Array.from(dense) },
        { ...problem, scores: sparse },
        {
          ...problem,
          scores: {
            rowStart: Uint32Array.from(sparse.rowStart),
            column: Uint16Array.from(sparse.column),
            score: Int32Array.from(sparse.score),
          },
        },
        { ...problem, scores: { kind: "real", fill: (from, to, out) => out.set(dense.slice(from * columns, to * columns)) } },
        {
          ...problem,
          scores: {
            kind: "integer",
            fill: (from, to, out) =>
              out.set(dense.slice(from * columns, to * columns).map((score) => (Number.isFinite(score) ? score : -2147483648))),
          },
        },
        {
          ...problem,
          scores: Int32Array.from(dense, (score) => (Number.isFinite(score) ? score : 0)),
          allowed: (row, column) =>
            Number.isFinite(dense[row * columns + column]) && (mask === undefined || mask[row * columns + column] === 1),
        },
      ];
      const want = solveAssignment(problem);
      for (const form of forms) {
        const solution = solveAssignment(form);
        expect([...solution.pairs], `seed ${seed}`).toEqual([...want.pairs]);
        expect(solution.total).toBe(want.total);
        expect(solution.status).toBe(want.status);
        expect(verifyAssignment(form, solution)).toEqual({ ok: true, findings: [] });
      }
    }
  });

  it("keeps the promise for numbers that are not integers: within rows * 2^-40 * max|score| of the optimum, total from the caller's numbers", () => {
    const below = randomNumbers(3);
    for (let round = 0; round < 200; round++) {
      const rows = 1 + below(4);
      const columns = 1 + below(4);
      const scale = 10 ** (below(600) - 300);
      const scores = Array.from({ length: rows * columns }, () => (below(1000003) / 997 - 300) * scale);
      const problem: AssignmentProblem = { rows, columns, scores, objective: OBJECTIVES[below(3)]!, rowDemand: 1 + below(2) };
      const solution = solveAssignment(problem);
      const best = bruteForce(problem).value!;
      const largest = Math.max(...scores.map(Math.abs));
      expect(solution.total).toBeGreaterThanOrEqual(best.at(-1)! - rows * 2 ** -40 * largest);
      expect(verifyAssignment(problem, solution)).toEqual({ ok: true, findings: [] });
    }
  });

  it("solves scores that differ by 1e-10 exactly, because the grid follows the size of the scores", () => {
    const scores = [1e-10, 3e-10, 2e-10, 5e-10];
    expect([...solveAssignment({ rows: 2, columns: 2, scores, sense: "minimize" }).pairs]).toEqual([0, 1, 1, 0]);
    expect(solveAssignment({ rows: 2, columns: 2, scores }).total).toBeCloseTo(6e-10, 20);
  });

  it("counts a row's bonus once, only for whether the row is served, and not in the total", () => {
    const problem: AssignmentProblem = { rows: 3, columns: 1, scores: [5, 9, 7], rowBonus: [4.5, 0, 0] };
    const solution = solveAssignment(problem);
    expect([...solution.pairs]).toEqual([0, 0]);
    expect(solution.total).toBe(5);
    expect(verifyAssignment(problem, solution).ok).toBe(true);
    expect([...solveAssignment({ ...problem, rowBonus: [0, 0, 0] }).pairs]).toEqual([1, 0]);
  });

  it("prefers a first pair for one row to a second pair for another under most-rows only", () => {
    const scores = [10, 10, 1, -Infinity];
    const problem: AssignmentProblem = { rows: 2, columns: 2, scores, rowDemand: 2 };
    expect([...solveAssignment({ ...problem, objective: "most-pairs" }).pairs]).toEqual([0, 0, 0, 1]);
    expect([...solveAssignment({ ...problem, objective: "most-rows" }).pairs]).toEqual([0, 1, 1, 0]);
  });

  it("fills minimums in the same flow as everything else, not before it", () => {
    const scores = [9, 8, 0, 9, 0, 1];
    const solution = solveAssignment({ rows: 2, columns: 3, scores, columnMinimum: [0, 0, 1] });
    expect([...solution.pairs]).toEqual([0, 0, 1, 2]);
    expect(solution.total).toBe(10);
  });

  it("treats empty, all-forbidden and rectangular problems as ordinary results", () => {
    for (const [rows, columns] of [
      [0, 0],
      [0, 3],
      [3, 0],
    ] as const) {
      const problem: AssignmentProblem = { rows, columns, scores: [] };
      const solution = solveAssignment(problem);
      expect(solution).toMatchObject({ status: "optimal", cardinality: 0, total: 0 });
      expect(verifyAssignment(problem, solution).ok).toBe(true);
    }
    const nobody = solveAssignment({ rows: 3, columns: 0, scores: [], rowDemand: 2 });
    expect(nobody.shortage).toMatchObject({ rows: Int32Array.of(0, 1, 2), columns: new Int32Array(0), needed: 3, places: 0 });
    const none: AssignmentProblem = { rows: 2, columns: 2, scores: new Array(4).fill(Infinity), sense: "minimize" };
    const solution = solveAssignment(none);
    expect(solution).toMatchObject({ status: "optimal", cardinality: 0 });
    expect(solution.shortage).toMatchObject({ needed: 2, places: 0 });
    expect(verifyAssignment(none, solution).ok).toBe(true);
    const tall: AssignmentProblem = { rows: 5, columns: 2, scores: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
    expect(solveAssignment(tall)).toMatchObject({ cardinality: 2, total: 17 });
  });

  it("says infeasible, with the blocking set, when minimums cannot be met", () => {
    const problem: AssignmentProblem = { rows: 2, columns: 3, scores: [1, -Infinity, 1, 1, -Infinity, 1], columnMinimum: [1, 1, 0] };
    const solution = solveAssignment(problem);
    expect(solution.status).toBe("infeasible");
    expect(solution.pairs.length).toBe(0);
    expect([...solution.shortage!.columns]).toEqual([1]);
    expect(solution.shortage).toMatchObject({ kind: "minimum", needed: 1, places: 0 });
    expect(verifyAssignment(problem, solution).ok).toBe(true);
  });

  it("reports progress and stops when the signal says so, throwing its reason", () => {
    const phases = new Set<string>();
    const problem: AssignmentProblem = { rows: 200, columns: 200, scores: Array.from({ length: 40000 }, (_, k) => (k * 7919) % 1009) };
    solveAssignment(problem, { onProgress: ({ phase, done, total }) => phases.add(phase) && expect(done).toBeLessThanOrEqual(total) });
    expect([...phases]).toEqual(["read", "bid", "assign", "fill"]);
    expect(() => solveAssignment(problem, { signal: { aborted: true, reason: new Error("enough") } })).toThrow("enough");
    expect(() => solveAssignment(problem, { signal: { aborted: true } })).toThrow("stopped");
  });

  it("reads a crowded problem a handful of times, never once for each row", () => {
    const n = 400;
    const random = randomNumbers(12);
    const scores = Int32Array.from({ length: n * n }, () => random(1000000));
    let rowsRead = 0;
    const fill = (rowStart: number, rowEnd: number, out: Int32Array) => {
      rowsRead += rowEnd - rowStart;
      out.set(scores.subarray(rowStart * n, rowEnd * n));
    };
    const solution = solveAssignment({ rows: n, columns: n, scores: { kind: "integer", fill } });
    const readToSolve = rowsRead;
    expect(solution.pairs).toEqual(solveAssignment({ rows: n, columns: n, scores }).pairs);
    expect(readToSolve).toBeGreaterThanOrEqual(n);
    expect(readToSolve).toBeLessThan(10 * n);
  });
});
