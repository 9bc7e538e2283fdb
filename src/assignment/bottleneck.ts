import { assign, type Flow } from "./assign";
import { type Instance, type PairReader, withPairs } from "./instance";
import { minimumShortage, placesShortage } from "./shortage";
import type { AssignmentShortage, RunOptions } from "./types";

export interface Bottleneck {
  /** The largest worth such that pairs worth at least this much still allow as many pairs and fill every minimum. */
  readonly threshold: number;
  /** Why better pairs alone do not; absent when `ceiling` stopped the search. */
  readonly blocked: AssignmentShortage | undefined;
}

/**
 * Bisection over worths, where every probe is a largest flow in which all pairs are equal. A probe that succeeds lifts the lower end to its own
 * weakest pair, one that fails drops the upper end to the best pair that crosses its blocking set, so few probes are needed.
 * `flow` is any flow with as many pairs as possible; `ceiling` is the worth of the weakest required pair, or Infinity.
 */
export function bottleneck(instance: Instance, flow: Flow, ceiling: number, options: RunOptions): Bottleneck {
  const most = flow.worths.length;
  let low = ceiling;
  for (const worth of flow.worths) low = Math.min(low, worth);
  if (low === Infinity || low >= ceiling) return { threshold: low, blocked: undefined };
  let high = ceiling === Infinity ? bestWorth(instance) : ceiling;
  let blocked: AssignmentShortage | undefined;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    const probe = equalPairs(instance, middle);
    const found = assign(probe, options);
    const reach = minimumShortage(probe, found) ?? (found.worths.length < most ? placesShortage(probe, found, "places") : undefined);
    if (reach === undefined) low = Math.min(ceiling, weakest(instance, found));
    else {
      blocked = reach.shortage;
      high = bestCrossing(instance, reach.shortage, middle);
    }
  }
  if (low >= ceiling) return { threshold: ceiling, blocked: undefined };
  const above = equalPairs(instance, low + 1);
  const found = assign(above, options);
  blocked = (minimumShortage(above, found) ?? placesShortage(above, found, "places"))?.shortage;
  return { threshold: low, blocked };
}

/** The worth of the weakest required pair, Infinity when there is none. */
export function weakestRequired(instance: Instance): number {
  let least = Infinity;
  const { required, scores, pairWorth } = instance;
  for (let at = 0; at < required.length; at += 2) least = Math.min(least, scores.worth(required[at]!, required[at + 1]!) + pairWorth);
  return least;
}

/** Only pairs worth at least `threshold`, all worth the same: the optimum is a largest flow that fills the minimums first. */
function equalPairs(instance: Instance, threshold: number): Instance {
  const pairs: PairReader = (row, columns, worths) => {
    const count = instance.pairs(row, columns, worths);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      if (worths[at]! < threshold) continue;
      columns[kept] = columns[at]!;
      worths[kept++] = 1;
    }
    return kept;
  };
  return { ...withPairs(instance, pairs), firstWorth: new Float64Array(instance.rows), seatWorth: 2 };
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

function weakest(instance: Instance, flow: Flow): number {
  const chosen = new Map<number, Set<number>>();
  for (let at = 0; at < flow.pairs.length; at += 2) {
    const row = flow.pairs[at]!;
    const set = chosen.get(row);
    if (set === undefined) chosen.set(row, new Set([flow.pairs[at + 1]!]));
    else set.add(flow.pairs[at + 1]!);
  }
  const columns = new Int32Array(instance.columns);
  const worths = new Float64Array(instance.columns);
  let least = Infinity;
  for (const [row, mine] of chosen) {
    const count = instance.pairs(row, columns, worths);
    for (let at = 0; at < count; at++) if (mine.has(columns[at]!)) least = Math.min(least, worths[at]!);
  }
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
