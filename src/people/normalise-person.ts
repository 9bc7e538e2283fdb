import { areSurelyDistinct } from "./check-repeated";
import { languageLevel, languageLevels, spellLanguageTag } from "./language";
import { sortShort } from "./order";
import { compareText, isBlank, type Person, type PersonDraft, type TermReader, unknownPerson } from "./person";
import type { PersonForm } from "./schema";
import { inOrder, readLevels, readTerms } from "./term-lists";
import type { AttributeValue } from "./types";
import { mergeWindows } from "./windows";

type Language = NonNullable<Person["languages"]>[number];

/**
 * A person's answers behind the border. Left out is null, which is not answered; an empty list is an answer. The answers are taken over a few at a time: one
 * function for all of them would be compiled by the host, at length, just as the last people of a cohort of a thousand are read.
 */
export function createPersonNormaliser(termOf: TermReader, languageOf: LanguageReader): (form: PersonForm) => Person {
  return (form) => {
    const person = unknownPerson(form.id);
    takeWords(person, form);
    takeTerms(person, form, termOf);
    takeOthers(person, form, termOf, languageOf);
    return person;
  };
}

function takeWords(person: PersonDraft, form: PersonForm): void {
  person.displayName = answered(form.displayName);
  person.department = answered(form.department);
  person.organization = answered(form.organization);
  person.location = answered(form.location);
  person.country = answered(form.country);
}

function takeTerms(person: PersonDraft, form: PersonForm, termOf: TermReader): void {
  if (form.goals !== undefined) person.goals = inOrder(readTerms(form.goals, termOf));
  if (form.goalsSupported !== undefined) person.goalsSupported = inOrder(readTerms(form.goalsSupported, termOf));
  if (form.skillsWanted !== undefined) person.skillsWanted = inOrder(readTerms(form.skillsWanted, termOf));
  if (form.skills !== undefined) person.skills = inOrder(readTerms(form.skills, termOf));
  const { leadershipStyle: style } = form;
  if (style === undefined) return;
  if (style.practised !== undefined) person.practised = inOrder(readLevels(style.practised, termOf));
  if (style.wanted !== undefined) person.wanted = inOrder(readLevels(style.wanted, termOf));
  if (style.avoided !== undefined) person.avoided = inOrder(readTerms(style.avoided, termOf));
}

function takeOthers(person: PersonDraft, form: PersonForm, termOf: TermReader, languageOf: LanguageReader): void {
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

function wishesOf(given: readonly string[]): readonly string[] {
  return areSurelyDistinct(given, same) ? given : [...new Set(given)];
}

function same(id: string): string {
  return id;
}

function answered(text: string | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
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

/** Spells every tag and every level once, and makes every language once; `tags` has those that were read, as given. */
export function createLanguageReader(tags: Map<string, string>): LanguageReader {
  const known = new Map<string, Map<string | undefined, Language>>();
  const spelt = (tag: string) => {
    let spelling = tags.get(tag);
    if (spelling === undefined) {
      spelling = spellLanguageTag(tag);
      tags.set(tag, spelling);
    }
    return spelling;
  };
  const make = (tag: string, level: string | undefined) => {
    const language = { tag: spelt(tag), level: level === undefined ? null : languageLevel(level) };
    const byLevel = known.get(tag) ?? new Map<string | undefined, Language>();
    known.set(tag, byLevel.set(level, language));
    return language;
  };
  return (given) => {
    const tag = typeof given === "string" ? given : given.tag;
    const level = typeof given === "string" ? undefined : given.level;
    return known.get(tag)?.get(level) ?? make(tag, level);
  };
}

function attributesOf(given: ReadonlyMap<string, AttributeValue>, termOf: TermReader): ReadonlyMap<string, AttributeValue> {
  if (isInForm(given)) return given;
  const kept: [string, AttributeValue][] = [];
  for (const [key, value] of given) {
    if (typeof value === "object") {
      const answers = value.filter((text) => !isBlank(text));
      const terms = inOrder(readTerms(answers, termOf));
      // Facts quote the list as it is, and results are their callers' own.
      kept.push([key, Object.freeze(terms.map(({ text }) => text))]);
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
