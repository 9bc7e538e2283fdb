import type { AssignmentProblem, ScoreSource } from "./types";

/**
 * The checker's own reading of a problem: the caller's raw numbers. Nothing here comes from the solver's files, so that a mistake there cannot
 * hide itself.
 */
export interface PlainProblem {
  readonly rows: number;
  readonly columns: number;
  readonly demand: (row: number) => number;
  readonly capacity: (column: number) => number;
  readonly minimum: (column: number) => number;
  readonly bonus: (row: number) => number;
  readonly isRequired: (row: number, column: number) => boolean;
  /** Flat [row, column, ...], no pair twice. */
  readonly required: readonly number[];
  /** Puts the pairs of a row that are not forbidden (whatever the minimum score) into `column` and `score`, and returns how many there are. */
  readonly readRow: (row: number) => number;
  /** The same, but pairs whose scores are not above prices[column] + threshold may be left out, if the caller's source does so (`isBounded`). */
  readonly readRowAbove: (row: number, prices: Float64Array, threshold: number) => number;
  readonly isBounded: boolean;
  /** Puts the columns of the row's usable pairs, those neither forbidden nor required nor below the minimum score, into `column`. */
  readonly readUsable: (row: number) => number;
  /** One score of a bounded source, NaN for a forbidden pair. */
  readonly scoreAt: (row: number, column: number) => number;
  readonly column: Int32Array;
  readonly score: Float64Array;
  readonly minimumScore: number;
  /** 1 when maximizing, -1 when minimizing. */
  readonly sign: 1 | -1;
}

export function plainProblem(problem: AssignmentProblem): PlainProblem {
  const { rows, columns, rowBonus, allowed } = problem;
  const keys = new Set<number>();
  const required: number[] = [];
  const given = problem.required ?? [];
  for (let at = 0; at + 1 < given.length; at += 2) {
    const key = given[at]! * columns + given[at + 1]!;
    if (!keys.has(key)) required.push(given[at]!, given[at + 1]!);
    keys.add(key);
  }
  const column = new Int32Array(columns);
  const score = new Float64Array(columns);
  const isAllowed =
    allowed === undefined || typeof allowed === "function" ? allowed : (row: number, to: number) => allowed[row * columns + to] !== 0;
  const cells = cellReader(problem);
  const requiredOf = new Map<number, number[]>();
  for (let at = 0; at < required.length; at += 2)
    requiredOf.set(required[at]!, [...(requiredOf.get(required[at]!) ?? []), required[at + 1]!]);
  const minimumScore = problem.minimumScore ?? -Infinity;
  const keep = (row: number, count: number, from: ArrayLike<number>, columnOf: ArrayLike<number> | undefined, begin: number): number => {
    let kept = 0;
    for (let at = begin; at < begin + count; at++) {
      const value = from[at]!;
      if (value - value !== 0 || (cells.mark !== undefined && value === cells.mark)) continue;
      const to = columnOf === undefined ? at - begin : columnOf[at]!;
      if (isAllowed !== undefined && !isAllowed(row, to)) continue;
      column[kept] = to;
      score[kept++] = value;
    }
    return kept;
  };
  const readRow = (row: number): number => {
    const { from, columnOf, begin, count } = cells.row(row);
    return keep(row, count, from, columnOf, begin);
  };
  const found = new Int32Array(cells.source === undefined ? 0 : columns);
  const readRowAbove = (row: number, prices: Float64Array, threshold: number): number => {
    if (cells.source === undefined) return readRow(row);
    const count = cells.source.above(row, prices, threshold, column, found);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      if (isAllowed !== undefined && !isAllowed(row, column[at]!)) continue;
      column[kept] = column[at]!;
      score[kept++] = found[at]!;
    }
    return kept;
  };
  const noPrices = new Float64Array(found.length);
  const readUsable = (row: number): number => {
    const takesAll = minimumScore === -Infinity && isAllowed === undefined;
    const count =
      takesAll && cells.source !== undefined ? cells.source.allowed(row, column) : readRowAbove(row, noPrices, Math.ceil(minimumScore) - 1);
    const pinned = requiredOf.get(row);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      if ((!takesAll && score[at]! < minimumScore) || pinned?.includes(column[at]!)) continue;
      column[kept++] = column[at]!;
    }
    return kept;
  };
  return {
    rows,
    columns,
    demand: (row) => Math.min(entry(problem.rowDemand, row, 1), columns || 1),
    capacity: (to) => entry(problem.columnCapacity, to, 1),
    minimum: (to) => entry(problem.columnMinimum, to, 0),
    bonus: (row) => rowBonus?.[row] ?? 0,
    isRequired: keys.size === 0 ? () => false : (row, to) => keys.has(row * columns + to),
    required,
    readRow,
    readRowAbove,
    isBounded: cells.source !== undefined,
    readUsable,
    scoreAt: (row, to) => {
      const value = cells.source?.at(row, to) ?? Number.NaN;
      return value === cells.mark || (isAllowed !== undefined && !isAllowed(row, to)) ? Number.NaN : value;
    },
    column,
    score,
    minimumScore,
    sign: problem.sense === "minimize" ? -1 : 1,
  };
}

function entry(values: number | ArrayLike<number> | undefined, at: number, fallback: number): number {
  if (values === undefined) return fallback;
  return typeof values === "number" ? values : values[at]!;
}

/** A row is count numbers from `begin` of `from`, for the columns in turn or those that `columnOf` names. */
interface Cells {
  readonly row: (row: number) => {
    readonly from: ArrayLike<number>;
    readonly columnOf: ArrayLike<number> | undefined;
    readonly begin: number;
    readonly count: number;
  };
  /** The parts of a source that answers for less than rows. */
  readonly source: Required<Pick<ScoreSource & { readonly kind: "integer" }, "above" | "at" | "allowed">> | undefined;
  /** Stands for a forbidden pair. */
  readonly mark: number | undefined;
}

function cellReader({ columns, scores, sense }: AssignmentProblem): Cells {
  if ("rowStart" in scores) {
    const { rowStart, column, score } = scores;
    const row = (number: number) => ({
      from: score,
      columnOf: column,
      begin: rowStart[number]!,
      count: rowStart[number + 1]! - rowStart[number]!,
    });
    return { row, source: undefined, mark: undefined };
  }
  if (!("kind" in scores)) {
    const row = (number: number) => ({ from: scores, columnOf: undefined, begin: number * columns, count: columns });
    return { row, source: undefined, mark: undefined };
  }
  const reals = new Float64Array(scores.kind === "real" ? columns : 0);
  const integers = new Int32Array(scores.kind === "integer" ? columns : 0);
  const whole = { from: scores.kind === "real" ? reals : integers, columnOf: undefined, begin: 0, count: columns };
  if (scores.kind === "real") {
    const row = (number: number) => {
      scores.fill(number, number + 1, reals);
      return whole;
    };
    return { row, source: undefined, mark: undefined };
  }
  const { above, at, allowed } = scores;
  const isBounded = above !== undefined && at !== undefined && allowed !== undefined && sense !== "minimize";
  return {
    row: (number) => {
      scores.fill(number, number + 1, integers);
      return whole;
    },
    source: isBounded ? { above, at, allowed } : undefined,
    mark: -2147483648,
  };
}
