import { type Cohort, compareText, type Mentee, type Mentor, type Person, unknownPerson } from "../../src/people/person";
import type { Setting } from "../../src/policy/setting";
import type { Policy } from "../../src/policy/types";

/** People of whom nothing is known but what a test says. */
export function mentee(id: string, fields: Partial<Mentee> = {}): Mentee {
  return { ...unknownPerson(id), mentorsWanted: 1, roundsWaited: 0, ...fields };
}

export function mentor(id: string, fields: Partial<Mentor> = {}): Mentor {
  return { ...unknownPerson(id), capacity: { min: 0, max: 1 }, ...fields };
}

export function speaking(...tags: string[]): { languages: Person["languages"] } {
  return { languages: tags.map((tag) => ({ tag, level: null })) };
}

const offsets = new Map([
  ["UTC", 0],
  ["Europe/Paris", 60],
  ["America/Montreal", -300],
  ["Asia/Kolkata", 330],
  ["Pacific/Auckland", 780],
  ["America/Los_Angeles", -480],
]);

/** A setting as the border makes it: people and pairs sorted, the offsets of a northern winter day. */
export function settingOf(cohort: Partial<Cohort> = {}, policy: Partial<Policy> = {}): Setting {
  const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);
  const byPair = (a: { menteeId: string; mentorId: string }, b: { menteeId: string; mentorId: string }) =>
    compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
  const mentees = [...(cohort.mentees ?? [])].sort(byId);
  const mentors = [...(cohort.mentors ?? [])].sort(byId);
  return {
    cohort: {
      managers: new Map(),
      pins: [],
      suppliedScores: new Map(),
      asOf: "2026-01-15",
      ...cohort,
      mentees,
      mentors,
      history: [...(cohort.history ?? [])].sort(byPair),
      conflicts: [...(cohort.conflicts ?? [])].sort(byPair),
    },
    policy: {
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
      ...policy,
    },
    zoneOffset(timeZone) {
      const offset = offsets.get(timeZone);
      if (offset === undefined) throw new Error(`the test knows no zone ${timeZone}`);
      return offset;
    },
    oneClock: [...mentees, ...mentors].every((person) => person.timeZone === null),
  };
}
