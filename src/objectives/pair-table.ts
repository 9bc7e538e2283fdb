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
  /** Row-major; null when there are more pairs than are kept. */
  readonly kept: Int32Array | null;
  /** One mentee's row: points, or `REFUSED`. The table's own memory: to be read only, and only until the next call. */
  readonly row: (mentee: number) => Int32Array;
  /** The same row, copied into `out`. */
  readonly fillRow: (mentee: number, out: Int32Array) => void;
}

export interface PairTableOptions {
  /** Above this many pairs, rows are scored again whenever they are read; either way the same numbers. Default: `MOST_PAIRS_KEPT`. */
  readonly mostPairsKept?: number;
  /** Told after each row that is scored in advance. */
  readonly onRow?: (done: number, total: number) => void;
}

/** Rules first: a refused pair is not scored. */
export function pairTable(
  mentees: number,
  mentors: number,
  sieve: Sieve,
  scoring: Scoring,
  minimumScore: number,
  options: PairTableOptions = {},
): PairTable {
  const refused = new Uint8Array(mentors);
  const scoreRow = (mentee: number, out: Int32Array) => {
    sieve.fillRow(mentee, refused);
    out.fill(REFUSED);
    scoring.fillRow(mentee, refused, out);
  };
  const shape = { mentees, mentors, minimumPoints: Math.round(minimumScore * 1_000_000) };
  return mentees * mentors > (options.mostPairsKept ?? MOST_PAIRS_KEPT)
    ? { ...shape, ...scoredWhenRead(mentors, scoreRow) }
    : { ...shape, ...scoredInAdvance(mentees, mentors, scoreRow, options.onRow) };
}

type Rows = Pick<PairTable, "kept" | "row" | "fillRow">;
type ScoreRow = (mentee: number, out: Int32Array) => void;

function scoredWhenRead(mentors: number, scoreRow: ScoreRow): Rows {
  const points = new Int32Array(mentors);
  return {
    kept: null,
    row(mentee) {
      scoreRow(mentee, points);
      return points;
    },
    fillRow: scoreRow,
  };
}

function scoredInAdvance(mentees: number, mentors: number, scoreRow: ScoreRow, onRow: PairTableOptions["onRow"]): Rows {
  const kept = new Int32Array(mentees * mentors);
  const row = (mentee: number) => kept.subarray(mentee * mentors, (mentee + 1) * mentors);
  for (let mentee = 0; mentee < mentees; mentee++) {
    scoreRow(mentee, row(mentee));
    onRow?.(mentee + 1, mentees);
  }
  return { kept, row, fillRow: (mentee, out) => out.set(row(mentee)) };
}
