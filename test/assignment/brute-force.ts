import type { AssignmentProblem } from "../../src/assignment/index";

/** The value of a choice as the objective sees it: compared entry by entry, larger is better. */
export type Value = readonly number[];

export interface Best {
  readonly value: Value | null;
  /** Every optimal choice, as sorted flat pairs. */
  readonly choices: readonly (readonly number[])[];
}

/** Tries every set of pairs of a small dense problem (mask and required pairs included): the definition of the optimum, at 2^pairs cost. */
export function bruteForce(problem: AssignmentProblem): Best {
  const { rows, columns } = problem;
  const scores = problem.scores as ArrayLike<number>;
  const at = (values: number | ArrayLike<number> | undefined, k: number, fallback: number): number =>
    values === undefined ? fallback : typeof values === "number" ? values : values[k]!;
  const pinned = new Set<number>();
  const required = problem.required ?? [];
  for (let k = 0; k < required.length; k += 2) pinned.add(required[k]! * columns + required[k + 1]!);
  const cells: number[] = [];
  for (let cell = 0; cell < rows * columns; cell++) {
    const row = Math.floor(cell / columns);
    const mask = problem.allowed;
    if (!Number.isFinite(scores[cell])) continue;
    if (mask !== undefined && !(typeof mask === "function" ? mask(row, cell % columns) : mask[cell])) continue;
    if (scores[cell]! < (problem.minimumScore ?? -Infinity) && !pinned.has(cell)) continue;
    cells.push(cell);
  }
  const load = new Array<number>(columns).fill(0);
  const taken = new Array<number>(rows).fill(0);
  let value: Value | null = null;
  let choices: number[][] = [];
  const chosen: number[] = [];
  const visit = (k: number): void => {
    if (k === cells.length) {
      if (load.some((n, column) => n < at(problem.columnMinimum, column, 0))) return;
      const found = valueOfCells(problem, chosen, taken);
      const order = value === null ? 1 : compareValues(found, value);
      if (order > 0) choices = [];
      if (order > 0) value = found;
      if (order >= 0) choices.push(chosen.flatMap((cell) => [Math.floor(cell / columns), cell % columns]));
      return;
    }
    const cell = cells[k]!;
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    if (!pinned.has(cell)) visit(k + 1);
    if (taken[row]! >= at(problem.rowDemand, row, 1) || load[column]! >= at(problem.columnCapacity, column, 1)) return;
    taken[row]!++;
    load[column]!++;
    chosen.push(cell);
    visit(k + 1);
    chosen.pop();
    taken[row]!--;
    load[column]!--;
  };
  visit(0);
  return { value, choices };
}

export function compareValues(a: Value, b: Value): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}

function valueOfCells(problem: AssignmentProblem, chosen: readonly number[], taken: readonly number[]): Value {
  const scores = problem.scores as ArrayLike<number>;
  const sign = problem.sense === "minimize" ? -1 : 1;
  const served = taken.filter((n) => n > 0).length;
  let score = 0;
  for (const cell of chosen) score += sign * scores[cell]!;
  const pinnedRows = new Set<number>();
  const required = problem.required ?? [];
  for (let k = 0; k < required.length; k += 2) pinnedRows.add(required[k]!);
  taken.forEach((n, row) => {
    if (n > 0 && !pinnedRows.has(row)) score += problem.rowBonus?.[row] ?? 0;
  });
  if (problem.objective === "highest-score") return [score];
  if (problem.objective === "most-rows") return [served, chosen.length, score];
  if (problem.objective === "weakest-pair") return [chosen.length, Math.min(...chosen.map((cell) => sign * scores[cell]!)), score];
  return [chosen.length, score];
}

/** The value of a solution by the same definition. */
export function valueOfPairs(problem: AssignmentProblem, pairs: ArrayLike<number>): Value {
  const taken = new Array<number>(problem.rows).fill(0);
  const chosen: number[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    chosen.push(pairs[k]! * problem.columns + pairs[k + 1]!);
    taken[pairs[k]!]!++;
  }
  return valueOfCells(problem, chosen, taken);
}
