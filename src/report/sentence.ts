import type { Matching, PairExplanation, Reason, ReasonCode, Refusal, Shortage } from "../matching/types";
import type { Fact, FactCode } from "../people/fact";
import type { Side } from "../people/types";
import type { ObjectiveName } from "../policy/types";
import { english } from "./english/index";
import { french } from "./french/index";
import { type Locale, upperFirst } from "./locale";
import { type Names, plainNames } from "./names";

/** Unions whose members share several codes are taken apart code by code. */
type ParamsOf<Member, Code> = Member extends { readonly code: infer Own; readonly params: infer Params }
  ? Code extends Own
    ? Params
    : never
  : never;

export type FactParams<Code extends FactCode> = ParamsOf<Fact, Code>;
export type ReasonParams<Code extends ReasonCode> = ParamsOf<Reason, Code>;

/** A mentee or mentor who has fewer partners than asked for. */
export type UnmatchedLine = Matching["unmatched"]["mentees"][number] | Matching["unmatched"]["mentors"][number];

/** One for each code: a code without words does not compile. */
export type FactSentences = { readonly [Code in FactCode]: (params: FactParams<Code>, names: Names) => string };
/** The few words of a fact in a line that holds many, or null where only the full sentence will do. */
export type FactPhrases = { readonly [Code in FactCode]: ((params: FactParams<Code>) => string) | null };
/** `side`: whose line it is. */
export type ReasonSentences = { readonly [Code in ReasonCode]: (params: ReasonParams<Code>, side: Side, names: Names) => string };

/** All sentences of one language. */
export interface Language {
  readonly facts: FactSentences;
  readonly phrases: FactPhrases;
  readonly reasons: ReasonSentences;
  readonly shortages: Readonly<Record<Shortage["kind"], (shortage: Shortage, names: Names) => string>>;
  readonly changes: Readonly<Record<Shortage["change"]["code"], (count: number) => string>>;
  readonly verdicts: Readonly<Record<PairExplanation["verdict"], string>>;
  readonly pinned: string;
  readonly objectives: Readonly<Record<ObjectiveName, string>>;
  readonly notAnswered: string;
  /** "2 of 3" */
  readonly countOf: (count: number, of: number) => string;
  readonly noneOf: (of: number) => string;
  readonly forTheMentor: string;
  readonly refusedBy: string;
  readonly received: (received: number, of: number, side: Side) => string;
  readonly headings: Headings;
}

/** Words of tables and pages. */
export interface Headings {
  readonly title: string;
  readonly summary: string;
  readonly pairs: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly score: string;
  readonly completeness: string;
  readonly why: string;
  readonly pinned: string;
}

const languages: Readonly<Record<Locale, Language>> = { en: english, fr: french };

/** Every word of a locale. */
export function languageOf(locale: Locale): Language {
  return languages[locale];
}

/** A fact as one full sentence. */
export function factSentence(fact: Fact, locale: Locale, names: Names = plainNames(locale)): string {
  const say = languages[locale].facts[fact.code] as (params: Fact["params"], names: Names) => string;
  return say(fact.params, names);
}

/** Why somebody did not get all they asked for; `side` is that person's. */
export function reasonSentence(reason: Reason, side: Side, locale: Locale, names: Names = plainNames(locale)): string {
  const say = languages[locale].reasons[reason.code] as (params: Reason["params"], side: Side, names: Names) => string;
  return say(reason.params, side, names);
}

/** Who competes for which places, and the smallest change that helps. */
export function shortageSentence(shortage: Shortage, locale: Locale, names: Names = plainNames(locale)): string {
  const { shortages, changes } = languages[locale];
  return `${shortages[shortage.kind](shortage, names)} ${changes[shortage.change.code](shortage.change.count)}`;
}

/** What became of a pair. */
export function verdictSentence(explanation: Pick<PairExplanation, "verdict" | "pinned">, locale: Locale): string {
  const { verdicts, pinned } = languages[locale];
  return explanation.verdict === "chosen" && explanation.pinned ? pinned : verdicts[explanation.verdict];
}

/** What "best" means under an objective. */
export function objectiveSentence(objective: ObjectiveName, locale: Locale): string {
  return languages[locale].objectives[objective];
}

/** A rule that refuses a pair, with the facts behind it. */
export function refusalSentence(refusal: Refusal, locale: Locale, names: Names = plainNames(locale)): string {
  const facts = refusal.facts.map((fact) => factSentence(fact, locale, names));
  return [`${upperFirst(names.rule(refusal.rule))}.`, ...facts].join(" ");
}

/** "No mentor received, 1 wanted. ...": how many partners somebody of the unmatched received, and every reason, the deciding one first. */
export function unmatchedSentence(line: UnmatchedLine, locale: Locale, names: Names = plainNames(locale)): string {
  const side = "menteeId" in line ? "mentee" : "mentor";
  const of = "menteeId" in line ? line.wanted : line.capacity;
  const reasons = line.reasons.map((reason) => reasonSentence(reason, side, locale, names));
  return [languages[locale].received(line.received, of, side), ...reasons].join(" ");
}
