import { type PairTable, REFUSED } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { type Worths, worthsOf } from "./worths";

/** The worths that were solved last, and the best pairs under them; null when nothing is feasible. */
export interface Floored<Found> {
  readonly worths: Worths;
  /** Row-major: -Infinity for a pair that rules or the minimum score forbid, whatever the floor. */
  readonly possible: Float64Array;
  readonly best: Found | null;
}

/**
 * The optimum of the policy's objective, where `solve` finds the pairs of largest worth, flat, under whatever conditions: as many pairs as possible, then the
 * best weakest pair, then the highest fit when the objective is "weakest-pair-first". The floor is found by bisection over the points that pairs have, as in
 * assignment/bottleneck.ts: a higher floor never allows more pairs. Another objective is one sum, and takes one solve.
 */
export function solveWithFloor<Found extends { readonly pairs: Int32Array }>(
  programme: Programme,
  table: PairTable,
  solve: (worths: Worths) => Found | null,
): Floored<Found> {
  const plain = worthsOf(programme, table);
  const possible = plain.problem.scores;
  if (programme.policy.objective !== "weakest-pair-first") return { worths: plain, possible, best: solve(plain) };
  const counted = solve(worthsOf(programme, table, { counts: true }));
  if (counted === null) return { worths: plain, possible, best: null };
  const { required = [] } = plain.problem;
  const ceiling = weakestOf(table, required);
  let low = Math.min(ceiling, weakestOf(table, counted.pairs));
  let steps = stepsBetween(table, low, ceiling);
  while (steps.length > 0) {
    const middle = steps.length >> 1;
    const found = solve(worthsOf(programme, table, { counts: true, floor: steps[middle] }));
    if (found !== null && found.pairs.length === counted.pairs.length) {
      low = Math.min(ceiling, weakestOf(table, found.pairs));
      steps = steps.filter((points) => points > low);
    } else steps = steps.slice(0, middle);
  }
  const worths = worthsOf(programme, table, { floor: Number.isFinite(low) ? low : 0 });
  return { worths, possible, best: solve(worths) };
}

/** Infinity without pairs. */
function weakestOf(table: PairTable, pairs: ArrayLike<number>): number {
  let weakest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < pairs.length; at += 2) weakest = Math.min(weakest, table.points(pairs[at], pairs[at + 1]));
  return weakest;
}

/** Points of pairs that may be the floor: above `low`, at most `high`, rising. */
function stepsBetween({ kept }: PairTable, low: number, high: number): Int32Array {
  const points = new Set<number>();
  for (const each of kept as Int32Array) if (each !== REFUSED && each > low && each <= high) points.add(each);
  return Int32Array.from(points).sort();
}
