import type { AssignmentProblem } from "./types";

/**
 * The checker's own reading of a problem: raw numbers, NaN for a forbidden pair. Nothing here comes from the solver's files, so that a mistake
 * there cannot hide itself.
 */
export interface PlainProblem {
  readonly rows: number;
  readonly columns: number;
  readonly demand: (row: number) => number;
  readonly capacity: (column: number) => number;
  readonly minimum: (column: number) => number;
  readonly bonus: (row: number) => number;
  /** row * columns + column of every required pair. */
  readonly required: ReadonlySet<number>;
  /** Fills `out` (one number per column) with the row's scores. */
  readonly readRow: (row: number, out: Float64Array) => void;
  readonly minimumScore: number;
  readonly maximizing: boolean;
}

export function plainProblem(problem: AssignmentProblem): PlainProblem {
  const { rows, columns, rowBonus } = problem;
  const required = new Set<number>();
  const given = problem.required ?? [];
  for (let at = 0; at + 1 < given.length; at += 2) required.add(given[at]! * columns + given[at + 1]!);
  return {
    rows,
    columns,
    demand: (row) => Math.min(entry(problem.rowDemand, row, 1), columns),
    capacity: (column) => entry(problem.columnCapacity, column, 1),
    minimum: (column) => entry(problem.columnMinimum, column, 0),
    bonus: (row) => rowBonus?.[row] ?? 0,
    required,
    readRow: rowReader(problem),
    minimumScore: problem.minimumScore ?? -Infinity,
    maximizing: problem.sense !== "minimize",
  };
}

function entry(values: number | ArrayLike<number> | undefined, at: number, fallback: number): number {
  if (values === undefined) return fallback;
  return typeof values === "number" ? values : values[at]!;
}

function rowReader(problem: AssignmentProblem): PlainProblem["readRow"] {
  const { columns, allowed, scores } = problem;
  const raw = rawReader(problem);
  const isReal = !("kind" in scores) || scores.kind === "real";
  return (row, out) => {
    raw(row, out);
    for (let column = 0; column < columns; column++) {
      const value = out[column]!;
      if (isReal ? value - value !== 0 : value === -2147483648) out[column] = Number.NaN;
      else if (allowed !== undefined && !(typeof allowed === "function" ? allowed(row, column) : allowed[row * columns + column]))
        out[column] = Number.NaN;
    }
  };
}

function rawReader(problem: AssignmentProblem): PlainProblem["readRow"] {
  const { columns, scores } = problem;
  if ("kind" in scores) {
    if (scores.kind === "real") return (row, out) => scores.fill(row, row + 1, out);
    const whole = new Int32Array(columns);
    return (row, out) => {
      scores.fill(row, row + 1, whole);
      out.set(whole);
    };
  }
  if ("rowStart" in scores) {
    return (row, out) => {
      out.fill(Number.NaN);
      for (let at = scores.rowStart[row]!; at < scores.rowStart[row + 1]!; at++) out[scores.column[at]!] = scores.score[at]!;
    };
  }
  return (row, out) => {
    for (let column = 0; column < columns; column++) out[column] = scores[row * columns + column]!;
  };
}
