import { criterionOfType } from "../criteria/index";
import { explainPair } from "../explain/pair";
import type { Matching, PairExplanation } from "../matching/types";
import type { Programme } from "../programme";
import { formatDate, formatNumber, formatScore, type Locale, upperFirst } from "./locale";
import { type Names, namesForPairs, namesOf } from "./names";
import type { ResolvedOptions } from "./options";
import { factSentence, languageOf, objectiveSentence, reasonSentence, shortageSentence } from "./sentence";
import { whyInALine } from "./why";

/** What a page says, before it is HTML or Markdown: plain text throughout, to be escaped by whoever lays it out. */
export interface ReportDocument {
  readonly title: string;
  /** Sentences under the title. */
  readonly lead: readonly string[];
  readonly totals: readonly Entry[];
  readonly criteria: readonly string[];
  readonly pairs: readonly PairRow[];
  readonly shortages: readonly string[];
  /** Null on a page about one pair. */
  readonly unmatched: { readonly mentees: readonly UnmatchedRow[]; readonly mentors: readonly UnmatchedRow[] } | null;
  readonly method: { readonly criteria: readonly (readonly string[])[]; readonly entries: readonly Entry[] };
  readonly footer: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  readonly value: string;
}

export interface PairRow {
  readonly mentee: string;
  readonly mentor: string;
  readonly pinned: boolean;
  readonly score: string;
  readonly completeness: string;
  /** The score of each criterion, or "not answered". */
  readonly parts: readonly string[];
  readonly why: string;
  readonly facts: readonly FactGroup[];
}

/** The sentences of one criterion. */
export interface FactGroup {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export interface UnmatchedRow {
  readonly name: string;
  readonly received: string;
  readonly reasons: readonly string[];
}

/** A pair as a mentor or mentee may read of it; without facts in a list of all. */
export interface SharedPair {
  readonly mentee: string;
  readonly mentor: string;
  readonly facts: readonly FactGroup[];
}

/** The coordinator's page. */
export function reportDocument(programme: Programme, matching: Matching, { locale, pairs, whole }: ResolvedOptions): ReportDocument {
  const names = namesOf(programme, locale);
  const words = languageOf(locale).headings;
  const infeasible = matching.infeasibility === null ? [] : [shortageSentence(matching.infeasibility, locale, names)];
  return {
    title: words.title,
    lead:
      matching.status === "infeasible"
        ? [words.infeasible, ...infeasible]
        : [objectiveSentence(matching.policy.objective, locale), words.verified],
    totals: whole ? totalsOf(programme, matching, locale) : [],
    criteria: programme.scoring.criteria.map((criterion) => upperFirst(names.criterion(criterion.id))),
    pairs: pairs.map((pair) => pairRow(explainPair(programme, matching, pair), locale, names)),
    shortages: whole ? matching.shortages.map((shortage) => shortageSentence(shortage, locale, names)) : [],
    unmatched: whole ? unmatchedOf(matching, locale, names) : null,
    method: methodOf(programme, locale, names),
    footer: [
      { name: words.asOf, value: formatDate(programme.cohort.asOf, locale) },
      { name: words.version, value: matching.version },
      { name: words.digest, value: matching.digest },
    ],
  };
}

/** Who is with whom, and of the pair asked for what `explainPair` lets its two people read. */
export function sharedPairs(programme: Programme, matching: Matching, { locale, audience, pairs, whole }: ResolvedOptions): SharedPair[] {
  const names = namesForPairs(programme, pairs, locale);
  return pairs.map((pair) => ({
    mentee: names.mentee(pair.menteeId),
    mentor: names.mentor(pair.mentorId),
    facts: (whole ? [] : explainPair(programme, matching, pair, { audience }).parts).map((part) => ({
      heading: upperFirst(names.criterion(part.criterion)),
      sentences: sentencesOf(part, locale, names),
    })),
  }));
}

function unmatchedOf({ unmatched }: Matching, locale: Locale, names: Names): ReportDocument["unmatched"] {
  return {
    mentees: unmatched.mentees.map((line) => ({
      name: names.mentee(line.menteeId),
      received: countOf(line.received, line.wanted, locale),
      reasons: line.reasons.map((reason) => reasonSentence(reason, "mentee", locale, names)),
    })),
    mentors: unmatched.mentors.map((line) => ({
      name: names.mentor(line.mentorId),
      received: countOf(line.received, line.capacity, locale),
      reasons: line.reasons.map((reason) => reasonSentence(reason, "mentor", locale, names)),
    })),
  };
}

function countOf(count: number, of: number, locale: Locale): string {
  return languageOf(locale).countOf(count, of);
}

function totalsOf(programme: Programme, { totals }: Matching, locale: Locale): Entry[] {
  const words = languageOf(locale).headings;
  const score = (points: number) => formatScore(points / 1_000_000, locale);
  const entries = [
    { name: words.pairsMade, value: formatNumber(totals.pairs, locale) },
    { name: words.menteesServed, value: countOf(totals.menteesMatched, programme.cohort.mentees.length, locale) },
    { name: words.mentorsUsed, value: countOf(totals.mentorsUsed, programme.cohort.mentors.length, locale) },
  ];
  if (totals.pairs > 0) entries.push({ name: words.meanScore, value: score(totals.points / totals.pairs) });
  if (totals.weakestPairPoints !== null) entries.push({ name: words.weakestPair, value: score(totals.weakestPairPoints) });
  return entries;
}

function pairRow(explanation: PairExplanation, locale: Locale, names: Names): PairRow {
  const { notAnswered } = languageOf(locale);
  const score = (value: number | null) => (value === null ? notAnswered : formatScore(value, locale));
  return {
    mentee: names.mentee(explanation.menteeId),
    mentor: names.mentor(explanation.mentorId),
    pinned: explanation.pinned,
    score: score(explanation.score),
    completeness: score(explanation.completeness),
    parts: explanation.parts.map((part) => score(part.score)),
    why: whyInALine(explanation, locale, names),
    facts: explanation.parts.map((part) => ({
      heading: `${upperFirst(names.criterion(part.criterion))} (${score(part.score)})`,
      sentences: sentencesOf(part, locale, names),
    })),
  };
}

function sentencesOf(part: PairExplanation["parts"][number], locale: Locale, names: Names): string[] {
  return part.facts.map((fact) => factSentence(fact, locale, names));
}

function methodOf(programme: Programme, locale: Locale, names: Names): ReportDocument["method"] {
  const { policy, scoring, sieve } = programme;
  const words = languageOf(locale).headings;
  const weights = new Map(scoring.criteria.map(({ id, weight }) => [id, weight]));
  const unknown = (value: number | "renormalise") => (value === "renormalise" ? words.leftOut : formatScore(value, locale));
  return {
    criteria: policy.criteria.map((criterion) => [
      upperFirst(names.criterion(criterion.id)),
      formatNumber(weights.get(criterion.id) ?? 0, locale, 3),
      criterionOfType(criterion.type)?.directed === false ? words.undirected : words.benefits[criterion.benefit],
      unknown(criterion.unknown),
    ]),
    entries: [
      { name: words.rules, value: sieve.rules.map((rule) => names.rule(rule.id)).join(", ") },
      { name: words.minimumScore, value: formatScore(policy.minimumScore, locale) },
      { name: words.rhythm, value: words.rhythmOf(policy.rhythm) },
    ],
  };
}
