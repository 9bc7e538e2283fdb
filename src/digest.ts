import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Cohort, compareText, type Mentee, type Mentor, type Person, type Term } from "./people/person";
import { canonicalJson } from "./policy/canonical";
import type { Setting } from "./policy/setting";

/**
 * SHA-256 of everything a result depends on: the engine's version, the normalised cohort, the resolved policy, and the zone offsets that were used, which
 * come from the host. The cohort has an order of its own, so its values are written one after the other, without the fields' names and without the keys of
 * terms, which follow from their texts. What people answered, which is nearly all of it, is a hash within the hash.
 */
export function digestOf(setting: Setting, version: string): string {
  const { cohort, policy } = setting;
  const writer = createWriter();
  for (const text of [version, canonicalJson(policy), answersOf(setting)]) write(writer, text);
  writeList(writer, cohort.mentees, writeWanted);
  writeList(writer, cohort.mentors, writePlaces);
  writeList(writer, cohort.conflicts, (_, { menteeId, mentorId, reason }) => writeAll(writer, [menteeId, mentorId, reason]));
  writeList(writer, cohort.pins, (_, { menteeId, mentorId }) => writeAll(writer, [menteeId, mentorId]));
  return hashOf(writer);
}

function writeWanted(writer: Writer, { mentorsWanted, roundsWaited }: Mentee): void {
  writeNumber(writer, mentorsWanted);
  writeNumber(writer, roundsWaited);
}

function writePlaces(writer: Writer, { capacity }: Mentor): void {
  writeNumber(writer, capacity.min);
  writeNumber(writer, capacity.max);
}

const answers = new WeakMap<Cohort, string>();

/** Says that `to` differs from the cohort of `from` in places, waiting, pins and conflicts only, so that people's answers need not be hashed again. */
export function shareAnswers(from: Setting, to: Cohort): void {
  answers.set(to, answersOf(from));
}

function answersOf({ cohort, zoneOffset }: Setting): string {
  let known = answers.get(cohort);
  if (known === undefined) {
    known = hashAnswers(cohort, zoneOffset);
    answers.set(cohort, known);
  }
  return known;
}

function hashAnswers(cohort: Cohort, zoneOffset: Setting["zoneOffset"]): string {
  const writer = createWriter();
  write(writer, cohort.asOf);
  writeList(writer, cohort.mentees, writePerson);
  writeList(writer, cohort.mentors, writePerson);
  writeList(writer, [...cohort.managers], writeAll);
  writeList(writer, cohort.history, (_, { menteeId, mentorId, endedOn, outcome }) =>
    writeAll(writer, [menteeId, mentorId, endedOn, outcome]),
  );
  writeList(writer, vetoedPairs(cohort), (_, pair) => writeAll(writer, pair));
  writeList(writer, [...cohort.suppliedScores], (_, [id, byMentee]) => {
    write(writer, id);
    writeList(writer, [...byMentee], (_, [menteeId, byMentor]) => {
      write(writer, menteeId);
      writeList(writer, [...byMentor], writeAll);
    });
  });
  const zones = new Set<string>();
  for (const { timeZone } of [...cohort.mentees, ...cohort.mentors]) if (timeZone !== null) zones.add(timeZone);
  writeList(writer, [...zones].sort(), (_, zone) => writeAll(writer, [zone, zoneOffset(zone)]));
  return hashOf(writer);
}

/**
 * Who is kept from whom by a veto, each two people once, in the order of their ids. Whose veto it is decides nothing, and a digest that told it could be
 * tried out by anybody who knows the rest of the input.
 */
function vetoedPairs({ mentees, mentors }: Cohort): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { id, vetoes } of [...mentees, ...mentors]) {
    for (const other of vetoes) {
      const pair = compareText(id, other) < 0 ? ([id, other] as const) : ([other, id] as const);
      pairs.set(JSON.stringify(pair), pair);
    }
  }
  return [...pairs.values()].sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
}

function hashOf({ bytes, length }: Writer): string {
  return bytesToHex(sha256(bytes.subarray(0, length)));
}

function writePerson(writer: Writer, person: Person): void {
  write(writer, person.id);
  write(writer, person.displayName);
  write(writer, person.department);
  write(writer, person.organization);
  write(writer, person.location);
  write(writer, person.country);
  write(writer, person.jobLevel);
  write(writer, person.startDate);
  write(writer, person.timeZone);
  writeList(writer, person.languages, writeLanguage);
  writeList(writer, person.availability, writeWindow);
  writeList(writer, person.formats, write);
  writeList(writer, person.goals, writeGoal);
  writeList(writer, person.goalsSupported, writeTerm);
  writeList(writer, person.skillsWanted, writeWantedSkill);
  writeList(writer, person.skills, writeLevel);
  writeList(writer, person.practised, writeLevel);
  writeList(writer, person.wanted, writeLevel);
  writeList(writer, person.avoided, writeTerm);
  writeList(writer, person.wishes, write);
  writeList(writer, [...person.attributes], writeAll);
}

