import { measure } from "../columns/measure";
import type { AttributeValue } from "../people/types";
import type { ScaleInput } from "../policy/types";
import type { Comparison } from "./comparison";

/** 1 - gap / range, at least 0; an answer that is no number is unknown. A range of 0 is that of a cohort whose answers are all the same. */
export function closeComparison(range: number, scale: ScaleInput | null): Comparison {
  const numbers = (answers: readonly (AttributeValue | null)[]) =>
    Float64Array.from(answers, (answer) => (answer === null ? Number.NaN : (measure(answer, scale) ?? Number.NaN)));
  return {
    score(ofMentee, ofMentor) {
      const one = measure(ofMentee, scale);
      const other = measure(ofMentor, scale);
      return one === null || other === null ? null : closeness(one, other, range);
    },
    prepare(ofMentees, ofMentors) {
      const rows = numbers(ofMentees);
      const columns = numbers(ofMentors);
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
