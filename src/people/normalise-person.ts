import { areSurelyDistinct } from "./check-repeated";
import { languageLevel, languageLevels, spellLanguageTag } from "./language";
import { sortShort } from "./order";
import { compareText, isBlank, type Person, type Term, type TermReader } from "./person";
import type { PersonForm } from "./schema";
import type { AttributeValue } from "./types";
import { mergeWindows } from "./windows";

type Goal = NonNullable<Person["goals"]>[number];
type WantedSkill = NonNullable<Person["skillsWanted"]>[number];
type Skill = NonNullable<Person["skills"]>[number];
type Style = NonNullable<Person["practised"]>[number];
type Language = NonNullable<Person["languages"]>[number];

/** A person's answers behind the border. Left out is null, which is not answered; an empty list is an answer. */
export function createPersonNormaliser(termOf: TermReader): (form: PersonForm) => Person {
  const languageOf = createLanguageReader();
  const none: ReadonlyMap<string, AttributeValue> = new Map();
  return (form) => {
    const { languages, availability, formats, leadershipStyle: style, wishes, vetoes, attributes } = form;
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
      languages: languages === undefined ? null : languagesOf(languages, languageOf),
      availability: availability === undefined ? null : mergeWindows(availability),
      formats: formats === undefined ? null : distinct(formats),
      goals: goalsOf(form.goals, termOf),
      goalsSupported: termsOf(form.goalsSupported, termOf),
      skillsWanted: wantedSkillsOf(form.skillsWanted, termOf),
      skills: skillsOf(form.skills, termOf),
      practised: stylesOf(style?.practised, termOf),
      wanted: stylesOf(style?.wanted, termOf),
      avoided: termsOf(style?.avoided, termOf),
      wishes: wishes === undefined ? null : areSurelyDistinct(wishes, same) ? wishes : [...new Set(wishes)],
      vetoes: vetoes === undefined ? [] : distinct(vetoes),
      attributes: attributes === undefined ? none : attributesOf(attributes, termOf),
    };
  };
}

/** Whether all that the person said is in what became of it: false where something was said twice or left blank, and for some others. */
export function isTakenWhole(form: PersonForm, person: Person): boolean {
  const { leadershipStyle: style, attributes } = form;
  return (
    isAsLong(form.languages, person.languages) &&
    daysIn(form.availability) === (person.availability === null ? 0 : person.availability.length) &&
    isAsLong(form.formats, person.formats) &&
    isAsLong(form.goals, person.goals) &&
    isAsLong(form.goalsSupported, person.goalsSupported) &&
    isAsLong(form.skillsWanted, person.skillsWanted) &&
    isAsLong(form.skills, person.skills) &&
    isAsLong(form.wishes, person.wishes) &&
    (style === undefined ||
      (isAsLong(style.avoided, person.avoided) &&
        (style.practised === undefined || style.practised.size === person.practised?.length) &&
        (style.wanted === undefined || style.wanted.size === person.wanted?.length))) &&
    (form.department === undefined) === (person.department === null) &&
    (form.organization === undefined) === (person.organization === null) &&
    (form.location === undefined) === (person.location === null) &&
    (form.country === undefined) === (person.country === null) &&
    (attributes === undefined || attributes === person.attributes || areTakenWhole(attributes, person.attributes))
  );
}

function isAsLong(given: readonly unknown[] | undefined, kept: readonly unknown[] | null): boolean {
  return given === undefined || given.length === kept?.length;
}

function daysIn(windows: PersonForm["availability"]): number {
  let days = 0;
  if (windows !== undefined) for (let k = 0; k < windows.length; k++) days += windows[k].daysOfWeek.length;
  return days;
}

function areTakenWhole(given: ReadonlyMap<string, AttributeValue>, kept: ReadonlyMap<string, AttributeValue>): boolean {
  for (const [key, value] of given) {
    const own = kept.get(key);
    if (own === undefined || (typeof value === "object" && !(typeof own === "object" && isAsLong(value, own)))) return false;
  }
  return true;
}

function same(id: string): string {
  return id;
}

function answered(text: string | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
}

function termsOf(names: readonly string[] | undefined, termOf: TermReader): readonly Term[] | null {
  if (names === undefined) return null;
  const terms: Term[] = [];
  for (let k = 0; k < names.length; k++) terms.push(termOf(names[k]));
  return mergeTerms(terms, mergeSpellings);
}

function goalsOf(given: PersonForm["goals"], termOf: TermReader): readonly Goal[] | null {
  if (given === undefined) return null;
  const goals: Goal[] = [];
  for (let k = 0; k < given.length; k++) {
    const goal = given[k];
    const isText = typeof goal === "string";
    const { key, text } = termOf(isText ? goal : goal.goal);
    goals.push({ key, text, importance: isText ? 1 : (goal.importance ?? 1) });
  }
  return mergeTerms(goals, mergeGoals);
}

function wantedSkillsOf(given: PersonForm["skillsWanted"], termOf: TermReader): readonly WantedSkill[] | null {
  if (given === undefined) return null;
  const skills: WantedSkill[] = [];
  for (let k = 0; k < given.length; k++) {
    const skill = given[k];
    const isText = typeof skill === "string";
    const { key, text } = termOf(isText ? skill : skill.skill);
    skills.push({ key, text, level: isText ? null : levelOf(skill.level), importance: isText ? 1 : (skill.importance ?? 1) });
  }
  return mergeTerms(skills, mergeWantedSkills);
}

