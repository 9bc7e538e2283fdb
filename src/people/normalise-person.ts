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
export function createPersonNormaliser(termOf: TermReader, languageOf: LanguageReader): (form: PersonForm) => Person {
  return (form) => {
    const { leadershipStyle: style } = form;
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
      languages: languagesOf(form.languages, languageOf),
      availability: weekOf(form.availability),
      formats: distinct(form.formats),
      goals: termsOf(form.goals, readGoal, mergeGoals, termOf),
      goalsSupported: termsOf(form.goalsSupported, readTerm, mergeSpellings, termOf),
      skillsWanted: termsOf(form.skillsWanted, readWantedSkill, mergeWantedSkills, termOf),
      skills: termsOf(form.skills, readSkill, mergeSkills, termOf),
      practised: stylesOf(style?.practised, termOf),
      wanted: stylesOf(style?.wanted, termOf),
      avoided: termsOf(style?.avoided, readTerm, mergeSpellings, termOf),
      wishes: wishesOf(form.wishes),
      vetoes: distinct(form.vetoes) ?? [],
      attributes: attributesOf(form.attributes, termOf),
    };
  };
}

/** Whether all that the person said is in what became of it: false where something was said twice or left blank, and for some others. */
export function isTakenWhole(form: PersonForm, person: Person): boolean {
  return areListsTakenWhole(form, person) && areStylesTakenWhole(form, person) && areWordsTakenWhole(form, person);
}

function areListsTakenWhole(form: PersonForm, person: Person): boolean {
  return (
    isAsLong(form.languages, person.languages) &&
    isAsLong(form.formats, person.formats) &&
    isAsLong(form.goals, person.goals) &&
    isAsLong(form.goalsSupported, person.goalsSupported) &&
    isAsLong(form.skillsWanted, person.skillsWanted) &&
    isAsLong(form.skills, person.skills) &&
    isAsLong(form.wishes, person.wishes) &&
    daysIn(form.availability) === (person.availability === null ? 0 : person.availability.length)
  );
}

function areStylesTakenWhole({ leadershipStyle: style }: PersonForm, { practised, wanted, avoided }: Person): boolean {
  if (style === undefined) return true;
  const isAsLarge = (given: ReadonlyMap<string, number> | undefined, kept: readonly Style[] | null) => given?.size === kept?.length;
  return isAsLarge(style.practised, practised) && isAsLarge(style.wanted, wanted) && isAsLong(style.avoided, avoided);
}

