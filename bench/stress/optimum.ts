import type { StressCase } from "./case";
import { type ExactScores, type Model, modelOf, type Oracle, pairsOf } from "./model";

/** What the best choice is worth, by an oracle. `model` holds only the pairs that an optimum may use. */
export interface Optimum {
  readonly model: Model;
  readonly worth: bigint;
  /** Under "weakest-pair": the lowest score in the exact unit and sign, required pairs counted; null without pairs. */
  readonly weakest: bigint | null;
}

export function optimumOf(test: StressCase, exact: ExactScores, oracle: Oracle): Optimum | null {
  const all = modelOf(test, exact, null);
  const worth = oracle(all);
  if (worth === null) return null;
  if (test.objective !== "weakest-pair") return { model: all, worth, weakest: null };
  return weakestPairOptimum(test, exact, oracle, { model: all, worth, weakest: null });
}

/** The highest limit on the scores that costs neither a pair nor a minimum; above the weakest required pair there is nothing to gain. */
function weakestPairOptimum(test: StressCase, exact: ExactScores, oracle: Oracle, unlimited: Optimum): Optimum {
  const count = pairCount(unlimited.model, unlimited.worth);
  const required = pairsOf(test.required).map(([row, column]) => exact.scores[row * test.columns + column]!);
  const ceiling = required.reduce<bigint | null>((least, score) => (least === null || score < least ? score : least), null);
  if (count === 0n && ceiling === null) return unlimited;
  const usable = exact.scores.filter((score, at) => score !== null && unlimited.model.worth[at] !== null) as bigint[];
  const limits = [...new Set([...usable.filter((score) => ceiling === null || score <= ceiling), ...(ceiling === null ? [] : [ceiling])])];
  limits.sort((a, b) => (a < b ? -1 : 1));
  let best = unlimited;
  for (let low = 0, high = limits.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const limit = limits[middle]!;
    const model = modelOf(test, exact, limit);
    const worth = oracle(model);
    if (worth !== null && pairCount(model, worth) === count) {
      best = { model, worth, weakest: limit };
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** The score is less than half a tier to either side. */
function pairCount({ pairTier }: Model, worth: bigint): bigint {
  const shifted = worth + pairTier / 2n;
  return shifted < 0n ? 0n : shifted / pairTier;
}

/**
 * The one optimum that the tie rule names: rows in their order, each looking at its pairs from the best-ranked on and keeping those that some
 * optimum contains together with everything kept so far.
 */
export function canonicalPairs(test: StressCase, optimum: Optimum, oracle: Oracle): [number, number][] {
  const { rows, columns, rank } = test;
  const kept = pairsOf(test.required);
  let { model, worth } = optimum;
  for (const row of test.rowOrder ?? Array.from({ length: rows }, (_, at) => at)) {
    const order = Array.from({ length: columns }, (_, column) => column);
    if (rank !== null) order.sort((a, b) => rank[row * columns + a]! - rank[row * columns + b]! || a - b);
    for (const column of order) {
      const own = model.worth[row * columns + column]!;
      if (own === null || model.demand[row] === 0 || model.capacity[column] === 0) continue;
      const rest = oracle(withPair(model, row, column));
      if (rest === null || rest + own + model.firstWorth[row]! !== worth) continue;
      model = withPair(model, row, column);
      worth = rest;
      kept.push([row, column]);
    }
  }
  return kept.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** What is left to decide once a pair is made. */
export function withPair(model: Model, row: number, column: number): Model {
  const lower = (counts: readonly number[], at: number) => counts.with(at, Math.max(0, counts[at]! - 1));
  return {
    ...model,
    worth: model.worth.with(row * model.columns + column, null),
    firstWorth: model.firstWorth.with(row, 0n),
    demand: lower(model.demand, row),
    capacity: lower(model.capacity, column),
    minimum: lower(model.minimum, column),
  };
}
