import * as z from "zod/mini";
import { sharedWindows, shiftWeek, type WeekWindow } from "../columns/week";
import { minutesPerWeek } from "../people/calendar";
import type { Person } from "../people/person";
import type { Setting } from "../policy/setting";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

export interface MinimumOverlapRule extends AnswerRule {
  readonly type: "minimum-overlap";
  /** Least minutes a week when both are available, in windows of any length, at the offsets of the cohort's `asOf` date. */
  readonly minutes: number;
}

/** Somebody who is never available needs no zone; neither does anybody when nobody in the cohort names one. */
function offsetOf(person: Person, setting: Setting): number | null {
  if (setting.oneClock || person.availability?.length === 0) return 0;
  return person.timeZone === null ? null : setting.zoneOffset(person.timeZone);
}

/** The week in UTC; null when it is not known. */
function weekInUtc(person: Person, setting: Setting): readonly WeekWindow[] | null {
  const offset = offsetOf(person, setting);
  return person.availability === null || offset === null ? null : shiftWeek(person.availability, -offset);
}

/** The weeks of all people behind one another, cut at the week's end and sorted, so that two are compared in one reading. */
interface Weeks {
  /** Windows `first[k]` to `first[k + 1]` are those of person k. */
  readonly first: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1: not known. */
  readonly unknown: Uint8Array;
}

function weeksOf(people: readonly Person[], setting: Setting): Weeks {
  const weeks = people.map((person) => weekInUtc(person, setting));
  const cut = weeks.map((week) => (week ?? []).flatMap(cutAtWeekEnd).sort((a, b) => a.start - b.start));
  const windows = cut.flat();
  const first = new Int32Array(people.length + 1);
  for (const [k, own] of cut.entries()) first[k + 1] = first[k] + own.length;
  return {
    first,
    starts: Int32Array.from(windows, ({ start }) => start),
    ends: Int32Array.from(windows, ({ end }) => end),
    unknown: Uint8Array.from(weeks, (week) => (week === null ? 1 : 0)),
  };
}

function cutAtWeekEnd({ start, end }: WeekWindow): readonly WeekWindow[] {
  if (end <= minutesPerWeek) return [{ start, end }];
  return [
    { start: 0, end: end - minutesPerWeek },
    { start, end: minutesPerWeek },
  ];
}

/** Minutes that person `a` of one side and person `b` of the other share. */
function sharedMinutes(one: Weeks, a: number, other: Weeks, b: number): number {
  let minutes = 0;
  let i = one.first[a];
  let j = other.first[b];
  while (i < one.first[a + 1] && j < other.first[b + 1]) {
    const endOfOne = one.ends[i];
    const endOfOther = other.ends[j];
    const shared = Math.min(endOfOne, endOfOther) - Math.max(one.starts[i], other.starts[j]);
    if (shared > 0) minutes += shared;
    if (endOfOne <= endOfOther) i++;
    else j++;
  }
  return minutes;
}

/** The two people have time for each other. */
export const minimumOverlap = defineRule<MinimumOverlapRule>({
  type: "minimum-overlap",
  label: { en: "Minimum overlap", fr: "Disponibilités communes" },
  meaning: "The two people are both available for at least `minutes` minutes a week.",
  fields: { minutes: z.number().check(z.minimum(0), z.maximum(minutesPerWeek)), ...unknownField },
  reads: () => ["availability"],
  refuse(parameters, mentee, mentor, setting) {
    if (mentee.availability === null || mentor.availability === null) {
      return verdictWithoutAnswer(parameters, "availability", mentee.availability, mentor.availability);
    }
    const ofMentee = weekInUtc(mentee, setting);
    const ofMentor = weekInUtc(mentor, setting);
    if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, "timeZone", ofMentee, ofMentor);
    const { sessionMinutes } = setting.policy.rhythm;
    let shared = 0;
    let usable = 0;
    for (const { start, end } of sharedWindows(ofMentee, ofMentor)) {
      shared += end - start;
      usable += Math.floor((end - start) / sessionMinutes) * sessionMinutes;
    }
    if (shared >= parameters.minutes) return null;
    return [{ code: "shared-time", params: { shared, usable, needed: parameters.minutes, sessionMinutes } }];
  },
  prepare(parameters, mentees, mentors, setting) {
    const ofMentees = weeksOf(mentees, setting);
    const ofMentors = weeksOf(mentors, setting);
    const refuseUnknown = parameters.unknown === "refuse";
    return (mentee, refused) => {
      for (let column = 0; column < refused.length; column++) {
        if (ofMentees.unknown[mentee] === 1 || ofMentors.unknown[column] === 1) {
          if (refuseUnknown) refused[column] = 1;
        } else if (sharedMinutes(ofMentees, mentee, ofMentors, column) < parameters.minutes) refused[column] = 1;
      }
    };
  },
});
