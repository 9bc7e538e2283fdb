import { type Cohort, compareText, type Mentee, type Mentor, type Person, unknownPerson } from "../src/people/person";
import type { Setting } from "../src/policy/setting";
import type { Policy } from "../src/policy/types";

/** A person of whom nothing is known but what the test says. */
export function person(id: string, fields: Partial<Person> = {}): Person {
  return { ...unknownPerson(id), ...fields };
}

export function mentee(id: string, fields: Partial<Mentee> = {}): Mentee {
  return { ...person(id), mentorsWanted: 1, roundsWaited: 0, ...fields };
}

export function mentor(id: string, fields: Partial<Mentor> = {}): Mentor {
  return { ...person(id), capacity: { min: 0, max: 1 }, ...fields };
}

/** The zones that tests use, with their offsets on a winter day of the north. */
export const testOffsets: ReadonlyMap<string, number> = new Map([
  ["UTC", 0],
  ["Europe/Paris", 60],
  ["America/Montreal", -300],
  ["America/St_Johns", -210],
  ["Asia/Kolkata", 330],
  ["Asia/Kathmandu", 345],
  ["Pacific/Auckland", 780],
  ["Pacific/Kiritimati", 840],
  ["Pacific/Pago_Pago", -660],
]);

export const defaultPolicy: Policy = {
  criteria: [],
  rules: [],
  objective: "most-people-first",
  minimumScore: 0,
  unknown: 0.5,
  rhythm: { sessionMinutes: 60, everyWeeks: 2, formats: null },
  scales: [],
  waitingBonus: 0.05,
  privateAttributes: [],
  tieSeed: "",
};

/** A setting as the border makes one: people sorted by id, one clock when nobody names a zone. */
export function settingOf(cohort: Partial<Cohort> = {}, policy: Partial<Policy> = {}): Setting {
  const byId = (a: Person, b: Person) => compareText(a.id, b.id);
  const mentees = [...(cohort.mentees ?? [])].sort(byId);
  const mentors = [...(cohort.mentors ?? [])].sort(byId);
  return {
    cohort: {
      managers: new Map(),
      history: [],
      conflicts: [],
      pins: [],
      suppliedScores: new Map(),
      asOf: "2026-01-15",
      ...cohort,
      mentees,
      mentors,
    },
    policy: { ...defaultPolicy, ...policy },
    zoneOffset(timeZone) {
      const offset = testOffsets.get(timeZone);
      if (offset === undefined) throw new Error(`the test knows no offset of ${timeZone}`);
      return offset;
    },
    oneClock: [...mentees, ...mentors].every(({ timeZone }) => timeZone === null),
  };
}
