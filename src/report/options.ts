import { audienceOf } from "../explain/audience";
import type { Audience, Matching, Pair } from "../matching/types";
import type { PairInput } from "../people/types";
import { type Locale, locales } from "./locale";

export interface ReportOptions {
  /** Default "en". */
  readonly locale?: Locale;
  /**
   * Default "coordinator": everything. "mentor" and "mentee" get the shared facts of `pair` and nothing else: no score, weight or refusal, nobody left over,
   * no policy, no digest.
   */
  readonly audience?: Audience;
  /**
   * Only this pair, which must have been made, and nobody left over. Give it for whatever goes to a mentor or mentee: what two people share is told on their
   * own page alone, so that a mentor's or mentee's text without it is the list of all pairs by name.
   */
  readonly pair?: PairInput;
}

export interface ResolvedOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly pairs: readonly Pair[];
  /** The whole programme, not one pair. */
  readonly whole: boolean;
}

/** Throws RangeError on a locale, audience or pair that is not there: a wrong audience must never fall back on the coordinator's. */
export function resolveOptions(matching: Matching, options: ReportOptions): ResolvedOptions {
  const { locale = "en", pair } = options;
  if (!locales.includes(locale)) throw new RangeError(`options.locale: ${JSON.stringify(locale)} is not one of ${locales.join(", ")}`);
  const audience = audienceOf(options);
  if (pair === undefined) return { locale, audience, pairs: matching.pairs, whole: true };
  const pairs = matching.pairs.filter((made) => made.menteeId === pair.menteeId && made.mentorId === pair.mentorId);
  if (pairs.length === 0) {
    throw new RangeError(
      `options.pair: ${JSON.stringify(pair.menteeId)} and ${JSON.stringify(pair.mentorId)} are no pair of this matching`,
    );
  }
  return { locale, audience, pairs, whole: false };
}
