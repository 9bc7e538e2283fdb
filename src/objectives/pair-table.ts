import type { Scoring } from "../criteria/score";
import type { Sieve } from "../rules/sieve";

/** Up to this many mentee-mentor pairs the points are kept (4 bytes each); above it no such array exists and rows are scored again when read. */
export const MOST_PAIRS_KEPT = 2 ** 25;

/** A pair that a rule, a conflict or a veto refuses: the mark that the solver reads as forbidden in a source of integers. */
export const REFUSED = -2147483648;

/** The points of every candidate pair, in row and column numbers (mentees and mentors by id). */
export interface PairTable {
  readonly mentees: number;
  readonly mentors: number;
  /** Pairs with fewer points are never made, pins excepted. */
  readonly minimumPoints: number;
  /** Row-major; null when there are more than `MOST_PAIRS_KEPT`. */
  readonly kept: Int32Array | null;
  /** Fills one mentee's row: points, or `REFUSED`. */
  readonly fillRow: (mentee: number, out: Int32Array) => void;
}

/** Rules first: a refused pair is not scored. */
export function pairTable(mentees: number, mentors: number, sieve: Sieve, scoring: Scoring, minimumScore: number): PairTable {
  const refused = new Uint8Array(mentors);
  const scoreRow = (mentee: number, out: Int32Array) => {
    sieve.fillRow(mentee, refused);
    out.fill(REFUSED);
    scoring.fillRow(mentee, refused, out);
  };
  const shape = { mentees, mentors, minimumPoints: Math.round(minimumScore * 1_000_000) };
  if (mentees * mentors > MOST_PAIRS_KEPT) return { ...shape, kept: null, fillRow: scoreRow };
  const kept = new Int32Array(mentees * mentors);
  for (let mentee = 0; mentee < mentees; mentee++) scoreRow(mentee, kept.subarray(mentee * mentors, (mentee + 1) * mentors));
  return {
    ...shape,
    kept,
    fillRow: (mentee, out) => {
      const from = mentee * mentors;
      for (let mentor = 0; mentor < mentors; mentor++) out[mentor] = kept[from + mentor];
    },
  };
}
