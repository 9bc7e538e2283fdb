import { compileShares, partPoints } from "../../criteria/shares";
import { REFUSED } from "../../objectives/pair-table";
import type { PairInput } from "../../people/types";
import type { Choice, Worth } from "./improvement";
import { type KeptScores, pointsUnder } from "./reweigh";

/** A factor as a ratio of whole numbers; 1 / 0 is without limit. */
export interface Ratio {
  readonly over: number;
  readonly under: number;
}

/** The points of one criterion and of all others. */
export interface Worths extends Worth {
  readonly total: Int32Array;
  /** What a perfect pair has of both. */
  readonly restOfPerfect: number;
  readonly partOfPerfect: number;
  /**
   * False when the criterion's weight is 0, or too small for a single point: there is nothing to multiply then, so that the criterion counts a million points for
   * itself, and the factor counts in weights of all the others.
   */
  readonly hasPoints: boolean;
}

/** At the present weights; the waiting bonus goes with the whole weight. */
export function worthsOf(kept: KeptScores, criterion: number): Worths {
  const { cohort, policy } = kept.programme;
  const mentors = cohort.mentors.length;
  const { unknown } = policy.criteria[criterion];
  const maximum = compileShares(policy.criteria).maximums[criterion];
  const hasPoints = maximum > 0;
  const partOfPerfect = hasPoints ? maximum : 1_000_000;
  const unknownPoints = partPoints(partOfPerfect, unknown === "renormalise" ? 0 : unknown);
  const points = pointsUnder(
    kept,
    policy.criteria.map(({ weight }) => weight),
  );
  const total = new Int32Array(cohort.mentees.length * mentors);
  const part = new Int32Array(total.length);
  cohort.mentees.forEach((_, mentee) => {
    points(mentee, total.subarray(mentee * mentors, (mentee + 1) * mentors));
    const scores = kept.row(mentee).scores[criterion];
    for (let column = 0; column < mentors; column++) {
      part[mentee * mentors + column] = scores[column] < 0 ? unknownPoints : partPoints(partOfPerfect, scores[column]);
    }
  });
  const bonus = cohort.mentees.map(({ roundsWaited }) => Math.round(roundsWaited * policy.waitingBonus * 1_000_000));
  const partOfBonus = Float64Array.from(bonus, (won) => Math.round((won * partOfPerfect) / 1_000_000));
  const own = (whole: number, ofPart: number) => (hasPoints ? whole - ofPart : whole);
  return {
    total,
    part,
    rest: hasPoints ? total.map((all, cell) => all - part[cell]) : total,
    partOfBonus,
    restOfBonus: Float64Array.from(bonus, (won, row) => own(won, partOfBonus[row])),
    restOfPerfect: own(1_000_000, partOfPerfect),
    partOfPerfect,
    hasPoints,
  };
}

/** The first chosen pair that falls below the minimum score on the way from the present weights to `start`, the far end. */
export function belowMinimum(
  { programme }: KeptScores,
  { chosen, columns }: Choice,
  { rest, part, restOfPerfect, partOfPerfect }: Worths,
  start: Ratio,
): { readonly at: Ratio; readonly pair: PairInput } | null {
  const { mentees, mentors } = programme.cohort;
  const minimum = Math.round(programme.policy.minimumScore * 1_000_000);
  const upwards = start.under === 0;
  let nearest: { readonly at: Ratio; readonly pair: PairInput } | null = null;
  const isNearer = ({ over, under }: Ratio, than: Ratio) =>
    upwards ? over * than.under < than.over * under : over * than.under > than.over * under;
  chosen.forEach((list, row) => {
    for (const column of list) {
      // A pair is good enough as long as rest + factor * part is at least the minimum's share of what a perfect pair has.
      const byRest = rest[row * columns + column] * 1_000_000 - minimum * restOfPerfect;
      const byPart = part[row * columns + column] * 1_000_000 - minimum * partOfPerfect;
      const at = upwards ? { over: byRest, under: -byPart } : { over: -byRest, under: byPart };
      if (at.under <= 0 || at.over < 0 || (!upwards && at.over === 0)) continue;
      if (nearest === null || isNearer(at, nearest.at)) nearest = { at, pair: { menteeId: mentees[row].id, mentorId: mentors[column].id } };
    }
  });
  return nearest;
}

/** How many pairs that are neither made nor pinned are on the other side of the minimum score at one of the `ends` than they are now. */
export function pairsPassingMinimum(
  { programme }: KeptScores,
  { chosen, columns }: Choice,
  { total, rest, part, restOfPerfect, partOfPerfect }: Worths,
  ends: readonly Ratio[],
): number {
  const { mentees, mentors, pins } = programme.cohort;
  const minimum = Math.round(programme.policy.minimumScore * 1_000_000);
  if (minimum === 0) return 0;
  const pinned = new Set(pins.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
  let passing = 0;
  for (let cell = 0; cell < total.length; cell++) {
    if (total[cell] === REFUSED) continue;
    // Points are a straight line in the factor, so that who is on the same side at both ends is there throughout.
    const byRest = rest[cell] * 1_000_000 - minimum * restOfPerfect;
    const byPart = part[cell] * 1_000_000 - minimum * partOfPerfect;
    const isAdmitted = ({ over, under }: Ratio) => (under * byRest + over * byPart || (under === 0 ? byRest : 0)) >= 0;
    if (ends.every((end) => isAdmitted(end) === total[cell] >= minimum)) continue;
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    if (!chosen[row].includes(column) && !pinned.has(JSON.stringify([mentees[row].id, mentors[column].id]))) passing++;
  }
  return passing;
}
