import type { Robustness, WeightRange } from "../explain/robustness/types";
import type { PairInput } from "../people/types";
import type { Locale } from "./locale";
import { type Names, plainNames } from "./names";
import { languageOf } from "./sentence";

/** Between which weights of a criterion the matching stays the best, and what is better beyond them. */
export function weightRangeSentence(range: WeightRange, locale: Locale, names: Names = plainNames(locale)): string {
  const words = languageOf(locale);
  const { lowest, highest } = range;
  const limits = [
    ...(lowest === null ? [] : [words.limits[lowest.reason](lowest, "below", names)]),
    ...(highest === null ? [] : [words.limits[highest.reason](highest, "above", names)]),
  ];
  const admitted = range.otherwiseAdmitted > 0 ? [words.otherwiseAdmitted(range.otherwiseAdmitted)] : [];
  return [words.range(range, names), ...limits, ...admitted].join(" ");
}

/** How often a pair is made when all weights move; `draws` is the answer's. */
export function survivalSentence(
  pair: PairInput & { readonly survival: number },
  { draws }: Pick<Robustness, "draws">,
  locale: Locale,
  names: Names = plainNames(locale),
): string {
  return languageOf(locale).survival(pair, draws, names);
}

/** How often all pairs stay the same when all weights move. */
export function robustnessSentence(robustness: Robustness, locale: Locale): string {
  return languageOf(locale).unchanged(robustness);
}
