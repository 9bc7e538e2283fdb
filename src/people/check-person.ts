import { isKnownLanguage } from "./language";
import { termKey } from "./person";
import { type Path, printValue } from "./print";
import type { Report } from "./report";
import type { PersonForm } from "./schema";
import type { Zones } from "./zone";

/** What is wrong or odd about one person, whoever else is there. */
export type PersonCheck = (person: PersonForm, path: Path, report: Report) => void;

export function createPersonCheck(zones: Zones): PersonCheck {
  const known = new Map<string, boolean>();
  const isKnown = (tag: string) => {
    const language = tag.split("-")[0].toLowerCase();
    if (!known.has(language)) known.set(language, isKnownLanguage(language));
    return known.get(language) === true;
  };
  return (person, path, report) => {
    checkZone(person, path, report, zones);
    checkWindows(person, path, report);
    checkLanguages(person, path, report, isKnown);
    checkLists(person, path, report);
    checkBlanks(person, path, report);
  };
}

function checkZone(person: PersonForm, path: Path, report: Report, zones: Zones): void {
  if (person.timeZone === undefined) return;
  const answer = zones.find(person.timeZone);
  if ("offset" in answer) return;
  const sentence = `${printValue(person.timeZone)} is no known time zone: ${answer.unknown}`;
  report.error("unknown-time-zone", [...path, "timeZone"], sentence, { value: person.timeZone });
}

function checkWindows(person: PersonForm, path: Path, report: Report): void {
  const seen = new Set<string>();
  person.availability?.forEach((window, index) => {
    const at = [...path, "availability", index];
    if (window.daysOfWeek.length === 0) {
      report.error("impossible-window", [...at, "daysOfWeek"], "is empty: a window needs a day", { value: [] });
    }
    if (window.startTime === window.endTime) {
      const sentence = `is the start time ${printValue(window.endTime)} again: a window must have a length, and a whole day ends at "24:00"`;
      report.error("impossible-window", [...at, "endTime"], sentence, { value: window.endTime });
    }
    window.daysOfWeek.forEach((day, place) => {
      const key = `${day} ${window.startTime} ${window.endTime}`;
      if (seen.has(key)) repeated(report, [...at, "daysOfWeek", place], day);
      seen.add(key);
    });
  });
}

function checkLanguages(person: PersonForm, path: Path, report: Report, isKnown: (tag: string) => boolean): void {
  const seen = new Set<string>();
  person.languages?.forEach((language, index) => {
    const tag = typeof language === "string" ? language : language.tag;
    const at = typeof language === "string" ? [...path, "languages", index] : [...path, "languages", index, "tag"];
    if (!isKnown(tag)) {
      report.warning("unknown-language", at, `${printValue(tag)} is well formed, but names no known language`, { value: tag });
    }
    if (seen.has(tag.toLowerCase())) repeated(report, at, tag);
    seen.add(tag.toLowerCase());
  });
}

/** Repetitions change nothing: the highest level or importance counts, and of wishes the best rank. */
function checkLists(person: PersonForm, path: Path, report: Report): void {
  findRepeated(person.formats, same, [...path, "formats"], report);
  findRepeated(person.goals, (goal) => termKey(typeof goal === "string" ? goal : goal.goal), [...path, "goals"], report);
  findRepeated(person.goalsSupported, termKey, [...path, "goalsSupported"], report);
  const skillKey = (skill: string | { readonly skill: string }) => termKey(typeof skill === "string" ? skill : skill.skill);
  findRepeated(person.skillsWanted, skillKey, [...path, "skillsWanted"], report);
  findRepeated(person.skills, skillKey, [...path, "skills"], report);
  findRepeated(person.wishes, same, [...path, "wishes"], report);
  findRepeated(person.vetoes, same, [...path, "vetoes"], report);
  const style = person.leadershipStyle;
  if (style !== undefined) {
    findRepeated(style.avoided, termKey, [...path, "leadershipStyle", "avoided"], report);
    findRepeatedName(style.practised, [...path, "leadershipStyle", "practised"], report);
    findRepeatedName(style.wanted, [...path, "leadershipStyle", "wanted"], report);
  }
  if (person.attributes === undefined) return;
  for (const [key, value] of person.attributes) {
    if (Array.isArray(value)) findRepeated(value, termKey, [...path, "attributes", key], report);
  }
}

function same(text: string): string {
  return text;
}

/** Up to so many, looking for each among those before it is faster than a set. */
const fewItems = 8;

function findRepeated<Item>(items: readonly Item[] | undefined, keyOf: (item: Item) => string, path: Path, report: Report): void {
  if (items === undefined || items.length < 2) return;
  const keys = items.map(keyOf);
  if (keys.length <= fewItems && keys.every((key, index) => keys.indexOf(key) === index)) return;
  const seen = new Set<string>();
  keys.forEach((key, index) => {
    if (seen.has(key)) repeated(report, [...path, index], key);
    seen.add(key);
  });
}

function findRepeatedName(values: ReadonlyMap<string, number> | undefined, path: Path, report: Report): void {
  if (values === undefined || values.size < 2) return;
  const seen = new Set<string>();
  for (const name of values.keys()) {
    const key = termKey(name);
    if (seen.has(key)) repeated(report, [...path, name], key);
    seen.add(key);
  }
}

function repeated(report: Report, path: Path, value: string): void {
  report.warning("duplicate-entry", path, `${printValue(value)} is named before in the same list`, { value });
}

const blankable = ["department", "organization", "location", "country"] as const;

/** An empty cell of a spreadsheet is no answer; taken as one, it would make all who left it empty alike. */
function checkBlanks(person: PersonForm, path: Path, report: Report): void {
  for (const field of blankable) {
    if (person[field] !== undefined) findBlank(person[field], [...path, field], report);
  }
  if (person.attributes === undefined) return;
  for (const [key, value] of person.attributes) {
    if (typeof value === "string") findBlank(value, [...path, "attributes", key], report);
    else if (Array.isArray(value))
      value.forEach((text, index) => {
        findBlank(text, [...path, "attributes", key, index], report);
      });
  }
}

function findBlank(text: string, path: Path, report: Report): void {
  if (isBlank(text)) report.warning("out-of-range", path, `${printValue(text)} is blank and counts as not answered`, { value: text });
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}
