import type { AssignmentProblem } from "./types";

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
  const raw = rawReader(problem, column, score);
  const readRow = (row: number): number => {
    const count = raw(row);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const to = column[at]!;
      const value = score[at]!;
      if (value - value !== 0) continue;
      if (allowed !== undefined && !(typeof allowed === "function" ? allowed(row, to) : allowed[row * columns + to])) continue;
      column[kept] = to;
      score[kept++] = value;
    }
    return kept;
  };
  return {
    rows,
    columns,
    demand: (row) => Math.min(entry(problem.rowDemand, row, 1), columns),
    capacity: (to) => entry(problem.columnCapacity, to, 1),
    minimum: (to) => entry(problem.columnMinimum, to, 0),
    bonus: (row) => rowBonus?.[row] ?? 0,
    isRequired: keys.size === 0 ? () => false : (row, to) => keys.has(row * columns + to),
    required,
    readRow,
    column,
    score,
    minimumScore: problem.minimumScore ?? -Infinity,
    sign: problem.sense === "minimize" ? -1 : 1,
  };
}

function entry(values: number | ArrayLike<number> | undefined, at: number, fallback: number): number {
  if (values === undefined) return fallback;
  return typeof values === "number" ? values : values[at]!;
}

function rawReader(problem: AssignmentProblem, column: Int32Array, score: Float64Array): (row: number) => number {
  const { columns, scores } = problem;
  if ("rowStart" in scores) {
    return (row) => {
      const begin = scores.rowStart[row]!;
      const end = scores.rowStart[row + 1]!;
      for (let at = begin; at < end; at++) {
        column[at - begin] = scores.column[at]!;
        score[at - begin] = scores.score[at]!;
      }
      return end - begin;
    };
  }
  const whole = new Int32Array("kind" in scores && scores.kind === "integer" ? columns : 0);
  return (row) => {
    for (let to = 0; to < columns; to++) column[to] = to;
    if (!("kind" in scores)) for (let to = 0, at = row * columns; to < columns; to++) score[to] = scores[at++]!;
    else if (scores.kind === "real") scores.fill(row, row + 1, score);
    else {
      scores.fill(row, row + 1, whole);
      for (let to = 0; to < columns; to++) score[to] = whole[to] === -2147483648 ? Number.NaN : whole[to]!;
    }
    return columns;
  };
}
