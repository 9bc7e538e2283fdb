import type { Flow } from "./assign";
import type { Instance } from "./instance";
import { aboveThreshold } from "./intake";
import { largestFlow } from "./largest-flow";
import { report } from "./progress";
import { minimumShortage, placesShortage } from "./shortage";
import type { AssignmentShortage, RunOptions } from "./types";

export interface Bottleneck {
  /** The largest worth such that pairs worth at least this much still allow as many pairs and fill every minimum. */
  readonly threshold: number;
  /** Why better pairs alone do not; absent when `ceiling` stopped the search. */
  readonly blocked: AssignmentShortage | undefined;
}

/**
 * Bisection over worths, where every probe is a largest flow of the pairs worth enough, begun with the best one so far. A probe that succeeds lifts the
 * lower end to its own weakest pair, one that fails drops the upper end to the best pair that crosses its blocking set, so few probes are needed.
 * `flow` is any flow with as many pairs as possible; `ceiling` is the worth of the weakest required pair, or Infinity.
 */
export function bottleneck(instance: Instance, flow: Flow, ceiling: number, options: RunOptions): Bottleneck {
  const most = flow.worths.length;
  let best = flow.pairs;
  let low = ceiling;
  for (const worth of flow.worths) low = Math.min(low, worth);
  if (low === Infinity || low >= ceiling) return { threshold: low, blocked: undefined };
  let high = ceiling === Infinity ? bestWorth(instance) : ceiling;
  const range = high - low;
  const probe = (threshold: number) => {
    const found = largestFlow(instance, threshold, best, options);
    const above = aboveThreshold(instance, threshold);
    const reach = minimumShortage(above, found) ?? (found.pairs.length < 2 * most ? placesShortage(above, found, "places") : undefined);
    return { pairs: found.pairs, blocked: reach?.shortage };
  };
  while (low < high) {
    report(options, "weakest", range - (high - low), range);
    const middle = low + Math.ceil((high - low) / 2);
    const { pairs, blocked } = probe(middle);
    if (blocked !== undefined) high = bestCrossing(instance, blocked, middle);
    else {
      best = pairs;
      low = Math.min(ceiling, weakest(instance, pairs));
    }
  }
  return { threshold: low, blocked: low >= ceiling ? undefined : probe(low + 1).blocked };
}

/** The worth of the weakest required pair, Infinity when there is none. */
export function weakestRequired(instance: Instance): number {
  let least = Infinity;
  const { required, scores, pairWorth } = instance;
  for (let at = 0; at < required.length; at += 2) least = Math.min(least, scores.worth(required[at]!, required[at + 1]!) + pairWorth);
  return least;
}

function bestWorth(instance: Instance): number {
  const columns = new Int32Array(instance.columns);
  const worths = new Float64Array(instance.columns);
  let best = -Infinity;
  for (let row = 0; row < instance.rows; row++) {
    const count = instance.pairs(row, columns, worths);
    for (let at = 0; at < count; at++) best = Math.max(best, worths[at]!);
  }
  return best;
}

function weakest({ scores, pairWorth }: Instance, pairs: Int32Array): number {
  let least = Infinity;
  for (let at = 0; at < pairs.length; at += 2) least = Math.min(least, scores.worth(pairs[at]!, pairs[at + 1]!) + pairWorth);
  return least;
}

/** More pairs, or fuller minimums, need a pair across the blocking set: the best one below `limit` bounds the threshold. */
function bestCrossing(instance: Instance, blocked: AssignmentShortage, limit: number): number {
  const inRows = new Set(blocked.rows);
  const inColumns = new Set(blocked.columns);
  const columns = new Int32Array(instance.columns);
  const worths = new Float64Array(instance.columns);
  let best = -Infinity;
  for (let row = 0; row < instance.rows; row++) {
    if (inRows.has(row) === (blocked.kind === "minimum")) continue;
    const count = instance.pairs(row, columns, worths);
    for (let at = 0; at < count; at++) {
      if (worths[at]! < limit && worths[at]! > best && inColumns.has(columns[at]!) === (blocked.kind === "minimum")) best = worths[at]!;
    }
  }
  return best;
}
