import type { Audience, Matching, Pair } from "../matching/types";
import type { PairInput } from "../people/types";
import { type Locale, locales } from "./locale";

export interface ReportOptions {
  /** Default "en". */
  readonly locale?: Locale;
  /**
   * Default "coordinator": everything. "mentor" and "mentee" get the shared facts of pairs and nothing else: no score, no refusal, nobody left over, no
   * policy, no digest.
   */
  readonly audience?: Audience;
  /** Only this pair, which must have been made, and nobody left over. Give it for a text that goes to a mentor or mentee: without it the text holds every pair. */
  readonly pair?: PairInput;
}

export interface ResolvedOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly pairs: readonly Pair[];
  /** The whole programme, not one pair. */
  readonly whole: boolean;
}

const audiences: readonly Audience[] = ["coordinator", "mentor", "mentee"];

/** Throws RangeError on a locale, audience or pair that is not there: a wrong audience must never fall back on the coordinator's. */
export function resolveOptions(matching: Matching, options: ReportOptions): ResolvedOptions {
  const { locale = "en", audience = "coordinator", pair } = options;
  if (!locales.includes(locale)) throw new RangeError(`options.locale: ${JSON.stringify(locale)} is not one of ${locales.join(", ")}`);
  if (!audiences.includes(audience))
    throw new RangeError(`options.audience: ${JSON.stringify(audience)} is not one of ${audiences.join(", ")}`);
  if (pair === undefined) return { locale, audience, pairs: matching.pairs, whole: true };
  const pairs = matching.pairs.filter((made) => made.menteeId === pair.menteeId && made.mentorId === pair.mentorId);
  if (pairs.length === 0) {
    throw new RangeError(
      `options.pair: ${JSON.stringify(pair.menteeId)} and ${JSON.stringify(pair.mentorId)} are no pair of this matching`,
    );
  }
  return { locale, audience, pairs, whole: false };
}
