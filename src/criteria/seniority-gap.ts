import * as z from "zod/mini";
import type { Person } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { unanswered } from "./unanswered";

/** How near the mentor's job level minus the mentee's is to an ideal gap: 1 within the tolerance, then falling evenly to 0. */
export interface SeniorityGapCriterion extends CriterionCommon {
  readonly type: "seniority-gap";
  /** Job levels that the mentor should be above the mentee; negative for reverse mentoring. */
  readonly ideal: number;
  /** Job levels by which the gap may be off and still score 1. */
  readonly tolerance: number;
  /** Job levels beyond the tolerance at which the score reaches 0; default the tolerance + 1. */
  readonly fade?: number;
}

export const seniorityGap = defineCriterion<SeniorityGapCriterion>({
  type: "seniority-gap",
  label: { en: "Seniority gap", fr: "Écart de niveau" },
  meaning: "The mentor's job level minus the mentee's is within `tolerance` of `ideal`.",
  fields: { ideal: z.number(), tolerance: z.number().check(z.minimum(0)), fade: z.optional(z.number().check(z.positive())) },
  directed: false,
  reads: () => ["jobLevel"],
  score(parameters, mentee, mentor) {
    if (mentee.jobLevel === null || mentor.jobLevel === null) return null;
    return scoreOfGap(mentor.jobLevel - mentee.jobLevel, parameters.ideal, parameters.tolerance, fadeOf(parameters));
  },
  facts({ ideal, tolerance }, mentee, mentor) {
    if (mentee.jobLevel !== null && mentor.jobLevel !== null) {
      return [{ code: "level-gap", params: { gap: mentor.jobLevel - mentee.jobLevel, ideal, tolerance } }];
    }
    return [
      ...(mentee.jobLevel === null ? [unanswered("mentee", "jobLevel")] : []),
      ...(mentor.jobLevel === null ? [unanswered("mentor", "jobLevel")] : []),
    ];
  },
  profile: (_, { jobLevel }) => String(jobLevel),
  prepare(parameters, mentees, mentors) {
    const levels = (people: readonly Person[]) => Float64Array.from(people, ({ jobLevel }) => jobLevel ?? Number.NaN);
    const ofMentees = levels(mentees);
    const ofMentors = levels(mentors);
    const { ideal, tolerance } = parameters;
    const fade = fadeOf(parameters);
    return (mentee, out) => {
      const own = ofMentees[mentee];
      for (let mentor = 0; mentor < out.length; mentor++) {
        const gap = ofMentors[mentor] - own;
        out[mentor] = Number.isNaN(gap) ? -1 : scoreOfGap(gap, ideal, tolerance, fade);
      }
    };
  },
});

function fadeOf({ tolerance, fade }: SeniorityGapCriterion): number {
  return fade ?? tolerance + 1;
}

function scoreOfGap(gap: number, ideal: number, tolerance: number, fade: number): number {
  const off = Math.abs(gap - ideal);
  if (off <= tolerance) return 1;
  const fallen = (off - tolerance) / fade;
  return fallen < 1 ? 1 - fallen : 0;
}
