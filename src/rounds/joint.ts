import { unsolvedPosition } from "../explain/position";
import type { Matching, Pair } from "../matching/types";
import { worthsOf } from "../matching/worths";
import type { PairTable } from "../objectives/pair-table";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
import { couplesOf } from "../roles/couples";
import { bestOneWay, MOST_ASSIGNMENTS, type OneWayOptions, refusePinnedBothWays } from "../roles/match-one-way";
import { splitRounds } from "./split-rounds";

/** Rounds of either method. */
export interface Made {
  readonly rounds: readonly { readonly pairs: readonly Pair[]; readonly closed: readonly PairInput[] }[];
  readonly matchings: readonly Matching[];
  /** All rounds could be made. */
  readonly isWhole: boolean;
}

/**
 * The best pairs of all rounds together of which nobody meets in both roles: rounds are one assignment (see `rotate`), in which at most one of two pairs of a
 * couple is what `matchOneWay` searches for. `whole`: the programme of all rounds; `free`: its plain optimum. Flat and sorted; null when nothing is feasible.
 */
export function jointOneWay(whole: Programme, table: PairTable, free: Int32Array, options: OneWayOptions): Int32Array | null {
  refusePinnedBothWays(whole);
  const position = unsolvedPosition(whole, table);
  const made = new Set<number>();
  for (let at = 0; at < free.length; at += 2) made.add(free[at] * table.mentors + free[at + 1]);
  const isMadeTwice = couplesOf(position, (cell) => made.has(cell)).length > 0;
  if (!isMadeTwice) return free;
  const possible = worthsOf(whole, table).problem.scores;
  const couples = couplesOf(position, (cell) => possible[cell] !== Number.NEGATIVE_INFINITY);
  return bestOneWay(whole, table, couples, options.mostAssignments ?? MOST_ASSIGNMENTS, options).pairs;
}

/** These pairs in rounds: the fullest first, then those with most points. Throws RangeError when two people meet in both roles. */
export function joint(programme: Programme, flat: Int32Array | null, rounds: number): Made {
  if (flat === null) return { rounds: [], matchings: [], isWhole: false };
  const { cohort, scoring } = programme;
  const { mentees, mentors, pins } = cohort;
  const together = new Set<string>();
  const pinned = new Set(pins.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
  const made: Pair[][] = Array.from({ length: rounds }, () => []);
  splitRounds(flat, mentees.length, mentors.length, rounds).forEach((round, k) => {
    const mentee = mentees[flat[2 * k]];
    const mentor = mentors[flat[2 * k + 1]];
    const { points, completeness, parts } = scoring.pair(mentee, mentor);
    const [menteeId, mentorId] = [mentee.id, mentor.id];
    if (together.has(JSON.stringify([mentorId, menteeId])) && rounds > 1) {
      throw new RangeError(
        `method: the best joint rotation pairs ${JSON.stringify(menteeId)} and ${JSON.stringify(mentorId)} in both roles; ask for it oneWay, or for "round-by-round"`,
      );
    }
    together.add(JSON.stringify([menteeId, mentorId]));
    const isPinned = pinned.has(JSON.stringify([menteeId, mentorId]));
    made[round].push({ menteeId, mentorId, points, score: points / 1_000_000, completeness, parts, pinned: isPinned });
  });
  const pointsOf = (pairs: readonly Pair[]) => pairs.reduce((sum, { points }) => sum + points, 0);
  made.sort((a, b) => b.length - a.length || pointsOf(b) - pointsOf(a));
  return { rounds: made.map((pairs) => ({ pairs, closed: [] })), matchings: [], isWhole: true };
}
