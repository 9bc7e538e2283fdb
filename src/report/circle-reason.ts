import type { CircleReason } from "../circles/types";
import { englishCircleReasons } from "./english/circles";
import { frenchCircleReasons } from "./french/circles";
import { inLocale, type Locale } from "./locale";

type ParamsOf<Code extends CircleReason["code"]> = Extract<CircleReason, { readonly code: Code }>["params"];

/** A sentence for each reason, in one language. */
export type CircleReasonSentences = { readonly [Code in CircleReason["code"]]: (params: ParamsOf<Code>) => string };

const sentences: Readonly<Record<Locale, CircleReasonSentences>> = { en: englishCircleReasons, fr: frenchCircleReasons };

/** Why a mentee has fewer circles than wanted. */
export function circleReasonSentence(reason: CircleReason, locale: Locale): string {
  const say = inLocale(sentences, locale)[reason.code] as (params: CircleReason["params"]) => string;
  return say(reason.params);
}
