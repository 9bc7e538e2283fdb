import type { PolicyInput } from "../programme";

export interface LearnOptions {
  /**
   * Between which shares of the whole a criterion's weight may move, each from 0 to 1. Default: half and twice the present share. A suggestion never
   * leaves them; bounds that the sum of the weights cannot meet are a RangeError.
   */
  readonly bounds?: readonly { readonly criterion: string; readonly min: number; readonly max: number }[];
  /** How strongly the present weights are held to; above 0. Default 10: about as much as a hundred cases whose criteria spread by a third each way. */
  readonly strength?: number;
}

/** How a score relates to past outcomes. */
export interface Relation {
  /** Pairs with an outcome of which the score is known. */
  readonly cases: number;
  /** Spearman's rank correlation, -1 to 1, ties by mid-ranks; null when there are fewer than two cases or one of the two never differs. */
  readonly correlation: number | null;
  /** 95 %: Fisher's z with the variance of Bonett and Wright (2000), (1 + r^2 / 2) / (n - 3); null below four cases and for a perfect order. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export type OutcomeNote =
  /** Always: only pairs that were made have outcomes, and they were made because they score well, so that relations look weaker than they are. */
  | { readonly code: "only-made-pairs"; readonly params: Readonly<Record<string, never>> }
  /** Fewer than `least` cases: chance alone may do this. `criterion` null: the total, and the suggestion. */
  | { readonly code: "few-cases"; readonly params: { readonly criterion: string | null; readonly cases: number; readonly least: number } }
  /** So many past pairs with an outcome are left out, because one of the two is no longer there to be scored. */
  | { readonly code: "people-gone"; readonly params: { readonly pairs: number } }
  | { readonly code: "no-outcomes"; readonly params: Readonly<Record<string, never>> }
  /** All outcomes are the same, so that nothing relates to them. */
  | { readonly code: "same-outcome"; readonly params: Readonly<Record<string, never>> }
  /** The criterion has one and the same score in all its cases. */
  | { readonly code: "never-differs"; readonly params: { readonly criterion: string } }
  /** The criterion is made of the very history that it would be held against: no relation, and its weight stays. */
  | { readonly code: "reads-history"; readonly params: { readonly criterion: string } }
  /** The suggested weights foretell a case that was left out no better than the present ones. */
  | { readonly code: "no-better"; readonly params: Readonly<Record<string, never>> }
  /** Neither do they foretell it better than the mean of all others, which knows nothing of criteria. */
  | { readonly code: "no-better-than-mean"; readonly params: Readonly<Record<string, never>> };

/** Weights that fit past outcomes better, within the bounds. Nothing applies them. */
export interface WeightSuggestion {
  /** By criterion, in the policy's order; shares of the whole, which add up to 1. */
  readonly weights: readonly {
    readonly criterion: string;
    readonly present: number;
    readonly suggested: number;
    readonly min: number;
    readonly max: number;
  }[];
  /**
   * Root mean squared error of foretelling a case from all others, leave-one-out, in outcome units: by their mean alone, by the present weights, by weights
   * suggested without the case.
   */
  readonly errors: { readonly constant: number; readonly present: number; readonly suggested: number };
  readonly strength: number;
  /** To be put into a policy by whoever decides. */
  readonly policy: Pick<PolicyInput, "criteria">;
}

export interface OutcomeReport {
  /** Past pairs with an outcome whose two people are there. A pair of several rounds with outcomes is as many cases. */
  readonly cases: number;
  readonly total: Relation;
  readonly criteria: readonly (Relation & { readonly criterion: string })[];
  /** Null below three cases and when all outcomes are the same. */
  readonly suggestion: WeightSuggestion | null;
  readonly notes: readonly OutcomeNote[];
  readonly digest: string;
  readonly version: string;
}
