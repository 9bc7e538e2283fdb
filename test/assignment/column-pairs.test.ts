import { describe, expect, it } from "vitest";
import { columnPairs } from "../../src/assignment/column-pairs";
import { intake } from "../../src/assignment/intake";
import { randomNumbers, randomProblem } from "./random-problem";

describe("columnPairs", () => {
  it("visits the usable pairs that reading row by row gives, with the same worths, dense or not, with and without required pairs", () => {
    let visited = 0;
    for (let seed = 0; seed < 200; seed++) {
      const given = randomProblem(randomNumbers(seed), 5);
      for (const problem of [given, { ...given, scores: Float64Array.from(given.scores as number[]) }]) {
        const instance = intake(problem, {});
        const byRow = new Set<string>();
        const columns = new Int32Array(problem.columns);
        const worths = new Float64Array(problem.columns);
        for (let row = 0; row < problem.rows; row++) {
          const count = instance.pairs(row, columns, worths);
          for (let at = 0; at < count; at++) byRow.add(`${row} ${columns[at]} ${worths[at]}`);
        }
        const byColumn = new Set<string>();
        const pairsOf = columnPairs(instance)!;
        for (let column = 0; column < problem.columns; column++) pairsOf(column, (row, worth) => byColumn.add(`${row} ${column} ${worth}`));
        expect(byColumn).toEqual(byRow);
        visited += byColumn.size;
      }
    }
    expect(visited).toBeGreaterThan(500);
  });

  it("gives up where the pairs of a source would be too many to keep", () => {
    const source = { kind: "integer", fill: (_from: number, _to: number, out: Int32Array) => out.fill(1) } as const;
    expect(columnPairs(intake({ rows: 8192, columns: 8192, scores: source }, {}))).toBeNull();
  });
});
