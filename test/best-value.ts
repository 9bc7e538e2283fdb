import type { Programme } from "../src/programme";

/** What an objective compares, most important first. */
export type Value = readonly number[];

/**
 * Every way to pair a tiny cohort, tried out on the definitions of rules and criteria (no columns, no solver): the best value under the policy's
 * objective, or null when nothing meets the minimum loads and pins.
 */
export function bestValue(programme: Programme): Value | null {
  const { mentees, mentors, pins } = programme.cohort;
  const { objective, minimumScore, waitingBonus } = programme.policy;
  const pinned = (row: number, column: number) =>
    pins.some((pin) => pin.menteeId === mentees[row].id && pin.mentorId === mentors[column].id);
  const points = mentees.map((mentee, row) =>
    mentors.map((mentor, column) => {
      if (programme.sieve.refusals(mentee, mentor).length > 0) return null;
      const found = programme.scoring.pair(mentee, mentor).points;
      return found >= Math.round(minimumScore * 1e6) || pinned(row, column) ? found : null;
    }),
  );
  const load = mentors.map(() => 0);
  let best: Value | null = null;
  const visit = (
    row: number,
    column: number,
    given: number,
    value: { served: number; pairs: number; points: number; bonus: number; weakest: number },
  ) => {
    if (row === mentees.length) {
      if (mentors.some((mentor, k) => load[k] < mentor.capacity.min)) return;
      const found = ordered(objective, value);
      if (best === null || compare(found, best) > 0) best = found;
      return;
    }
    if (column === mentors.length) {
      const served = given > 0 ? 1 : 0;
      const bonus = served * Math.round(mentees[row].roundsWaited * waitingBonus * 1e6);
      visit(row + 1, 0, 0, { ...value, served: value.served + served, bonus: value.bonus + bonus });
      return;
    }
    const found = points[row][column];
    if (!pinned(row, column)) visit(row, column + 1, given, value);
    if (found !== null && given < mentees[row].mentorsWanted && load[column] < mentors[column].capacity.max) {
      load[column]++;
      visit(row, column + 1, given + 1, {
        ...value,
        pairs: value.pairs + 1,
        points: value.points + found,
        weakest: Math.min(value.weakest, found),
      });
      load[column]--;
    }
  };
  visit(0, 0, 0, { served: 0, pairs: 0, points: 0, bonus: 0, weakest: Number.POSITIVE_INFINITY });
  return best;
}

function ordered(objective: string, value: { served: number; pairs: number; points: number; bonus: number; weakest: number }): Value {
  const fit = value.points + value.bonus;
  if (objective === "highest-fit") return [fit];
  if (objective === "weakest-pair-first") return [value.pairs, value.weakest, fit];
  return [value.served, value.pairs, fit];
}

export function compare(a: Value, b: Value): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}
