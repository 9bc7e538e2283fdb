import { pairKey, placesOf } from "./check-pairs";
import { isBlank } from "./check-person";
import type { Entry } from "./form";
import { languageLevel, languageLevels, spellLanguageTag } from "./language";
import { type Cohort, compareText, type Mentee, type Mentor, type Person, type Term, termKey } from "./person";
import type { CohortForm } from "./read";
import type { PersonForm } from "./schema";
import { type AttributeValue, DEFAULT_AS_OF, type PairInput } from "./types";
import { mergeWindows } from "./windows";

/**
 * The cohort behind the border: every union resolved, every list in an order of its own. Of repeated entries the highest level and importance, the best
 * rank and, of spellings and reasons, the first in code-unit order are kept, so no order of the input shows. The form must be free of errors.
 */
export function normaliseCohort(form: CohortForm): Cohort {
  return {
    mentees: form.mentees.map(({ value }) => normaliseMentee(value)).sort(byId),
    mentors: form.mentors.map(({ value }) => normaliseMentor(value)).sort(byId),
    managers: managersOf(form),
    history: form.history
      .map(({ value }) => ({
        menteeId: value.menteeId,
        mentorId: value.mentorId,
        endedOn: value.endedOn ?? null,
        outcome: value.outcome ?? null,
      }))
      .sort((a, b) => byPair(a, b) || compareText(a.endedOn ?? "", b.endedOn ?? "") || (a.outcome ?? -1) - (b.outcome ?? -1)),
    conflicts: distinctPairs(
      form.conflicts
        .map(({ value }) => ({ menteeId: value.menteeId, mentorId: value.mentorId, reason: value.reason ?? null }))
        .sort(
          (a, b) => byPair(a, b) || Number(a.reason === null) - Number(b.reason === null) || compareText(a.reason ?? "", b.reason ?? ""),
        ),
    ),
    pins: distinctPairs(form.pins.map(({ value }) => ({ menteeId: value.menteeId, mentorId: value.mentorId })).sort(byPair)),
    suppliedScores: new Map(
      [...form.suppliedScores].sort((a, b) => byId(a.value, b.value)).map(({ value }) => [value.id, scoresOf(value.scores)]),
    ),
    asOf: form.asOf ?? DEFAULT_AS_OF,
  };
}

function normaliseMentee(form: CohortForm["mentees"][number]["value"]): Mentee {
  return { ...normalisePerson(form), mentorsWanted: form.mentorsWanted ?? 1, roundsWaited: form.roundsWaited ?? 0 };
}

function normaliseMentor(form: CohortForm["mentors"][number]["value"]): Mentor {
  return { ...normalisePerson(form), capacity: placesOf(form) };
}

function normalisePerson(form: PersonForm): Person {
  const style = form.leadershipStyle;
  return {
    id: form.id,
    displayName: answered(form.displayName),
    department: answered(form.department),
    organization: answered(form.organization),
    location: answered(form.location),
    country: answered(form.country),
    jobLevel: form.jobLevel ?? null,
    startDate: form.startDate ?? null,
    timeZone: form.timeZone ?? null,
    languages: list(form.languages, languagesOf),
    availability: list(form.availability, mergeWindows),
    formats: list(form.formats, distinct),
    goals: list(form.goals, (goals) =>
      mergeTerms(
        goals.map((goal) => {
          const { key, text } = term(typeof goal === "string" ? goal : goal.goal);
          return { key, text, importance: typeof goal === "string" ? 1 : (goal.importance ?? 1) };
        }),
        (a, b) => ({ ...spelling(a, b), importance: Math.max(a.importance, b.importance) }),
      ),
    ),
    goalsSupported: list(form.goalsSupported, terms),
    skillsWanted: list(form.skillsWanted, (skills) =>
      mergeTerms(skills.map(wantedSkill), (a, b) => ({
        ...spelling(a, b),
        level: highest(a.level, b.level),
        importance: Math.max(a.importance, b.importance),
      })),
    ),
    skills: list(form.skills, (skills) =>
      mergeTerms(
        skills.map((skill) => {
          const { key, text } = term(typeof skill === "string" ? skill : skill.skill);
          return { key, text, level: typeof skill === "string" ? null : levelOf(skill) };
        }),
        (a, b) => ({ ...spelling(a, b), level: highest(a.level, b.level) }),
      ),
    ),
    practised: list(style?.practised, levels),
    wanted: list(style?.wanted, levels),
    avoided: list(style?.avoided, terms),
    wishes: list(form.wishes, (ids) => [...new Set(ids)]),
    vetoes: distinct(form.vetoes ?? []),
    attributes: attributesOf(form.attributes),
  };
}

