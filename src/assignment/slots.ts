/** The chosen pairs. Each is a slot: in the doubly linked list of its column and in the singly linked list of its row. */
export interface Slots {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly worth: Float64Array;
  /** First slot of each column, -1 for none; from there `next`, and back `previous`. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** First slot of each row, -1 for none; from there `rowNext`. */
  readonly rowHead: Int32Array;
  readonly rowNext: Int32Array;
  /** Slots 0 .. used - 1 have been used; those given back are chained from `free` by `next` and have row -1. */
  used: number;
  free: number;
}

export function createSlots(rows: number, columns: number, most: number): Slots {
  return {
    row: new Int32Array(most),
    column: new Int32Array(most),
    worth: new Float64Array(most),
    head: new Int32Array(columns).fill(-1),
    next: new Int32Array(most),
    previous: new Int32Array(most),
    rowHead: new Int32Array(rows).fill(-1),
    rowNext: new Int32Array(most),
    used: 0,
    free: -1,
  };
}

export function addSlot(slots: Slots, row: number, column: number, worth: number): void {
  const s = slots.free >= 0 ? slots.free : slots.used++;
  if (s === slots.free) slots.free = slots.next[s]!;
  slots.row[s] = row;
  slots.rowNext[s] = slots.rowHead[row]!;
  slots.rowHead[row] = s;
  link(slots, s, column, worth);
}

/** The slot's row exchanges its column for another. */
export function moveSlot(slots: Slots, s: number, column: number, worth: number): void {
  unlink(slots, s);
  link(slots, s, column, worth);
}

export function removeSlot(slots: Slots, s: number): void {
  const { row, rowHead, rowNext, next } = slots;
  unlink(slots, s);
  const owner = row[s]!;
  if (rowHead[owner] === s) rowHead[owner] = rowNext[s]!;
  else {
    let at = rowHead[owner]!;
    while (rowNext[at] !== s) at = rowNext[at]!;
    rowNext[at] = rowNext[s]!;
  }
  row[s] = -1;
  next[s] = slots.free;
  slots.free = s;
}

function link({ column, worth, head, next, previous }: Slots, s: number, j: number, own: number): void {
  column[s] = j;
  worth[s] = own;
  previous[s] = -1;
  next[s] = head[j]!;
  if (head[j]! >= 0) previous[head[j]!] = s;
  head[j] = s;
}

function unlink({ column, head, next, previous }: Slots, s: number): void {
  if (previous[s]! >= 0) next[previous[s]!] = next[s]!;
  else head[column[s]!] = next[s]!;
  if (next[s]! >= 0) previous[next[s]!] = previous[s]!;
}

/** The pairs, flat [row, column, ...] in no order, and their worths. */
export function chosenPairs({ used, row, column, worth }: Slots): { readonly pairs: Int32Array; readonly worths: Float64Array } {
  let count = 0;
  for (let s = 0; s < used; s++) if (row[s]! >= 0) count++;
  const pairs = new Int32Array(2 * count);
  const worths = new Float64Array(count);
  for (let s = 0, at = 0; s < used; s++) {
    if (row[s]! < 0) continue;
    pairs[2 * at] = row[s]!;
    pairs[2 * at + 1] = column[s]!;
    worths[at++] = worth[s]!;
  }
  return { pairs, worths };
}