function areWordsTakenWhole(form: PersonForm, person: Person): boolean {
  return (
    (form.department === undefined) === (person.department === null) &&
    (form.organization === undefined) === (person.organization === null) &&
    (form.location === undefined) === (person.location === null) &&
    (form.country === undefined) === (person.country === null) &&
    (form.attributes === undefined || form.attributes === person.attributes || areTakenWhole(form.attributes, person.attributes))
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

function wishesOf(given: readonly string[] | undefined): readonly string[] | null {
  if (given === undefined) return null;
  return areSurelyDistinct(given, same) ? given : [...new Set(given)];
}

function same(id: string): string {
  return id;
}

function answered(text: string | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
}

/** A list of an answer as a list of terms by key; what has the same key becomes one. One loop for all such lists, whatever is read from their items. */
function termsOf<Item, Named extends Term>(
  given: readonly Item[] | undefined,
  read: (item: Item, termOf: TermReader) => Named,
  merge: (a: Named, b: Named) => Named,
  termOf: TermReader,
): readonly Named[] | null {
  if (given === undefined) return null;
  // Made of the length that is needed: lists that grow keep room for more.
  const list = new Array<Named>(given.length);
  for (let k = 0; k < list.length; k++) list[k] = read(given[k], termOf);
  sortShort(list, byKey);
  // Most lists name everything once and need no more than the sorting.
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) return merged(list, merge);
  return list;
}

function merged<Named extends Term>(sorted: readonly Named[], merge: (a: Named, b: Named) => Named): readonly Named[] {
  const list: Named[] = [];
  for (const one of sorted) {
    const last = list[list.length - 1];
    if (last?.key === one.key) list[list.length - 1] = merge(last, one);
    else list.push(one);
  }
  return list;
}

function readTerm(text: string, termOf: TermReader): Term {
  return termOf(text);
}

function readGoal(goal: NonNullable<PersonForm["goals"]>[number], termOf: TermReader): Goal {
  const isText = typeof goal === "string";
  const { key, text } = termOf(isText ? goal : goal.goal);
  return { key, text, importance: isText ? 1 : (goal.importance ?? 1) };
}

function readWantedSkill(skill: NonNullable<PersonForm["skillsWanted"]>[number], termOf: TermReader): WantedSkill {
  const isText = typeof skill === "string";
  const { key, text } = termOf(isText ? skill : skill.skill);
  return { key, text, level: isText ? null : levelOf(skill.level), importance: isText ? 1 : (skill.importance ?? 1) };
}

function readSkill(skill: NonNullable<PersonForm["skills"]>[number], termOf: TermReader): Skill {
  const isText = typeof skill === "string";
  const { key, text } = termOf(isText ? skill : skill.skill);
  return { key, text, level: isText ? null : levelOf(skill.level) };
}

/** Labels of a scale are numbers by now, unless nobody knows them. */
function levelOf(level: number | string | undefined): number | null {
  return typeof level === "number" ? level : null;
}

function stylesOf(given: ReadonlyMap<string, number> | undefined, termOf: TermReader): readonly Style[] | null {
  return given === undefined ? null : termsOf([...given], readStyle, mergeStyles, termOf);
}

function readStyle([name, level]: readonly [string, number], termOf: TermReader): Style {
  const { key, text } = termOf(name);
  return { key, text, level };
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

function weekOf(given: PersonForm["availability"]): Person["availability"] {
  return given === undefined ? null : mergeWindows(given);
}

function distinct<Word extends string>(words: readonly Word[] | undefined): readonly Word[] | null {
  if (words === undefined) return null;
  for (let k = 1; k < words.length; k++) if (words[k - 1] >= words[k]) return [...new Set(words)].sort(compareText);
  return words;
}

type GivenLanguage = NonNullable<PersonForm["languages"]>[number];

function languagesOf(given: readonly GivenLanguage[] | undefined, languageOf: LanguageReader): readonly Language[] | null {
  if (given === undefined) return null;
  const languages = given.map((one) => languageOf(one));
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

/** The language that a tag or a tag with a level is. */
export type LanguageReader = (given: GivenLanguage) => Language;

/** Spells every tag, and every level, once; `tags` has those that were read, as given. */
export function createLanguageReader(tags: Map<string, string>): LanguageReader {
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

const none: ReadonlyMap<string, AttributeValue> = new Map();

function attributesOf(given: ReadonlyMap<string, AttributeValue> | undefined, termOf: TermReader): ReadonlyMap<string, AttributeValue> {
  if (given === undefined) return none;
  if (isInForm(given)) return given;
  const kept: [string, AttributeValue][] = [];
  for (const [key, value] of given) {
    if (typeof value === "object") {
      const answers = value.filter((text) => !isBlank(text));
      const terms = termsOf(answers, readTerm, mergeSpellings, termOf);
      // Facts quote the list as it is, and results are their callers' own.
      kept.push([key, Object.freeze((terms ?? []).map(({ text }) => text))]);
    } else if (typeof value !== "string" || !isBlank(value)) kept.push([key, value]);
  }
  return new Map(kept.sort((a, b) => compareText(a[0], b[0])));
}

/** Whether attributes can stay as they are: in order, with nothing blank and no lists. */
function isInForm(attributes: ReadonlyMap<string, AttributeValue>): boolean {
  let last = "";
  for (const [key, value] of attributes) {
    if (key < last || typeof value === "object" || (typeof value === "string" && isBlank(value))) return false;
    last = key;
  }
  return true;
}
