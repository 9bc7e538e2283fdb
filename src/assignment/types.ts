/**
 * Where a long run stands. `phase` is a short fixed word, `done` and `total` count rows (columns while free places are looked at, "fill"; steps of the scores while
 * the best weakest pair is looked for, "weakest").
 */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** The part of an `AbortSignal` that is read. When `aborted` is true the run throws `reason`. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

export interface RunOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** Compressed rows: the pairs of row i are entries rowStart[i] .. rowStart[i + 1] - 1. An absent pair is forbidden. */
export interface SparseScores {
  readonly rowStart: ArrayLike<number>;
  readonly column: ArrayLike<number>;
  readonly score: ArrayLike<number>;
}

/**
 * Scores computed on demand, for problems too large for a rows x columns array. `fill` must write the scores of rows
 * rowStart .. rowEnd - 1, row-major, to `out` (length (rowEnd - rowStart) * columns), and must write the same numbers every time.
 */
export type ScoreSource =
  | {
      /** Integers from -2147483647 to 2147483647; -2147483648 (`FORBIDDEN`) marks a forbidden pair under either sense. */
      readonly kind: "integer";
      readonly fill: (rowStart: number, rowEnd: number, out: Int32Array) => void;
      /** No score is smaller, none larger: integers of the range above, which is assumed where they are left out. Narrow bounds leave room for larger problems. */
      readonly smallest?: number;
      readonly largest?: number;
      /**
       * The pairs of one row whose scores are above `prices[column]` + `threshold`: their columns, rising, and scores; gives how many there are. Forbidden
       * pairs are never among them. It saves the caller from working scores out that are not. With `at` and `allowed`, whole rows are never asked for.
       */
      readonly above?: (row: number, prices: Float64Array, threshold: number, columns: Int32Array, scores: Int32Array) => number;
      /** One score, or the mark. */
      readonly at?: (row: number, column: number) => number;
      /** The columns of one row that are not forbidden, rising; gives how many there are. */
      readonly allowed?: (row: number, columns: Int32Array) => number;
    }
  | {
      /** Any finite number; the infinities mark forbidden pairs as in a dense matrix. Costs one more pass, to find the grid. */
      readonly kind: "real";
      readonly fill: (rowStart: number, rowEnd: number, out: Float64Array) => void;
    };

export type AssignmentObjective = "most-pairs" | "most-rows" | "highest-score" | "weakest-pair";

/** Which of several equal optima is returned: rows choose in turn, each its best-ranked pair that some remaining optimum contains. */
export interface TieRule {
  /** The rows in the order in which they choose: a permutation of 0 .. rows - 1. Default: index order. */
  readonly rowOrder?: ArrayLike<number> | undefined;
  /** A row takes the pair of lowest rank first; equal ranks go by column. Default: the column number. */
  readonly rank?: ((row: number, column: number) => number) | undefined;
}

export interface AssignmentProblem {
  readonly rows: number;
  readonly columns: number;
  /**
   * Dense: row-major, rows * columns numbers. Sparse: compressed rows. Or a source that fills blocks of rows.
   * NaN is misuse; -Infinity when maximizing and Infinity when minimizing mark a forbidden pair, the opposite infinity is misuse.
   */
  readonly scores: ArrayLike<number> | SparseScores | ScoreSource;
  /** A second way to forbid pairs: a predicate, or a rows * columns mask where 0 means forbidden. */
  readonly allowed?: ((row: number, column: number) => boolean) | Uint8Array | undefined;
  /** Most columns a row may get; default 1. A pair is used at most once. */
  readonly rowDemand?: number | ArrayLike<number> | undefined;
  /** Most rows a column may get; default 1. */
  readonly columnCapacity?: number | ArrayLike<number> | undefined;
  /** Hard lower bound on the rows of a column; default 0. */
  readonly columnMinimum?: number | ArrayLike<number> | undefined;
  /** Pinned pairs, flat [row, column, row, column, ...]; a pair named twice is pinned once. */
  readonly required?: ArrayLike<number> | undefined;
  /**
   * "most-pairs" (default): as many pairs as possible, then the best total. "most-rows": as many rows served at all as possible, then
   * pairs, then total. "highest-score": the best total, pairs being optional. "weakest-pair": most pairs, then the best weakest pair
   * (required pairs counted), then total.
   */
  readonly objective?: AssignmentObjective | undefined;
  /** Pairs whose score is a smaller number are not used, whatever the sense (required pairs excepted). */
  readonly minimumScore?: number | undefined;
  readonly sense?: "maximize" | "minimize" | undefined;
  /**
   * Per row, >= 0, in score units and under either sense an advantage: added once to the score tier of the objective when the row is
   * served at all (a required pair serves it anyway). It decides who is served when places are short and is not part of `total`.
   */
  readonly rowBonus?: ArrayLike<number> | undefined;
  /** Default: index order, so that a constant square matrix gives the identity. */
  readonly ties?: TieRule | undefined;
  /**
   * Lists that were made elsewhere, perhaps on many machines, to save the first reading of a source that has `above` and maximizes; not used otherwise.
   * They change nothing about the result; wrong ones may make the solver fail.
   */
  readonly start?: CandidateStart | undefined;
  /**
   * Where another solve ended, to begin there: after a small change a few searches are left to do. The pairs, totals and counts are the same as without;
   * the prices may be others that prove the same optimum. Anything may be wrong in it, at the cost of time only.
   */
  readonly warm?: WarmStart | undefined;
}

