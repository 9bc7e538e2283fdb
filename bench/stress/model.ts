import type { StressCase } from "./case";
import { exactly } from "./exact";

/**
 * A case in the terms of the oracles: exact integers, more is better, required pairs taken out. The objective is one number because each tier is
 * worth more than everything below it together: no bound on paths is argued with, the sums of all numbers are used.
 */
export interface Model {
  readonly rows: number;
  readonly columns: number;
  /** What using the pair adds; null when it cannot be used. */
  readonly worth: readonly (bigint | null)[];
  /** What serving the row at all adds. */
  readonly firstWorth: readonly bigint[];
  readonly demand: readonly number[];
  readonly capacity: readonly number[];
  readonly minimum: readonly number[];
  /** The tier of one pair; the score is below half of it. */
  readonly pairTier: bigint;
  /** The tier of serving a row at all; in `firstWorth` already. */
  readonly rowTier: bigint;
}

/** The best sum of worths, or null when the minimums cannot be met. */
export type Oracle = (model: Model) => bigint | null;

/** Signed so that more is better, all in one unit. */
export interface ExactScores {
  readonly scores: readonly (bigint | null)[];
  readonly bonus: readonly bigint[];
  readonly largest: bigint;
}

export function exactScores(test: StressCase): ExactScores {
  const sign = test.sense === "maximize" ? 1n : -1n;
  const bonus = test.rowBonus ?? new Array<number>(test.rows).fill(0);
  const { integers } = exactly([...test.scores.map((score) => score ?? 0), ...bonus]);
  let largest = 0n;
  for (const value of integers) if (size(value) > largest) largest = size(value);
  return {
    scores: test.scores.map((score, at) => (score === null ? null : sign * integers[at]!)),
    bonus: integers.slice(test.scores.length),
    largest,
  };
}

/** `least`: pairs with a lower score (in the exact unit and sign) are left out, for the weakest-pair objective. */
export function modelOf(test: StressCase, exact: ExactScores, least: bigint | null): Model {
  const { rows, columns, minimumScore } = test;
  const demand = test.rowDemand.slice();
  const capacity = test.columnCapacity.slice();
  const minimum = test.columnMinimum.slice();
  const scoreBound = [...exact.scores, ...exact.bonus].reduce<bigint>((sum, value) => sum + size(value ?? 0n), 1n);
  const pairTier = test.objective === "highest-score" ? 0n : 2n * scoreBound;
  const rowTier = test.objective === "most-rows" ? pairTier * BigInt(rows * columns + 1) : 0n;
  const firstWorth = exact.bonus.map((bonus) => bonus + rowTier);
  const worth = exact.scores.map((score, at) => {
    if (score === null || (minimumScore !== null && test.scores[at]! < minimumScore) || (least !== null && score < least)) return null;
    return score + pairTier;
  });
  for (const [row, column] of pairsOf(test.required)) {
    demand[row]!--;
    capacity[column]!--;
    minimum[column] = Math.max(0, minimum[column]! - 1);
    firstWorth[row] = 0n;
    worth[row * columns + column] = null;
  }
  return { rows, columns, worth, firstWorth, demand, capacity, minimum, pairTier, rowTier };
}

/** The sum of worths of some pairs, required ones left out; a sentence when they break the model's terms. */
export function evaluate(model: Model, pairs: readonly (readonly [number, number])[]): bigint | string {
  const received = new Array<number>(model.rows).fill(0);
  const load = new Array<number>(model.columns).fill(0);
  const used = new Set<number>();
  let sum = 0n;
  for (const [row, column] of pairs) {
    const cell = row * model.columns + column;
    const worth = row >= 0 && row < model.rows && column >= 0 && column < model.columns ? model.worth[cell]! : null;
    if (worth === null) return `pair ${row}, ${column} may not be used`;
    if (used.has(cell)) return `pair ${row}, ${column} is used twice`;
    used.add(cell);
    sum += worth + (received[row] === 0 ? model.firstWorth[row]! : 0n);
    if (++received[row]! > model.demand[row]!) return `row ${row} has more than its demand`;
    if (++load[column]! > model.capacity[column]!) return `column ${column} has more than its capacity`;
  }
  const short = model.minimum.findIndex((minimum, column) => load[column]! < minimum);
  return short === -1 ? sum : `column ${short} has less than its minimum`;
}

export function pairsOf(flat: ArrayLike<number>): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!]);
}

export function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
