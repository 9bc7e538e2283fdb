import type { CandidateStart, WarmStart } from "./types";

/**
 * A problem as the solver sees it: integers only, maximize, required pairs taken out of every bound. A usable pair is one that is
 * neither forbidden nor required nor below the minimum score; its worth is its score in grid steps (negated when minimizing) plus `pairWorth`.
 */
export interface Instance {
  readonly rows: number;
  readonly columns: number;
  readonly demand: Int32Array;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** Flat [row, column, ...], sorted, no pair twice. */
  readonly required: Int32Array;
  /** What a row's first pair is worth on top of the pair: rowWorth + bonus, or 0 when a required pair already serves the row. */
  readonly firstWorth: Float64Array;
  readonly pairWorth: number;
  readonly rowWorth: number;
  /** What each of a column's first `minimum` seats is worth while solving, so that minimums are filled before anything else. */
  readonly seatWorth: number;
  /** False when the worst case of the tiers does not fit below 2^53 and the solver must prove the counts afterwards. */
  readonly tiersProved: boolean;
  readonly pairs: PairReader;
  /** The same for pairs whose worth is above prices[column] + threshold; any other may be missing. */
  readonly pairsAbove: BoundedReader;
  /** The columns of the row's usable pairs. */
  readonly usable: (row: number, columns: Int32Array) => number;
  /** How whole rows are read where every cell counts; undefined when only `pairs` can tell what is usable. */
  readonly dense: DenseRows | undefined;
  /**
   * The same of a source that is asked for each row, for those who read each row but once: whole numbers, which are their own worths, and no mask. Required
   * pairs are among them.
   */
  readonly cells: DenseRows | undefined;
  /** Such a row is read with `pairs`, never with `dense`. */
  readonly hasRequired: (row: number) => boolean;
  readonly scores: ScoreReader;
  /** Lists made elsewhere, where they can be used. */
  readonly start: CandidateStart | undefined;
  readonly warm: WarmStart | undefined;
}

/**
 * A row's cells are values[row * columns + column], or after load(row) values[column]. A cell is usable when it is not `forbidden`, not below
 * `minimumScore` and not masked by 0; its worth is toWorth(value) + plus.
 */
export interface DenseRows {
  readonly values: Int32Array | Float64Array;
  readonly load: ((row: number) => void) | undefined;
  readonly forbidden: number;
  readonly minimumScore: number;
  readonly mask: Uint8Array | undefined;
  /** value * scale is within 1 of toWorth(value), and equal to it for integers. */
  readonly scale: number;
  readonly toWorth: (value: number) => number;
  readonly plus: number;
}

export function isUsable({ mask, forbidden, minimumScore }: DenseRows, cell: number, value: number): boolean {
  return value !== forbidden && value >= minimumScore && (mask === undefined || mask[cell] !== 0);
}

/** Like `PairReader`, with pairs of no interest left out. */
export type BoundedReader = (row: number, prices: Float64Array, threshold: number, columns: Int32Array, worths: Float64Array) => number;

/** Fills `columns` and `worths` with the usable pairs of a row, by column, and returns how many there are. */
export type PairReader = (row: number, columns: Int32Array, worths: Float64Array) => number;

/** The caller's scores, read row by row; see `readScores`. */
export interface ScoreReader {
  readonly isSparse: boolean;
  readonly isInteger: boolean;
  readonly step: number;
  /** Grid steps, signed so that more is better, of every pair of the row that is neither forbidden nor below the minimum score. */
  readonly read: PairReader;
  /** The same for pairs above prices[column] + threshold; any other may be missing. */
  readonly readAbove: BoundedReader;
  /** Whether `readAbove` leaves out what is not above, because a row costs work each time. */
  readonly isBounded: boolean;
  /** The columns of the same pairs as `read`. */
  readonly readUsable: (row: number, columns: Int32Array) => number;
  readonly dense: Omit<DenseRows, "plus"> | undefined;
  /** Only where `isBounded`. */
  readonly cells: Omit<DenseRows, "plus"> | undefined;
  /** The caller's own number, NaN when the pair is absent or forbidden. */
  readonly score: (row: number, column: number) => number;
  /** Grid steps of one pair, signed so that more is better. */
  readonly worth: (row: number, column: number) => number;
  /** The caller's number in grid steps. */
  readonly toGrid: (value: number) => number;
  /** Over all scores and bonuses, in grid steps of the caller's sign; smallest > largest when there are none. */
  readonly smallest: number;
  readonly largest: number;
}

/** The same problem where every row is read with `pairs`, which leaves some out or counts them otherwise. */
export function withPairs(instance: Instance, pairs: PairReader): Instance {
  const worths = new Float64Array(instance.columns);
  return {
    ...instance,
    pairs,
    pairsAbove: (row, _prices, _threshold, columns, toWorths) => pairs(row, columns, toWorths),
    usable: (row, columns) => pairs(row, columns, worths),
    dense: undefined,
    cells: undefined,
    start: undefined,
    warm: undefined,
  };
}
