import { describe, expect, it } from "vitest";
import { seededRandom } from "../../bench/random";
import { posed, type StressCase } from "../../bench/stress/case";
import { drawCase } from "../../bench/stress/draw";
import { assignLarge, type Flow } from "../../src/assignment/assign";
import type { Instance } from "../../src/assignment/instance";
import { intake } from "../../src/assignment/intake";
import { assignWhole, isSmall } from "../../src/assignment/whole";

const instanceOf = (test: StressCase) => intake(posed(test, "bounded-source"), {});

/** Whole numbers that fit in 32 bits, to be made as large as possible: what a source can be asked for in part. */
function drawn(): Instance[] {
  const instances: Instance[] = [];
  for (let index = 0; instances.length < 400; index++) {
    const test = drawCase(seededRandom(880_000 + index), index % 4 === 0 ? "middle" : "tiny");
    if (test.sense === "minimize") continue;
    const instance = instanceOf(test);
    if (isSmall(instance)) instances.push(instance);
  }
  return instances;
}

/** All that the solver makes as large as possible, by the numbers of the problem alone. */
function worthOf({ firstWorth, minimum, seatWorth }: Instance, { worths, taken, load }: Flow): number {
  const pairs = worths.reduce((sum, worth) => sum + worth, 0);
  const rows = taken.reduce((sum, units, row) => sum + (units > 0 ? firstWorth[row]! : 0), 0);
  const seats = load.reduce((sum, units, column) => sum + Math.min(units, minimum[column]!) * seatWorth, 0);
  return pairs + rows + seats;
}

/** Why the prices do not prove the choice: each condition as it is written on AssignmentSolution. */
function faultsOf(instance: Instance, { u, v, pairs, taken, load }: Flow): string[] {
  const { rows, columns, demand, capacity, minimum, firstWorth, seatWorth } = instance;
  const faults: string[] = [];
  const chosen = new Set<number>();
  for (let at = 0; at < pairs.length; at += 2) chosen.add(pairs[at]! * columns + pairs[at + 1]!);
  const toColumns = new Int32Array(columns);
  const worths = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const count = instance.pairs(row, toColumns, worths);
    for (let k = 0; k < count; k++) {
      const margin = worths[k]! - u[row]! - v[toColumns[k]!]!;
      const isChosen = chosen.has(row * columns + toColumns[k]!);
      if (isChosen ? margin < 0 : margin > 0) faults.push(`row ${row}, column ${toColumns[k]}: margin ${margin}`);
    }
    const extra = (unit: number) => (unit === 1 ? firstWorth[row]! : 0);
    if (taken[row]! > demand[row]!) faults.push(`row ${row} has ${taken[row]}`);
    if (taken[row]! < demand[row]! && u[row]! + extra(taken[row]! + 1) > 0) faults.push(`row ${row} should have more`);
    if (taken[row]! > 0 && u[row]! + extra(taken[row]!) < 0) faults.push(`row ${row} should have less`);
  }
  for (let column = 0; column < columns; column++) {
    const extra = (unit: number) => (unit <= minimum[column]! ? seatWorth : 0);
    if (load[column]! > capacity[column]!) faults.push(`column ${column} has ${load[column]}`);
    if (load[column]! < capacity[column]! && v[column]! + extra(load[column]! + 1) > 0) faults.push(`column ${column} should have more`);
    if (load[column]! > 0 && v[column]! + extra(load[column]!) < 0) faults.push(`column ${column} should have less`);
  }
  return faults;
}

describe("assignWhole", () => {
  it("finds the same optimum as the engine for large problems, and prices that prove it", () => {
    let rowsShort = 0;
    for (const instance of drawn()) {
      const whole = assignWhole(instance, {})!;
      const large = assignLarge(instance, {});
      expect(worthOf(instance, whole)).toBe(worthOf(instance, large));
      expect(faultsOf(instance, whole)).toEqual([]);
      expect(faultsOf(instance, large)).toEqual([]);
      if (whole.taken.reduce((sum, units) => sum + units, 0) < instance.demand.reduce((sum, units) => sum + units, 0)) rowsShort++;
    }
    expect(rowsShort).toBeGreaterThan(50);
  });

  it("gives the pairs near the prices as they are, chosen ones among them", () => {
    for (const instance of drawn().slice(0, 100)) {
      const { u, v, near } = assignWhole(instance, {})!;
      const all = [new Int32Array(instance.columns), new Float64Array(instance.columns)] as const;
      const found = [new Int32Array(instance.columns), new Float64Array(instance.columns)] as const;
      for (let row = 0; row < instance.rows; row++) {
        const count = instance.pairs(row, ...all);
        const expected = Array.from({ length: count }, (_, k) => [all[0][k]!, all[1][k]!] as const).filter(
          ([column, worth]) => worth - v[column]! >= u[row]!,
        );
        const size = near(row, ...found);
        expect(Array.from({ length: size }, (_, k) => [found[0][k], found[1][k]])).toEqual(expected);
      }
    }
  });

  it("gives up where paths are long, and the other way is taken", () => {
    const rows = 300;
    const columns = 200;
    const cells = Int32Array.from({ length: rows * columns }, (_, cell) => (Math.floor(cell / columns) + 1) * ((cell % columns) + 1));
    const test = { rows, columns, form: "bounded-source", objective: "most-pairs", sense: "maximize", minimumScore: null } as const;
    const each = (count: number, one: number) => new Array<number>(count).fill(one);
    const instance = instanceOf({
      ...test,
      scores: [...cells],
      rowDemand: each(rows, 1),
      columnCapacity: each(columns, 1),
      columnMinimum: each(columns, 0),
      required: [],
      rowBonus: null,
      rowOrder: null,
      rank: null,
    });
    expect(isSmall(instance)).toBe(true);
    expect(assignWhole(instance, {})).toBeUndefined();
    expect(faultsOf(instance, assignLarge(instance, {}))).toEqual([]);
  });

  it("is for sources that are asked for each row, and for few cells unless places are short", () => {
    const sized = (rows: number, columns: number, form: StressCase["form"], demand = 1) => {
      const fill = () => {};
      const above = () => 0;
      return isSmall(
        intake({ rows, columns, scores: { kind: "integer", fill, ...(form === "bounded-source" && { above }) }, rowDemand: demand }, {}),
      );
    };
    expect([sized(256, 256, "bounded-source"), sized(256, 256, "source")]).toEqual([true, false]);
    expect([sized(257, 256, "bounded-source"), sized(1000, 334, "bounded-source"), sized(334, 1000, "bounded-source", 4)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(sized(1000, 525, "bounded-source")).toBe(false);
  });
});
