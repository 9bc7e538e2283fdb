import { z } from "zod";
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

/** Minutes between two clocks. Offsets are whole minutes, so the way round the day is exact. */
function clockGap(oneOffset: number, otherOffset: number): number {
  const gap = Math.abs(oneOffset - otherOffset) % DAY;
  return gap > DAY / 2 ? DAY - gap : gap;
}

/** Nobody in the cohort names a zone: all are on one clock, which is known. */
const offsetOf = (person: Person, setting: Setting): number | null =>
  setting.oneClock ? 0 : person.timeZone === null ? null : setting.zoneOffset(person.timeZone);

/** The two clocks are not too far apart for a working day in common. */
export const timeZoneGap = defineRule<TimeZoneGapRule>({
  type: "time-zone-gap",
  label: { en: "Time-zone gap", fr: "Décalage horaire" },
  meaning: "The two people's clocks are at most `hours` hours apart.",
  fields: { hours: z.number().min(0).max(24), ...unknownField },
  reads: () => ["timeZone"],
  refuse(parameters, mentee, mentor, setting) {
    const ofMentee = offsetOf(mentee, setting);
    const ofMentor = offsetOf(mentor, setting);
    if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, "timeZone", ofMentee, ofMentor);
    const gap = clockGap(ofMentee, ofMentor);
    return gap > parameters.hours * 60 ? [{ code: "zone-gap", params: { hours: gap / 60, limit: parameters.hours } }] : null;
  },
  prepare(parameters, mentees, mentors, setting) {
    const ofMentees = Float64Array.from(mentees, (mentee) => offsetOf(mentee, setting) ?? Number.NaN);
    const ofMentors = Float64Array.from(mentors, (mentor) => offsetOf(mentor, setting) ?? Number.NaN);
    const limit = parameters.hours * 60;
    const refuseUnknown = parameters.unknown === "refuse";
    return (mentee, refused) => {
      const offset = ofMentees[mentee];
      for (let column = 0; column < ofMentors.length; column++) {
        const gap = clockGap(offset, ofMentors[column]);
        if (gap > limit || (refuseUnknown && Number.isNaN(gap))) refused[column] = 1;
      }
    };
  },
});
