import { fixOutsideCycles } from "./components";
import { endState } from "./end-state";
import { AssignmentError } from "./error";
import { byColumn, optimalFace } from "./face";
import { clear, type Residual, residual, shortestPaths } from "./residual";
import { placesShortage } from "./shortage";
import type { AssignmentProblem, AssignmentShortage, AssignmentSolution, RunOptions } from "./types";

/** The best solution of a changed problem against the present one: new minus old. */
export interface AssignmentChange {
  /** Rows served at all, pairs, the caller's own total, and bonuses of served rows. */
  readonly rows: number;
  readonly pairs: number;
  readonly total: number;
  readonly bonus: number;
  /** Who moves, as one chain: each row leaves column `from` (null: it gains a pair) and goes to `to` (null: it loses one). */
  readonly moves: readonly { readonly row: number; readonly from: number | null; readonly to: number | null }[];
}

/**
 * Questions on the end state, answered exactly from the prices: each is one shortest path in the residual graph, never a new solve. (The margin of a
 * pair alone is only a lower bound of what forcing it costs.) Under "weakest-pair" all other pairs are kept at least as good as the present weakest.
 */
export interface AssignmentQuestions {
  /** What making this pair costs, also when it is below the minimum score; undefined when it is forbidden or the bounds leave no way. */
  readonly force: (row: number, column: number) => AssignmentChange | undefined;
  /** What giving up this chosen pair costs; undefined when it is required or a minimum depends on it. */
  readonly forbid: (row: number, column: number) => AssignmentChange | undefined;
  /** What one more place at the column brings; no moves and all zero when it brings nothing. All columns are answered by one search. */
  readonly onePlaceMore: (column: number) => AssignmentChange;
  /** Why a row is short of its demand; undefined when it is not, or when a place is within reach and is not worth taking. */
  readonly blockingSet: (row: number) => AssignmentShortage | undefined;
  /** The chosen pairs, flat and sorted: those that are in every optimum, and those that some other optimum replaces. */
  readonly certainty: () => { readonly always: Int32Array; readonly interchangeable: Int32Array };
}

export function askAssignment(problem: AssignmentProblem, solution: AssignmentSolution, options: RunOptions = {}): AssignmentQuestions {
  if (solution.status !== "optimal") throw new AssignmentError(`Questions need an optimal solution; the status is ${solution.status}.`);
  const { instance, state } = endState(problem, solution, options);
  const graph = residual(instance, state);
  const { rows, scores, required } = instance;
  const isRequired = (row: number, column: number): boolean => {
    for (let at = 0; at < required.length; at += 2) if (required[at] === row && required[at + 1] === column) return true;
    return false;
  };
  let seats: Map<number, AssignmentChange> | undefined;

  function checkRow(row: number): void {
    if (!(Number.isInteger(row) && row >= 0 && row < rows)) throw new AssignmentError(`There is no row ${row}.`);
  }

  function checkColumn(column: number): void {
    if (!(Number.isInteger(column) && column >= 0 && column < instance.columns)) throw new AssignmentError(`There is no column ${column}.`);
  }

  function checked(row: number, column: number): void {
    checkRow(row);
    checkColumn(column);
  }

  return {
    force: (row, column) => {
      checked(row, column);
      if (graph.byRow[row]!.includes(column) || isRequired(row, column)) return NOTHING;
      if (Number.isNaN(scores.score(row, column))) return undefined;
      return cycle(graph, problem, rows + column, row);
    },
    forbid: (row, column) => {
      checked(row, column);
      if (isRequired(row, column)) return undefined;
      return graph.byRow[row]!.includes(column) ? cycle(graph, problem, row, rows + column) : NOTHING;
    },
    onePlaceMore: (column) => {
      checkColumn(column);
      seats ??= seatValues(graph, problem);
      return seats.get(column) ?? NOTHING;
    },
    blockingSet: (row) => {
      checkRow(row);
      const kind = problem.objective === "most-rows" && graph.taken[row] === 0 ? "rows" : "places";
      const reach = placesShortage(instance, { ...state, taken: graph.taken, load: graph.load }, kind, row);
      return reach === undefined || reach.findsRoom ? undefined : reach.shortage;
    },
    certainty: () => {
      const face = optimalFace(instance, state, instance.pairs);
      fixOutsideCycles(face, byColumn(face));
      const loose = new Set<number>();
      for (let entry = 0; entry < face.column.length; entry++) {
        if (face.chosen[entry] === 1 && face.fixed[entry] === 0) loose.add(face.row[entry]! * instance.columns + face.column[entry]!);
      }
      const always: number[] = [];
      const interchangeable: number[] = [];
      for (let at = 0; at < solution.pairs.length; at += 2) {
        const row = solution.pairs[at]!;
        const column = solution.pairs[at + 1]!;
        (loose.has(row * instance.columns + column) ? interchangeable : always).push(row, column);
      }
      return { always: Int32Array.from(always), interchangeable: Int32Array.from(interchangeable) };
    },
  };
}

