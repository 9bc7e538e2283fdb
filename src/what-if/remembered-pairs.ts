import type { PairScore, Scoring } from "../criteria/score";

/** By scoring, which changed programmes share; the other way round a scoring that remembers is its own. */
const remembering = new WeakMap<Scoring, Scoring>();

/**
 * The same scoring, where a pair that was scored by the definitions is not scored again: what-ifs of one programme mostly make the same pairs. It must only be
 * asked about people with the answers that it was compiled for.
 */
export function rememberPairs(scoring: Scoring): Scoring {
  const known = remembering.get(scoring);
  if (known !== undefined) return known;
  const byMentee = new Map<string, Map<string, PairScore>>();
  const made: Scoring = {
    ...scoring,
    pair(mentee, mentor) {
      const row = byMentee.get(mentee.id) ?? new Map<string, PairScore>();
      if (row.size === 0) byMentee.set(mentee.id, row);
      let score = row.get(mentor.id);
      if (score === undefined) {
        score = frozen(scoring.pair(mentee, mentor));
        row.set(mentor.id, score);
      }
      return score;
    },
  };
  remembering.set(scoring, made);
  remembering.set(made, made);
  return made;
}

/** The parts go into many results, which are the caller's: nobody can change what is remembered. */
function frozen(score: PairScore): PairScore {
  for (const part of score.parts) Object.freeze(part);
  Object.freeze(score.parts);
  return Object.freeze(score);
}
