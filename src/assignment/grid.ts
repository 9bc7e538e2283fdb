import { describe } from "./bounds";
import { AssignmentError } from "./error";

/** What one look at every score finds. `largest` and `smallest` are the caller's numbers, forbidden marks left out. */
export interface ScoreRange {
  smallest: number;
  largest: number;
  isInteger: boolean;
}

export function widen(range: ScoreRange, value: number, forbidden: number, name: () => string): void {
  if (value === forbidden) return;
  if (typeof value !== "number" || value - value !== 0) refuse(value, name());
  if (value < range.smallest) range.smallest = value;
  if (value > range.largest) range.largest = value;
  if (!Number.isSafeInteger(value)) range.isInteger = false;
}

export function refuse(value: unknown, name: string): never {
  throw new AssignmentError(`${name} must be a finite number (or the infinity that marks a forbidden pair), got ${describe(value)}.`);
}

/** The factor that puts scores on the grid, split in two so that neither part over- or underflows, and the step itself. */
export interface Grid {
  readonly isInteger: boolean;
  readonly step: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Step 1 when all are safe integers, else a power of two with step <= 2^-40 * max|score| / pairsPerRow, so that the rounding of all pairs together
 * stays within rows * 2^-40 * max|score|.
 */
export function grid(range: ScoreRange, pairsPerRow: number): Grid {
  if (range.isInteger) return { isInteger: true, step: 1, first: 1, second: 1 };
  const largest = Math.max(Math.abs(range.smallest), Math.abs(range.largest));
  let exponent = 0;
  let rest = largest;
  for (; rest >= 1; rest /= 2) exponent++;
  for (; rest < 0.5; rest *= 2) exponent--;
  let bits = 41;
  for (let pairs = 1; pairs < pairsPerRow && bits < 46; pairs *= 2) bits++;
  const power = Math.min(bits - exponent, 1074);
  const half = Math.floor(power / 2);
  return { isInteger: false, step: 2 ** -power, first: 2 ** half, second: 2 ** (power - half) };
}

export function onGrid(value: number, on: Grid): number {
  return on.isInteger ? value : Math.round(value * on.first * on.second);
}
