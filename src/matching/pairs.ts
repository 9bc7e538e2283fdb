import type { Mentee, Mentor } from "../people/person";
import type { Programme } from "../programme";
import type { Pair, Totals } from "./types";

/** A pair that is made, as results give it. */
export function namePair({ scoring }: Programme, mentee: Mentee, mentor: Mentor, pinned: boolean): Pair {
  const { points, completeness, parts } = scoring.pair(mentee, mentor);
  return { menteeId: mentee.id, mentorId: mentor.id, points, score: points / 1_000_000, completeness, parts, pinned };
}

/** Everybody counts once, however many pairs they are in. */
export function totalsOf(pairs: readonly Pair[]): Totals {
  return {
    points: pairs.reduce((sum, { points }) => sum + points, 0),
    pairs: pairs.length,
    menteesMatched: new Set(pairs.map(({ menteeId }) => menteeId)).size,
    mentorsUsed: new Set(pairs.map(({ mentorId }) => mentorId)).size,
    weakestPairPoints: pairs.length === 0 ? null : pairs.reduce((least, { points }) => Math.min(least, points), Number.POSITIVE_INFINITY),
  };
}
