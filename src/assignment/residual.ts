import { type ColumnPairs, columnPairs } from "./column-pairs";
import type { EndState } from "./face";
import { createHeap, emptyHeap, type Heap, insertOrLower, takeFirst } from "./heap";
import type { Instance } from "./instance";

/**
 * The residual graph of an optimum, with the reduced costs its prices give: none is negative. Nodes are rows, then columns, then the root.
 * A path from `a` to `b` together with an arc b -> a is a change of the optimum; the length of the cycle is what the change costs.
 */
export interface Residual {
  readonly instance: Instance;
  readonly state: EndState;
  readonly root: number;
  readonly taken: Int32Array;
  readonly load: Int32Array;
  /** Chosen columns of each row and chosen rows of each column with the worth of the pair. */
  readonly byRow: readonly (readonly number[])[];
  readonly byColumn: readonly (readonly { readonly row: number; readonly worth: number }[])[];
  readonly heap: Heap;
  readonly from: Int32Array;
  readonly settled: Uint8Array;
  readonly touched: number[];
  readonly rowColumns: Int32Array;
  readonly rowWorths: Float64Array;
  /** The usable pairs of each column, made when a search backwards first asks; null when they are too many to be kept. */
  columnPairs: ColumnPairs | null | undefined;
}

export function residual(instance: Instance, state: EndState): Residual {
  const { rows, columns } = instance;
  const taken = new Int32Array(rows);
  const load = new Int32Array(columns);
  const byRow: number[][] = Array.from({ length: rows }, () => []);
  const byColumn: { row: number; worth: number }[][] = Array.from({ length: columns }, () => []);
  for (let at = 0; at < state.pairs.length; at += 2) {
    const row = state.pairs[at]!;
    const column = state.pairs[at + 1]!;
    taken[row]!++;
    load[column]!++;
    byRow[row]!.push(column);
    byColumn[column]!.push({ row, worth: instance.scores.worth(row, column) + instance.pairWorth });
  }
  const nodes = rows + columns + 1;
  return {
    instance,
    state,
    root: rows + columns,
    taken,
    load,
    byRow,
    byColumn,
    heap: createHeap(nodes),
    from: new Int32Array(nodes),
    settled: new Uint8Array(nodes),
    touched: [],
    rowColumns: new Int32Array(columns),
    rowWorths: new Float64Array(columns),
    columnPairs: undefined,
  };
}

/** What the row's next pair, or the one it would lose, is worth to it beyond the pair. */
function firstWorth(graph: Residual, row: number, units: number): number {
  return units === 1 ? graph.instance.firstWorth[row]! : 0;
}

/**
 * Dijkstra from `origin`, ended when `target` is settled (pass -1 to reach everything). Distances stay in graph.heap.key and the arcs used in
 * graph.from until `clear` is called.
 */
export function shortestPaths(graph: Residual, origin: number, target: number): void {
  const { heap, settled, root, instance } = graph;
  reach(graph, origin, 0, -1);
  while (heap.size > 0) {
    const node = takeFirst(heap);
    settled[node] = 1;
    if (node === target) return;
    const distance = heap.key[node]!;
    if (node === root) leaveRoot(graph, distance);
    else if (node < instance.rows) leaveRow(graph, node, distance);
    else leaveColumn(graph, node - instance.rows, distance);
  }
}

/**
 * The same from every node to `target`: arcs are followed backwards, and graph.from leads from each node on towards the target. False, with nothing
 * searched, when the problem is too large to be read by column.
 */
export function shortestPathsTo(graph: Residual, target: number): boolean {
  const { heap, settled, root, instance } = graph;
  if (graph.columnPairs === undefined) graph.columnPairs = columnPairs(instance);
  if (graph.columnPairs === null) return false;
  reach(graph, target, 0, -1);
  while (heap.size > 0) {
    const node = takeFirst(heap);
    settled[node] = 1;
    const distance = heap.key[node]!;
    if (node === root) enterRoot(graph, distance);
    else if (node < instance.rows) enterRow(graph, node, distance);
    else enterColumn(graph, graph.columnPairs, node - instance.rows, distance);
  }
  return true;
}