function writeTerm(writer: Writer, { text }: Term): void {
  write(writer, text);
}

function writeGoal(writer: Writer, { text, importance }: NonNullable<Person["goals"]>[number]): void {
  write(writer, text);
  write(writer, importance);
}

function writeLevel(writer: Writer, { text, level }: NonNullable<Person["skills"]>[number]): void {
  write(writer, text);
  write(writer, level);
}

function writeWantedSkill(writer: Writer, { text, level, importance }: NonNullable<Person["skillsWanted"]>[number]): void {
  write(writer, text);
  write(writer, level);
  write(writer, importance);
}

function writeLanguage(writer: Writer, { tag, level }: NonNullable<Person["languages"]>[number]): void {
  write(writer, tag);
  write(writer, level);
}

function writeWindow(writer: Writer, { start, end }: NonNullable<Person["availability"]>[number]): void {
  write(writer, start);
  write(writer, end);
}

/**
 * Values as bytes, each with its kind and what tells where it ends, so that no two sequences of values give the same bytes. A text or a fraction that came
 * before is only the number under which it came: most of a cohort's come again and again.
 */
interface Writer {
  readonly before: Map<string | number, number>;
  bytes: Uint8Array;
  length: number;
}

/** What may stand in the lowest two bits of a value's first integer; the rest is the number, the text's length, where it came before, or what follows. */
const [INTEGER, TEXT, AGAIN, OTHER] = [0, 1, 2, 3];
/** What follows where none of these does: nothing, the eight bytes of a number, or, from here on, a list of so many more. */
const [NULL, FALSE, TRUE, NUMBER, LIST] = [OTHER, OTHER + 4, OTHER + 8, OTHER + 12, OTHER + 16];
/** Whole numbers below this take two bytes at most, which is as little as a number that came before. */
const SMALL = 2 ** 12;
/** The bytes of one integer, or of a number's kind and value, at most. */
const MOST_BYTES = 13;

function createWriter(): Writer {
  return { before: new Map(), bytes: new Uint8Array(65_536), length: 0 };
}

function write(writer: Writer, value: unknown): void {
  if (typeof value === "string") writeText(writer, value);
  else if (typeof value === "number") writeNumber(writer, value);
  else if (value === null) writeInteger(writer, NULL);
  else if (typeof value === "boolean") writeInteger(writer, value ? TRUE : FALSE);
  else if (Array.isArray(value)) writeList(writer, value, write);
  else writeText(writer, canonicalJson(value));
}

function writeAll(writer: Writer, values: readonly unknown[]): void {
  for (let k = 0; k < values.length; k++) write(writer, values[k]);
}

/** Null, which is not answered, is no empty list. */
function writeList<Entry>(writer: Writer, list: readonly Entry[] | null, writeEntry: (writer: Writer, entry: Entry) => void): void {
  writeInteger(writer, list === null ? NULL : LIST + list.length * 4);
  if (list === null) return;
  for (let k = 0; k < list.length; k++) writeEntry(writer, list[k]);
}

/** By UTF-16 units: UTF-8 has no bytes for lone halves of surrogate pairs. */
function writeText(writer: Writer, text: string): void {
  if (writeAgain(writer, text)) return;
  writeInteger(writer, text.length * 4 + TEXT);
  for (let k = 0; k < text.length; k++) writeInteger(writer, text.charCodeAt(k));
}

/** -0 is 0, as in JSON. */
function writeNumber(writer: Writer, value: number): void {
  if (value >= 0 && value < SMALL && Math.floor(value) === value) {
    writeInteger(writer, value * 4 + INTEGER);
    return;
  }
  if (writeAgain(writer, value)) return;
  writeInteger(writer, NUMBER);
  new DataView(writer.bytes.buffer).setFloat64(writer.length, value);
  writer.length += 8;
}

/** Writes a value that came before as its number and says true, or numbers it for the next time. */
function writeAgain(writer: Writer, value: string | number): boolean {
  const { before } = writer;
  const at = before.get(value);
  if (at === undefined) {
    before.set(value, before.size);
    return false;
  }
  writeInteger(writer, at * 4 + AGAIN);
  return true;
}

/** Seven bits a byte, the lowest first; every byte but the last has its top bit set. */
function writeInteger(writer: Writer, value: number): void {
  if (writer.length + MOST_BYTES > writer.bytes.length) grow(writer);
  let rest = value;
  for (; rest > 127; rest >>>= 7) writer.bytes[writer.length++] = rest | 128;
  writer.bytes[writer.length++] = rest;
}

function grow(writer: Writer): void {
  const bytes = new Uint8Array(writer.bytes.length * 2);
  bytes.set(writer.bytes);
  writer.bytes = bytes;
}
