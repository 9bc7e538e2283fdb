import type { ResolvedCriterion } from "../policy/types";
import { reduceWeights, shareOut } from "../policy/weights";

/** The points of a perfect pair. */
const FULL_POINTS = 1_000_000;

/** How the points of a perfect pair are shared among the criteria of a policy. Everything is in the order of the policy's criteria. */
export interface Shares {
  /** Each criterion's share of the whole weight. */
  readonly weights: readonly number[];
  /** The points of each criterion's full score; they add up to 1,000,000. */
  readonly maximums: readonly number[];
  /** The same when some criteria are left out, which then get none; null when no weight is left. */
  readonly maximumsWithout: (leftOut: readonly boolean[]) => readonly number[] | null;
  /** The share of the whole weight that the criteria marked as known have. */
  readonly completeness: (known: readonly boolean[]) => number;
}

export function compileShares(criteria: readonly ResolvedCriterion[]): Shares {
  const ids = criteria.map(({ id }) => id);
  const weights = reduceWeights(criteria.map(({ weight }) => weight));
  const sum = (marked: (place: number) => boolean) => weights.reduce((all, weight, place) => (marked(place) ? all + weight : all), 0n);
  const whole = sum(() => true);
  const share = (weight: bigint) => (whole === 0n ? 0 : Number(weight) / Number(whole));
  const maximums = shareOut(FULL_POINTS, weights, ids);
  const remembered = new Map<string, readonly number[] | null>();
  return {
    weights: weights.map(share),
    maximums,
    maximumsWithout(leftOut) {
      if (!leftOut.includes(true)) return maximums;
      const key = leftOut.map(Number).join("");
      let found = remembered.get(key);
      if (found === undefined) {
        const kept = weights.map((weight, place) => (leftOut[place] ? 0n : weight));
        found = kept.every((weight) => weight === 0n) ? null : shareOut(FULL_POINTS, kept, ids);
        remembered.set(key, found);
      }
      return found;
    },
    completeness: (known) => (known.includes(false) ? share(sum((place) => known[place])) : share(whole)),
  };
}

/** The double just below one half. Added to a number from 0 to 2^31 before the fraction is dropped, it rounds as Math.round does, for half the time. */
const HALF = 0.49999999999999994;

/** The points of one part: rounded once, half a point up. */
export function partPoints(maximum: number, score: number): number {
  return (maximum * score + HALF) | 0;
}

/** When no criterion is left to go by, each counts its own share, half earned. */
export const NOTHING_KNOWN = 0.5;
