import { aCohort, checkArgument, checkMatching } from "../arguments/given";
import type { Matching } from "../matching/types";
import type { CohortInput } from "../people/types";

/**
 * The cohort of the next round: a mentee who wanted a mentor and got none has waited one round more, one who got any has waited none. Mentees whom the matching
 * does not know, or who wanted nobody, stay as they are, like everything else. How much a round waited is worth is the policy's `waitingBonus`; nothing else
 * of an earlier round counts, the order of arrival neither.
 *
 * An infeasible matching is no round: nobody met and nobody was preferred, and the same round is matched once its requirements can be met. The cohort is
 * given back as it is. A round that really falls out is counted by whoever calls it off, in `roundsWaited`.
 *
 * Works on the input, for `prepare`, and pairs of before may be made again. The round of a rotation, in which nobody meets twice, is `nextRotation`. Throws
 * RangeError for a cohort that is none, TypeError for such a matching.
 */
export function nextRound<Cohort extends CohortInput>(cohort: Cohort, matching: Pick<Matching, "pairs" | "unmatched">): Cohort {
  checkArgument("nextRound", "cohort", cohort, aCohort);
  checkMatching("nextRound", matching, "matching", ["pairs", "unmatched"]);
  const { pairs, unmatched } = matching;
  const served = new Set(pairs.map(({ menteeId }) => menteeId));
  const isWaiting = ({ received, reasons }: Matching["unmatched"]["mentees"][number]) =>
    received === 0 && !reasons.some(({ code }) => code === "infeasible");
  const waiting = new Set(unmatched.mentees.filter(isWaiting).map(({ menteeId }) => menteeId));
  return {
    ...cohort,
    mentees: cohort.mentees.map((mentee) => {
      if (served.has(mentee.id)) return { ...mentee, roundsWaited: 0 };
      return waiting.has(mentee.id) ? { ...mentee, roundsWaited: (mentee.roundsWaited ?? 0) + 1 } : mentee;
    }),
  };
}
