import * as z from "zod/mini";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

/** The mentor's `jobLevel` minus the mentee's is at least `min` and at most `max`. */
export interface SeniorityGapRule extends AnswerRule {
  readonly type: "seniority-gap";
  /** May be negative, for reverse mentoring; default: no lower bound. */
  readonly min?: number;
  /** Default: no upper bound. */
  readonly max?: number;
}

/** The mentor stands neither too far above the mentee nor too near. */
export const seniorityGap = defineRule<SeniorityGapRule>({
  type: "seniority-gap",
  label: { en: "Seniority gap", fr: "Écart de niveau" },
  meaning: "The mentor's job level minus the mentee's lies between `min` and `max`.",
  fields: { min: z.optional(z.number()), max: z.optional(z.number()), ...unknownField },
  reads: () => ["jobLevel"],
  refuse(parameters, mentee, mentor) {
    if (mentee.jobLevel === null || mentor.jobLevel === null) {
      return verdictWithoutAnswer(parameters, "jobLevel", mentee.jobLevel, mentor.jobLevel);
    }
    const { min, max } = parameters;
    const gap = mentor.jobLevel - mentee.jobLevel;
    if ((min === undefined || gap >= min) && (max === undefined || gap <= max)) return null;
    return [{ code: "level-gap", params: { gap, ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }];
  },
  prepare(parameters, mentees, mentors) {
    const ofMentees = Float64Array.from(mentees, (mentee) => mentee.jobLevel ?? Number.NaN);
    const ofMentors = Float64Array.from(mentors, (mentor) => mentor.jobLevel ?? Number.NaN);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = parameters;
    const refuseUnknown = parameters.unknown === "refuse";
    return (mentee, refused) => {
      const level = ofMentees[mentee];
      for (let column = 0; column < ofMentors.length; column++) {
        const gap = ofMentors[column] - level;
        if (gap < min || gap > max || (refuseUnknown && Number.isNaN(gap))) refused[column] = 1;
      }
    };
  },
});
