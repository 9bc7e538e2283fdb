import { areSurelyDistinct } from "./check-repeated";
import { languageLevel, languageLevels, spellLanguageTag } from "./language";
import { sortShort } from "./order";
import { compareText, isBlank, type Person, type Term, type TermReader } from "./person";
import type { PersonForm } from "./schema";
import type { AttributeValue } from "./types";
import { mergeWindows } from "./windows";

type Style = NonNullable<Person["practised"]>[number];
type Language = NonNullable<Person["languages"]>[number];

/**
 * A person's answers behind the border. Left out is null, which is not answered; an empty list is an answer. The answers are taken over a few at a time: one
 * function for all of them would be compiled by the host, at length, just as the last people of a cohort of a thousand are read.
 */
export function createPersonNormaliser(termOf: TermReader, languageOf: LanguageReader): (form: PersonForm) => Person {
  return (form) => {
    const person = unanswered(form.id);
    takeWords(person, form);
    takeTerms(person, form, termOf);
    takeOthers(person, form, termOf, languageOf);
    return person;
  };
}

/** A person who is still being put together. */
type Draft = { -readonly [Field in keyof Person]: Person[Field] };

function unanswered(id: string): Draft {
  return {
    id,
    displayName: null,
    department: null,
    organization: null,
    location: null,
    country: null,
    jobLevel: null,
    startDate: null,
    timeZone: null,
    languages: null,
    availability: null,
    formats: null,
    goals: null,
    goalsSupported: null,
    skillsWanted: null,
    skills: null,
    practised: null,
    wanted: null,
    avoided: null,
    wishes: null,
    vetoes: nobody,
    attributes: nothing,
  };
}

const nobody: readonly string[] = [];
const nothing: ReadonlyMap<string, AttributeValue> = new Map();

function takeWords(person: Draft, form: PersonForm): void {
  person.displayName = answered(form.displayName);
  person.department = answered(form.department);
  person.organization = answered(form.organization);
  person.location = answered(form.location);
  person.country = answered(form.country);
}

function takeTerms(person: Draft, form: PersonForm, termOf: TermReader): void {
  person.goals = termsOf(form.goals, termOf);
  person.goalsSupported = termsOf(form.goalsSupported, termOf);
  person.skillsWanted = termsOf(form.skillsWanted, termOf);
  person.skills = termsOf(form.skills, termOf);
  const { leadershipStyle: style } = form;
  if (style === undefined) return;
  person.practised = levelsOf(style.practised, termOf);
  person.wanted = levelsOf(style.wanted, termOf);
  person.avoided = termsOf(style.avoided, termOf);
}

function takeOthers(person: Draft, form: PersonForm, termOf: TermReader, languageOf: LanguageReader): void {
  person.jobLevel = form.jobLevel ?? null;
  person.startDate = form.startDate ?? null;
  person.timeZone = form.timeZone ?? null;
  person.languages = languagesOf(form.languages, languageOf);
  person.availability = weekOf(form.availability);
  if (form.formats !== undefined) person.formats = distinct(form.formats);
  if (form.wishes !== undefined) person.wishes = wishesOf(form.wishes);
  if (form.vetoes !== undefined) person.vetoes = distinct(form.vetoes);
  if (form.attributes !== undefined) person.attributes = attributesOf(form.attributes, termOf);
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

function wishesOf(given: readonly string[]): readonly string[] {
  return areSurelyDistinct(given, same) ? given : [...new Set(given)];
}

function same(id: string): string {
  return id;
}

function answered(text: string | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
}

/** A term with all that any list says of its terms, so that whatever reads lists meets one kind of object. */
interface Named extends Term {
  level: number | null;
  importance: number;
}

/** An entry of a list of terms as it is given. */
type GivenTerm =
  | string
  | {
      readonly goal?: string;
      readonly skill?: string;
      readonly level?: number | string | undefined;
      readonly importance?: number | undefined;
    };

/** A list of an answer as a list of terms by key; what has the same key becomes one. */
function termsOf(given: readonly GivenTerm[] | undefined, termOf: TermReader): readonly Named[] | null {
  if (given === undefined) return null;
  // Made of the length that is needed: lists that grow keep room for more.
  const list = new Array<Named>(given.length);
  for (let k = 0; k < list.length; k++) list[k] = readTerm(given[k], termOf);
  return inOrder(list);
}

function readTerm(given: GivenTerm, termOf: TermReader): Named {
  if (typeof given === "string") return named(termOf(given), null, 1);
  const { level, importance } = given;
  // Labels of a scale are numbers by now, unless nobody knows them.
  return named(termOf(given.skill ?? (given.goal as string)), typeof level === "number" ? level : null, importance ?? 1);
}

function named({ key, text }: Term, level: number | null, importance: number): Named {
  return { key, text, level, importance };
}

function levelsOf(given: ReadonlyMap<string, number> | undefined, termOf: TermReader): readonly Style[] | null {
  if (given === undefined) return null;
  const list = new Array<Named>(given.size);
  let count = 0;
  given.forEach((level, name) => {
    list[count++] = named(termOf(name), level, 1);
  });
  // Of levels that are all numbers the highest is one.
  return inOrder(list) as readonly Style[];
}

/** Sorts by key, and makes one of those with the same key. */
function inOrder(list: Named[]): readonly Named[] {
  sortShort(list, byKey);
  // Most lists name everything once and need no more than the sorting.
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) return merged(list);
  return list;
}

function byKey(a: Term, b: Term): number {
  return compareText(a.key, b.key);
}

function merged(sorted: readonly Named[]): readonly Named[] {
  const list: Named[] = [];
  for (const one of sorted) {
    const last = list[list.length - 1];
    if (last?.key === one.key) list[list.length - 1] = merge(last, one);
    else list.push(one);
  }
  return list;
}

function merge(a: Named, b: Named): Named {
  const text = compareText(a.text, b.text) <= 0 ? a.text : b.text;
  return named({ key: a.key, text }, highest(a.level, b.level), Math.max(a.importance, b.importance));
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function weekOf(given: PersonForm["availability"]): Person["availability"] {
  return given === undefined ? null : mergeWindows(given);
}

function distinct<Word extends string>(words: readonly Word[]): readonly Word[] {
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

function attributesOf(given: ReadonlyMap<string, AttributeValue>, termOf: TermReader): ReadonlyMap<string, AttributeValue> {
  if (isInForm(given)) return given;
  const kept: [string, AttributeValue][] = [];
  for (const [key, value] of given) {
    if (typeof value === "object") {
      const answers = value.filter((text) => !isBlank(text));
      const terms = termsOf(answers, termOf);
      // Facts quote the list as it is, and results are their callers' own.
      kept.push([key, Object.freeze((terms ?? []).map(({ text }) => text))]);
    } else if (typeof value !== "string" || !isBlank(value)) kept.push([key, value]);
  }
  return new Map(kept.sort((a, b) => compareText(a[0], b[0])));
}

/** Whether attributes can stay as they are: in order, with nothing blank and no lists. */
function isInForm(attributes: ReadonlyMap<string, AttributeValue>): boolean {
  let last = "";
  let isGood = true;
  attributes.forEach((value, key) => {
    if (key < last || typeof value === "object" || (typeof value === "string" && isBlank(value))) isGood = false;
    last = key;
  });
  return isGood;
}
