import type { PairExplanation } from "../matching/types";
import type { Fact } from "../people/fact";
import type { Language } from "./language";
import { colon, formatScore, type Locale, semicolon } from "./locale";
import { type Names, plainNames } from "./names";
import { languageOf } from "./sentence";

/** How many wanted things of one criterion a line names. */
const namedThings = 3;

const wantedCodes: ReadonlySet<string> = new Set(["met", "partly-met", "not-met"]);

type WantedFact = Extract<Fact, { params: { kind: unknown } }>;

/**
 * The most telling facts of a pair in one line, the criteria with most points first (by id for a mentor or mentee, who see no points):
 * "Goals 2 of 3: testing ideas, a wider network; Skills: SQL 4 (wanted 3); 120 shared minutes a week". A refused pair gives its rules.
 * What was not answered is left out; the completeness of the pair tells of it.
 */
export function whyInALine(explanation: PairExplanation, locale: Locale, names: Names = plainNames(locale)): string {
  const language = languageOf(locale);
  if (explanation.refusals.length > 0) {
    return language.refusedBy + colon(locale) + explanation.refusals.map((refusal) => names.rule(refusal.rule)).join(", ");
  }
  const parts = explanation.audience === "coordinator" ? [...explanation.parts].sort((a, b) => b.points - a.points) : explanation.parts;
  const phrases = parts
    .map((part) => partPhrase(part, explanation.audience === "coordinator", locale, names))
    .filter((phrase) => phrase !== "");
  return phrases.length === 0 ? language.notAnswered : phrases.join(semicolon(locale));
}

function partPhrase(part: PairExplanation["parts"][number], withScores: boolean, locale: Locale, names: Names): string {
  const language = languageOf(locale);
  const label = names.criterion(part.criterion);
  if (withScores && part.score === null) return "";
  const wanted = part.facts.filter((fact): fact is WantedFact => wantedCodes.has(fact.code));
  const ofMentee = wanted.filter((fact) => fact.params.by === "mentee");
  const ofMentor = wanted.filter((fact) => fact.params.by === "mentor");
  const labelled = [wantedPhrase(label, ofMentee, locale), wantedPhrase(`${label} (${language.forTheMentor})`, ofMentor, locale)];
  const plain = part.facts.filter((fact) => !wantedCodes.has(fact.code)).map((fact) => phraseOf(fact, language));
  const said = [...labelled, plain.filter((phrase) => phrase !== "").join(", ")].filter((piece) => piece !== "");
  if (said.length > 0) return said.join(semicolon(locale));
  return withScores && part.score !== null ? `${label} ${formatScore(part.score, locale)}` : "";
}

/** The things that the other has, and how many were wanted when that is more: "Goals 2 of 3: testing ideas, a wider network". */
function wantedPhrase(label: string, facts: readonly WantedFact[], locale: Locale): string {
  const language = languageOf(locale);
  if (facts.length === 0) return "";
  const had = facts.filter((fact) => fact.code !== "not-met");
  if (had.length === 0) return label + colon(locale) + language.noneOf(facts.length);
  const named = had.slice(0, namedThings).map((fact) => phraseOf(fact, language));
  const count = named.length < facts.length ? ` ${language.countOf(had.length, facts.length)}` : "";
  return label + count + colon(locale) + named.join(", ");
}

function phraseOf(fact: Fact, language: Language): string {
  const phrase = language.phrases[fact.code] as ((params: Fact["params"]) => string) | null;
  return phrase === null ? "" : phrase(fact.params);
}
