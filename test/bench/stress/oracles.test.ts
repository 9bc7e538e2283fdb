import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../bench/random";
import { bruteForce } from "../../../bench/stress/brute-force";
import type { StressCase } from "../../../bench/stress/case";
import { drawCase } from "../../../bench/stress/draw";
import { exactly } from "../../../bench/stress/exact";
import { minimumCostFlow } from "../../../bench/stress/flow";
import { exactScores } from "../../../bench/stress/model";
import { canonicalPairs, optimumOf } from "../../../bench/stress/optimum";

const plain: StressCase = {
  rows: 2,
  columns: 2,
  scores: [10, 7, 9, null],
  form: "array",
  rowDemand: [1, 1],
  columnCapacity: [1, 1],
  columnMinimum: [0, 0],
  required: [],
  objective: "most-pairs",
  sense: "maximize",
  minimumScore: null,
  rowBonus: null,
  rowOrder: null,
  rank: null,
};

function chosen(test: StressCase): [number, number][] | null {
  const optimum = optimumOf(test, exactScores(test), minimumCostFlow);
  return optimum === null ? null : canonicalPairs(test, optimum, minimumCostFlow);
}

describe("the oracles", () => {
  it("agree with each other on 400 random tiny cases", () => {
    for (let index = 0; index < 400; index++) {
      const test = drawCase(seededRandom(7000 + index), "tiny");
      const exact = exactScores(test);
      const [one, other] = [optimumOf(test, exact, bruteForce), optimumOf(test, exact, minimumCostFlow)];
      expect([one?.worth, one?.weakest], JSON.stringify(test)).toEqual([other?.worth, other?.weakest]);
    }
  });

  it("prefer two pairs to the best one, unless only the score counts", () => {
    expect(chosen(plain)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(chosen({ ...plain, scores: [10, -7, -9, null], objective: "highest-score" })).toEqual([[0, 0]]);
  });

  it("serve a second row before giving a first row its second pair, where rows come first", () => {
    const test: StressCase = { ...plain, scores: [10, null, 1, 20], rowDemand: [1, 2], objective: "most-rows" };
    expect(chosen(test)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("raise the weakest pair before the total", () => {
    const test: StressCase = { ...plain, scores: [100, 5, 5, 1], objective: "weakest-pair" };
    expect(chosen(test)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(chosen({ ...test, objective: "most-pairs" })).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("find no choice when two minimums need one row", () => {
    expect(chosen({ ...plain, rows: 1, scores: [1, 1], rowDemand: [1], columnMinimum: [1, 1] })).toBeNull();
  });

  it("let the first row in order take its best-ranked column among equals", () => {
    const equal: StressCase = { ...plain, scores: [3, 3, 3, 3] };
    expect(chosen({ ...equal, rank: [1, 0, 1, 0] })).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(chosen({ ...equal, rank: [1, 0, 1, 0], rowOrder: [1, 0] })).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("read doubles exactly", () => {
    const { integers, shift } = exactly([0.1, -2.5, 3, 1e-9]);
    expect(integers.map((value) => Number(value) / 2 ** Number(shift))).toEqual([0.1, -2.5, 3, 1e-9]);
    expect(exactly([5e-324, 0])).toEqual({ integers: [1n, 0n], shift: 1074n });
    expect(exactly([2 ** 60, -7])).toEqual({ integers: [2n ** 60n, -7n], shift: 0n });
  });
});
