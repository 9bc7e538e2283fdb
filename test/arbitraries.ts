import fc from "fast-check";
import { type Cohort, compareText, type LocalWindow, type Mentee, type Mentor, type Person, termKey } from "../src/people/person";
import type { AttributeValue } from "../src/people/types";
import type { Policy } from "../src/policy/types";
import { mentee, mentor, settingOf, testOffsets } from "./setting";

/**
 * People as they are after the border, with everything that can go wrong in between: nothing answered, empty answers, odd Unicode, lists long and short.
 * Words are drawn from few, so that people share some.
 */
const words = ["sql", "écoute", "Ελλάς", "__proto__", "constructor", "a b", "𝒳", "x"];

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 5 });

/** Lists sorted by key without repetition, as the border makes them. */
function named<Fields extends object>(fields: fc.Arbitrary<Fields>) {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...words), fields), { selector: ([word]) => termKey(word), maxLength: words.length })
    .map((entries) => entries.map(([text, more]) => ({ key: termKey(text), text, ...more })).sort((a, b) => compareText(a.key, b.key)));
}

const importance = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0.1, 0.2, 0.7, 1 / 3));
const level = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constantFrom(0.1, 2.5, 3.3));
const share = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** One gap at least stays between two windows, so that the week is as the border makes it. */
export const weeks: fc.Arbitrary<readonly LocalWindow[]> = fc.oneof(
  fc.constant([{ start: 0, end: 10_080 }]),
  fc.constant([]),
  fc
    .tuple(fc.constantFrom(1, 15, 60), fc.uniqueArray(fc.nat({ max: 10_079 }), { maxLength: 12 }))
    .map(([step, minutes]) => windowsBetween([...new Set(minutes.map((minute) => minute - (minute % step)))].sort((a, b) => a - b))),
);

/** Every other stretch between the minutes is free; the last may run past the week's end. */
function windowsBetween(minutes: readonly number[]): LocalWindow[] {
  const windows: LocalWindow[] = [];
  for (let k = 1; k + 1 < minutes.length; k += 2) windows.push({ start: minutes[k], end: minutes[k + 1] });
  if (minutes.length % 2 === 0 && minutes.length > 0) windows.push({ start: minutes[minutes.length - 1], end: minutes[0] + 10_080 });
  return windows;
}

const attributeValues: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.constantFrom<AttributeValue>("Red", "red ", "3", "2024-02-29", true, 3, -0, 2.5),
  fc.uniqueArray(fc.constantFrom("red", "blue", "3"), { maxLength: 3 }),
);

function fieldsOf(otherIds: readonly string[]): fc.Arbitrary<Omit<Person, "id">> {
  return fc.record({
    displayName: fc.constant(null),
    department: orNull(fc.constantFrom("Law", " law", "IT")),
    organization: orNull(fc.constantFrom("A", "B")),
    location: orNull(fc.constantFrom("Paris", "paris", "Lyon")),
    country: orNull(fc.constantFrom("FR", "CA")),
    jobLevel: orNull(fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(0.1, 0.3))),
    startDate: orNull(fc.constantFrom("2019-12-31", "2020-02-29", "2024-01-01")),
    timeZone: orNull(fc.constantFrom(...testOffsets.keys())),
    languages: orNull(
      fc
        .uniqueArray(
          fc.record({
            tag: fc.constantFrom("fr", "en", "pt", "pt-BR", "pt-PT"),
            level: orNull(fc.constantFrom("A1", "B2", "C2", "native")),
          }),
          {
            selector: ({ tag }) => tag,
          },
        )
        .map((languages) => languages.sort((a, b) => compareText(a.tag, b.tag))),
    ),
    availability: orNull(weeks),
    formats: orNull(fc.subarray(["in-person", "phone", "video"] as const)),
    goals: orNull(named(fc.record({ importance }))),
    goalsSupported: orNull(named(fc.constant({}))),
    skillsWanted: orNull(named(fc.record({ level: orNull(level), importance }))),
    skills: orNull(named(fc.record({ level: orNull(level) }))),
    practised: orNull(named(fc.record({ level: share }))),
    wanted: orNull(named(fc.record({ level: share }))),
    avoided: orNull(named(fc.constant({}))),
    wishes: orNull(fc.shuffledSubarray([...otherIds])),
    vetoes: fc.constant([]),
    attributes: orNull(attributeValues).map((value) => new Map(value === null ? [] : [["x", value]])),
  });
}

const menteeIds = ["__proto__", "e1", "e2", "e3", "é"];
const mentorIds = ["", "__proto__", "o1", "o2"];

export function mentees(): fc.Arbitrary<Mentee[]> {
  return fc
    .tuple(fc.subarray(menteeIds), fc.array(fieldsOf(mentorIds), { minLength: menteeIds.length, maxLength: menteeIds.length }))
    .map(([ids, fields]) => ids.map((id, k) => mentee(id, fields[k])));
}

export function mentors(): fc.Arbitrary<Mentor[]> {
  return fc
    .tuple(fc.subarray(mentorIds), fc.array(fieldsOf(menteeIds), { minLength: mentorIds.length, maxLength: mentorIds.length }))
    .map(([ids, fields]) => ids.map((id, k) => mentor(id, fields[k])));
}

const pairs = fc.record({ menteeId: fc.constantFrom(...menteeIds), mentorId: fc.constantFrom(...mentorIds) });

/** A cohort after the border; its supplied scores are called "model". */
export function cohortParts(): fc.Arbitrary<Partial<Cohort>> {
  return fc
    .record({
      mentees: mentees(),
      mentors: mentors(),
      history: fc.array(fc.record({ pair: pairs, endedOn: orNull(fc.constantFrom("2023-06-30", "2024-06-30")), outcome: orNull(share) }), {
        maxLength: 8,
      }),
      scores: fc.array(fc.tuple(pairs, share), { maxLength: 12 }),
    })
    .map(({ mentees, mentors, history, scores }) => {
      const model = new Map<string, Map<string, number>>();
      for (const [{ menteeId, mentorId }, score] of scores) model.set(menteeId, (model.get(menteeId) ?? new Map()).set(mentorId, score));
      return {
        mentees,
        mentors,
        history: history
          .map(({ pair, endedOn, outcome }) => ({ ...pair, endedOn, outcome }))
          .sort(
            (a, b) =>
              compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId) || compareText(a.endedOn ?? "", b.endedOn ?? ""),
          ),
        suppliedScores: new Map([["model", model]]),
      };
    });
}

export function rhythms(): fc.Arbitrary<Policy["rhythm"]> {
  return fc.record({
    sessionMinutes: fc.constantFrom(1, 30, 45, 60, 90, 1440),
    everyWeeks: fc.constantFrom(0.1, 0.3, 0.5, 1, 2, 3),
    formats: fc.option(fc.subarray(["in-person", "phone", "video"])),
  });
}

/** Cohort and rhythm together; half of the cohorts name no time zone at all. */
export function settings() {
  return fc.record({ cohort: cohortParts(), rhythm: rhythms(), oneClock: fc.boolean() }).map(({ cohort, rhythm, oneClock }) => {
    const zoneless = <P extends Person>(people: readonly P[] = []) =>
      oneClock ? people.map((person) => ({ ...person, timeZone: null })) : people;
    return settingOf({ ...cohort, mentees: zoneless(cohort.mentees), mentors: zoneless(cohort.mentors) }, { rhythm });
  });
}
