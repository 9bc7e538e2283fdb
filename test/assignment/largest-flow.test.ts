import { describe, expect, it } from "vitest";
import type { AssignmentProblem } from "../../src/assignment/index";
import { intake } from "../../src/assignment/intake";
import { largestFlow } from "../../src/assignment/largest-flow";
import { randomNumbers } from "./random-problem";

interface Drawn {
  readonly problem: AssignmentProblem;
  readonly threshold: number;
}

function draw(below: (n: number) => number, size: number): Drawn {
  const rows = 1 + below(size);
  const columns = 1 + below(size);
  const scores = Array.from({ length: rows * columns }, () => (below(5) === 0 ? -Infinity : below(12)));
  const capacity = Array.from({ length: columns }, () => below(4));
  return {
    problem: {
      rows,
      columns,
      scores,
      objective: "weakest-pair",
      rowDemand: Array.from({ length: rows }, () => below(3)),
      columnCapacity: capacity,
      columnMinimum: below(2) === 0 ? 0 : capacity.map((most) => (below(3) === 0 ? below(most + 1) : 0)),
    },
    threshold: below(13),
  };
}

/** One pair more at a time, along any path: as many as there can be with so many seats a column. */
function mostPairs(canMeet: (row: number, column: number) => boolean, demand: readonly number[], seats: readonly number[]): number {
  const chosen = demand.map(() => new Set<number>());
  const extend = (row: number, seen: Set<number>): boolean => {
    for (const column of seats.keys()) {
      if (seen.has(column) || chosen[row]!.has(column) || !canMeet(row, column)) continue;
      seen.add(column);
      const holders = [...demand.keys()].filter((other) => chosen[other]!.has(column));
      if (holders.length < seats[column]!) {
        chosen[row]!.add(column);
        return true;
      }
      for (const holder of holders) {
        if (!extend(holder, seen)) continue;
        chosen[holder]!.delete(column);
        chosen[row]!.add(column);
        return true;
      }
    }
    return false;
  };
  let pairs = 0;
  for (const [row, most] of demand.entries()) for (let unit = 0; unit < most && extend(row, new Set()); unit++) pairs++;
  return pairs;
}

/** The pairs that are not forbidden, row by row, the last column first. */
function listed({ rows, columns, scores }: AssignmentProblem) {
  const [rowStart, column, score] = [[0], [] as number[], [] as number[]];
  for (let row = 0; row < rows; row++) {
    for (let j = columns - 1; j >= 0; j--) {
      const value = (scores as number[])[row * columns + j]!;
      if (value > -Infinity) {
        column.push(j);
        score.push(value);
      }
    }
    rowStart.push(column.length);
  }
  return { rowStart, column, score };
}

const list = (value: AssignmentProblem["rowDemand"], count: number): number[] =>
  typeof value === "number" || value === undefined ? new Array<number>(count).fill(value ?? 1) : Array.from(value);

describe("largestFlow", () => {
  it("fills the minimums as far as can be, and then has as many pairs as there can be, whatever it begins with", () => {
    const below = randomNumbers(7);
    let [unmet, filled] = [0, 0];
    for (let run = 0; run < 600; run++) {
      const { problem, threshold } = draw(below, run % 20 === 0 ? 45 : 7);
      const { rows, columns, scores } = problem;
      const instance = intake(run % 2 === 0 ? problem : { ...problem, scores: listed(problem) }, {});
      const canMeet = (row: number, column: number) => (scores as number[])[row * columns + column]! >= threshold;
      const [demand, capacity, minimum] = [
        list(problem.rowDemand, rows),
        list(problem.columnCapacity, columns),
        list(problem.columnMinimum ?? 0, columns),
      ];
      const begun = Int32Array.from({ length: 2 * below(2 * rows) }, (_, at) => below(at % 2 === 0 ? rows : columns));
      const { pairs, taken, load } = largestFlow(instance, threshold + instance.pairWorth, begun, {});
      const [heldBy, heldOf] = [new Array<number>(rows).fill(0), new Array<number>(columns).fill(0)];
      const seen = new Set<number>();
      for (let at = 0; at < pairs.length; at += 2) {
        const [row, column] = [pairs[at]!, pairs[at + 1]!];
        expect(canMeet(row, column) && !seen.has(row * columns + column)).toBe(true);
        seen.add(row * columns + column);
        heldBy[row]!++;
        heldOf[column]!++;
      }
      expect([...taken]).toEqual(heldBy);
      expect([...load]).toEqual(heldOf);
      expect(heldBy.every((count, row) => count <= demand[row]!) && heldOf.every((count, column) => count <= capacity[column]!)).toBe(true);
      const least = minimum.reduce((sum, count) => sum + count, 0);
      const withinMinimums = heldOf.reduce((sum, count, column) => sum + Math.min(count, minimum[column]!), 0);
      expect(withinMinimums).toBe(mostPairs(canMeet, demand, minimum));
      if (withinMinimums < least) unmet++;
      else {
        filled++;
        expect(pairs.length / 2).toBe(mostPairs(canMeet, demand, capacity));
      }
    }
    expect(Math.min(unmet, filled)).toBeGreaterThan(50);
  });

  it("follows paths of many steps", () => {
    // Row k can have columns k and k + 1, and all begin at k + 1: the last row is left out until each gives way to the next.
    const size = 40;
    const scores = Array.from({ length: size * size }, (_, cell) => {
      const [row, column] = [Math.floor(cell / size), cell % size];
      return column === row || column === row + 1 ? 1 : 0;
    });
    const instance = intake({ rows: size, columns: size, scores, objective: "weakest-pair" }, {});
    const begun = Int32Array.from({ length: 2 * (size - 1) }, (_, at) => (at % 2 === 0 ? at / 2 : (at + 1) / 2));
    const { pairs } = largestFlow(instance, 1 + instance.pairWorth, begun, {});
    expect([...pairs]).toEqual(Array.from({ length: 2 * size }, (_, at) => at >> 1));
  });

  it("can be stopped while it reads", () => {
    const size = 200;
    const instance = intake({ rows: size, columns: size, scores: new Int32Array(size * size), objective: "weakest-pair" }, {});
    const signal = { aborted: false, reason: new Error("enough") };
    const onProgress = ({ done }: { readonly done: number }) => {
      signal.aborted = done >= 64;
    };
    expect(() => largestFlow(instance, instance.pairWorth, new Int32Array(0), { signal, onProgress })).toThrow("enough");
  });
});
