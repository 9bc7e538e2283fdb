/** Who may be with whom, and how often: rows, columns and nested classes of rows, pins taken out. Sets of rows are bits, `words` of 32 for each set. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  readonly words: number;
  /** By column: the rows it may have. */
  readonly allowed: Int32Array;
  /** How often a row may still be taken. */
  readonly demand: Int32Array;
  /** Pins of each column. */
  readonly pins: Int32Array;
  /** By class: the class around it, or -1. */
  readonly parent: Int32Array;
  /** By column, then class: how many rows more. */
  readonly quota: Int32Array;
  /** The smallest class of a row; the number of classes where it is in none. */
  readonly classOf: Int32Array;
}

/** A flow that is changed, not solved anew: rows in columns, as many as were asked for. Never more than the ground allows. */
export interface Filling {
  /** Rows in each column. */
  readonly load: Int32Array;
  /** Brings a column to so many rows, others keeping theirs; false when that cannot be, and then it has as many as it can. */
  readonly fill: (column: number, places: number) => boolean;
  /** The same; a column that cannot have so many is empty after it. */
  readonly tryFill: (column: number, places: number) => boolean;
  readonly empty: (column: number) => void;
  /** After a `fill` that failed: whether the column competes for what was missing. These columns, as full as they are, leave no row to the one asked for. */
  readonly competes: (column: number) => boolean;
  /** What brings back the present state. */
  readonly save: () => () => void;
}

/**
 * Augmenting paths (Ford and Fulkerson 1956), searched backwards from the column that is to have one row more, through a node for each class of each
 * column. Rows of a node are met 32 at a time, those still free first: a search costs words and classes times columns at most.
 */
