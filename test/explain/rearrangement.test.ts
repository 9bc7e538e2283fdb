import { describe, expect, it } from "vitest";
import { moved, rearrangement } from "../../src/explain/rearrangement";

const pairs = (...flat: number[]) => Int32Array.from(flat);

describe("rearrangement", () => {
  it("tells who leaves whom for whom, row by row, and nothing of pairs that stay", () => {
    expect(rearrangement(pairs(0, 1, 1, 0, 2, 2), pairs(0, 1, 1, 2, 3, 0))).toEqual([
      { row: 1, from: 0, to: 2 },
      { row: 2, from: 2, to: null },
      { row: 3, from: null, to: 0 },
    ]);
  });

  it("puts a row's several columns side by side", () => {
    expect(rearrangement(pairs(0, 1, 0, 2, 0, 5), pairs(0, 2, 0, 3))).toEqual([
      { row: 0, from: 1, to: 3 },
      { row: 0, from: 5, to: null },
    ]);
  });

  it("is undone by moved: the moves lead from the one to the other", () => {
    const before = pairs(0, 1, 0, 2, 1, 0, 4, 4);
    const after = pairs(0, 2, 0, 4, 1, 1, 2, 0, 2, 1);
    expect(moved(before, rearrangement(before, after))).toEqual(after);
  });
});
