import { type AssignmentProblem, type RunOptions, solveAssignment, type WarmStart } from "../assignment";
import type { PairTable } from "../objectives/pair-table";

/** What is the same for every solve of one re-match, in row and column numbers. */
export interface Ground {
  /** The changed programme's own problem. */
  readonly problem: AssignmentProblem;
  readonly table: PairTable;
  /** The previous pairs that can still be kept, as cells row * columns + column, rising. No pin is among them. */
  readonly previous: readonly number[];
  /** The pins, as cells. */
  readonly pinned: ReadonlySet<number>;
}

/** One way to pair everybody. Numbers that an objective compares, and which previous pairs it has. */
export interface Choice {
  /** Flat and sorted. */
  readonly pairs: Int32Array;
  readonly rows: number;
  readonly count: number;
  /** Points and waiting bonus. */
  readonly fit: number;
  /** Points of the weakest pair; Infinity without a pair. */
  readonly weakest: number;
  /** The same, pins apart. */
  readonly weakestFree: number;
  readonly kept: number;
  /** By number of the previous pair: 1 when kept. */
  readonly keeps: Uint8Array;
}

/** Previous pairs that are held fast or given up, by number, and the points below which no pair is made, pins excepted. */
export interface Branch {
  readonly keep: readonly number[];
  readonly broken: readonly number[];
  readonly floor: number;
}

/** What a row served, a pair, a point and a previous pair kept count for. Whole numbers; `rows` is 0 or more. */
export interface Weights {
  readonly rows: number;
  readonly pairs: number;
  readonly fit: number;
  readonly kept: number;
}

export interface Search {
  readonly ground: Ground;
  /** The best choice by these weights within the branch; null when the branch leaves none. */
  readonly weighted: (weights: Weights, branch: Branch) => Choice | null;
  /** The best choice by the programme's own objective (with the floor instead of a weakest pair); each previous pair kept adds `bonus` points. */
  readonly best: (branch: Branch, bonus?: number) => Choice | null;
  /** The best of all by the programme's own objective, the weakest pair included. */
  readonly bestOfAll: () => Choice | null;
  readonly measure: (pairs: ArrayLike<number>) => Choice;
  /** Every choice that was found. */
  readonly found: Choice[];
  solves: number;
}

export function createSearch(ground: Ground, options: RunOptions): Search {
  const { problem, table, previous, pinned } = ground;
  const { rows, columns } = problem;
  const number = new Map(previous.map((cell, k) => [cell, k]));
  const bonusOf = (row: number): number => problem.rowBonus?.[row] ?? 0;
  const previousOf = groups(previous.map((cell, k) => [Math.floor(cell / columns), k]));
  const pinsOf = groups(Array.from(pinned, (cell) => [Math.floor(cell / columns), cell % columns]));
  let cells = new Float64Array(0);
  let warm: WarmStart | undefined;

  function measure(pairs: ArrayLike<number>): Choice {
    const keeps = new Uint8Array(previous.length);
    let [served, fit, kept, weakest, weakestFree] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let at = 0; at < pairs.length; at += 2) {
      if (at === 0 || pairs[at - 2] !== pairs[at]) {
        served++;
        fit += bonusOf(pairs[at]);
      }
      const cell = pairs[at] * columns + pairs[at + 1];
      const points = table.points(pairs[at], pairs[at + 1]);
      fit += points;
      weakest = Math.min(weakest, points);
      if (!pinned.has(cell)) weakestFree = Math.min(weakestFree, points);
      const one = number.get(cell);
      if (one === undefined) continue;
      keeps[one] = 1;
      kept++;
    }
    return { pairs: Int32Array.from(pairs), rows: served, count: pairs.length / 2, fit, weakest, weakestFree, kept, keeps };
  }

  /** Every usable pair counts `perPair` and its points times `perPoint`; written out where the points are kept, else row by row as the solver reads. */
  function scoresOf(perPair: number, perPoint: number, perKept: number, { broken, floor }: Branch): AssignmentProblem["scores"] {
    const least = Math.max(floor, table.minimumPoints, 0);
    const gone = new Set(broken);
    const fillRow = (row: number, out: Float64Array): void => {
      const points = table.row(row);
      for (let column = 0; column < columns; column++) {
        out[column] = points[column] >= least ? perPair + perPoint * points[column] : Number.NEGATIVE_INFINITY;
      }
      for (const column of pinsOf.get(row) ?? []) out[column] = perPair + perPoint * points[column];
      for (const one of previousOf.get(row) ?? []) {
        if (gone.has(one)) out[previous[one] % columns] = Number.NEGATIVE_INFINITY;
        else out[previous[one] % columns] += perKept;
      }
    };
    const fill = (from: number, to: number, out: Float64Array): void => {
      for (let row = from; row < to; row++) fillRow(row, out.subarray((row - from) * columns, (row - from + 1) * columns));
    };
    if (table.kept === null) return { kind: "real", fill };
    // Made by the first solve: a re-match that only fills free places needs none.
    if (cells.length === 0) cells = new Float64Array(rows * columns);
    fill(0, rows, cells);
    return cells;
  }

  /** Holds what a branch keeps as pins; null when that is more than somebody's places, or is below the floor. */
  function requiredIn({ keep, floor }: Branch): number[] | null {
    const required = Array.from(problem.required ?? []);
    const taken = new Map<number, number>();
    for (const one of keep) {
      const [row, column] = [Math.floor(previous[one] / columns), previous[one] % columns];
      if (table.points(row, column) < floor) return null;
      required.push(row, column);
    }
    for (let at = 0; at < required.length; at += 2) {
      for (const [key, most] of [
        [required[at], (problem.rowDemand as readonly number[])[required[at]]],
        [rows + required[at + 1], (problem.columnCapacity as readonly number[])[required[at + 1]]],
      ]) {
        const now = (taken.get(key) ?? 0) + 1;
        if (now > most) return null;
        taken.set(key, now);
      }
    }
    return required;
  }

  function solve(branch: Branch, posed: Pick<AssignmentProblem, "scores" | "objective" | "rowBonus">): Choice | null {
    const required = requiredIn(branch);
    if (required === null) return null;
    search.solves++;
    const { minimumScore: _, ties: __, start: ___, ...bounds } = problem;
    const solution = solveAssignment({ ...bounds, required, warm, ...posed }, { signal: options.signal });
    if (solution.status === "infeasible") return null;
    warm = { columnPrices: solution.columnPrices, pairs: solution.pairs, pairWorth: solution.pairWorth };
    const choice = measure(solution.pairs);
    search.found.push(choice);
    return choice;
  }

  const search: Search = {
    ground,
    measure,
    found: [],
    solves: 0,
    weighted(weights, branch) {
      const scores = scoresOf(weights.pairs, weights.fit, weights.kept, branch);
      const rowBonus = Float64Array.from({ length: rows }, (_, row) => weights.rows + weights.fit * bonusOf(row));
      return solve(branch, { scores, objective: "highest-score", rowBonus });
    },
    best(branch, bonus = 0) {
      const objective = problem.objective === "weakest-pair" ? "most-pairs" : problem.objective;
      return solve(branch, { scores: scoresOf(0, 1, bonus, branch), objective });
    },
    bestOfAll() {
      const everything = { keep: [], broken: [], floor: 0 };
      return solve(everything, { scores: scoresOf(0, 1, 0, everything), objective: problem.objective });
    },
  };
  return search;
}

function groups(entries: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [key, value] of entries) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else list.push(value);
  }
  return found;
}