export function createFilling({ rows, columns, words, allowed, demand, parent, quota, classOf }: Ground): Filling {
  const kinds = parent.length;
  const nodes = kinds + 1;
  const children = Array.from({ length: nodes }, (_, kind) =>
    [...parent.keys()].filter((one) => (parent[one] < 0 ? kinds : parent[one]) === kind),
  );
  const members = membersOf(classOf, nodes, words);
  const made = new Int32Array(columns * words);
  const left = demand.slice();
  const free = new Int32Array(words);
  for (let row = 0; row < rows; row++) if (left[row] > 0) free[row >> 5] |= 1 << (row & 31);
  const heldFrom = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) heldFrom[row + 1] = heldFrom[row] + Math.max(0, demand[row]);
  const held = new Int32Array(heldFrom[rows]);
  const use = new Int32Array(columns * kinds);
  const load = new Int32Array(columns);

  const seen = new Int32Array(columns * nodes);
  const unseen = new Int32Array(words);
  /** Towards the column: from a node to the next, -1 at the end, or -2 - row for a row that has to leave; from a row to the node it enters. */
  const after = new Int32Array(columns * nodes);
  const enters = new Int32Array(rows);
  const queue = new Int32Array(columns * nodes);
  let tail = 0;
  let stamp = 0;
  /** Places of rows that nobody has. */
  let open = demand.reduce((sum, places) => sum + places, 0);

  /** A row that is free and may enter the node, or -1. */
  const visit = (column: number, kind: number, next: number): number => {
    const node = column * nodes + kind;
    if (seen[node] === stamp) return -1;
    seen[node] = stamp;
    after[node] = next;
    queue[tail++] = node;
    const { bits, from, to } = members[kind];
    for (let word = from; word < to; word++) {
      const at = column * words + word;
      const met = free[word] & bits[word] & allowed[at] & ~made[at];
      if (met !== 0) return enter(word, met, node);
    }
    return -1;
  };
  const enter = (word: number, met: number, node: number): number => {
    const row = word * 32 + lowest(met);
    enters[row] = node;
    return row;
  };

  /** A free row from which there is a way, or -1. */
  const search = (target: number): number => {
    stamp++;
    tail = 0;
    unseen.fill(-1);
    let found = visit(target, kinds, -1);
    for (let head = 0; found < 0 && head < tail; head++) found = expand(queue[head]);
    return found;
  };
  /** Visits the nodes before this one: classes of the same column, then columns that have a row which may enter. */
  const expand = (node: number): number => {
    const column = (node / nodes) | 0;
    const kind = node - column * nodes;
    let found = -1;
    for (const child of children[kind]) {
      if (use[column * kinds + child] < quota[column * kinds + child]) found = visit(column, child, node);
      if (found >= 0) return found;
    }
    if (kind < kinds && use[column * kinds + kind] > 0) found = visit(column, parent[kind] < 0 ? kinds : parent[kind], node);
    const { bits, from, to } = members[kind];
    for (let word = from; found < 0 && word < to; word++) {
      const at = column * words + word;
      let met = allowed[at] & ~made[at] & bits[word] & unseen[word];
      unseen[word] &= ~met;
      for (; found < 0 && met !== 0; met &= met - 1) {
        const row = enter(word, met, node);
        const end = heldFrom[row] + demand[row] - left[row];
        for (let k = heldFrom[row]; found < 0 && k < end; k++) found = visit(held[k], classOf[row], -2 - row);
      }
    }
    return found;
  };

  const add = (row: number, column: number): void => {
    made[column * words + (row >> 5)] |= 1 << (row & 31);
    held[heldFrom[row] + demand[row] - left[row]] = column;
    if (--left[row] === 0) free[row >> 5] &= ~(1 << (row & 31));
  };
  const remove = (row: number, column: number): void => {
    made[column * words + (row >> 5)] &= ~(1 << (row & 31));
    const end = heldFrom[row] + demand[row] - left[row] - 1;
    held[held.indexOf(column, heldFrom[row])] = held[end];
    left[row]++;
    free[row >> 5] |= 1 << (row & 31);
  };

  /** Everybody on the way moves on. */
  const augment = (start: number): void => {
    for (let row = start; ; ) {
      let node = enters[row];
      const column = (node / nodes) | 0;
      add(row, column);
      let next = after[node];
      for (; next >= 0; node = next, next = after[node]) {
        const [kind, other] = [node - column * nodes, next - column * nodes];
        if (kind < kinds && (parent[kind] < 0 ? kinds : parent[kind]) === other) use[column * kinds + kind]++;
        else use[column * kinds + other]--;
      }
      if (next === -1) {
        load[column]++;
        return;
      }
      row = -2 - next;
      remove(row, column);
    }
  };

  const fill = (column: number, places: number): boolean => {
    while (load[column] < places) {
      const row = search(column);
      if (row < 0) return false;
      augment(row);
      open--;
    }
    return true;
  };
  const empty = (column: number): void => {
    for (let word = 0; word < words; word++) {
      for (let bits = made[column * words + word]; bits !== 0; bits &= bits - 1) {
        const row = word * 32 + lowest(bits);
        remove(row, column);
        for (let kind = classOf[row]; kind >= 0 && kind < kinds; kind = parent[kind]) use[column * kinds + kind]--;
      }
    }
    open += load[column];
    load[column] = 0;
  };

  return {
    load,
    fill,
    tryFill(column, places) {
      if (places - load[column] <= open && fill(column, places)) return true;
      empty(column);
      return false;
    },
    empty,
    competes: (column) => seen[column * nodes + kinds] === stamp,
    save() {
      const state = [made, left, free, held, use, load];
      const kept = state.map((one) => one.slice());
      const wasOpen = open;
      return () => {
        for (const [k, one] of state.entries()) one.set(kept[k]);
        open = wasOpen;
      };
    },
  };
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The rows whose smallest class it is, and between which words they stand. */
function membersOf(classOf: Int32Array, nodes: number, words: number) {
  const members = Array.from({ length: nodes }, () => ({ bits: new Int32Array(words), from: words, to: 0 }));
  for (const [row, kind] of classOf.entries()) {
    const own = members[kind];
    own.bits[row >> 5] |= 1 << (row & 31);
    own.from = Math.min(own.from, row >> 5);
    own.to = (row >> 5) + 1;
  }
  return members;
}
