import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Cohort, compareText, type LocalWindow, type Person, type Term } from "./people/person";
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
  const { mentees, mentors, conflicts, pins } = cohort;
  writer.values.push(version, canonicalJson(policy), answersOf(setting));
  writeLongList(writer, mentees, ({ values }, { mentorsWanted, roundsWaited }) => values.push(mentorsWanted, roundsWaited));
  writeLongList(writer, mentors, ({ values }, { capacity }) => values.push(capacity.min, capacity.max));
  writeLongList(writer, conflicts, ({ values }, { menteeId, mentorId, reason }) => values.push(menteeId, mentorId, reason));
  writeLongList(writer, pins, ({ values }, { menteeId, mentorId }) => values.push(menteeId, mentorId));
  return finish(writer);
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
  writer.values.push(cohort.asOf);
  writeLongList(writer, cohort.mentees, writePerson);
  writeLongList(writer, cohort.mentors, writePerson);
  writeLongList(writer, [...cohort.managers], writeEntry);
  writeLongList(writer, cohort.history, ({ values }, { menteeId, mentorId, endedOn, outcome }) =>
    values.push(menteeId, mentorId, endedOn, outcome),
  );
  writeLongList(writer, vetoedPairs(cohort), writeEntry);
  writeLongList(writer, [...cohort.suppliedScores], (_, [id, byMentee]) => {
    writer.values.push(id);
    writeLongList(writer, [...byMentee], (_, [menteeId, byMentor]) => {
      writer.values.push(menteeId);
      writeList(writer, [...byMentor], writeEntry);
    });
  });
  const zones = new Set<string>();
  for (const people of [cohort.mentees, cohort.mentors]) for (const { timeZone } of people) if (timeZone !== null) zones.add(timeZone);
  writeLongList(writer, [...zones].sort(), ({ values }, zone) => values.push(zone, zoneOffset(zone)));
  return finish(writer);
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

function writePerson(writer: Writer, person: Person): void {
  writeFacts(writer, person);
  writeAnswers(writer, person);
  writeList(writer, person.practised, writeLevel);
  writeList(writer, person.wanted, writeLevel);
  writeList(writer, person.avoided, writeTerm);
  writer.values.push(person.attributes.size);
  person.attributes.forEach((value, key) => {
    writer.values.push(nameOf(writer.names, key), value);
  });
}

function writeFacts({ values, names }: Writer, person: Person): void {
  const { id, displayName, jobLevel, startDate, formats, wishes } = person;
  values.push(id, displayName, jobLevel, startDate, formats, wishes);
  values.push(nameOf(names, person.department), nameOf(names, person.organization), nameOf(names, person.location));
  values.push(nameOf(names, person.country), nameOf(names, person.timeZone));
}

function writeAnswers(writer: Writer, person: Person): void {
  writeList(writer, person.languages, writeLanguage);
  writeList(writer, person.availability, writeWindow);
  writeList(writer, person.goals, writeGoal);
  writeList(writer, person.goalsSupported, writeTerm);
  writeList(writer, person.skillsWanted, writeWantedSkill);
  writeList(writer, person.skills, writeLevel);
}

function writeLanguage({ values, names }: Writer, { tag, level }: NonNullable<Person["languages"]>[number]): void {
  values.push(nameOf(names, tag), nameOf(names, level));
}

function writeWindow({ values }: Writer, { start, end }: LocalWindow): void {
  values.push(start, end);
}

function writeTerm({ values, names }: Writer, { text }: Term): void {
  values.push(nameOf(names, text));
}

function writeGoal({ values, names }: Writer, { text, importance }: NonNullable<Person["goals"]>[number]): void {
  values.push(nameOf(names, text), importance);
}

function writeLevel({ values, names }: Writer, { text, level }: NonNullable<Person["skills"]>[number]): void {
  values.push(nameOf(names, text), level);
}

function writeWantedSkill({ values, names }: Writer, { text, level, importance }: NonNullable<Person["skillsWanted"]>[number]): void {
  values.push(nameOf(names, text), level, importance);
}

function writeEntry({ values }: Writer, [key, value]: readonly [string, unknown]): void {
  values.push(key, value);
}

/** What is hashed, as it is collected. Values are such as JSON can say. */
interface Writer {
  readonly hash: ReturnType<typeof sha256.create>;
  /** What a cohort says over and over, such as the names of departments, goals and skills, each with the number under which it comes again. */
  readonly names: Map<string, number>;
  readonly values: unknown[];
}

/** After so many values they are hashed and dropped: the text of a large cohort would be too long for one string. */
const mostValues = 20_000;

function createWriter(): Writer {
  return { hash: sha256.create(), names: new Map(), values: [] };
}

/** The length goes first, so that no two sequences of values are written alike; null, which is not answered, is no empty list. */
function writeList<Entry>(writer: Writer, list: readonly Entry[] | null, write: (writer: Writer, entry: Entry) => void): void {
  writer.values.push(list === null ? null : list.length);
  if (list === null) return;
  for (let k = 0; k < list.length; k++) write(writer, list[k]);
}

/** A list of which the values may be too many to be kept until the end. */
function writeLongList<Entry>(writer: Writer, list: readonly Entry[], write: (writer: Writer, entry: Entry) => void): void {
  writer.values.push(list.length);
  for (let k = 0; k < list.length; k++) {
    write(writer, list[k]);
    if (writer.values.length > mostValues) hashValues(writer);
  }
}

/** A name, or its number when it was written before; null stays as it is. */
function nameOf(names: Map<string, number>, name: string | null): string | number | null {
  if (name === null) return null;
  const number = names.get(name);
  if (number !== undefined) return number;
  names.set(name, names.size);
  return name;
}

/** JSON writes lone halves of surrogate pairs as escapes, so that nothing is lost in UTF-8. */
function hashValues({ hash, values }: Writer): void {
  hash.update(utf8ToBytes(JSON.stringify(values)));
  values.length = 0;
}

function finish(writer: Writer): string {
  hashValues(writer);
  return bytesToHex(writer.hash.digest());
}