function skillsOf(given: PersonForm["skills"], termOf: TermReader): readonly Skill[] | null {
  if (given === undefined) return null;
  const skills: Skill[] = [];
  for (let k = 0; k < given.length; k++) {
    const skill = given[k];
    const { key, text } = termOf(typeof skill === "string" ? skill : skill.skill);
    skills.push({ key, text, level: typeof skill === "string" ? null : levelOf(skill.level) });
  }
  return mergeTerms(skills, mergeSkills);
}

function stylesOf(given: ReadonlyMap<string, number> | undefined, termOf: TermReader): readonly Style[] | null {
  if (given === undefined) return null;
  const styles: Style[] = [];
  for (const [name, level] of given) {
    const { key, text } = termOf(name);
    styles.push({ key, text, level });
  }
  return mergeTerms(styles, mergeStyles);
}

/** Labels of a scale are numbers by now, unless nobody knows them. */
function levelOf(level: number | string | undefined): number | null {
  return typeof level === "number" ? level : null;
}

/** Sorts the list by key; what has the same key becomes one. Most lists name everything once and need no more than the sorting. */
function mergeTerms<Named extends Term>(list: Named[], merge: (a: Named, b: Named) => Named): readonly Named[] {
  sortShort(list, byKey);
  let isRepeated = false;
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) isRepeated = true;
  if (!isRepeated) return list;
  const merged: Named[] = [];
  for (const one of list) {
    const last = merged[merged.length - 1];
    if (last?.key === one.key) merged[merged.length - 1] = merge(last, one);
    else merged.push(one);
  }
  return merged;
}

function byKey(a: Term, b: Term): number {
  return compareText(a.key, b.key);
}

function mergeSpellings(a: Term, b: Term): Term {
  return { key: a.key, text: compareText(a.text, b.text) <= 0 ? a.text : b.text };
}

function mergeGoals(a: Goal, b: Goal): Goal {
  return { ...mergeSpellings(a, b), importance: Math.max(a.importance, b.importance) };
}

function mergeSkills(a: Skill, b: Skill): Skill {
  return { ...mergeSpellings(a, b), level: highest(a.level, b.level) };
}

function mergeWantedSkills(a: WantedSkill, b: WantedSkill): WantedSkill {
  return { ...mergeSpellings(a, b), level: highest(a.level, b.level), importance: Math.max(a.importance, b.importance) };
}

function mergeStyles(a: Style, b: Style): Style {
  return { ...mergeSpellings(a, b), level: Math.max(a.level, b.level) };
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function distinct<Word extends string>(words: readonly Word[]): readonly Word[] {
  for (let k = 1; k < words.length; k++) if (words[k - 1] >= words[k]) return [...new Set(words)].sort(compareText);
  return words;
}

type GivenLanguage = NonNullable<PersonForm["languages"]>[number];

function languagesOf(given: readonly GivenLanguage[], languageOf: (given: GivenLanguage) => Language): readonly Language[] {
  const languages: Language[] = [];
  for (let k = 0; k < given.length; k++) languages.push(languageOf(given[k]));
  sortShort(languages, byTagBestFirst);
  for (let k = 1; k < languages.length; k++) {
    if (languages[k].tag === languages[k - 1].tag) return languages.filter(({ tag }, place) => tag !== languages[place - 1]?.tag);
  }
  return languages;
}

function byTagBestFirst(a: Language, b: Language): number {
  return compareText(a.tag, b.tag) || rank(b) - rank(a);
}

function rank({ level }: Language): number {
  return level === null ? -1 : languageLevels.indexOf(level);
}

/** Spells every tag, and every level, once. */
function createLanguageReader(): (given: GivenLanguage) => Language {
  const tags = new Map<string, string>();
  const levels = new Map<string, string | null>();
  const spelt = (tag: string) => {
    let known = tags.get(tag);
    if (known === undefined) {
      known = spellLanguageTag(tag);
      tags.set(tag, known);
    }
    return known;
  };
  return (given) => {
    if (typeof given === "string") return { tag: spelt(given), level: null };
    if (given.level === undefined) return { tag: spelt(given.tag), level: null };
    let level = levels.get(given.level);
    if (level === undefined) {
      level = languageLevel(given.level);
      levels.set(given.level, level);
    }
    return { tag: spelt(given.tag), level };
  };
}

function attributesOf(given: ReadonlyMap<string, AttributeValue>, termOf: TermReader): ReadonlyMap<string, AttributeValue> {
  const kept: [string, AttributeValue][] = [];
  let isInOrder = true;
  let last = "";
  for (const [key, value] of given) {
    if (key < last) isInOrder = false;
    last = key;
    if (typeof value === "object") {
      isInOrder = false;
      const terms = termsOf(
        value.filter((text) => !isBlank(text)),
        termOf,
      );
      // Facts quote the list as it is, and results are their callers' own.
      kept.push([key, Object.freeze((terms ?? []).map(({ text }) => text))]);
    } else if (typeof value !== "string" || !isBlank(value)) kept.push([key, value]);
    else isInOrder = false;
  }
  return isInOrder ? given : new Map(kept.sort((a, b) => compareText(a[0], b[0])));
}
