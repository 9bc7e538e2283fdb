import { describe, expect, it } from "vitest";
import { pairValues, placesById, writeRow } from "../../src/columns/pair-values";
import { person } from "../setting";

describe("values of few pairs", () => {
  it("are written over a row, the later of two for one pair last, and leave the other columns as they are", () => {
    const values = pairValues(3, [
      { row: 2, column: 1, value: 0.5 },
      { row: 0, column: 0, value: 0.25 },
      { row: 2, column: 0, value: 1 },
      { row: 2, column: 1, value: 0.75 },
    ]);
    const rows = [0, 1, 2].map((row) => {
      const out = new Float64Array(3).fill(-1);
      writeRow(values, row, out);
      return [...out];
    });
    expect(rows).toEqual([
      [0.25, -1, -1],
      [-1, -1, -1],
      [1, 0.75, -1],
    ]);
  });

  it("find people by any id", () => {
    const places = placesById([person(""), person("__proto__"), person("a")]);
    expect([...places]).toEqual([
      ["", 0],
      ["__proto__", 1],
      ["a", 2],
    ]);
  });
});
