import { checkArgument, checkDigest, checkMatching, checkProgramme } from "../arguments/given";
import { text } from "../arguments/kinds";
import type { Matching } from "../matching/types";
import { type Cohort, compareText } from "../people/person";
import type { PairInput } from "../people/types";
import { type Programme, programmeOf, warningsOf } from "../programme";

/**
 * The programme of the round after this one, which shares everything compiled: nobody is paired again with somebody they were paired with, in either
 * role; pins that were made are done; a mentee who wanted a mentor and had none has waited a round more, and one who had some starts waiting anew. The
 * pairs before have ended, so that all places are free again. Their pairs stand in its `conflicts`, under the reason given (default null); outcomes and
 * history stay as they are. After a re-match the programme is that of `lockedProgramme`.
 *
 * Where people may well be paired again and only the rounds waited are to be carried over, that is `nextRound`, which works on the cohort's input.
 *
 * Throws RangeError when the matching is of another programme or infeasible, TypeError for a programme or matching that is none.
 */
export function nextRotation(programme: Programme, before: Matching, reason: string | null = null): Programme {
  checkProgramme("nextRotation", programme);
  checkMatching("nextRotation", before, "before");
  if (reason !== null) checkArgument("nextRotation", "reason", reason, text);
  checkDigest(programme, before);
  if (before.status !== "optimal") throw new RangeError("nextRotation: before: it is infeasible, so there is nothing to follow");
  return rotationAfter(programme, before, reason);
}

/** The same after pairs that may be of a programme with directions closed for that round alone. */
export function rotationAfter(programme: Programme, before: Pick<Matching, "pairs">, reason: string | null): Programme {
  const cohort = cohortAfter(programme.cohort, before, reason);
  const setting = { ...programme.setting, cohort };
  const sieve = programme.sieve.withConflictsOf(setting);
  return programmeOf(setting, { sieve, scoring: programme.scoring }, warningsOf(programme));
}

function cohortAfter(cohort: Cohort, { pairs }: Pick<Matching, "pairs">, reason: string | null): Cohort {
  const made = new Set(pairs.map(keyOf));
  const had = new Set(pairs.map(({ menteeId }) => menteeId));
  const known = new Set(cohort.conflicts.map(keyOf));
  const met = pairs.filter((pair) => !known.has(keyOf(pair))).map(({ menteeId, mentorId }) => ({ menteeId, mentorId, reason }));
  return {
    ...cohort,
    mentees: cohort.mentees.map((mentee) => {
      const roundsWaited = had.has(mentee.id) ? 0 : mentee.mentorsWanted > 0 ? mentee.roundsWaited + 1 : mentee.roundsWaited;
      return roundsWaited === mentee.roundsWaited ? mentee : { ...mentee, roundsWaited };
    }),
    conflicts: [...cohort.conflicts, ...met].sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId)),
    pins: cohort.pins.filter((pin) => !made.has(keyOf(pin))),
  };
}

function keyOf({ menteeId, mentorId }: PairInput): string {
  return JSON.stringify([menteeId, mentorId]);
}
