import type { Scoring } from "../criteria/score";
import type { Mentee, Mentor } from "../people/person";
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
  /** Row-major; null when there are more pairs than are kept. */
  readonly kept: Int32Array | null;
  /** One mentee's row: points, or `REFUSED`. The table's own memory: to be read only, and only until the next call. */
  readonly row: (mentee: number) => Int32Array;
  /** One mentee's row, as far as it tells which pairs may be made: `minimumPoints` or more for those, less for others; exact below the minimum. */
  readonly outlook: (mentee: number) => Int32Array;
  /** The same row as `row`, copied into `out`. */
  readonly fillRow: (mentee: number, out: Int32Array) => void;
  /**
   * The row where it is above `prices[column]` + `threshold`; a pair with fewer points gets some number from 0 to that bound, or its points. `REFUSED` is
   * always told.
   */
  readonly fillRowAbove: (mentee: number, prices: Float64Array, threshold: number, out: Int32Array) => void;
  /** One pair. */
  readonly points: (mentee: number, mentor: number) => number;
}

export interface PairTableOptions {
  /** Above this many pairs, rows are scored again whenever they are read; either way the same numbers. Default: `MOST_PAIRS_KEPT`. */
  readonly mostPairsKept?: number;
  /** Told after each row that is scored in advance. */
  readonly onRow?: (done: number, total: number) => void;
}

/** Who the rows and columns are. */
interface People {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
}

/** Rules first: a refused pair is not scored. */
export function pairTable(people: People, sieve: Sieve, scoring: Scoring, minimumScore: number, options: PairTableOptions = {}): PairTable {
  const [mentees, mentors] = [people.mentees.length, people.mentors.length];
  const shape = { mentees, mentors, minimumPoints: Math.round(minimumScore * 1_000_000) };
  return mentees * mentors > (options.mostPairsKept ?? MOST_PAIRS_KEPT)
    ? { ...shape, ...scoredWhenRead(people, sieve, scoring, shape.minimumPoints) }
    : { ...shape, ...scoredInAdvance(mentees, mentors, sieve, scoring, options.onRow) };
}

type Rows = Omit<PairTable, "mentees" | "mentors" | "minimumPoints">;

function scoredWhenRead({ mentees, mentors }: People, sieve: Sieve, scoring: Scoring, minimumPoints: number): Rows {
  const refused = new Uint8Array(mentors.length);
  const own = new Int32Array(mentors.length);
  const mark = (mentee: number, out: Int32Array): boolean => {
    sieve.fillRow(mentee, refused);
    const anyRefused = refused.includes(1);
    if (anyRefused) for (let mentor = 0; mentor < out.length; mentor++) if (refused[mentor] !== 0) out[mentor] = REFUSED;
    return anyRefused;
  };
  const fillRow = (mentee: number, out: Int32Array) => scoring.fillRow(mentee, mark(mentee, out) ? refused : null, out);
  return {
    kept: null,
    row(mentee) {
      fillRow(mentee, own);
      return own;
    },
    outlook(mentee) {
      if (minimumPoints > 0) fillRow(mentee, own);
      else mark(mentee, own.fill(0));
      return own;
    },
    fillRow,
    fillRowAbove: (mentee, prices, threshold, out) =>
      scoring.fillRowAbove(mentee, mark(mentee, out) ? refused : null, prices, threshold, out),
    points: (mentee, mentor) =>
      sieve.refusals(mentees[mentee], mentors[mentor]).length > 0 ? REFUSED : scoring.pair(mentees[mentee], mentors[mentor]).points,
  };
}

function scoredInAdvance(mentees: number, mentors: number, sieve: Sieve, scoring: Scoring, onRow: PairTableOptions["onRow"]): Rows {
  const kept = new Int32Array(mentees * mentors);
  const refused = new Uint8Array(mentors);
  const row = (mentee: number) => kept.subarray(mentee * mentors, (mentee + 1) * mentors);
  for (let mentee = 0; mentee < mentees; mentee++) {
    const out = row(mentee);
    sieve.fillRow(mentee, refused);
    const anyRefused = refused.includes(1);
    if (anyRefused) out.fill(REFUSED);
    scoring.fillRow(mentee, anyRefused ? refused : null, out);
    onRow?.(mentee + 1, mentees);
  }
  const fillRow = (mentee: number, out: Int32Array) => out.set(row(mentee));
  return {
    kept,
    row,
    outlook: row,
    fillRow,
    fillRowAbove: (mentee, _prices, _threshold, out) => fillRow(mentee, out),
    points: (mentee, mentor) => kept[mentee * mentors + mentor],
  };
}
