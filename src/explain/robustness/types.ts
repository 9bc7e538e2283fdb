import type { Progress, StopSignal } from "../../assignment";
import type { PairInput } from "../../people/types";
import type { CoordinatorOption } from "../audience";

export interface RobustnessOptions extends CoordinatorOption {
  /** How many times all weights move at once; default 200. */
  readonly draws?: number;
  /** How far: each weight is multiplied by a factor drawn evenly from 1 - spread to 1 + spread, in thousandths. From 0 to 1; default 0.2. */
  readonly spread?: number;
  /** Of the draws. Default "". */
  readonly seed?: string;
  /** The ids of the criteria whose ranges are sought; default: all. None: the draws alone. */
  readonly ranges?: readonly string[];
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** Where a range ends. */
export interface WeightLimit {
  /** The criterion's weight there, in the policy's units, the other weights as they are. */
  readonly weight: number;
  /** The same as a share of the whole weight. */
  readonly share: number;
  /** Another matching has as many points there and more beyond ("outscored"), or a chosen pair falls below the minimum score. */
  readonly reason: "outscored" | "below-minimum";
  /** What that matching changes; or the pair that falls below. */
  readonly lost: readonly PairInput[];
  readonly gained: readonly PairInput[];
}

/**
 * The weights at which the matching stays optimal when one criterion's weight moves and the others stay.
 *
 * "exact": the points of that criterion in every pair are multiplied by one factor, so the points of every matching are a straight line in it. At a limit the
 * matching named there is level, and beyond it ahead, in whole numbers; between the limits no matching is ahead by a thousandth of a point a pair. A limit at
 * the present weight means that another matching is level already. The points are those of the present weights, each part rounded once, and the rounding is
 * multiplied too: a policy with that weight rounds anew, so the engine may change as much earlier or later as a point or two a part, times the factor, are
 * worth. The pairs that the minimum score admits are taken as those of the present weights: `otherwiseAdmitted` tells where that matters.
 *
 * "searched": under "weakest-pair-first", and where unknown criteria are left out ("renormalise"), points are no straight line. The weight is then moved
 * in 32 steps of its share towards each end and the first step at which the engine finds a matching that is ahead by more than one point a pair is
 * halved down; nothing is proved between the steps.
 */
export interface WeightRange {
  readonly criterion: string;
  readonly weight: number;
  readonly method: "exact" | "searched";
  /** Null: the matching stays optimal down to the weight 0. */
  readonly lowest: WeightLimit | null;
  /** Null: the matching stays optimal however large the weight. */
  readonly highest: WeightLimit | null;
  /**
   * Under "exact", the pairs, not made, that the minimum score lets in or shuts out otherwise than now at some of these weights. They are left out of
   * account, so that the range may be narrower or wider in truth; with 0 it is not. Always 0 under "searched", where the engine is asked.
   */
  readonly otherwiseAdmitted: number;
}

/** How much the result depends on the weights being just so. Plain JSON, for the coordinator alone. */
export interface Robustness {
  readonly audience: "coordinator";
  readonly draws: number;
  readonly spread: number;
  readonly seed: string;
  /** In the policy's order. */
  readonly ranges: readonly WeightRange[];
  /** For each pair of the matching, in its order: the share of the draws in which the engine makes it too. */
  readonly pairs: readonly (PairInput & { readonly survival: number })[];
  /** The share of the draws in which all pairs are the same. */
  readonly unchanged: number;
}
