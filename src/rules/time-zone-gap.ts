import * as z from "zod/mini";
import type { Person } from "../people/person";
import type { Setting } from "../policy/setting";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

export interface TimeZoneGapRule extends AnswerRule {
  readonly type: "time-zone-gap";
  /** Most hours between the two clocks on the cohort's `asOf` date, counted the shorter way round the day: 21 hours apart is 3 hours apart. */
  readonly hours: number;
}

const DAY = 24 * 60;

/** Hours between two clocks. Offsets are whole minutes; their quotient is rounded as the organiser's "2.3" was, so the limit itself is allowed. */
function clockGap(oneOffset: number, otherOffset: number): number {
  const minutes = Math.abs(oneOffset - otherOffset) % DAY;
  return (minutes > DAY / 2 ? DAY - minutes : minutes) / 60;
}

/** Nobody in the cohort names a zone: all are on one clock, which is known. */
const offsetOf = (person: Person, setting: Setting): number | null =>
  setting.oneClock ? 0 : person.timeZone === null ? null : setting.zoneOffset(person.timeZone);

/** The two clocks are not too far apart for a working day in common. */
export const timeZoneGap = defineRule<TimeZoneGapRule>({
  type: "time-zone-gap",
  label: { en: "Time-zone gap", fr: "Décalage horaire" },
  meaning: "The two people's clocks are at most `hours` hours apart.",
  fields: { hours: z.number().check(z.minimum(0), z.maximum(24)), ...unknownField },
  reads: () => ["timeZone"],
  refuse(parameters, mentee, mentor, setting) {
    const ofMentee = offsetOf(mentee, setting);
    const ofMentor = offsetOf(mentor, setting);
    if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, "timeZone", ofMentee, ofMentor);
    const hours = clockGap(ofMentee, ofMentor);
    return hours > parameters.hours ? [{ code: "zone-gap", params: { hours, limit: parameters.hours } }] : null;
  },
  prepare(parameters, mentees, mentors, setting) {
    const ofMentees = Float64Array.from(mentees, (mentee) => offsetOf(mentee, setting) ?? Number.NaN);
    const ofMentors = Float64Array.from(mentors, (mentor) => offsetOf(mentor, setting) ?? Number.NaN);
    const limit = parameters.hours;
    const refuseUnknown = parameters.unknown === "refuse";
    return (mentee, refused) => {
      const offset = ofMentees[mentee];
      for (let column = 0; column < ofMentors.length; column++) {
        const hours = clockGap(offset, ofMentors[column]);
        if (hours > limit || (refuseUnknown && Number.isNaN(hours))) refused[column] = 1;
      }
    };
  },
});