/** The end of a solve in the terms of the next problem: prices and pairs by its rows and columns, 0 for a column that was not there. */
export interface WarmStart {
  readonly columnPrices: ArrayLike<number>;
  /** Flat [row, column, ...]. */
  readonly pairs: ArrayLike<number>;
  /** What a pair counted in those prices: the solution's `pairWorth`. */
  readonly pairWorth: number;
}

/** Each row's best usable pairs. Those of row i are entries i * length .. i * length + count[i] - 1, in any order. */
export interface CandidateStart {
  readonly length: number;
  readonly count: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** At least the score of every usable pair of the row that is not in its list; -Infinity when all are. */
  readonly bound: Float64Array;
}

/**
 * A blocking set (Hall violator): why no more is possible. Required pairs are taken out of every bound first. The set is canonical:
 * everything that alternating paths reach from what is short, so every optimum gives the same one.
 */
export interface AssignmentShortage {
  /**
   * "places": these rows together ask for `needed` pairs; these columns, and the chosen pairs of these rows elsewhere, are all they can
   * have: `places`. "rows": the same with every row counted once (rows that got nothing under "most-rows"). "minimum": these columns
   * together must have `needed` rows, and these rows, with the other rows' pairs there, give at most `places`.
   */
  readonly kind: "places" | "rows" | "minimum";
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly places: number;
  readonly needed: number;
}

/**
 * How to read the prices. All are integers in units of `scoreStep`. The worth of a pair is its score in that unit, rounded (negated when
 * minimizing), plus `pairWorth`; a row's first pair is worth `rowWorth` plus its bonus on top unless a required pair already serves it.
 * With margin = worth - rowPrices[row] - columnPrices[column]:
 *   a chosen pair that is not required has margin >= 0, any other usable pair has margin <= 0;
 *   a column with a positive price is full, one with a negative price is at its minimum;
 *   a row with a positive price has all its pairs; with a negative price at most one; a row price is never below
 *   -(rowWorth + bonus) of a row, equals or exceeds it for a served row, and is at most that for an unserved one.
 * These conditions prove that no other choice within the bounds has a higher sum of worths.
 */
export interface AssignmentSolution {
  readonly status: "optimal" | "infeasible";
  /** Flat [row, column, ...], sorted by row then column; empty when infeasible. */
  readonly pairs: Int32Array;
  /** Sum of the caller's own scores over the pairs. */
  readonly total: number;
  readonly cardinality: number;
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  /** What a pair counts in itself, in units of `scoreStep`: 0 under "highest-score", else more than any rearrangement can cost. */
  readonly pairWorth: number;
  /** What serving a row at all counts: above 0 only under "most-rows". */
  readonly rowWorth: number;
  /** The unit of the prices: 1 when all scores and bonuses are integers, else a power of two at most 2^-40 of the largest score. */
  readonly scoreStep: number;
  /** Why no more is possible: when infeasible, or when rows stay short of their demand (not under "highest-score"). */
  readonly shortage?: AssignmentShortage;
  /**
   * "weakest-pair" only, when there are pairs: the weakest score, and the set that proves that with better pairs only there would be
   * fewer, or a minimum unmet (absent when a required pair is the weakest).
   */
  readonly weakest?: { readonly score: number; readonly blocked?: AssignmentShortage };
}

/** Marks a forbidden pair in an integer source. */
export const FORBIDDEN = -2147483648;
