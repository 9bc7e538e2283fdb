import { type Cohort, compareText, type ListedTerm, type Person, type Term } from "../people/person";
import { canonicalJson } from "../policy/canonical";
import type { Setting } from "../policy/setting";
import { createWriter, finish, nameOf, numberOf, UNUSUAL, type Writer, writeList, writeLongList } from "./bytes";

/**
 * SHA-256 of everything a result depends on: the engine's version, the normalised cohort, the resolved policy, and the zone offsets that were used, which
 * come from the host. The cohort has an order of its own, so its values are written one after the other, without the fields' names and without the keys of
 * terms, which follow from their texts. What people answered, which is nearly all of it, is a hash within the hash.
 */
export function digestOf(setting: Setting, version: string): string {
  const { cohort, policy } = setting;
  const writer = createWriter();
  const { values, names } = writer;
  const { mentees, mentors, conflicts, pins } = cohort;
  values.push(nameOf(names, version), nameOf(names, canonicalJson(policy)), nameOf(names, answersOf(setting)));
  writeLongList(writer, mentees, (_, { mentorsWanted, roundsWaited }) =>
    values.push(numberOf(names, mentorsWanted), numberOf(names, roundsWaited)),
  );
  writeLongList(writer, mentors, (_, { capacity }) => values.push(numberOf(names, capacity.min), numberOf(names, capacity.max)));
  writeLongList(writer, conflicts, (_, { menteeId, mentorId, reason }) =>
    values.push(nameOf(names, menteeId), nameOf(names, mentorId), nameOf(names, reason)),
  );
  writeLongList(writer, pins, (_, { menteeId, mentorId }) => values.push(nameOf(names, menteeId), nameOf(names, mentorId)));
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
  const { values, names } = writer;
  values.push(nameOf(names, cohort.asOf));
  writeLongList(writer, cohort.mentees, writePerson);
  writeLongList(writer, cohort.mentors, writePerson);
  writeLongList(writer, [...cohort.managers], writeEntry);
  writeLongList(writer, cohort.history, (_, { menteeId, mentorId, endedOn, outcome }) =>
    values.push(nameOf(names, menteeId), nameOf(names, mentorId), nameOf(names, endedOn), numberOf(names, outcome)),
  );
  writeLongList(writer, vetoedPairs(cohort), writeEntry);
  writeLongList(writer, [...cohort.suppliedScores], (_, [id, byMentee]) => {
    values.push(nameOf(names, id));
    writeLongList(writer, [...byMentee], (_, [menteeId, byMentor]) => {
      values.push(nameOf(names, menteeId));
      writeLongList(writer, [...byMentor], (_, [mentorId, score]) => values.push(nameOf(names, mentorId), numberOf(names, score)));
    });
  });
  const zones = new Set<string>();
  for (const people of [cohort.mentees, cohort.mentors]) for (const { timeZone } of people) if (timeZone !== null) zones.add(timeZone);
  writeLongList(writer, [...zones].sort(), (_, zone) => values.push(nameOf(names, zone), numberOf(names, zoneOffset(zone))));
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
  writeList(writer, person.practised, spellTerm);
  writeList(writer, person.wanted, spellTerm);
  writeList(writer, person.avoided, spellTerm);
  writer.values.push(numberOf(writer.names, person.attributes.size));
  if (person.attributes.size > 0) writeAttributes(writer, person.attributes);
}

function writeFacts({ values, names }: Writer, person: Person): void {
  values.push(
    nameOf(names, person.id),
    nameOf(names, person.displayName),
    numberOf(names, person.jobLevel),
    nameOf(names, person.startDate),
  );
  values.push(nameOf(names, person.department), nameOf(names, person.organization), nameOf(names, person.location));
  values.push(nameOf(names, person.country), nameOf(names, person.timeZone));
}

function writeAnswers(writer: Writer, person: Person): void {
  writeList(writer, person.formats, spellWord);
  writeList(writer, person.wishes, spellWord);
  writeList(writer, person.languages, spellLanguage);
  writeWindows(writer, person.availability);
  writeList(writer, person.goals, spellTerm);
  writeList(writer, person.goalsSupported, spellTerm);
  writeList(writer, person.skillsWanted, spellTerm);
  writeList(writer, person.skills, spellTerm);
}

/** As lists are written. Minutes of a week and a day need no room for more than numbers have. */
function writeWindows({ values, names }: Writer, windows: Person["availability"]): void {
  values.push(numberOf(names, windows === null ? null : windows.length));
  if (windows !== null) for (let k = 0; k < windows.length; k++) values.push(windows[k].start, windows[k].end);
}

/** Terms of every kind of list alike: a level that is not asked for is null. */
function spellTerm({ text, level = null, importance = 1 }: Term & Partial<ListedTerm>): string {
  return JSON.stringify([text, level, importance]);
}

function spellLanguage({ tag, level }: NonNullable<Person["languages"]>[number]): string {
  return JSON.stringify([tag, level]);
}

function spellWord(word: string): string {
  return word;
}

function writeEntry({ values, names }: Writer, [one, other]: readonly [string, string | null]): void {
  values.push(nameOf(names, one), nameOf(names, other));
}

function writeAttributes({ values, names }: Writer, attributes: Person["attributes"]): void {
  attributes.forEach((value, key) => {
    if (typeof value === "string") values.push(nameOf(names, key), nameOf(names, value));
    else values.push(nameOf(names, key), UNUSUAL, nameOf(names, JSON.stringify(value)));
  });
}
