import { describe, expect, it } from "vitest";
import { AssignmentError, type AssignmentProblem, solveAssignment, verifyAssignment, type WarmStart } from "../../src/assignment/index";
import { randomNumbers, randomProblem } from "./random-problem";

/** What a solve leaves for the next one. */
function endOf(problem: AssignmentProblem): WarmStart {
  const { columnPrices, pairs, pairWorth } = solveAssignment(problem);
  return { columnPrices, pairs, pairWorth };
}

/** The problem after a change of any kind that leaves its shape and its required pairs. */
function changed(problem: AssignmentProblem, below: (n: number) => number): AssignmentProblem {
  const { rows, columns } = problem;
  const scores = Array.from(problem.scores as ArrayLike<number>);
  const required = new Set(
    Array.from(problem.required ?? [], (_, at) => at)
      .filter((at) => at % 2 === 0)
      .map((at) => problem.required![at]! * columns + problem.required![at + 1]!),
  );
  for (let cell = 0; cell < scores.length; cell++) if (below(5) === 0 && !required.has(cell)) scores[cell] = below(2000) - 500;
  const demand = Array.from({ length: rows }, (_, row) => (typeof problem.rowDemand === "number" ? 1 : problem.rowDemand![row]!));
  const row = below(rows);
  if (!Array.from(problem.required ?? []).some((one, at) => at % 2 === 0 && one === row)) demand[row] = below(3);
  return {
    ...problem,
    scores,
    rowDemand: demand,
    objective: (["most-pairs", "most-rows", "highest-score", "weakest-pair"] as const)[below(4)]!,
  };
}

describe("a warm start", () => {
  it("leaves pairs, totals and status as they are without it, after any change, on 1500 small problems", () => {
    for (let seed = 0; seed < 1500; seed++) {
      const below = randomNumbers(seed);
      const problem = randomProblem(below, 6);
      const warm = endOf(problem);
      const next = changed(problem, below);
      const cold = solveAssignment(next);
      const found = solveAssignment({ ...next, warm });
      expect(verifyAssignment(next, found), `seed ${seed}`).toEqual({ ok: true, findings: [] });
      expect([found.status, found.total, Array.from(found.pairs)], `seed ${seed}`).toEqual([
        cold.status,
        cold.total,
        Array.from(cold.pairs),
      ]);
      expect(found.weakest?.score, `seed ${seed}`).toBe(cold.weakest?.score);
    }
  });

  it("may be wrong in everything", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const below = randomNumbers(seed);
      const problem = randomProblem(below, 6);
      const pairs = Array.from({ length: 2 * below(12) }, (_, at) => below(at % 2 === 0 ? problem.rows : problem.columns));
      const columnPrices = Array.from({ length: problem.columns }, () => below(100_000) - 50_000);
      const cold = solveAssignment(problem);
      const found = solveAssignment({ ...problem, warm: { columnPrices, pairs, pairWorth: below(1000) } });
      expect(verifyAssignment(problem, found), `seed ${seed}`).toEqual({ ok: true, findings: [] });
      expect([found.status, Array.from(found.pairs)], `seed ${seed}`).toEqual([cold.status, Array.from(cold.pairs)]);
    }
  });

  it("is refused when it is of another shape", () => {
    const problem: AssignmentProblem = { rows: 2, columns: 2, scores: [1, 2, 3, 4] };
    const from = (warm: WarmStart) => () => solveAssignment({ ...problem, warm });
    expect(from({ columnPrices: [0], pairs: [], pairWorth: 1 })).toThrow(AssignmentError);
    expect(from({ columnPrices: [0, Number.NaN], pairs: [], pairWorth: 1 })).toThrow("warm.columnPrices[1]");
    expect(from({ columnPrices: [0, 0], pairs: [0, 2], pairWorth: 1 })).toThrow("column 2");
  });

  it("goes without an auction", () => {
    const below = randomNumbers(5);
    const [rows, columns] = [900, 300];
    const problem: AssignmentProblem = {
      rows,
      columns,
      scores: Int32Array.from({ length: rows * columns }, () => below(1_000_000)),
      columnCapacity: 3,
    };
    const phases = (of: AssignmentProblem) => {
      const seen = new Set<string>();
      solveAssignment(of, { onProgress: ({ phase }) => void seen.add(phase) });
      return [...seen];
    };
    expect(phases(problem)).toContain("bid");
    expect(phases({ ...problem, warm: endOf(problem) })).not.toContain("bid");
  });
});
