import { areSurelyDistinct, fewItems, findRepeated, findRepeatedName, type KeyOf, repeated } from "./check-repeated";
import { isKnownLanguage } from "./language";
import type { Normalised } from "./normalise";
import { isBlank, type TermReader, weekdays } from "./person";
import { type Path, printValue } from "./print";
import type { CohortForm } from "./read";
import type { Report } from "./report";
import type { PersonForm } from "./schema";

/**
 * Warns of what people said twice, left blank or named in no known language. Where the cohort was normalised, only those are looked at of whose answers
 * something was left out, and all who name languages if one of these is unknown. Null: everybody, since errors kept some answers from being normalised.
 */
export function checkOddities(
  form: CohortForm,
  normalised: Pick<Normalised, "shortened" | "languageTags"> | null,
  termOf: TermReader,
  report: Report,
): void {
  const check = createOddityCheck(termOf);
  const areKnown = normalised?.languageTags.every(isKnownLanguage) === true;
  const mayBeOdd = (person: PersonForm) =>
    normalised === null || normalised.shortened.has(person) || (!areKnown && person.languages !== undefined);
  for (const side of ["mentees", "mentors"] as const) {
    for (const { index, value } of form[side]) if (mayBeOdd(value)) check(value, [side, index], report);
  }
}

/** What is odd in one person's answers. */
function createOddityCheck(termOf: TermReader): (person: PersonForm, path: Path, report: Report) => void {
  const tagOf = createTagReader();
  const keyOf: KeyOf = (item) => termOf(typeof item === "string" ? item : (item.goal ?? item.skill ?? "")).key;
  const lists = listsToCheck(keyOf);
  return (person, path, report) => {
    findRepeatedWindows(person, path, report);
    checkLanguages(person, path, report, tagOf);
    for (const { field, keyOf } of lists) findRepeated(person[field], keyOf, report, path, field);
    const style = person.leadershipStyle;
    if (style !== undefined) {
      findRepeated(style.avoided, keyOf, report, path, "leadershipStyle", "avoided");
      findRepeatedName(style.practised, keyOf, report, path, "leadershipStyle", "practised");
      findRepeatedName(style.wanted, keyOf, report, path, "leadershipStyle", "wanted");
    }
    if (person.attributes !== undefined) {
      for (const [key, value] of person.attributes) {
        if (typeof value === "object") findRepeated(value, keyOf, report, path, "attributes", key);
      }
    }
    checkBlanks(person, path, report);
  };
}

type Window = NonNullable<PersonForm["availability"]>[number];

function findRepeatedWindows({ availability }: PersonForm, path: Path, report: Report): void {
  if (availability === undefined || !mayRepeat(availability)) return;
  const seen = new Set<string>();
  availability.forEach((window, index) => {
    // A window that could not be read has left a hole.
    if (window === undefined) return;
    const { daysOfWeek, startTime, endTime } = window;
    daysOfWeek.forEach((day, place) => {
      const key = `${day} ${startTime} ${endTime}`;
      if (seen.has(key)) repeated(report, [...path, "availability", index, "daysOfWeek", place], day);
      seen.add(key);
    });
  });
}

/** False for nearly everybody: a few windows, no two at the same time of day, and none that names a day twice. */
function mayRepeat(windows: readonly Window[]): boolean {
  if (windows.length > fewItems) return true;
  for (let k = 0; k < windows.length; k++) {
    if (windows[k] === undefined) return true;
    const { daysOfWeek, startTime, endTime } = windows[k];
    let days = 0;
    for (let d = 0; d < daysOfWeek.length; d++) {
      const day = 1 << weekdays.indexOf(daysOfWeek[d]);
      if ((days & day) !== 0) return true;
      days |= day;
    }
    for (let j = 0; j < k; j++) if (windows[j].startTime === startTime && windows[j].endTime === endTime) return true;
  }
  return false;
}

/** A language tag without regard to case, and whether it names a language. */
interface Tag {
  readonly key: string;
  readonly isKnown: boolean;
}

type TagReader = (tag: string) => Tag;

/** Looks every tag up once. */
function createTagReader(): TagReader {
  const tags = new Map<string, Tag>();
  const known = new Map<string, boolean>();
  return (tag) => {
    let read = tags.get(tag);
    if (read === undefined) {
      const key = tag.toLowerCase();
      const language = key.split("-")[0];
      if (!known.has(language)) known.set(language, isKnownLanguage(language));
      read = { key, isKnown: known.get(language) === true };
      tags.set(tag, read);
    }
    return read;
  };
}

function checkLanguages({ languages }: PersonForm, path: Path, report: Report, tagOf: TagReader): void {
  if (languages === undefined) return;
  const seen = areSurelyDistinct(languages, (language) => tagOf(tagIn(language)).key) ? null : new Set<string>();
  for (let index = 0; index < languages.length; index++) {
    const language = languages[index];
    if (language === undefined) continue;
    const tag = tagIn(language);
    const at = () => [...path, "languages", index, ...(typeof language === "string" ? [] : ["tag"])];
    const { key, isKnown } = tagOf(tag);
    if (!isKnown)
      report.warning("unknown-language", at(), `${printValue(tag)} is well formed, but names no known language`, { value: tag });
    if (seen?.has(key)) repeated(report, at(), tag);
    seen?.add(key);
  }
}

function tagIn(language: NonNullable<PersonForm["languages"]>[number]): string {
  return typeof language === "string" ? language : language.tag;
}

/**
 * Repetitions change nothing: the highest level or importance counts, and of wishes the best rank. One among vetoes is passed over: a warning goes to the
 * coordinator, and none is to say whose veto it is.
 */
function listsToCheck(keyOf: KeyOf) {
  const same: KeyOf = (item) => item as string;
  return [
    { field: "formats", keyOf: same },
    { field: "goals", keyOf },
    { field: "goalsSupported", keyOf },
    { field: "skillsWanted", keyOf },
    { field: "skills", keyOf },
    { field: "wishes", keyOf: same },
  ] as const;
}

const blankable = ["department", "organization", "location", "country"] as const;

function checkBlanks(person: PersonForm, path: Path, report: Report): void {
  for (const field of blankable) {
    const text = person[field];
    if (text !== undefined && isBlank(text)) reportBlank(text, [...path, field], report);
  }
  if (person.attributes === undefined) return;
  for (const [key, value] of person.attributes) {
    if (typeof value === "string" && isBlank(value)) reportBlank(value, [...path, "attributes", key], report);
    if (typeof value !== "object") continue;
    value.forEach((text, index) => {
      if (isBlank(text)) reportBlank(text, [...path, "attributes", key, index], report);
    });
  }
}

function reportBlank(text: string, path: Path, report: Report): void {
  report.warning("out-of-range", path, `${printValue(text)} is blank and counts as not answered`, { value: text });
}
