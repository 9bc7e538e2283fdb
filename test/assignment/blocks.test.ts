import { describe, expect, it } from "vitest";
import { createBlocks, listBestTwo, listByBlocks, meanSpread, sortByPrice } from "../../src/assignment/blocks";
import type { Instance } from "../../src/assignment/instance";
import { intake } from "../../src/assignment/intake";
import { type CandidateLists, createLists, readRows } from "../../src/assignment/lists";
import { createHoldings, createSeats } from "../../src/assignment/seats";
import { randomNumbers } from "./random-problem";

const ROWS = 5;
const COLUMNS = 83;

/** Ties, pairs left out in each of three ways, and columns without a seat. */
function drawInstance(below: (n: number) => number, kind: "integers" | "reals"): Instance {
  const draw = () => (below(9) === 0 ? -Infinity : kind === "reals" ? below(40) / 7 : below(40));
  const values = Array.from({ length: ROWS * COLUMNS }, draw);
  const scores = kind === "reals" ? Float64Array.from(values) : Int32Array.from(values, (value) => (value === -Infinity ? -1 : value));
  const allowed = Uint8Array.from({ length: ROWS * COLUMNS }, () => (below(6) > 0 ? 1 : 0));
  const columnCapacity = Array.from({ length: COLUMNS }, () => below(5));
  return intake({ rows: ROWS, columns: COLUMNS, scores, allowed, columnCapacity, rowDemand: 2, minimumScore: 2 }, {});
}

interface Pair {
  readonly column: number;
  readonly gain: number;
}

function gainsOf(instance: Instance, row: number, v: Float64Array): Pair[] {
  const columns = new Int32Array(instance.columns);
  const worths = new Float64Array(instance.columns);
  const size = instance.pairs(row, columns, worths);
  return Array.from({ length: size }, (_, k) => ({ column: columns[k]!, gain: worths[k]! - v[columns[k]!]! })).sort(
    (a, b) => b.gain - a.gain,
  );
}

function listed({ start, count, column, worth }: CandidateLists, row: number, v: Float64Array): Pair[] {
  const at = start[row]!;
  return Array.from({ length: count[row]! }, (_, k) => ({ column: column[at + k]!, gain: worth[at + k]! - v[column[at + k]!]! })).sort(
    (a, b) => b.gain - a.gain,
  );
}

describe.each(["integers", "reals"] as const)("blocks of columns over %s", (kind) => {
  it("find what a look at the whole row finds, while prices rise and in any order of the columns", () => {
    const below = randomNumbers(kind === "reals" ? 5 : 6);
    for (let trial = 0; trial < 20; trial++) {
      const instance = drawInstance(below, kind);
      const unit = kind === "reals" ? Math.round(1 / instance.scores.step) : 1;
      const v = Float64Array.from({ length: COLUMNS }, () => below(10) * unit);
      const lists = createLists(instance);
      readRows(lists, v, () => {});
      const seats = createSeats(instance, v, 0, 0);
      const holdings = createHoldings(instance, lists);
      const blocks = createBlocks(instance);
      for (let turn = 0; turn < 60; turn++) {
        const row = below(ROWS);
        holdings.count[row] = below(2);
        const all = gainsOf(instance, row, v);
        const held = all[0]!.column;
        holdings.column[holdings.start[row]!] = held;
        const free = all.filter(({ column }) => instance.capacity[column]! > 0 && !(holdings.count[row] === 1 && column === held));
        listBestTwo(blocks, lists, v, seats, holdings, row);
        const two = listed(lists, row, v);
        expect(two.map(({ gain }) => gain)).toEqual(free.slice(0, 2).map(({ gain }) => gain));
        for (const pair of two) expect(free).toContainEqual(pair);
        if (turn === 30) sortByPrice(blocks, v);
        if (turn % 3 > 0) continue;
        listByBlocks(blocks, lists, row, v);
        const best = listed(lists, row, v);
        expect(best.map(({ gain }) => gain)).toEqual(all.slice(0, 16).map(({ gain }) => gain));
        const names = new Set(best.map(({ column }) => column));
        expect(names.size).toBe(best.length);
        for (const { column, gain } of all) if (!names.has(column)) expect(gain).toBeLessThanOrEqual(lists.bound[row]!);
        for (let k = 0; k < 9; k++) v[below(COLUMNS)]! += below(8) * unit;
      }
    }
  });
});

describe("the spread of the scores", () => {
  it("is how much better the best pair of a row is than its mean pair, of sixteen rows the first", () => {
    const scores = Int32Array.from({ length: 17 * 20 }, (_, cell) => (cell < 20 ? cell : cell < 320 ? 5000 : 3 * (cell - 320)));
    const instance = intake({ rows: 17, columns: 20, scores }, {});
    expect(meanSpread(instance, new Float64Array(20))).toBe((9.5 + 28.5) / 2);
  });
});
