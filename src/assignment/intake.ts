import { describe, perIndex } from "./bounds";
import { AssignmentError } from "./error";
import { type ScoreRange, widen } from "./grid";
import { type BoundedReader, type Instance, type PairReader, type ScoreReader, withPairs } from "./instance";
import { readScores } from "./scores";
import type { AssignmentProblem, RunOptions } from "./types";
import { checkedWarm } from "./warm";

const OBJECTIVES: readonly unknown[] = [undefined, "most-pairs", "most-rows", "highest-score", "weakest-pair"];
const SENSES: readonly unknown[] = [undefined, "maximize", "minimize"];

/** Checks everything a caller can get wrong and turns the problem into integers; throws AssignmentError naming the offending value. */
export function intake(problem: AssignmentProblem, options: RunOptions): Instance {
  if (problem === null || typeof problem !== "object")
    throw new AssignmentError(`The problem must be an object, got ${describe(problem)}.`);
  if (options === null || typeof options !== "object")
    throw new AssignmentError(`The options must be an object, got ${describe(options)}.`);
  const { rows, columns, ties = {} } = problem;
  for (const [name, count] of [
    ["rows", rows],
    ["columns", columns],
  ] as const) {
    if (!(Number.isInteger(count) && count >= 0 && count <= 16777216)) {
      throw new AssignmentError(`${name} must be a whole number from 0 to 16777216, got ${describe(count)}.`);
    }
  }
  if (!OBJECTIVES.includes(problem.objective))
    throw new AssignmentError(`objective must be one of ${OBJECTIVES.slice(1).join(", ")}, got ${describe(problem.objective)}.`);
  if (!SENSES.includes(problem.sense)) throw new AssignmentError(`sense must be maximize or minimize, got ${describe(problem.sense)}.`);
  if (problem.minimumScore !== undefined && !(typeof problem.minimumScore === "number" && !Number.isNaN(problem.minimumScore))) {
    throw new AssignmentError(`minimumScore must be a number, got ${describe(problem.minimumScore)}.`);
  }
  if (ties === null || typeof ties !== "object" || !(ties.rank === undefined || typeof ties.rank === "function")) {
    throw new AssignmentError(`ties must be an object whose rank is a function, got ${describe(ties?.rank ?? ties)}.`);
  }
  checkMask(problem);
  const demand = perIndex(problem.rowDemand, 1, rows, columns || 1, "rowDemand");
  const capacity = perIndex(problem.columnCapacity, 1, columns, 2147483647, "columnCapacity");
  const minimum = perIndex(problem.columnMinimum, 0, columns, 2147483647, "columnMinimum");
  for (let column = 0; column < columns; column++) {
    if (minimum[column]! > capacity[column]!) {
      throw new AssignmentError(
        `columnMinimum of column ${column} is ${minimum[column]}, more than its columnCapacity ${capacity[column]}.`,
      );
    }
  }
  let pairsPerRow = 1;
  for (let row = 0; row < rows; row++) if (demand[row]! > pairsPerRow) pairsPerRow = demand[row]!;
  const scores = readScores(problem, bonusRange(problem), pairsPerRow, options);
  const required = takeOutRequired(problem, scores, demand, capacity, minimum);
  return withTiers(problem, scores, required, demand, capacity, minimum);
}

function checkMask(problem: AssignmentProblem): void {
  const { allowed, rows, columns } = problem;
  if (allowed === undefined || typeof allowed === "function") return;
  if (!(allowed instanceof Uint8Array) || allowed.length !== rows * columns) {
    throw new AssignmentError(
      `allowed must be a function or a Uint8Array of rows * columns = ${rows * columns} cells, got ${describe(allowed)}.`,
    );
  }
}

/** Bonuses share the grid of the scores, so they widen its range. */
function bonusRange(problem: AssignmentProblem): ScoreRange {
  const range: ScoreRange = { smallest: Infinity, largest: -Infinity, isInteger: true };
  const { rowBonus, rows } = problem;
  if (rowBonus === undefined) return range;
  if (rowBonus === null || rowBonus.length !== rows)
    throw new AssignmentError(`rowBonus must hold ${rows} numbers, got ${describe(rowBonus)}.`);
  for (let row = 0; row < rows; row++) {
    const bonus = rowBonus[row]!;
    if (!(typeof bonus === "number" && bonus >= 0 && bonus < Infinity)) {
      throw new AssignmentError(`rowBonus[${row}] must be a finite number, 0 or more, got ${describe(bonus)}.`);
    }
    widen(range, bonus, Number.NaN, () => `rowBonus[${row}]`);
  }
  return range;
}

