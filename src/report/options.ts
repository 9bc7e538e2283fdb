import { aPair, checkDigest, checkProgramme } from "../arguments/given";
import { oneOf } from "../arguments/kinds";
import { checkWholeMatching } from "../arguments/matching-form";
import { checkOptions } from "../arguments/options";
import { audienceOf, ofAudience } from "../explain/audience";
import type { Audience, Matching, Pair } from "../matching/types";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
import { type Locale, locales } from "./locale";

/**
 * A report throws RangeError for an option, locale, audience or pair that is not there and for a matching that was made of another programme, TypeError for a
 * programme or matching that is none.
 */
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

/**
 * Throws RangeError on an option, locale, audience or pair that is not there (a wrong audience must never fall back on the coordinator's), and for a matching
 * that was made of another programme; TypeError for a programme or matching that is none.
 */
export function optionsOf(called: string, programme: Programme, matching: Matching, options: ReportOptions): ResolvedOptions {
  checkProgramme(called, programme);
  checkWholeMatching(called, matching);
  checkOptions(called, options, { locale: oneOf(locales), audience: ofAudience, pair: aPair });
  checkDigest(programme, matching);
  return resolveOptions(matching, options, called);
}

/** Every default written out. */
export function resolveOptions(matching: Matching, options: ReportOptions, called = "a report"): ResolvedOptions {
  const { locale = "en", pair } = options;
  const audience = audienceOf(options);
  if (pair === undefined) return { locale, audience, pairs: matching.pairs, whole: true };
  const pairs = matching.pairs.filter((made) => made.menteeId === pair.menteeId && made.mentorId === pair.mentorId);
  if (pairs.length === 0) {
    throw new RangeError(
      `${called}: options.pair: ${JSON.stringify(pair.menteeId)} and ${JSON.stringify(pair.mentorId)} are no pair of this matching`,
    );
  }
  return { locale, audience, pairs, whole: false };
}
