import { type AssignmentChange, changeAlong, NOTHING } from "./change";
import { fixOutsideCycles } from "./components";
import { endState } from "./end-state";
import { AssignmentError } from "./error";
import { byColumn, optimalFace } from "./face";
import { clear, pathFrom, pathTo, type Residual, residual, shortestPaths, shortestPathsTo } from "./residual";
import { placesShortage } from "./shortage";
import type { AssignmentProblem, AssignmentShortage, AssignmentSolution, RunOptions } from "./types";

export type { AssignmentChange };

/**
 * Questions on the end state, answered exactly from the prices: each is one shortest path in the residual graph, never a new solve. (The margin of a
 * pair alone is only a lower bound of what forcing it costs.) Under "weakest-pair" all other pairs are kept at least as good as the present weakest.
 */
export interface AssignmentQuestions {
  /** What making this pair costs, also when it is below the minimum score; undefined when it is forbidden or the bounds leave no way. */
  readonly force: (row: number, column: number) => AssignmentChange | undefined;
  /** The same for every column, or every row, by one search. */
  readonly forceEachOfRow: (row: number) => readonly (AssignmentChange | undefined)[];
  readonly forceEachOfColumn: (column: number) => readonly (AssignmentChange | undefined)[];
  /**
   * What allowing this forbidden pair at that score brings; no moves and all zero when it brings nothing. The score must lie between the problem's
   * smallest and largest (of an Int32Array or a source of integers, between those of its type): the tiers are made for those.
   */
  readonly admit: (row: number, column: number, score: number) => AssignmentChange;
  /** What giving up this chosen pair costs; undefined when it is required or a minimum depends on it. */
  readonly forbid: (row: number, column: number) => AssignmentChange | undefined;
  /** What one more place at the column brings; no moves and all zero when it brings nothing. All columns are answered by one search. */
  readonly onePlaceMore: (column: number) => AssignmentChange;
  /**
   * What one place fewer at the column costs; a minimum equal to the capacity goes down with it, so that it can be a gain. Undefined when there is no
   * place, or required pairs hold them all. All columns are answered by one search.
   */
  readonly onePlaceFewer: (column: number) => AssignmentChange | undefined;
  /** What a minimum lower by one at the column brings, required pairs apart; all zero when it brings nothing. Answered by the same search. */
  readonly oneRequiredFewer: (column: number) => AssignmentChange;
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
  const requiredCells = new Set<number>();
  for (let at = 0; at < required.length; at += 2) requiredCells.add(required[at]! * instance.columns + required[at + 1]!);
  const isRequired = (row: number, column: number): boolean => requiredCells.has(row * instance.columns + column);
  const along = (path: readonly number[] | undefined): AssignmentChange | undefined => path && changeAlong(graph, problem, path);
  let seats: Map<number, AssignmentChange> | undefined;
  let lastSeats: Map<number, SeatLoss> | undefined;
  const lastSeat = (column: number): SeatLoss | undefined => {
    lastSeats ??= lastSeatValues(graph, problem);
    return lastSeats.get(column);
  };

  /** Only a pair that is neither chosen nor forbidden needs a search. */
  function forced(row: number, column: number, search: () => AssignmentChange | undefined): AssignmentChange | undefined {
    if (graph.byRow[row]!.includes(column) || isRequired(row, column)) return NOTHING;
    return Number.isNaN(scores.score(row, column)) ? undefined : search();
  }

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
      return forced(row, column, () => cycle(graph, problem, rows + column, row));
    },
    forceEachOfRow: (row) => {
      checkRow(row);
      const columns = Array.from({ length: instance.columns }, (_, column) => column);
      if (!shortestPathsTo(graph, row)) {
        return columns.map((column) => forced(row, column, () => cycle(graph, problem, rows + column, row)));
      }
      const changes = columns.map((column) => forced(row, column, () => along(pathFrom(graph, rows + column))));
      clear(graph);
      return changes;
    },
    forceEachOfColumn: (column) => {
      checkColumn(column);
      shortestPaths(graph, rows + column, -1);
      const changes = Array.from({ length: rows }, (_, row) => forced(row, column, () => along(pathTo(graph, row))));
      clear(graph);
      return changes;
    },
    admit: (row, column, score) => {
      checked(row, column);
      const steps = scores.toGrid(score);
      if (!(steps >= scores.smallest && steps <= scores.largest)) throw new AssignmentError(`The score ${score} is outside the problem's.`);
      const worth = (problem.sense === "minimize" ? -steps : steps) + instance.pairWorth;
      shortestPaths(graph, rows + column, row);
      const pays = graph.settled[row] === 1 && graph.heap.key[row]! + state.u[row]! + state.v[column]! < worth;
      const path = pays ? pathTo(graph, row) : undefined;
      clear(graph);
      return path === undefined ? NOTHING : changeAlong(graph, problem, path, { row, column, score });
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
    onePlaceFewer: (column) => {
      checkColumn(column);
      if (instance.capacity[column] === 0) return undefined;
      if (graph.load[column]! < instance.capacity[column]!) return NOTHING;
      return lastSeat(column)?.change;
    },
    oneRequiredFewer: (column) => {
      checkColumn(column);
      if (instance.minimum[column] === 0 || graph.load[column]! > instance.minimum[column]!) return NOTHING;
      const last = lastSeat(column);
      return last !== undefined && last.length + state.v[column]! < 0 ? last.change : NOTHING;
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

/** The change made by the shortest path from `origin` to `target`, closed by the arc target -> origin that the question is about. */
function cycle(graph: Residual, problem: AssignmentProblem, origin: number, target: number): AssignmentChange | undefined {
  shortestPaths(graph, origin, target);
  const path = pathTo(graph, target);
  clear(graph);
  return path && changeAlong(graph, problem, path);
}

/** A new seat at column j closes the path root -> j at a cost of -price: it pays when the path is shorter than the price. */
function seatValues(graph: Residual, problem: AssignmentProblem): Map<number, AssignmentChange> {
  const { instance, state, root, heap } = graph;
  const values = new Map<number, AssignmentChange>();
  shortestPaths(graph, root, -1);
  for (let column = 0; column < instance.columns; column++) {
    const path = pathTo(graph, instance.rows + column);
    if (path !== undefined && heap.key[instance.rows + column]! < state.v[column]!) values.set(column, changeAlong(graph, problem, path));
  }
  clear(graph);
  return values;
}

/** What it changes when a column loses one of its rows, and how long the path is that the row takes: the change costs that and the column's price. */
interface SeatLoss {
  readonly change: AssignmentChange;
  readonly length: number;
}

/** Columns that are full or at their minimum send one of their rows along the shortest path to the root. */
function lastSeatValues(graph: Residual, problem: AssignmentProblem): Map<number, SeatLoss> {
  const { instance, root, load, heap } = graph;
  const values = new Map<number, SeatLoss>();
  const atOnce = shortestPathsTo(graph, root);
  for (let column = 0; column < instance.columns; column++) {
    if (load[column] === 0 || (load[column]! < instance.capacity[column]! && load[column]! > instance.minimum[column]!)) continue;
    const node = instance.rows + column;
    if (!atOnce) shortestPaths(graph, node, root);
    const path = atOnce ? pathFrom(graph, node) : pathTo(graph, root);
    if (path !== undefined) values.set(column, { change: changeAlong(graph, problem, path), length: heap.key[atOnce ? node : root]! });
    if (!atOnce) clear(graph);
  }
  if (atOnce) clear(graph);
  return values;
}
