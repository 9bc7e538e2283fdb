import type { AttributeValue, MeetingFormat, Weekday } from "./types";

/** A name as given, and the form in which it is compared: NFC, trimmed, lower case. */
export interface Term {
  readonly key: string;
  readonly text: string;
}

/** A weekly window in local minutes from Monday 00:00; `end` is after `start` and may pass the week's end (10,080). */
export interface LocalWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * A person after the border: checked, every union resolved, every list in an order that does not depend on the input
 * (by key, code unit; wishes keep their rank). `null` is "not answered" and never means zero or none.
 */
export interface Person {
  readonly id: string;
  readonly displayName: string | null;
  readonly department: string | null;
  readonly organization: string | null;
  readonly location: string | null;
  readonly country: string | null;
  readonly jobLevel: number | null;
  readonly startDate: string | null;
  readonly timeZone: string | null;
  readonly languages: readonly { readonly tag: string; readonly level: string | null }[] | null;
  readonly availability: readonly LocalWindow[] | null;
  readonly formats: readonly MeetingFormat[] | null;
  readonly goals: readonly (Term & { readonly importance: number })[] | null;
  readonly goalsSupported: readonly Term[] | null;
  readonly skillsWanted: readonly (Term & { readonly level: number | null; readonly importance: number })[] | null;
  readonly skills: readonly (Term & { readonly level: number | null })[] | null;
  readonly practised: readonly (Term & { readonly level: number })[] | null;
  readonly wanted: readonly (Term & { readonly level: number })[] | null;
  readonly avoided: readonly Term[] | null;
  /** Most wanted first. */
  readonly wishes: readonly string[] | null;
  readonly vetoes: readonly string[];
  readonly attributes: ReadonlyMap<string, AttributeValue>;
}

/** A person who is still being put together. */
export type PersonDraft = { -readonly [Field in keyof Person]: Person[Field] };

const nobody: readonly string[] = [];
const nothing: ReadonlyMap<string, AttributeValue> = new Map();

/** A person of whom nothing is known: no question was answered. */
export function unknownPerson(id: string): PersonDraft {
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

export interface Mentee extends Person {
  readonly mentorsWanted: number;
  readonly roundsWaited: number;
}

export interface Mentor extends Person {
  readonly capacity: { readonly min: number; readonly max: number };
}

export interface PastPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly endedOn: string | null;
  readonly outcome: number | null;
}

/** The cohort after the border. People are sorted by id and pair lists by mentee id, then mentor id, all in code-unit order, so input order is gone. */
export interface Cohort {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  /** Who reports to whom, people and `org` together; an absent key is "not said". */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly history: readonly PastPair[];
  readonly conflicts: readonly { readonly menteeId: string; readonly mentorId: string; readonly reason: string | null }[];
  readonly pins: readonly { readonly menteeId: string; readonly mentorId: string }[];
  /** Entry id, then mentee id, then mentor id, to a score in [0, 1]. */
  readonly suppliedScores: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
  readonly asOf: string;
}

/** ASCII without capitals and outer space, which most words are, is its own key. */
const plainWord = /^[!-@[-~](?:[ -@[-~]*[!-@[-~])?$/;

/** The form in which goals, skills, styles and text attributes are compared. */
export function termKey(text: string): string {
  return plainWord.test(text) ? text : text.normalize("NFC").trim().toLowerCase();
}

/** The term that a text is, with what a list says of it. */
export type TermReader = (text: string, level?: number | null, importance?: number) => ListedTerm;

/** A term with all that any list says of its terms, so that whatever reads lists meets one kind of object. */
export interface ListedTerm extends Term {
  readonly level: number | null;
  readonly importance: number;
}

/** One text's terms: with nothing said of it, and by importance and level, null while nobody says any. */
interface Variants {
  readonly plain: ListedTerm;
  others: Map<number, Map<number | null, ListedTerm>> | null;
}

/** Makes every term once: a cohort says the same few over and over. */
export function createTermReader(): TermReader {
  const terms = new Map<string, Variants>();
  // What is done once for each term stands by itself, so that hosts compile only the rest.
  const add = (text: string): Variants => {
    const known: Variants = { plain: { key: termKey(text), text: text.trim(), level: null, importance: 1 }, others: null };
    terms.set(text, known);
    return known;
  };
  return (text, level = null, importance = 1) => {
    const known = terms.get(text) ?? add(text);
    if (level === null && importance === 1) return known.plain;
    return known.others?.get(importance)?.get(level) ?? addVariant(known, level, importance);
  };
}

function addVariant(known: Variants, level: number | null, importance: number): ListedTerm {
  const { key, text } = known.plain;
  const term = { key, text, level, importance };
  known.others ??= new Map();
  const byLevel = known.others.get(importance) ?? new Map<number | null, ListedTerm>();
  known.others.set(importance, byLevel.set(level, term));
  return term;
}

/** An empty cell of a spreadsheet is no answer; taken as one, it would make all who left it empty alike. */
export function isBlank(text: string): boolean {
  // A text that begins with a printed ASCII character, as most do, need not be trimmed.
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 127) && text.trim() === "";
}

/** Code-unit order: the same on every host, unlike the order of a language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
