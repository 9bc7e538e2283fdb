import type { Contradiction } from "../explain/diagnose/contradictions";
import type { Cure, CureChange } from "../explain/diagnose/cure";
import type { FrontierPoint } from "../explain/diagnose/frontier";
import type { InCommon } from "../explain/diagnose/in-common";
import type { PlaceValue } from "../explain/diagnose/place-values";
import type { Requirement } from "../explain/diagnose/requirement";
import type { RulePrice } from "../explain/diagnose/rule-prices";
import type { ShortageDiagnosis } from "../explain/diagnose/shortages";
import type { SwappablePair, Ties } from "../explain/diagnose/ties";
import type { Worded } from "./answers";
import type { Locale } from "./locale";
import { type Names, plainNames } from "./names";
import { changeSentence, isNothing, movesSentence } from "./person";
import { languageOf, shortageSentence } from "./sentence";

type Coded = { readonly code: string; readonly params: unknown };

/** The text of a code. */
function say<Union extends Coded>(words: Worded<Union>, said: Union, names: Names): string {
  const text = words[said.code as Union["code"]] as (params: unknown, names: Names) => string;
  return text(said.params, names);
}

/** A shortage of `diagnose`: who competes for which places, who still waits, what keeps them there, and what they have in common. */
export function shortageSentences(shortage: ShortageDiagnosis, locale: Locale, names: Names = plainNames(locale)): string[] {
  const { waiting, barriers } = languageOf(locale);
  return [
    shortageSentence(shortage, locale, names),
    waiting(shortage.waitingIds, names),
    barriers(shortage.barriers, names),
    ...shortage.inCommon.map((fact) => inCommonSentence(fact, locale, names)),
  ];
}

/** What marks the people of a shortage off from the others. */
export function inCommonSentence(fact: InCommon, locale: Locale, names: Names = plainNames(locale)): string {
  return say(languageOf(locale).inCommon, fact, names);
}

/** What must hold. */
export function requirementSentence(requirement: Requirement, locale: Locale, names: Names = plainNames(locale)): string {
  return say(languageOf(locale).requirements, requirement, names);
}

/** The same as a noun. */
export function requirementName(requirement: Requirement, locale: Locale, names: Names): string {
  return say(languageOf(locale).requirementNames, requirement, names);
}

/** Requirements that cannot hold together. */
export function contradictionSentence(
  { requirements }: Pick<Contradiction, "requirements">,
  locale: Locale,
  names: Names = plainNames(locale),
): string {
  return languageOf(locale).contradiction(requirements.map((requirement) => requirementName(requirement, locale, names)));
}

/** Whether a change asks something of people, who are then counted; the others say themselves of how many places or of which two people. */
function asksPeople(change: CureChange): boolean {
  if (change.code !== "let-go") return change.code === "loosen-rule" || change.code === "lower-minimum-score";
  const { code } = change.params.requirement;
  return code === "rule" || code === "vetoes" || code === "minimum-score";
}

/** What a change would bring, with the pairs there would be in all, and for how many people it opens new pairs. */
export function cureSentence({ change, asks, gain, totals }: Cure, locale: Locale, names: Names = plainNames(locale)): string {
  const words = languageOf(locale);
  const condition = say(words.cureChanges, change, names);
  const concerns = asksPeople(change) ? [words.concerns(asks)] : [];
  if (gain.pairs === totals.pairs) return [words.wouldBePossible(condition, totals.pairs), ...concerns].join(" ");
  return [words.wouldHave(condition, gain, 1), words.inAll(totals.pairs), ...concerns].join(" ");
}

/** What one more place of a mentor would bring and one fewer would cost, and who would move. */
export function placeValueSentence(value: PlaceValue, locale: Locale, names: Names = plainNames(locale)): string {
  const { placesTaken, onePlaceMore, onePlaceFewer, noPlaceCanGo, changesNothing } = languageOf(locale);
  const { oneMore, oneFewer, capacity } = value;
  const more = isNothing(oneMore) ? changesNothing(onePlaceMore) : changeSentence(onePlaceMore, oneMore, 1, locale, names);
  const fewer =
    oneFewer === null
      ? capacity === 0
        ? []
        : [noPlaceCanGo]
      : [isNothing(oneFewer) ? changesNothing(onePlaceFewer) : changeSentence(onePlaceFewer, oneFewer, -1, locale, names)];
  return [placesTaken(value, names), more, ...fewer].join(" ");
}

/** What the programme would have without a rule, pin, conflict, minimum load or the minimum score. */
export function rulePriceSentence({ requirement, gain }: RulePrice, locale: Locale, names: Names = plainNames(locale)): string {
  const { requirementNames, without, impossibleWithout, changesNothing, wouldHave } = languageOf(locale);
  const name = say(requirementNames, requirement, names);
  if (gain === null) return impossibleWithout(name);
  return isNothing(gain) ? changesNothing(without(name)) : wouldHave(without(name), gain, 1);
}

/** What another aim would give. */
export function frontierSentence(point: FrontierPoint, locale: Locale, names: Names = plainNames(locale)): string {
  const { aims, frontier } = languageOf(locale);
  return frontier(say(aims, point.aim, names), point);
}

/** How many pairs every best result holds, and how many were drawn by lot. */
export function tiesSentence(ties: Ties, locale: Locale): string {
  return languageOf(locale).ties(ties);
}

/** A pair that was drawn by lot, and who would move in another result that is just as good. */
export function swapSentence(pair: SwappablePair, locale: Locale, names: Names = plainNames(locale)): string {
  return [languageOf(locale).swap(pair, names), movesSentence(pair.moves, locale, names)].filter((text) => text !== "").join(" ");
}
