import type { AssignmentProblem } from "../assignment";
import { addArc, createNetwork, type Network } from "./flow";
import { type Sizes, withoutPins } from "./solve";
import type { Spread } from "./spread";

/** Who may be with whom and how often; what a pair is worth plays no part. */
export interface Demand {
  readonly problem: Pick<AssignmentProblem, "rows" | "columns" | "required" | "rowDemand">;
  readonly spread: Spread;
  readonly sizes: Sizes;
  readonly isPossible: (row: number, column: number) => boolean;
}

/** How far minimum sizes can be filled, pins and quotas being kept. */
export interface Filled {
  /** Pins alone exceed a size or a quota; then nothing is filled. */
  readonly pinsFit: boolean;
  /** Places of minimum sizes that stay empty, however the others are filled. */
  readonly missing: number;
  /** By mentor: 1 for those who compete for the missing mentees. Their minimums alone cannot be met; with a place fewer of any of them one fewer is missing. */
  readonly isShort: Uint8Array;
}

/**
 * Most places of the minimum sizes: a flow of largest amount through the quotas of each mentor (Dinic 1970), and the mentors from whom a place that stays
 * empty can be reached, which is the side of a smallest cut.
 */
export function fillMinimums({ problem, spread: { classes, classOf }, sizes, isPossible }: Demand): Filled {
  const { rows, columns } = problem;
  const isShort = new Uint8Array(columns);
  const left = withoutPins(problem, { classes, classOf }, sizes.minimum, sizes.maximum);
  if (left === null) return { pinsFit: false, missing: 0, isShort };
  const kinds = classes.length;
  const node = (column: number, kind: number) => 2 + rows + column * (kinds + 1) + (kind < 0 ? kinds : kind);
  const network = createNetwork(2 + rows + columns * (kinds + 1), 0, 1);
  for (let row = 0; row < rows; row++) if (left.demand[row] > 0) addArc(network, 0, 2 + row, left.demand[row], 0);
  const needed: { readonly column: number; readonly arc: number }[] = [];
  for (let column = 0; column < columns; column++) {
    if (left.minimum[column] === 0) continue;
    for (let row = 0; row < rows; row++) {
      if (left.demand[row] === 0 || left.pinned.has(row * columns + column) || !isPossible(row, column)) continue;
      addArc(network, 2 + row, node(column, classOf[row]), 1, 0);
    }
    for (const [kind, { parent }] of classes.entries())
      addArc(network, node(column, kind), node(column, parent), left.quota[column * kinds + kind], 0);
    needed.push({ column, arc: addArc(network, node(column, -1), 1, left.minimum[column], 0) });
  }
  fillMost(network);
  const empty = needed.filter(({ arc }) => network.room[arc] > 0);
  const reaches = reaching(
    network,
    empty.map(({ column }) => node(column, -1)),
  );
  for (const { column } of needed) isShort[column] = reaches[node(column, -1)];
  return { pinsFit: true, missing: empty.reduce((sum, { arc }) => sum + network.room[arc], 0), isShort };
}

/** Pushes as much as goes through, along shortest paths first. */
function fillMost(network: Network): void {
  const { nodes, source, sink, first, next, to, room } = network;
  const level = new Int32Array(nodes);
  const current = new Int32Array(nodes);
  const path: number[] = [];
  while (setLevels(network, level)) {
    current.set(first);
    for (let at = source; ; ) {
      if (at === sink) {
        const most = path.reduce((least, arc) => Math.min(least, room[arc]), Number.POSITIVE_INFINITY);
        for (const arc of path) {
          room[arc] -= most;
          room[arc ^ 1] += most;
        }
        path.length = 0;
        at = source;
      }
      let arc = current[at];
      while (arc >= 0 && (room[arc] === 0 || level[to[arc]] !== level[at] + 1)) arc = next[arc];
      current[at] = arc;
      if (arc >= 0) {
        path.push(arc);
        at = to[arc];
      } else if (at === source) break;
      else {
        const back = path.pop() as number;
        at = to[back ^ 1];
        current[at] = next[back];
      }
    }
  }
}

/** How many arcs with room each node is from the source, -1 for never; whether the sink is reached. */
function setLevels({ source, sink, first, next, to, room }: Network, level: Int32Array): boolean {
  level.fill(-1);
  level[source] = 0;
  const queue = [source];
  for (let head = 0; head < queue.length && level[sink] < 0; head++) {
    for (let arc = first[queue[head]]; arc >= 0; arc = next[arc]) {
      if (room[arc] === 0 || level[to[arc]] >= 0) continue;
      level[to[arc]] = level[queue[head]] + 1;
      queue.push(to[arc]);
    }
  }
  return level[sink] >= 0;
}

/** 1 for every node with a way to one of `ends` by arcs with room; source and sink are no way. */
function reaching({ nodes, source, sink, first, next, to, room }: Network, ends: readonly number[]): Uint8Array {
  const reaches = new Uint8Array(nodes);
  const queue = [...ends];
  for (const end of ends) reaches[end] = 1;
  for (let head = 0; head < queue.length; head++) {
    for (let arc = first[queue[head]]; arc >= 0; arc = next[arc]) {
      const other = to[arc];
      if (room[arc ^ 1] === 0 || reaches[other] === 1 || other === source || other === sink) continue;
      reaches[other] = 1;
      queue.push(other);
    }
  }
  return reaches;
}