/** After `shortestPaths`: the nodes from the origin to `target`, undefined when it was not reached. */
export function pathTo(graph: Residual, target: number): number[] | undefined {
  return pathFrom(graph, target)?.reverse();
}

/** After `shortestPathsTo`: the nodes from `origin` to the target. */
export function pathFrom(graph: Residual, origin: number): number[] | undefined {
  if (graph.settled[origin] === 0) return undefined;
  const path: number[] = [];
  for (let node = origin; node >= 0; node = graph.from[node]!) path.push(node);
  return path;
}

export function clear(graph: Residual): void {
  for (const node of graph.touched) {
    graph.heap.key[node] = Infinity;
    graph.settled[node] = 0;
  }
  graph.touched.length = 0;
  emptyHeap(graph.heap);
}

function reach(graph: Residual, node: number, distance: number, from: number): void {
  const { heap, settled } = graph;
  if (settled[node] === 1 || distance >= heap.key[node]!) return;
  if (heap.key[node] === Infinity) graph.touched.push(node);
  graph.from[node] = from;
  insertOrLower(heap, node, distance);
}

function leaveRow(graph: Residual, row: number, distance: number): void {
  const { instance, state, rowColumns, rowWorths } = graph;
  const { rows } = instance;
  const price = state.u[row]!;
  const mine = graph.byRow[row]!;
  const count = instance.pairs(row, rowColumns, rowWorths);
  for (let at = 0; at < count; at++) {
    const column = rowColumns[at]!;
    const length = distance + price + state.v[column]! - rowWorths[at]!;
    if (length < graph.heap.key[rows + column]! && !mine.includes(column)) reach(graph, rows + column, length, row);
  }
  if (mine.length > 0) reach(graph, graph.root, distance + price + firstWorth(graph, row, mine.length), row);
}

function leaveColumn(graph: Residual, column: number, distance: number): void {
  const { instance, state } = graph;
  for (const { row, worth } of graph.byColumn[column]!) {
    reach(graph, row, distance + worth - state.u[row]! - state.v[column]!, instance.rows + column);
  }
  if (graph.load[column]! < instance.capacity[column]!) reach(graph, graph.root, distance - state.v[column]!, instance.rows + column);
}

function leaveRoot(graph: Residual, distance: number): void {
  const { instance, state } = graph;
  for (let row = 0; row < instance.rows; row++) {
    const units = graph.taken[row]! + 1;
    if (units <= instance.demand[row]!) reach(graph, row, distance - state.u[row]! - firstWorth(graph, row, units), graph.root);
  }
  for (let column = 0; column < instance.columns; column++) {
    if (graph.load[column]! > instance.minimum[column]!) reach(graph, instance.rows + column, distance + state.v[column]!, graph.root);
  }
}

function enterRow(graph: Residual, row: number, distance: number): void {
  const { instance, state } = graph;
  for (const column of graph.byRow[row]!) {
    const worth = graph.byColumn[column]!.find((pair) => pair.row === row)!.worth;
    reach(graph, instance.rows + column, distance + worth - state.u[row]! - state.v[column]!, row);
  }
  const units = graph.taken[row]! + 1;
  if (units <= instance.demand[row]!) reach(graph, graph.root, distance - state.u[row]! - firstWorth(graph, row, units), row);
}

function enterColumn(graph: Residual, pairsOf: ColumnPairs, column: number, distance: number): void {
  const { instance, state, heap } = graph;
  const node = instance.rows + column;
  const base = distance + state.v[column]!;
  pairsOf(column, (row, worth) => {
    const length = base + state.u[row]! - worth;
    if (length < heap.key[row]! && !graph.byRow[row]!.includes(column)) reach(graph, row, length, node);
  });
  if (graph.load[column]! > instance.minimum[column]!) reach(graph, graph.root, base, node);
}

function enterRoot(graph: Residual, distance: number): void {
  const { instance, state } = graph;
  for (let row = 0; row < instance.rows; row++) {
    const units = graph.byRow[row]!.length;
    if (units > 0) reach(graph, row, distance + state.u[row]! + firstWorth(graph, row, units), graph.root);
  }
  for (let column = 0; column < instance.columns; column++) {
    if (graph.load[column]! < instance.capacity[column]!) reach(graph, instance.rows + column, distance - state.v[column]!, graph.root);
  }
}
