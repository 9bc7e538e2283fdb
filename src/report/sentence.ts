import { printGiven } from "../arguments/kinds";
import type { Finding } from "../explain/audit/types";
import type { PairExplanation, Reason, Refusal, Shortage } from "../matching/types";
import type { Fact } from "../people/fact";
import type { Side } from "../people/types";
import type { ObjectiveName } from "../policy/types";
import { english } from "./english/index";
import { french } from "./french/index";
import type { Language, UnmatchedLine } from "./language";
import { checkLocale, inLocale, type Locale, upperFirst } from "./locale";
import { type Names, plainNames } from "./names";

const languages: Readonly<Record<Locale, Language>> = { en: english, fr: french };

/** Every word of a locale. Throws RangeError on one that is not there. */
export function languageOf(locale: Locale): Language {
  return inLocale(languages, locale);
}

/** The words for one code. Throws RangeError on one that no engine gives: a matching may come from a store. */
function wordsFor<Words extends object, Code extends keyof Words & string>(words: Words, code: Code, place: string): Words[Code] {
  if (Object.hasOwn(words, code)) return words[code];
  throw new RangeError(`${place}: there are no words for ${printGiven(code)}`);
}

/** A fact as one full sentence. */
export function factSentence(fact: Fact, locale: Locale, names: Names = plainNames(locale)): string {
  const say = wordsFor(languageOf(locale).facts, fact.code, "fact.code") as (params: Fact["params"], names: Names) => string;
  return say(fact.params, names);
}

/** Why somebody did not get all they asked for; `side` is that person's. */
export function reasonSentence(reason: Reason, side: Side, locale: Locale, names: Names = plainNames(locale)): string {
  const say = wordsFor(languageOf(locale).reasons, reason.code, "reason.code") as (
    params: Reason["params"],
    side: Side,
    names: Names,
  ) => string;
  return say(reason.params, side, names);
}

/** What an audit finds wrong. For coordinators. */
export function findingSentence(finding: Finding, locale: Locale, names: Names = plainNames(locale)): string {
  const say = wordsFor(languageOf(locale).findings, finding.code, "finding.code") as (params: Finding["params"], names: Names) => string;
  return say(finding.params, names);
}

/** Who competes for which places, and the smallest change that helps. */
export function shortageSentence(shortage: Shortage, locale: Locale, names: Names = plainNames(locale)): string {
  const { shortages, changes } = languageOf(locale);
  const say = wordsFor(shortages, shortage.kind, "shortage.kind");
  const change = wordsFor(changes, shortage.change.code, "shortage.change.code");
  return `${say(shortage, names)} ${change(shortage.change.count)}`;
}

/** What became of a pair. */
export function verdictSentence(explanation: Pick<PairExplanation, "verdict" | "pinned">, locale: Locale): string {
  const { verdicts, pinned } = languageOf(locale);
  return explanation.verdict === "chosen" && explanation.pinned ? pinned : verdicts[explanation.verdict];
}

/** What "best" means under an objective. */
export function objectiveSentence(objective: ObjectiveName, locale: Locale): string {
  return languageOf(locale).objectives[objective];
}

/** A rule that refuses a pair, with the facts behind it. */
export function refusalSentence(refusal: Refusal, locale: Locale, names: Names = plainNames(locale)): string {
  checkLocale(locale);
  const facts = refusal.facts.map((fact) => factSentence(fact, locale, names));
  return [`${upperFirst(names.rule(refusal.rule))}.`, ...facts].join(" ");
}

/** "No mentor received, 1 wanted. ...": how many partners somebody of the unmatched received, and every reason, the deciding one first. */
export function unmatchedSentence(line: UnmatchedLine, locale: Locale, names: Names = plainNames(locale)): string {
  const side = "menteeId" in line ? "mentee" : "mentor";
  const of = "menteeId" in line ? line.wanted : line.capacity;
  const reasons = line.reasons.map((reason) => reasonSentence(reason, side, locale, names));
  return [languageOf(locale).received(line.received, of, side), ...reasons].join(" ");
}
