/**
 * Whether a choice of pairs can be improved: looks for a cycle of changes that gains, in the residual graph of the flow mentees -> mentors -> root.
 *
 * Nodes are the rows, then the columns, then the root, which stands for "one pair more or fewer". A cycle gives a row another column, takes that from its
 * holder or a free place, and so on round; the choice is the best one exactly when no cycle gains (Klein 1967). Gains come in two parts, the first of
 * which counts before the second: pairs and rows served, then worth. Longest paths by Bellman (1958) and Ford from all nodes at once, each pass over the
 * nodes that changed; a circle among the nodes' predecessors is a cycle that gains. Cost: passes times pairs, with few passes in practice.
 */
export interface Choice {
  readonly rows: number;
  readonly columns: number;
  /** Pairs that may be made: 1. Row-major. */
  readonly usable: Uint8Array;
  /** Chosen columns of each row; pins are left out here and taken off the bounds. */
  readonly chosen: readonly (readonly number[])[];
  /** Rows that could take one more pair, or give one up: 1. */
  readonly takes: Uint8Array;
  readonly gives: Uint8Array;
  /** Columns with a free place, and columns above their least load: 1. */
  readonly hasRoom: Uint8Array;
  readonly canSpare: Uint8Array;
  /** What a row's next pair counts before any worth, and the last one it has. */
  readonly countOfNext: Float64Array;
  readonly countOfLast: Float64Array;
  /** Rows whose bonus is won with the next pair, or lost with the last: 1. */
  readonly winsBonus: Uint8Array;
  readonly losesBonus: Uint8Array;
}

/** Worths, mixed from two parts: `rest * restFactor + part * partFactor`. */
export interface Worth {
  readonly rest: Int32Array;
  readonly part: Int32Array;
  readonly restOfBonus: Float64Array;
  readonly partOfBonus: Float64Array;
}

/** The nodes of a cycle, each leading to the next and the last to the first. */
export type Cycle = readonly number[];

/** Gains of one step that are smaller are taken for rounding; those of a cycle may stay unseen up to as much for each of its steps. */
const LEAST_GAIN = 1e-4;

export function improvingCycle(choice: Choice, worth: Worth, restFactor: number, partFactor: number): Cycle | null {
  const { rows, columns, usable, chosen, takes, gives, hasRoom, canSpare, countOfNext, countOfLast, winsBonus, losesBonus } = choice;
  const { rest, part, restOfBonus, partOfBonus } = worth;
  const root = rows + columns;
  const count = new Float64Array(root + 1);
  const gain = new Float64Array(root + 1);
  const from = new Int32Array(root + 1).fill(-1);
  let dirty = new Uint8Array(root + 1).fill(1);
  let next = new Uint8Array(root + 1);
  const holders: number[][] = Array.from({ length: columns }, () => []);
  chosen.forEach((list, row) => {
    for (const column of list) holders[column].push(row);
  });
  const isChosen = new Uint8Array(columns);
  const reach = (node: number, to: number, withCount: number, withGain: number) => {
    if (withCount < count[to] || (withCount === count[to] && withGain <= gain[to] + LEAST_GAIN)) return;
    count[to] = withCount;
    gain[to] = withGain;
    from[to] = node;
    next[to] = 1;
  };
  for (;;) {
    for (let row = 0; row < rows; row++) {
      if (dirty[row] === 0) continue;
      for (const column of chosen[row]) isChosen[column] = 1;
      const ownCount = count[row];
      const ownGain = gain[row];
      const start = row * columns;
      for (let column = 0; column < columns; column++) {
        if (usable[start + column] === 0 || isChosen[column] === 1) continue;
        reach(row, rows + column, ownCount, ownGain + rest[start + column] * restFactor + part[start + column] * partFactor);
      }
      for (const column of chosen[row]) isChosen[column] = 0;
      const bonus = losesBonus[row] === 1 ? restOfBonus[row] * restFactor + partOfBonus[row] * partFactor : 0;
      if (gives[row] === 1) reach(row, root, ownCount - countOfLast[row], ownGain - bonus);
    }
    for (let column = 0; column < columns; column++) {
      const node = rows + column;
      if (dirty[node] === 0 && next[node] === 0) continue;
      next[node] = 0;
      for (const row of holders[column]) {
        const cell = row * columns + column;
        reach(node, row, count[node], gain[node] - rest[cell] * restFactor - part[cell] * partFactor);
      }
      if (hasRoom[column] === 1) reach(node, root, count[node], gain[node]);
    }
    if (dirty[root] === 1 || next[root] === 1) {
      next[root] = 0;
      for (let row = 0; row < rows; row++) {
        if (takes[row] === 0) continue;
        const bonus = winsBonus[row] === 1 ? restOfBonus[row] * restFactor + partOfBonus[row] * partFactor : 0;
        reach(root, row, count[root] + countOfNext[row], gain[root] + bonus);
      }
      for (let column = 0; column < columns; column++) if (canSpare[column] === 1) reach(root, rows + column, count[root], gain[root]);
    }
    const cycle = circleAmong(from);
    if (cycle !== null) return cycle;
    if (!next.includes(1)) return null;
    [dirty, next] = [next, dirty];
    next.fill(0);
  }
}

/** A circle among the predecessors, in the direction of the arcs. */
function circleAmong(from: Int32Array): Cycle | null {
  const seen = new Int32Array(from.length).fill(-1);
  for (let start = 0; start < from.length; start++) {
    let node = start;
    while (node >= 0 && seen[node] < 0) {
      seen[node] = start;
      node = from[node];
    }
    if (node < 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let before = from[node]; before !== node; before = from[before]) cycle.push(before);
    return cycle.reverse();
  }
  return null;
}
