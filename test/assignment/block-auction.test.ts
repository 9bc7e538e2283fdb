import { describe, expect, it } from "vitest";
import { auction } from "../../src/assignment/auction";
import { auctionByBlocks } from "../../src/assignment/block-auction";
import { type AssignmentProblem, solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { intake } from "../../src/assignment/intake";
import { createLists, readRows } from "../../src/assignment/lists";
import { createHoldings, createSeats } from "../../src/assignment/seats";
import { randomNumbers } from "./random-problem";

function shuffled(count: number, below: (n: number) => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = below(k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/** Rows and columns have a number each, and a pair costs their product. */
function products(rows: ArrayLike<number>, columns: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: rows.length * columns.length }, (_, cell) => {
    const row = Math.floor(cell / columns.length);
    return (rows[row]! + 1) * (columns[cell - row * columns.length]! + 1);
  });
}

const natural = (count: number) => Int32Array.from({ length: count }, (_, k) => k);

describe("an auction by blocks", () => {
  it.each([
    ["in their order", natural(90), natural(90)],
    ["in any order", shuffled(90, randomNumbers(3)), shuffled(90, randomNumbers(4))],
  ])("leaves each row with a pair that gains within a step of its best, and a list of its best: products %s", (_, rows, columns) => {
    const instance = intake({ rows: 90, columns: 90, scores: Int32Array.from(products(rows, columns)), sense: "minimize" }, {});
    const v = new Float64Array(90);
    const lists = createLists(instance);
    readRows(lists, v, () => {});
    const seats = createSeats(instance, v, 0, 0);
    const holdings = createHoldings(instance, lists);
    auctionByBlocks({ instance, lists, v, seats, holdings, outsideSeats: 0, reads: 0, gains: new Float64Array(2) }, 1, 90, {});
    for (let row = 0; row < 90; row++) {
      const gains = Float64Array.from({ length: 90 }, (_, j) => instance.scores.worth(row, j) + instance.pairWorth - v[j]!);
      const best = Math.max(...gains);
      expect(holdings.count[row]).toBe(1);
      expect(gains[holdings.column[row]!]).toBeGreaterThanOrEqual(best - 1);
      const listed = [...lists.column.subarray(lists.start[row]!, lists.start[row]! + lists.count[row]!)];
      expect(Math.max(...listed.map((j) => gains[j]!))).toBe(best);
      for (let j = 0; j < 90; j++) if (!listed.includes(j)) expect(gains[j]).toBeLessThanOrEqual(lists.bound[row]!);
    }
    expect(new Set(holdings.column).size).toBe(90);
  });

  it("is what products come to: their cells are looked at less than 20 times, not once and more for each bid", () => {
    const scores = Int32Array.from(products(natural(300), natural(300)));
    const { dense, ...rest } = intake({ rows: 300, columns: 300, scores, sense: "minimize" }, {});
    let looks = 0;
    const values = new Proxy(dense!.values, {
      get(cells, key) {
        looks++;
        return Reflect.get(cells, key, cells);
      },
    });
    const instance = { ...rest, dense: { ...dense!, values } };
    const v = new Float64Array(300);
    const lists = createLists(instance);
    readRows(lists, v, () => {});
    auction(instance, lists, v, {});
    expect(looks).toBeLessThan(20 * 300 * 300);
  });

  it("pairs the largest number with the smallest, and so on, where a pair costs the product", () => {
    const columns = shuffled(300, randomNumbers(8));
    const { pairs } = solveAssignment({ rows: 300, columns: 300, scores: products(natural(300), columns), sense: "minimize" });
    for (let row = 0; row < 300; row++) expect(columns[pairs[2 * row + 1]!]).toBe(299 - row);
  });
});

/** A warm start with nothing in it takes another way: no auction, shortest paths alone. */
const withoutAuction = (problem: AssignmentProblem): AssignmentProblem => ({
  ...problem,
  warm: { columnPrices: new Float64Array(problem.columns), pairs: new Int32Array(0), pairWorth: 0 },
});

describe("products of every shape come to the pairs that shortest paths alone come to, and pass the check", () => {
  const below = randomNumbers(12);
  const some = (count: number, share: number) => Uint8Array.from({ length: count }, () => (below(share) > 0 ? 1 : 0));
  const scores = products(shuffled(140, below), shuffled(140, below));
  const half = products(shuffled(140, below), shuffled(70, below));
  const cases: [string, AssignmentProblem][] = [
    ["reals", { rows: 140, columns: 140, scores: scores.map((score) => score / 7), sense: "minimize" }],
    ["pairs left out", { rows: 140, columns: 140, scores, allowed: some(140 * 140, 4), sense: "minimize" }],
    ["two seats a column", { rows: 140, columns: 70, scores: half, columnCapacity: 2, sense: "minimize" }],
    ["two columns a row", { rows: 140, columns: 140, scores, rowDemand: 2, columnCapacity: 2, sense: "minimize" }],
    ["more rows than places", { rows: 140, columns: 70, scores: half, sense: "minimize" }],
    ["rows that want nobody", { rows: 140, columns: 140, scores, rowDemand: some(140, 8), sense: "minimize" }],
    ["many alike", { rows: 140, columns: 140, scores: scores.map((score) => Math.floor(score / 900)), sense: "minimize" }],
    ["more for a pair of large numbers", { rows: 140, columns: 140, scores, objective: "highest-score" }],
  ];

  it.each(cases)("%s", (_, problem) => {
    const solution = solveAssignment(problem);
    expect(verifyAssignment(problem, solution)).toEqual({ ok: true, findings: [] });
    expect(solution.pairs).toEqual(solveAssignment(withoutAuction(problem)).pairs);
  });
});