const NOTHING: AssignmentChange = { rows: 0, pairs: 0, total: 0, bonus: 0, moves: [] };

/** The change made by the shortest path from `origin` to `target`, closed by the arc target -> origin that the question is about. */
function cycle(graph: Residual, problem: AssignmentProblem, origin: number, target: number): AssignmentChange | undefined {
  shortestPaths(graph, origin, target);
  const path = graph.settled[target] === 1 ? pathTo(graph, target) : undefined;
  clear(graph);
  return path && changeAlong(graph, problem, path);
}

/** Nodes from the origin to `target`. */
function pathTo(graph: Residual, target: number): number[] {
  const path: number[] = [];
  for (let node = target; node >= 0; node = graph.from[node]!) path.push(node);
  return path.reverse();
}

/** `path` is a cycle of nodes, its last node followed by its first. */
function changeAlong(graph: Residual, problem: AssignmentProblem, path: readonly number[]): AssignmentChange {
  const { instance, root, taken } = graph;
  const moves: { row: number; from: number | null; to: number | null }[] = [];
  let rows = 0;
  let pairs = 0;
  let total = 0;
  let bonus = 0;
  // A question about a row's pair ends with the row that asks: its move comes first.
  const turned = path.at(-1)! < instance.rows ? [path.at(-1)!, ...path.slice(0, -1)] : path;
  for (let at = 0; at < turned.length; at++) {
    const row = turned[at]!;
    if (row >= instance.rows) continue;
    const before = turned[(at + turned.length - 1) % turned.length]!;
    const after = turned[(at + 1) % turned.length]!;
    const from = before === root ? null : before - instance.rows;
    const to = after === root ? null : after - instance.rows;
    moves.push({ row, from, to });
    if (from !== null) total -= instance.scores.score(row, from);
    if (to !== null) total += instance.scores.score(row, to);
    const gained = from === null ? 1 : to === null ? -1 : 0;
    pairs += gained;
    if (gained !== 0 && taken[row]! + (gained > 0 ? 1 : 0) === 1 && !isServedAnyway(graph, row)) {
      rows += gained;
      bonus += gained * (problem.rowBonus?.[row] ?? 0);
    }
  }
  return { rows, pairs, total, bonus, moves };
}

function isServedAnyway(graph: Residual, row: number): boolean {
  const { required } = graph.instance;
  for (let at = 0; at < required.length; at += 2) if (required[at] === row) return true;
  return false;
}

/** A new seat at column j closes the path root -> j at a cost of -price: it pays when the path is shorter than the price. */
function seatValues(graph: Residual, problem: AssignmentProblem): Map<number, AssignmentChange> {
  const { instance, state, root, heap, settled } = graph;
  const values = new Map<number, AssignmentChange>();
  shortestPaths(graph, root, -1);
  for (let column = 0; column < instance.columns; column++) {
    const node = instance.rows + column;
    if (settled[node] === 1 && heap.key[node]! < state.v[column]!) values.set(column, changeAlong(graph, problem, pathTo(graph, node)));
  }
  clear(graph);
  return values;
}
