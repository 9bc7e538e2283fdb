import type { Instance, PairReader } from "./instance";

/**
 * Each row's best pairs by worth - column price when the list was made. `bound[row]` is at least worth - price of every usable pair that
 * is not in the list; it stays true because column prices only rise. Sparse rows are kept whole, with bound -Infinity.
 */
export interface CandidateLists {
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly column: Int32Array;
  readonly worth: Float64Array;
  readonly bound: Float64Array;
  readonly rowColumns: Int32Array;
  readonly rowWorths: Float64Array;
  readonly picked: Int32Array;
  readonly value: Float64Array;
}

/** Long enough that most searches stay inside the lists, short enough that a list is cheap to walk. */
const LIST_LENGTH = 24;

export function createLists(instance: Instance): CandidateLists {
  const { rows, columns } = instance;
  const start = new Int32Array(rows + 1);
  const rowColumns = new Int32Array(columns);
  const rowWorths = new Float64Array(columns);
  const whole = instance.scores.isSparse || columns <= LIST_LENGTH;
  for (let row = 0; row < rows; row++) {
    start[row + 1] = start[row]! + (instance.scores.isSparse ? instance.pairs(row, rowColumns, rowWorths) : Math.min(columns, LIST_LENGTH));
  }
  const size = start[rows]!;
  return {
    start,
    count: new Int32Array(rows),
    column: new Int32Array(size),
    worth: new Float64Array(size),
    bound: new Float64Array(rows).fill(-Infinity),
    rowColumns,
    rowWorths,
    picked: new Int32Array(whole ? 0 : 2 * LIST_LENGTH),
    value: new Float64Array(whole ? 0 : columns),
  };
}

/** Makes the row's list from `count` pairs just read into the row buffers, under the column prices `v`. */
export function rebuildList(lists: CandidateLists, row: number, count: number, v: Float64Array): void {
  const { column, worth, rowColumns, rowWorths, picked, value } = lists;
  const begin = lists.start[row]!;
  const room = lists.start[row + 1]! - begin;
  if (count <= room) {
    for (let k = 0; k < count; k++) {
      column[begin + k] = rowColumns[k]!;
      worth[begin + k] = rowWorths[k]!;
    }
    lists.count[row] = count;
    lists.bound[row] = -Infinity;
    return;
  }
  let held = 0;
  let threshold = -Infinity;
  for (let k = 0; k < count; k++) {
    const gain = rowWorths[k]! - v[rowColumns[k]!]!;
    value[k] = gain;
    if (gain <= threshold) continue;
    picked[held++] = k;
    if (held === 2 * room) {
      threshold = keepBest(picked, value, held, room);
      held = room;
    }
  }
  if (held > room) threshold = keepBest(picked, value, held, room);
  held = Math.min(held, room);
  for (let k = 0; k < held; k++) {
    column[begin + k] = rowColumns[picked[k]!]!;
    worth[begin + k] = rowWorths[picked[k]!]!;
  }
  lists.count[row] = held;
  lists.bound[row] = threshold;
}

/** Moves the `keep` largest of picked[0 .. held - 1] to the front (Hoare's selection) and returns the smallest value among them. */
function keepBest(picked: Int32Array, value: Float64Array, held: number, keep: number): number {
  let low = 0;
  let high = held - 1;
  while (low < high) {
    const pivot = value[picked[(low + high) >> 1]!]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (value[picked[left]!]! > pivot) left++;
      while (value[picked[right]!]! < pivot) right--;
      if (left <= right) {
        const swapped = picked[left]!;
        picked[left++] = picked[right]!;
        picked[right--] = swapped;
      }
    }
    if (keep - 1 <= right) high = right;
    else if (keep - 1 >= left) low = left;
    else break;
  }
  return value[picked[keep - 1]!]!;
}

export function nearPairs(instance: Instance, lists: CandidateLists, u: Float64Array): PairReader {
  return (row, columns, worths) => {
    if (lists.bound[row]! >= u[row]!) return instance.pairs(row, columns, worths);
    const begin = lists.start[row]!;
    const count = lists.count[row]!;
    for (let k = 0; k < count; k++) {
      columns[k] = lists.column[begin + k]!;
      worths[k] = lists.worth[begin + k]!;
    }
    return count;
  };
}
