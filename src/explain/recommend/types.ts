import type { RunOptions } from "../../assignment";
import type { Audience, Matching, PairExplanation } from "../../matching/types";
import type { PairCost } from "../cost";

/**
 * "programme": what suits everybody: by what the pair would cost the whole programme, so that a popular person is put first only to those for whom nobody
 * else is a better use of the place. "fit": by the pair's own points, whoever else wants the place.
 */
export type RecommendationOrder = "programme" | "fit";

/** A candidate whom rules, minimum score and remaining places allow. */
export interface Recommendation {
  readonly menteeId: string;
  readonly mentorId: string;
  /** Places that the candidate has left for this pair, 1 or more: those offered (of a mentee: mentors wanted), less pins and the pairs of `matching`. */
  readonly places: number;
  /** The place in either order among all whom the function could recommend, from 1. Null for a mentor or mentee. */
  readonly fitRank: number | null;
  readonly programmeRank: number | null;
  /** The optimum holds the pair: of several equal optima the one that `match` would give. Null for a mentor or mentee. */
  readonly inOptimum: boolean | null;
  /** Integer from 0 to 1,000,000; null, as are the next two, for a mentor or mentee. */
  readonly points: number | null;
  readonly score: number | null;
  readonly completeness: number | null;
  /** By criterion, with the facts behind each; for a mentor or mentee in shared terms only, as in `explainPair`. */
  readonly parts: PairExplanation["parts"];
  /**
   * What making the pair would cost the whole programme, exactly: the optimum without it less the optimum with it. All zero for a pair that some optimum
   * holds. Null for a mentor or mentee, and when nothing is feasible in any case.
   */
  readonly cost: PairCost | null;
  /** The same without the asked person's own pairs: what everybody else loses, the price of the candidate's place. A negative number is a gain. */
  readonly costToOthers: { readonly pairs: number; readonly points: number } | null;
}

export interface RecommendationOptions extends RunOptions {
  /** So many of the best; a whole number, 0 or more. Default: all, as with Infinity. */
  readonly limit?: number;
  /** Default "programme". */
  readonly order?: RecommendationOrder;
  /**
   * Pairs that are agreed already, of this programme: they hold their places as if they were pinned, except those of the asked person, who asks anew.
   * Default: none but the pins.
   */
  readonly matching?: Pick<Matching, "pairs" | "digest">;
  /** Default "coordinator". A mentor or mentee may ask for themselves only. */
  readonly audience?: Audience;
}
