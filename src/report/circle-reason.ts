import type { CircleContradiction, CircleReason, CircleRequirement, SpreadInput } from "../circles/types";
import { requirementName } from "./diagnosis";
import { englishCircleContradictions, englishCircleReasons } from "./english/circles";
import { frenchCircleContradictions, frenchCircleReasons } from "./french/circles";
import { inLocale, type Locale } from "./locale";
import { type Names, plainNames } from "./names";
import { languageOf } from "./sentence";

type ParamsOf<Code extends CircleReason["code"]> = Extract<CircleReason, { readonly code: Code }>["params"];

/** A sentence for each reason, in one language. */
export type CircleReasonSentences = { readonly [Code in CircleReason["code"]]: (params: ParamsOf<Code>) => string };

/** What a contradiction of circles says beyond one of `diagnose`. */
export interface CircleContradictionWords {
  /** A noun: "at most 2 mentees of one location in a circle". */
  readonly spread: (quota: SpreadInput) => string;
  readonly mentor: (of: CircleContradiction["mentors"][number], names: Names) => string;
  readonly places: (places: NonNullable<CircleContradiction["places"]>) => string;
}

const sentences: Readonly<Record<Locale, CircleReasonSentences>> = { en: englishCircleReasons, fr: frenchCircleReasons };
const contradictionWords: Readonly<Record<Locale, CircleContradictionWords>> = {
  en: englishCircleContradictions,
  fr: frenchCircleContradictions,
};

/** Why a mentee has fewer circles than wanted. */
export function circleReasonSentence(reason: CircleReason, locale: Locale): string {
  const say = inLocale(sentences, locale)[reason.code] as (params: CircleReason["params"]) => string;
  return say(reason.params);
}

/** More mentors than this compete for places together, and are not looked at one by one. */
const mostMentors = 8;

/** Why there are no circles: what cannot be kept together, whom the mentors concerned could have, and how many places stay empty. */
export function circleContradictionSentences(
  { requirements, mentors, places }: Omit<CircleContradiction, "isSmallest">,
  locale: Locale,
  names: Names = plainNames(locale),
): string[] {
  const words = inLocale(contradictionWords, locale);
  const named = (one: CircleRequirement) => (one.code === "spread" ? words.spread(one.params) : requirementName(one, locale, names));
  return [
    languageOf(locale).contradiction(requirements.map(named)),
    ...(mentors.length > mostMentors ? [] : mentors.map((mentor) => words.mentor(mentor, names))),
    ...(places === null || mentors.length === 0 ? [] : [words.places(places)]),
  ];
}
