import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveAssignment } from "../../../src/assignment";
import { mostPairs } from "../../../src/explain/audit/most-pairs";

describe("mostPairs", () => {
  it("finds as many pairs as the solver, within demands, places and least loads, from any start", () => {
    const problems = fc.record({
      allowed: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      demand: fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
      least: fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
      more: fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
      start: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(problems, ({ allowed, demand, least, more, start }) => {
        const most = least.map((load, column) => load + more[column]);
        const solution = solveAssignment({
          rows: 6,
          columns: 5,
          scores: allowed.map((isAllowed) => (isAllowed ? 1 : Number.NEGATIVE_INFINITY)),
          rowDemand: demand,
          columnCapacity: most,
          columnMinimum: least,
        });
        const found = mostPairs({
          rows: 6,
          columns: 5,
          allowed: (row, column) => allowed[5 * row + column],
          demand,
          least,
          most,
          start: demand.map((_, row) => [0, 1, 2, 3, 4].filter((column) => start[5 * row + column] && allowed[5 * row + column])),
        });
        expect(found).toBe(solution.status === "infeasible" ? null : solution.cardinality);
        outcomes.add(solution.status);
      }),
      { numRuns: 500 },
    );
    expect(outcomes.size).toBe(2);
  });
});
