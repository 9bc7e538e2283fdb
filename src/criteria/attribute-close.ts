import { measure } from "../columns/measure";
import type { AttributeValue } from "../people/types";
import { convertLevel } from "../policy/scale";
import type { ScaleInput } from "../policy/types";
import type { Comparison } from "./comparison";

/**
 * 1 - gap / range, at least 0, on the scales on which each side answered, if any: the mentor's level is brought to the mentee's. An answer that is no
 * number is unknown. A range of 0 is that of a cohort whose answers are all the same.
 */
export function closeComparison(range: number, ofMentees: ScaleInput | null, ofMentors: ScaleInput | null): Comparison {
  const levelOf = (answer: AttributeValue, scale: ScaleInput | null): number | null => {
    const level = measure(answer, scale);
    return level === null ? null : convertLevel(level, scale, ofMentees);
  };
  const numbers = (answers: readonly (AttributeValue | null)[], scale: ScaleInput | null) =>
    Float64Array.from(answers, (answer) => (answer === null ? Number.NaN : (levelOf(answer, scale) ?? Number.NaN)));
  return {
    score(mentee, mentor) {
      const one = levelOf(mentee, ofMentees);
      const other = levelOf(mentor, ofMentors);
      return one === null || other === null ? null : closeness(one, other, range);
    },
    prepare(menteeAnswers, mentorAnswers) {
      const rows = numbers(menteeAnswers, ofMentees);
      const columns = numbers(mentorAnswers, ofMentors);
      return (mentee, out) => {
        const own = rows[mentee];
        for (let mentor = 0; mentor < out.length; mentor++) {
          const other = columns[mentor];
          out[mentor] = Number.isNaN(own) || Number.isNaN(other) ? -1 : closeness(own, other, range);
        }
      };
    },
  };
}

function closeness(one: number, other: number, range: number): number {
  if (one === other) return 1;
  const share = Math.abs(one - other) / range;
  return share < 1 ? 1 - share : 0;
}