/** Sorted flat pairs without repeats; lowers the bounds by what they use. */
function takeOutRequired(
  problem: AssignmentProblem,
  scores: ScoreReader,
  demand: Int32Array,
  capacity: Int32Array,
  minimum: Int32Array,
): Int32Array {
  const { rows, columns } = problem;
  const given = problem.required ?? [];
  if (given.length % 2 !== 0) throw new AssignmentError(`required must be flat [row, column, ...] pairs, got ${given.length} numbers.`);
  const seen = new Map<number, readonly [number, number]>();
  for (let at = 0; at < given.length; at += 2) {
    const row = given[at]!;
    const column = given[at + 1]!;
    if (!(Number.isInteger(row) && row >= 0 && row < rows))
      throw new AssignmentError(`required[${at}] must be a row from 0 to ${rows - 1}, got ${String(row)}.`);
    if (!(Number.isInteger(column) && column >= 0 && column < columns)) {
      throw new AssignmentError(`required[${at + 1}] must be a column from 0 to ${columns - 1}, got ${String(column)}.`);
    }
    const key = row * columns + column;
    if (seen.has(key)) continue;
    seen.set(key, [row, column]);
    if (Number.isNaN(scores.score(row, column))) throw new AssignmentError(`required pair row ${row}, column ${column} is forbidden.`);
    if (demand[row]!-- === 0)
      throw new AssignmentError(`required pairs of row ${row} exceed its rowDemand; the one too many is column ${column}.`);
    if (capacity[column]!-- === 0)
      throw new AssignmentError(`required pairs of column ${column} exceed its columnCapacity; the one too many is row ${row}.`);
    if (minimum[column]! > 0) minimum[column]!--;
  }
  const sorted = [...seen.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return Int32Array.from(sorted.flat());
}

/**
 * The tiers. A residual cycle of the flow passes the root (source and sink in one) at most once and meets each row and each column at most once, so it
 * adds k + 1 and removes k pairs with k < L = min(rows, columns), or equally many: its score changes by at most
 * L * (largest - smallest) + max|score| + max bonus =: bound. It changes the number of rows served, the number of pairs and the number of
 * filled minimum seats by at most one each, never in opposite directions in a way that helps a lower tier at a higher one's expense: a cycle that
 * serves one row more adds a pair or moves one, a cycle that fills one more minimum seat either does not touch the rows or serves more. So
 * bound + 1 for each of the three tiers makes the sum of worths lexicographic. Prices and path lengths stay below 8 * (bound + 1).
 * When that is not below 2^53, tiers of 2^49 are used as long as scores stay below 2^44; the solver then proves the counts by search (`proveCounts`).
 */
function withTiers(
  problem: AssignmentProblem,
  scores: ScoreReader,
  required: Int32Array,
  demand: Int32Array,
  capacity: Int32Array,
  minimum: Int32Array,
): Instance {
  const { rows, columns } = problem;
  const firstWorth = new Float64Array(rows);
  let largestBonus = 0;
  for (let row = 0; row < rows && problem.rowBonus !== undefined; row++) {
    firstWorth[row] = scores.toGrid(problem.rowBonus[row]!);
    largestBonus = Math.max(largestBonus, firstWorth[row]!);
  }
  const any = scores.smallest <= scores.largest;
  const size = any ? Math.max(Math.abs(scores.smallest), Math.abs(scores.largest)) : 0;
  const spread = any ? scores.largest - scores.smallest : 0;
  const bound = Math.min(rows, columns) * spread + size + largestBonus + 1;
  const tiersProved = 8 * bound < 2 ** 53;
  if (!tiersProved && size >= 2 ** 44) {
    throw new AssignmentError(
      `The scores reach ${size * scores.step} in steps of ${scores.step}: with ${Math.min(rows, columns)} pairs in a chain, sums of them are not exact below 2^53.`,
    );
  }
  const tier = tiersProved ? bound : 2 ** 49;
  const pairWorth = problem.objective === "highest-score" ? 0 : tier;
  const rowWorth = problem.objective === "most-rows" ? tier : 0;
  for (let row = 0; row < rows; row++) firstWorth[row]! += rowWorth;
  for (let at = 0; at < required.length; at += 2) firstWorth[required[at]!] = 0;
  const requiredFrom = startsOf(required, rows);
  return {
    rows,
    columns,
    demand,
    capacity,
    minimum,
    required,
    firstWorth,
    pairWorth,
    rowWorth,
    seatWorth: tier,
    tiersProved,
    ...usablePairs(scores, columns, required, requiredFrom, pairWorth),
    dense: denseRows(scores.dense, pairWorth),
    cells: denseRows(scores.cells, pairWorth),
    start: startOf(problem, scores),
    warm: checkedWarm(problem),
    hasRequired: (row) => requiredFrom[row]! < requiredFrom[row + 1]!,
    scores,
  };
}

/** Prices start at 0 where no column has a minimum, so that what is left out at no price is rightly bounded. */
function startOf({ start, warm, rows, columns, columnMinimum = 0 }: AssignmentProblem, scores: ScoreReader): Instance["start"] {
  if (start === undefined || warm !== undefined || !scores.isBounded) return undefined;
  const { length, count, column, score, bound } = start;
  const cells = rows * length;
  if (count.length !== rows || bound.length !== rows || column.length !== cells || score.length !== cells) {
    throw new AssignmentError(
      `start must hold ${rows} lists of ${length} pairs, got ${count.length}, ${describe(column)} and ${describe(score)}.`,
    );
  }
  if (column.some((to) => !(to >= 0 && to < columns)) || count.some((one) => !(one >= 0 && one <= length))) {
    throw new AssignmentError(`start must name columns from 0 to ${columns - 1} and count from 0 to ${length}.`);
  }
  const hasMinimum = typeof columnMinimum === "number" ? columnMinimum > 0 : Array.prototype.some.call(columnMinimum, (least) => least > 0);
  return hasMinimum ? undefined : start;
}

/** Written out field by field: one shape of object for all problems keeps the compiled loops valid from one solve to the next. */
function denseRows(dense: ScoreReader["dense"], plus: number): Instance["dense"] {
  if (dense === undefined) return undefined;
  const { values, load, forbidden, minimumScore, mask, scale, toWorth } = dense;
  return { values, load, forbidden, minimumScore, mask, scale, toWorth, plus };
}

/** The required pairs of row i are numbers from[i] .. from[i + 1] - 1. */
function startsOf(required: Int32Array, rows: number): Int32Array {
  const from = new Int32Array(rows + 1);
  for (let at = 0; at < required.length; at += 2) from[required[at]! + 1]!++;
  for (let row = 0; row < rows; row++) from[row + 1]! += from[row]!;
  return from;
}

/** Reads rows without their required pairs and with `pairWorth` added. */
function usablePairs(
  scores: ScoreReader,
  columnCount: number,
  required: Int32Array,
  from: Int32Array,
  pairWorth: number,
): Pick<Instance, "pairs" | "pairsAbove" | "usable"> {
  const dropped = new Float64Array(columnCount);
  const withoutRequired = (row: number, count: number, columns: Int32Array, toWorths: Float64Array): number => {
    const begin = from[row]!;
    const end = from[row + 1]!;
    let kept = 0;
    for (let at = 0, pin = begin; at < count; at++) {
      if (begin < end) {
        for (pin = begin; pin < end && required[2 * pin + 1] !== columns[at]; ) pin++;
        if (pin < end) continue;
      }
      columns[kept] = columns[at]!;
      toWorths[kept++] = toWorths[at]! + pairWorth;
    }
    return kept;
  };
  return {
    pairs: (row, columns, toWorths) => withoutRequired(row, scores.read(row, columns, toWorths), columns, toWorths),
    pairsAbove: (row, prices, threshold, columns, toWorths) =>
      withoutRequired(row, scores.readAbove(row, prices, threshold - pairWorth, columns, toWorths), columns, toWorths),
    usable: (row, columns) => withoutRequired(row, scores.readUsable(row, columns), columns, dropped),
  };
}

/** The instance with only the pairs worth at least `threshold`. */
export function aboveThreshold(instance: Instance, threshold: number): Instance {
  const { pairs, pairsAbove, warm } = instance;
  const bounded: BoundedReader = (row, prices, least, columns, worths) =>
    dropBelow(threshold, columns, worths, pairsAbove(row, prices, least, columns, worths));
  return { ...withPairs(instance, keepAbove(pairs, threshold)), pairsAbove: bounded, warm };
}

export function keepAbove(pairs: PairReader, threshold: number): PairReader {
  return (row, columns, worths) => dropBelow(threshold, columns, worths, pairs(row, columns, worths));
}

/** Takes pairs worth less off the list; gives how many are left. */
function dropBelow(threshold: number, columns: Int32Array, worths: Float64Array, count: number): number {
  let kept = 0;
  for (let at = 0; at < count; at++) {
    if (worths[at]! < threshold) continue;
    columns[kept] = columns[at]!;
    worths[kept++] = worths[at]!;
  }
  return kept;
}
