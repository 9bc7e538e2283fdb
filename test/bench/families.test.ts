import { describe, expect, it } from "vitest";
import { type DenseInstance, drawInstance, type FamilyName, forEachPair, totalCost } from "../../bench/families";
import { shortestAugmentingPaths } from "../../bench/peers/shortest-path";
import { columnsOfSlots, slotMatrix } from "../../bench/peers/slots";
import { solveAssignment } from "../../src/assignment/index";

/** Optimum values that C++ solvers (scipy, LAPJV, LEMON, OR-tools) agree on for these very instances. */
const known: readonly (readonly [FamilyName, number, number])[] = [
  ["U", 100, 1505911],
  ["U", 300, 1554928],
  ["M", 100, 34418664],
  ["M", 300, 92562604],
  ["C", 100, 38672488],
  ["C", 300, 104782759],
  ["G", 100, 5890889],
  ["G", 300, 13874807],
  ["W", 300, 4545100],
];

describe("the benchmark families", () => {
  it.each(known)("%s%i has the known optimum %i by the plain method", (family, size, optimum) => {
    const instance = drawInstance(family, size) as DenseInstance;
    const slots = shortestAugmentingPaths(instance.rows, instance.columns * instance.capacity, slotMatrix(instance, Infinity));
    expect(totalCost(instance, columnsOfSlots(instance, [...slots].entries()))).toBe(optimum);
  });

  it("S1000 has the known optimum 402321551 by this package", () => {
    const instance = drawInstance("S", 1000);
    if (instance.kind !== "sparse") throw new Error("S is sparse");
    const { rows, columns, capacity, rowStart, column, costs } = instance;
    const scores = { rowStart, column, score: costs };
    expect(solveAssignment({ rows, columns, columnCapacity: capacity, scores, sense: "minimize" }).total).toBe(402321551);
  });

  it("visits every allowed pair of C once, about four fifths of them", () => {
    const instance = drawInstance("C", 100);
    const seen = new Set<number>();
    let visits = 0;
    forEachPair(instance, (row, column) => {
      seen.add(row * instance.columns + column);
      visits++;
    });
    expect(seen.size).toBe(visits);
    expect(visits / (instance.rows * instance.columns)).toBeCloseTo(0.8, 1);
  });

  it("prices no answer that breaks a capacity or uses a forbidden pair", () => {
    const instance = drawInstance("C", 100) as DenseInstance;
    expect(totalCost(instance, new Int32Array(100))).toMatch(
      /^(row \d+ was given column 0, which is no pair|column 0 was given more than 3 rows)$/,
    );
    expect(totalCost(instance, new Int32Array(100).fill(-1))).toBe("row 0 was given column -1, which is no pair");
  });
});
