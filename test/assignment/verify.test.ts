import { describe, expect, it } from "vitest";
import {
  type AssignmentObjective,
  type AssignmentProblem,
  type AssignmentShortage,
  type AssignmentSolution,
  solveAssignment,
  verifyAssignment,
} from "../../src/assignment/index";
import { randomNumbers, randomProblem } from "./random-problem";

const problem: AssignmentProblem = { rows: 3, columns: 2, scores: [5, 1, 6, 2, 3, 4], columnCapacity: 1 };
const solution = solveAssignment(problem);

function findings(change: Partial<AssignmentSolution>, of: AssignmentProblem = problem, from: AssignmentSolution = solution): string[] {
  const result = verifyAssignment(of, { ...from, ...change });
  expect(result.ok).toBe(false);
  return result.findings;
}

describe("verifyAssignment refuses", () => {
  it("a pair that is worse, repeated, out of range, out of order or too many", () => {
    expect(findings({ pairs: Int32Array.of(0, 0, 2, 1) }).join()).toMatch(/total 10 is not/);
    expect(findings({ pairs: Int32Array.of(0, 0, 2, 1), total: 9 }).join()).toMatch(/bound the sum of worths/);
    expect(findings({ pairs: Int32Array.of(1, 0, 1, 0) }).join()).toMatch(/repeat/);
    expect(findings({ pairs: Int32Array.of(2, 1, 1, 0) }).join()).toMatch(/out of order/);
    expect(findings({ pairs: Int32Array.of(1, 0, 2, 2) }).join()).toMatch(/out of range/);
    expect(findings({ pairs: Int32Array.of(0, 0, 1, 0), total: 11 }).join()).toMatch(/Column 0 has 1 more rows/);
    expect(findings({ pairs: Int32Array.of(1, 0, 1, 1), total: 8 }).join()).toMatch(/Row 1 has 1 more pairs/);
  });

  it("a missing pair, a wrong count, a wrong total and an unknown status", () => {
    expect(findings({ pairs: Int32Array.of(1, 0), cardinality: 1, total: 6 }).join()).toMatch(/One more pair is possible/);
    expect(findings({ cardinality: 3 }).join()).toMatch(/cardinality 3/);
    expect(findings({ total: 10.5 }).join()).toMatch(/10\.5/);
    expect(findings({ status: "fine" as "optimal" }).join()).toMatch(/fine/);
  });

  it("forbidden and low pairs, and required pairs left out", () => {
    expect(findings({}, { ...problem, scores: [5, 1, -Infinity, 2, 3, 4] }).join()).toMatch(/Row 1 has a forbidden pair/);
    expect(findings({}, { ...problem, minimumScore: 5 }).join()).toMatch(/below the minimum score/);
    expect(findings({}, { ...problem, required: [0, 1] }).join()).toMatch(/required pair 0, 1 is missing/);
    expect(findings({}, { ...problem, columnMinimum: [0, 2], columnCapacity: 2 }).join()).toMatch(/fewer than its minimum/);
  });

  it("prices that are off by more than any slack, fractional, missing, or tiers of another objective", () => {
    for (let row = 0; row < 3; row++) {
      if (solution.rowPrices[row] === 0) continue;
      expect(findings({ rowPrices: solution.rowPrices.with(row, solution.rowPrices[row]! + 10) }).join()).toMatch(/bound the sum/);
    }
    for (let column = 0; column < 2; column++) {
      expect(findings({ columnPrices: solution.columnPrices.with(column, solution.columnPrices[column]! - 10) }).join()).toMatch(
        /bound the sum/,
      );
      expect(findings({ columnPrices: solution.columnPrices.with(column, 0.5) }).join()).toMatch(/not an integer/);
      expect(findings({ columnPrices: solution.columnPrices.with(column, Number.NaN) }).join()).toMatch(/not an integer/);
    }
    expect(findings({ columnPrices: new Float64Array(1) }).join()).toMatch(/one price per row/);
    expect(findings({ pairWorth: solution.pairWorth + 1 }).join()).toMatch(/bound the sum/);
    expect(findings({}, { ...problem, objective: "highest-score" }).join()).toMatch(/tiers/);
    expect(findings({ scoreStep: 0.25 }).length).toBeGreaterThan(0);
  });

  it("a shortage that is missing, miscounted or shows nothing", () => {
    const { shortage, ...bare } = solution;
    expect(findings({}, problem, bare).join()).toMatch(/no shortage says why/);
    expect(findings({ shortage: { ...shortage!, places: 1 } }).join()).toMatch(/1 places for 3/);
    expect(
      findings({ shortage: { kind: "places", rows: Int32Array.of(0), columns: Int32Array.of(0), places: 2, needed: 1 } }).join(),
    ).toMatch(/does not show/);
  });

  it("an infeasible result without proof, and a weakest pair without proof", () => {
    const tight: AssignmentProblem = { rows: 1, columns: 2, scores: [1, 2], columnMinimum: 1 };
    const none = solveAssignment(tight);
    const { shortage, ...bare } = none;
    expect(findings({}, tight, bare).join()).toMatch(/which minimum/);
    expect(findings({ shortage: { ...shortage!, columns: Int32Array.of(0), needed: 1 } }, tight, none).join()).toMatch(/do(es)? not show/);
    const fair: AssignmentProblem = { rows: 2, columns: 2, scores: [9, 5, 5, 2], objective: "weakest-pair" };
    const best = solveAssignment(fair);
    expect(best.weakest?.score).toBe(5);
    expect(findings({ weakest: { score: 5 } }, fair, best).join()).toMatch(/Nothing shows/);
    expect(findings({ weakest: { ...best.weakest!, score: 2 } }, fair, best).join()).toMatch(/weakest score is 5/);
    expect(findings({ pairs: Int32Array.of(0, 0, 1, 1), total: 11 }, fair, best).length).toBeGreaterThan(0);
  });

  it("a blocking set that names somebody twice, nobody of the problem or out of order", () => {
    const seated: AssignmentProblem = { rows: 2, columns: 1, scores: [1, 1], columnMinimum: 1 };
    const forged: AssignmentSolution = {
      ...solveAssignment(seated),
      status: "infeasible",
      pairs: new Int32Array(0),
      total: 0,
      cardinality: 0,
      shortage: { kind: "minimum", rows: Int32Array.of(0, 1), columns: Int32Array.of(0, 0, 0), places: 2, needed: 3 },
    };
    expect(findings({}, seated, forged).join()).toMatch(/each once/);
    for (const change of [{ rows: [1, 0] }, { rows: [3] }, { columns: [-1] }, { columns: undefined }]) {
      const shortage = { ...solution.shortage!, ...change } as unknown as AssignmentShortage;
      expect(findings({ shortage }).join()).toMatch(/each once/);
    }
  });

  it("what has not even the form of a solution, as a finding and not by an error", () => {
    for (const given of [null, undefined, 5, {}, { ...solution, pairs: undefined }, { ...solution, columnPrices: null }]) {
      expect(verifyAssignment(problem, given as unknown as AssignmentSolution).ok).toBe(false);
    }
    expect(verifyAssignment(null as unknown as AssignmentProblem, solution).ok).toBe(false);
  });

  it("a solution of another objective whenever its value differs", () => {
    const objectives: readonly AssignmentObjective[] = ["most-pairs", "most-rows", "highest-score", "weakest-pair"];
    let refused = 0;
    for (let seed = 0; seed < 200; seed++) {
      const base = randomProblem(randomNumbers(seed), 5, objectives[seed % 4]!);
      const other = { ...base, objective: objectives[(seed + 1) % 4]! };
      const mine = solveAssignment(base);
      const theirs = solveAssignment(other);
      if (mine.status === "infeasible" || `${mine.pairs}` === `${theirs.pairs}`) continue;
      if (mine.total !== theirs.total || mine.cardinality !== theirs.cardinality) {
        expect(verifyAssignment(other, mine).ok, `seed ${seed}`).toBe(false);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
});
