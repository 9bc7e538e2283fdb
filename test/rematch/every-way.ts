import type { Matching, Programme } from "../../src";
import { compare, type Value } from "../best-value";

/** A way to pair everybody: its value under the policy's objective, and how many of the previous pairs that could go on it does not have. */
export interface Way {
  readonly value: Value;
  readonly broken: number;
}

/**
 * Every way to pair a tiny cohort within its bounds, from the definitions of rules and criteria alone. `apart` tells pairs that must not be made. Previous pairs
 * that nobody could make are not counted as broken, nor are pins.
 */
export function everyWay(
  programme: Programme,
  previous: Matching,
  apart: (menteeId: string, mentorId: string) => boolean = () => false,
): Way[] {
  const { mentees, mentors, pins } = programme.cohort;
  const { objective, minimumScore, waitingBonus } = programme.policy;
  const isIn = (pairs: readonly { menteeId: string; mentorId: string }[], row: number, column: number) =>
    pairs.some((pair) => pair.menteeId === mentees[row].id && pair.mentorId === mentors[column].id);
  const cells = mentees.flatMap((mentee, row) =>
    mentors.flatMap((mentor, column) => {
      if (programme.sieve.refusals(mentee, mentor).length > 0 || apart(mentee.id, mentor.id)) return [];
      const { points } = programme.scoring.pair(mentee, mentor);
      const pinned = isIn(pins, row, column);
      if (points < Math.round(minimumScore * 1e6) && !pinned) return [];
      const wasThere = !pinned && isIn(previous.pairs, row, column) && mentee.mentorsWanted > 0 && mentor.capacity.max > 0;
      return [{ row, column, points, pinned, wasThere }];
    }),
  );
  const before = cells.filter(({ wasThere }) => wasThere).length;
  const ways: Way[] = [];
  const load = mentors.map(() => 0);
  const taken = mentees.map(() => 0);
  const visit = (at: number, pairs: number, points: number, weakest: number, kept: number): void => {
    if (at === cells.length) {
      if (mentors.some(({ capacity }, column) => load[column] < capacity.min)) return;
      const served = taken.filter((count) => count > 0).length;
      const bonus = mentees.reduce(
        (sum, { roundsWaited }, row) => sum + (taken[row] > 0 ? Math.round(roundsWaited * waitingBonus * 1e6) : 0),
        0,
      );
      const fit = points + bonus;
      const value = objective === "highest-fit" ? [fit] : objective === "weakest-pair-first" ? [pairs, weakest, fit] : [served, pairs, fit];
      ways.push({ value, broken: before - kept });
      return;
    }
    const cell = cells[at];
    if (!cell.pinned) visit(at + 1, pairs, points, weakest, kept);
    if (taken[cell.row] >= mentees[cell.row].mentorsWanted || load[cell.column] >= mentors[cell.column].capacity.max) return;
    taken[cell.row]++;
    load[cell.column]++;
    visit(at + 1, pairs + 1, points + cell.points, Math.min(weakest, cell.points), kept + (cell.wasThere ? 1 : 0));
    taken[cell.row]--;
    load[cell.column]--;
  };
  visit(0, 0, 0, Number.POSITIVE_INFINITY, 0);
  return ways;
}

/** The best value with at most 0, 1, 2, ... pairs broken beyond the fewest possible, up to where more bring nothing; empty when there is no way at all. */
export function curveByHand(ways: readonly Way[]): { readonly forced: number; readonly values: Value[] } {
  const best: Value[] = [];
  for (const { value, broken } of ways) if (best[broken] === undefined || compare(value, best[broken]) > 0) best[broken] = value;
  const forced = best.findIndex((value) => value !== undefined);
  const values: Value[] = [];
  for (let broken = forced; broken >= 0 && broken < best.length; broken++) {
    const last = values.at(-1);
    values.push(last === undefined || (best[broken] !== undefined && compare(best[broken], last) > 0) ? best[broken] : last);
  }
  while (values.length > 1 && compare(values.at(-1) as Value, values.at(-2) as Value) === 0) values.pop();
  return { forced: Math.max(0, forced), values };
}