function wantedSkill(skill: NonNullable<PersonForm["skillsWanted"]>[number]) {
  const { key, text } = term(typeof skill === "string" ? skill : skill.skill);
  if (typeof skill === "string") return { key, text, level: null, importance: 1 };
  return { key, text, level: levelOf(skill), importance: skill.importance ?? 1 };
}

/** Labels of a scale are numbers by now, unless nobody knows them. */
function levelOf({ level }: { readonly level?: number | string | undefined }): number | null {
  return typeof level === "number" ? level : null;
}

/** Left out is not answered; an empty list is an answer. */
function list<Given, Kept>(given: Given | undefined, normalise: (given: Given) => Kept): Kept | null {
  return given === undefined ? null : normalise(given);
}

function answered(text: string | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
}

function term(text: string): Term {
  return { key: termKey(text), text: text.trim() };
}

function terms(names: readonly string[]): readonly Term[] {
  return mergeTerms(names.map(term), spelling);
}

function levels(values: ReadonlyMap<string, number>): readonly (Term & { readonly level: number })[] {
  const named = Array.from(values, ([name, level]) => ({ key: termKey(name), text: name.trim(), level }));
  return mergeTerms(named, (a, b) => ({ ...spelling(a, b), level: Math.max(a.level, b.level) }));
}

/** Sorted by key; what has the same key becomes one. Most lists name everything once, so these are merged only where they have to be. */
function mergeTerms<Named extends Term>(named: readonly Named[], merge: (a: Named, b: Named) => Named): readonly Named[] {
  const sorted = [...named].sort((a, b) => compareText(a.key, b.key));
  if (sorted.every(({ key }, place) => place === 0 || key !== sorted[place - 1].key)) return sorted;
  const merged: Named[] = [];
  for (const one of sorted) {
    const last = merged[merged.length - 1];
    if (last?.key === one.key) merged[merged.length - 1] = merge(last, one);
    else merged.push(one);
  }
  return merged;
}

function spelling(a: Term, b: Term): Term {
  return { key: a.key, text: compareText(a.text, b.text) <= 0 ? a.text : b.text };
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function distinct<Word extends string>(words: readonly Word[]): readonly Word[] {
  return words.length < 2 ? words : [...new Set(words)].sort(compareText);
}

function languagesOf(languages: NonNullable<PersonForm["languages"]>): NonNullable<Person["languages"]> {
  const rank = (level: string | null) => (level === null ? -1 : languageLevels.indexOf(level));
  const best = new Map<string, string | null>();
  for (const language of languages) {
    const tag = spellLanguageTag(typeof language === "string" ? language : language.tag);
    const level = typeof language === "string" || language.level === undefined ? null : languageLevel(language.level);
    const before = best.get(tag);
    if (before === undefined || rank(level) > rank(before)) best.set(tag, level);
  }
  return [...best].map(([tag, level]) => ({ tag, level })).sort((a, b) => compareText(a.tag, b.tag));
}

function attributesOf(attributes: PersonForm["attributes"]): ReadonlyMap<string, AttributeValue> {
  const kept: [string, AttributeValue][] = [];
  for (const [key, value] of attributes ?? []) {
    if (Array.isArray(value)) kept.push([key, terms(value.filter((text) => !isBlank(text))).map(({ text }) => text)]);
    else if (typeof value !== "string" || !isBlank(value)) kept.push([key, value]);
  }
  return new Map(kept.sort((a, b) => compareText(a[0], b[0])));
}

function managersOf(form: CohortForm): ReadonlyMap<string, string | null> {
  const said: [string, string | null][] = [];
  for (const { value } of [...form.mentees, ...form.mentors, ...form.org] as readonly Entry<{ id: string; managerId?: string | null }>[]) {
    if (value.managerId !== undefined) said.push([value.id, value.managerId]);
  }
  return new Map(said.sort((a, b) => compareText(a[0], b[0])));
}

function scoresOf(scores: readonly (PairInput & { readonly score: number })[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byMentee = new Map<string, Map<string, number>>();
  for (const { menteeId, mentorId, score } of [...scores].sort(byPair)) {
    const row = byMentee.get(menteeId);
    if (row === undefined) byMentee.set(menteeId, new Map([[mentorId, score]]));
    else row.set(mentorId, score);
  }
  return byMentee;
}

/** Keeps the first of equal neighbours. */
function distinctPairs<Pair extends PairInput>(sorted: readonly Pair[]): readonly Pair[] {
  return sorted.filter((pair, index) => index === 0 || pairKey(pair) !== pairKey(sorted[index - 1]));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function byPair(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
}
