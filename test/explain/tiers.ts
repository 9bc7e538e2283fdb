import type { Difference, Matching, Programme } from "../../src";

/** What the objective compares, most important first, of two results of one policy: the first less the second. */
export function tiersBetween(programme: Programme, one: Matching, other: Matching): readonly (number | null)[] {
  const bonus = (matching: Matching) => {
    const served = new Set(matching.pairs.map(({ menteeId }) => menteeId));
    return programme.cohort.mentees
      .filter(({ id }) => served.has(id))
      .reduce((sum, { roundsWaited }) => sum + Math.round(roundsWaited * programme.policy.waitingBonus * 1_000_000), 0);
  };
  const { weakestPairPoints } = one.totals;
  const otherWeakest = other.totals.weakestPairPoints;
  return tiersOf(programme.policy.objective, {
    mentees: one.totals.menteesMatched - other.totals.menteesMatched,
    pairs: one.totals.pairs - other.totals.pairs,
    points: one.totals.points - other.totals.points,
    waitingBonus: bonus(one) - bonus(other),
    weakestPairPoints: weakestPairPoints === null || otherWeakest === null ? null : weakestPairPoints - otherWeakest,
  });
}

/** Equal optima may differ in points and bonus, and in mentees where those do not count, but not in these. */
export function tiersOf(objective: string, difference: Difference): readonly (number | null)[] {
  const fit = difference.points + difference.waitingBonus;
  if (objective === "highest-fit") return [fit];
  if (objective === "weakest-pair-first") return [difference.pairs, difference.weakestPairPoints, fit];
  return [difference.mentees, difference.pairs, fit];
}
