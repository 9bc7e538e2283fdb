import type { Audit, BlockingPair, Groups, Influence, InfluenceRun, Load, Regret, Unread } from "../explain/audit/types";
import type { Locale } from "./locale";
import { type Names, plainNames } from "./names";
import { languageOf } from "./sentence";

/** Whether everything held, and how much of it was looked at; each thing that stays open is a sentence of its own. */
export function auditSentences({ findings, looked }: Pick<Audit, "findings" | "looked">, locale: Locale): string[] {
  const words = languageOf(locale);
  return [words.verdict(findings.length), words.looked(looked), ...looked.leftOpen.map((what) => unreadSentence(what, locale))];
}

/** What an audit could not tell, because not all pairs were read. */
export function unreadSentence(what: Unread, locale: Locale): string {
  return languageOf(locale).unread[what];
}

/** How many pairs of people would both rather have each other. */
export function blockingPairsSentence({ pairs }: Pick<Audit["blocking"], "pairs">, locale: Locale): string {
  return languageOf(locale).blockingPairs(pairs);
}

/** Two people who would both rather have each other, and what they have. */
export function blockingPairSentence(pair: BlockingPair, locale: Locale, names: Names = plainNames(locale)): string {
  return languageOf(locale).blockingPair(pair, names);
}

/** Who is furthest from the best pair they could have. */
export function regretSentence(regret: Regret, locale: Locale, names: Names = plainNames(locale)): string {
  return languageOf(locale).regret(regret, names);
}

/** How the mentees are spread over the mentors. */
export function loadSentence(load: Load, locale: Locale): string {
  return languageOf(locale).load(load);
}

/** Each group that is shown, then how many are not. */
export function groupSentences(groups: Groups, locale: Locale): string[] {
  const { group, hiddenGroups } = languageOf(locale);
  return [...groups.groups.map((one) => group(one, groups)), hiddenGroups(groups.hidden, groups)];
}

/** Whether a field had a say in the result, and who reads it. */
export function influenceSentence(influence: Influence, locale: Locale, names: Names = plainNames(locale)): string {
  return languageOf(locale).influence(influence, names);
}

/** What changes when a field is taken away from everybody, or its answers are dealt out anew. */
export function influenceRunSentence(run: InfluenceRun, locale: Locale, names: Names = plainNames(locale)): string {
  return languageOf(locale).influenceRuns[run.kind](run, names);
}
