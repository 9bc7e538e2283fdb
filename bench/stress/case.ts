import { type AssignmentObjective, type AssignmentProblem, FORBIDDEN, type ScoreSource } from "../../src/assignment/types";

/** How the scores of a case are handed over; all forms of one case are the same problem. */
export const forms = ["array", "typed", "mask", "predicate", "sparse", "source", "bounded-source", "real-source"] as const;
export type Form = (typeof forms)[number];

/** A problem as plain JSON, so that a failing one can be printed, shrunk and kept. Everything is written out per row and per column. */
export interface StressCase {
  readonly rows: number;
  readonly columns: number;
  /** Row-major; null forbids the pair. */
  readonly scores: readonly (number | null)[];
  readonly form: Form;
  readonly rowDemand: readonly number[];
  readonly columnCapacity: readonly number[];
  readonly columnMinimum: readonly number[];
  /** Flat pairs, each within the bounds and not forbidden. */
  readonly required: readonly number[];
  readonly objective: AssignmentObjective;
  readonly sense: "maximize" | "minimize";
  readonly minimumScore: number | null;
  readonly rowBonus: readonly number[] | null;
  readonly rowOrder: readonly number[] | null;
  /** Row-major. */
  readonly rank: readonly number[] | null;
}

export function posed(test: StressCase, form: Form = test.form): AssignmentProblem {
  const { rows, columns, required, objective, sense } = test;
  return {
    rows,
    columns,
    ...scoresIn(test, form),
    rowDemand: test.rowDemand.slice(),
    columnCapacity: Int32Array.from(test.columnCapacity),
    columnMinimum: test.columnMinimum.slice(),
    required: required.slice(),
    objective,
    sense,
    minimumScore: test.minimumScore ?? undefined,
    rowBonus: test.rowBonus?.slice(),
    ties: ties(test),
  };
}

function ties({ rowOrder, rank, columns }: StressCase): AssignmentProblem["ties"] {
  if (rowOrder === null && rank === null) return undefined;
  return {
    rowOrder: rowOrder?.slice(),
    rank: rank === null ? undefined : (row, column) => rank[row * columns + column]!,
  };
}

function scoresIn(test: StressCase, form: Form): Pick<AssignmentProblem, "scores" | "allowed"> {
  const { scores, columns } = test;
  const forbidden = test.sense === "maximize" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const marked = scores.map((score) => score ?? forbidden);
  if (form === "array") return { scores: marked };
  if (form === "typed") return { scores: Float64Array.from(marked) };
  if (form === "sparse") return { scores: compressed(test) };
  // Under a mask the score of a forbidden pair does not matter.
  const zeroed = scores.map((score) => score ?? 0);
  if (form === "mask") return { scores: fits32(test) ? Int32Array.from(zeroed) : zeroed, allowed: mask(scores) };
  if (form === "predicate") return { scores: zeroed, allowed: (row, column) => scores[row * columns + column] !== null };
  if (form === "source" && fits32(test) && isWhole(test)) {
    const cells = Int32Array.from(scores, (score) => score ?? FORBIDDEN);
    return { scores: { kind: "integer", fill: (from, end, out) => out.set(cells.subarray(from * columns, end * columns)) } };
  }
  if (form === "bounded-source" && fits32(test) && isWhole(test)) return { scores: boundedSource(test) };
  return { scores: { kind: "real", fill: (from, end, out) => out.set(marked.slice(from * columns, end * columns)) } };
}

/** Answers for less than rows, and gives nothing that it was not asked for. */
function boundedSource({ scores, columns }: StressCase): ScoreSource {
  const cells = Int32Array.from(scores, (score) => score ?? FORBIDDEN);
  const row = (number: number) => cells.subarray(number * columns, (number + 1) * columns);
  return {
    kind: "integer",
    smallest: Math.min(0, ...scores.map((score) => score ?? 0)),
    largest: Math.max(0, ...scores.map((score) => score ?? 0)),
    fill: (from, end, out) => out.set(cells.subarray(from * columns, end * columns)),
    above(number, prices, threshold, toColumns, toScores) {
      let count = 0;
      row(number).forEach((score, column) => {
        if (score === FORBIDDEN || !(score > prices[column]! + threshold)) return;
        toColumns[count] = column;
        toScores[count++] = score;
      });
      return count;
    },
    at: (number, column) => cells[number * columns + column]!,
    allowed(number, toColumns) {
      let count = 0;
      row(number).forEach((score, column) => {
        if (score !== FORBIDDEN) toColumns[count++] = column;
      });
      return count;
    },
  };
}

function compressed({ rows, columns, scores }: StressCase) {
  const rowStart = [0];
  const column: number[] = [];
  const score: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let to = 0; to < columns; to++) {
      const value = scores[row * columns + to]!;
      if (value === null) continue;
      column.push(to);
      score.push(value);
    }
    rowStart.push(column.length);
  }
  return { rowStart, column, score };
}

function mask(scores: StressCase["scores"]): Uint8Array {
  return Uint8Array.from(scores, (score) => (score === null ? 0 : 1));
}

function fits32({ scores }: StressCase): boolean {
  return scores.every((score) => score === null || (Number.isInteger(score) && Math.abs(score) < 2147483647));
}

/** Whether scores and bonuses are whole numbers, so that the answer is exact and the tie rule decides it. */
export function isWhole({ scores, rowBonus }: StressCase): boolean {
  return scores.every((score) => score === null || Number.isSafeInteger(score)) && (rowBonus ?? []).every(Number.isSafeInteger);
}
