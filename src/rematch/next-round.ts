import type { Matching } from "../matching/types";
import type { CohortInput } from "../people/types";

/**
 * The cohort of the next round: a mentee who wanted a mentor and got none has waited one round more, one who got any has waited none. Mentees whom the matching
 * does not know, or who wanted nobody, stay as they are, like everything else. How much a round waited is worth is the policy's `waitingBonus`; nothing else
 * of an earlier round counts, the order of arrival neither.
 *
 * Works on the input, for `prepare`, and pairs of before may be made again. The round of a rotation, in which nobody meets twice, is `nextRotation`.
 */
export function nextRound<Cohort extends CohortInput>(cohort: Cohort, { pairs, unmatched }: Pick<Matching, "pairs" | "unmatched">): Cohort {
  const served = new Set(pairs.map(({ menteeId }) => menteeId));
  const waiting = new Set(unmatched.mentees.filter(({ received }) => received === 0).map(({ menteeId }) => menteeId));
  return {
    ...cohort,
    mentees: cohort.mentees.map((mentee) => {
      if (served.has(mentee.id)) return { ...mentee, roundsWaited: 0 };
      return waiting.has(mentee.id) ? { ...mentee, roundsWaited: (mentee.roundsWaited ?? 0) + 1 } : mentee;
    }),
  };
}
