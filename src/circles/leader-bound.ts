import type { Worths } from "../matching/worths";
import { type Sizes, withoutPins } from "./solve";
import type { Spread } from "./spread";

/** A bound on what any circles can be worth in which a mentor leads the minimum at least or nobody, and who would lead under its prices. */
export interface LeaderBound {
  readonly worth: number;
  readonly leads: readonly boolean[];
  /** By mentee; any whole numbers give a bound, better ones a lower one. */
  readonly prices: Float64Array;
}

/** So many prices are tried. */
const MOVES = 40;

/**
 * Lagrange's bound (Fisher 1981): how often a mentee is taken is not held but priced. What a price takes from each pair it gives back for each pair that the
 * mentee wants. Every mentor then has the best circle of its own, of the minimum at least and within the quotas, which the greedy choice finds exactly
 * (nested quotas and a size are a matroid), or none; the sum is never less than the optimum. Prices move towards mentees who are taken too often or too
 * seldom (subgradients with Polyak's step towards `target`), as long as the bound stays above it. Whole numbers, so exact.
 *
 * `decided`: 1 leads, 0 stays out, -1 either. Null when somebody who leads cannot have the minimum.
 */
export function boundLeaders(
  { problem, step }: Worths,
  spread: Spread,
  sizes: Sizes,
  decided: Int8Array,
  first: Float64Array,
  target: number,
): LeaderBound | null {
  const { rows, columns, scores, required = [] } = problem;
  const left = withoutPins(problem, spread, sizes.minimum, sizes.maximum);
  if (left === null) return null;
  const bonus = problem.rowBonus as readonly number[];
  const leadsAnyway = new Uint8Array(columns);
  let fixed = 0;
  for (let at = 0; at < required.length; at += 2) {
    fixed += scores[required[at] * columns + required[at + 1]];
    leadsAnyway[required[at + 1]] = 1;
  }
  fixed += left.isServed.reduce((sum, served, row) => sum + (served === 1 ? bonus[row] : 0), 0);
  const order = Array.from({ length: rows }, (_, row) => row).filter((row) => left.demand[row] > 0);
  const gain = new Float64Array(rows);
  const taken = new Int32Array(rows);
  const wanted = new Int32Array(rows);

  let prices = Float64Array.from(first, Math.round);
  let best: LeaderBound | null = null;
  let share = 1;
  for (let move = 0; move < MOVES && share > 0.02; move++) {
    const found = at(prices);
    if (found === null) return null;
    if (best === null || found.worth < best.worth) best = found;
    else share *= 0.7;
    let length = 0;
    for (const row of order) length += (wanted[row] - taken[row]) ** 2;
    if (best.worth <= target || length === 0) break;
    const far = Number.isFinite(target) ? found.worth - target : problem.rows * 100_000;
    const stride = Math.max(1, Math.round((share * far) / length));
    prices = prices.map((price, row) => price - stride * (wanted[row] - taken[row]));
  }
  return best && { ...best, worth: Math.floor(best.worth / step) * step };

  function at(own: Float64Array): LeaderBound | null {
    let worth = fixed;
    taken.fill(0);
    wanted.fill(0);
    for (const row of order) {
      const once = left!.isServed[row] === 1 ? 0 : bonus[row];
      const most = left!.demand[row];
      const values = [0, once + own[row], once + most * own[row]];
      const times = values[2] > values[1] && values[2] > 0 ? most : values[1] > 0 ? 1 : 0;
      wanted[row] = times;
      worth += Math.max(...values);
    }
    const leads: boolean[] = [];
    for (let column = 0; column < columns; column++) {
      const circle = decided[column] === 0 ? { worth: 0, rows: [] } : circleOf(column, own);
      const must = decided[column] === 1 || leadsAnyway[column] === 1;
      if (must && circle === null) return null;
      const isIn = circle !== null && (must || circle.worth > 0);
      leads.push(isIn);
      if (!isIn || circle === null) continue;
      worth += circle.worth;
      for (const row of circle.rows) taken[row]++;
    }
    return { worth, leads, prices: own };
  }

  /** The best circle of the minimum at least; null when quotas or rules leave too few. */
  function circleOf(column: number, own: Float64Array): { readonly worth: number; readonly rows: readonly number[] } | null {
    const { maximum, minimum, quota, pinned } = left!;
    const kinds = spread.classes.length;
    const candidates = order.filter(
      (row) => scores[row * columns + column] !== Number.NEGATIVE_INFINITY && !pinned.has(row * columns + column),
    );
    for (const row of candidates) gain[row] = scores[row * columns + column] - own[row];
    candidates.sort((a, b) => gain[b] - gain[a] || a - b);
    const room = quota.slice(column * kinds, (column + 1) * kinds);
    const rowsIn: number[] = [];
    let worth = 0;
    for (const row of candidates) {
      if (rowsIn.length >= maximum[column] || (gain[row] <= 0 && rowsIn.length >= minimum[column])) break;
      if (!fits(row, room)) continue;
      for (let kind = spread.classOf[row]; kind >= 0; kind = spread.classes[kind].parent) room[kind]--;
      rowsIn.push(row);
      worth += gain[row];
    }
    return rowsIn.length < minimum[column] ? null : { worth, rows: rowsIn };
  }

  function fits(row: number, room: Int32Array): boolean {
    for (let kind = spread.classOf[row]; kind >= 0; kind = spread.classes[kind].parent) if (room[kind] === 0) return false;
    return true;
  }
}
