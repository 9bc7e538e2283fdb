import { type Gathered, gather, keepBest } from "./gather";
import type { Instance, PairReader } from "./instance";

/**
 * Each row's best pairs by gain (worth - column price) when the list was made. `bound[row]` is at least the gain, then and ever after, of every
 * usable pair that is not in the list: it stays true because column prices only rise. Sparse rows are kept whole, with bound -Infinity.
 */
export interface CandidateLists {
  readonly instance: Instance;
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly column: Int32Array;
  readonly worth: Float64Array;
  readonly bound: Float64Array;
  /** About how far a full list of the row reached, from its best gain down to its bound. */
  readonly depth: Float64Array;
  readonly rowColumns: Int32Array;
  readonly rowWorths: Float64Array;
  /** Where a row is gathered; undefined when all rows are kept whole. */
  readonly found: Gathered | undefined;
}

/**
 * Long enough that most searches stay inside the lists, short enough that a list is cheap to make and to walk; longer, by
 * the length of a row, where the caller is asked for the row each time that it is read, and longest where that takes long.
 */
const LIST_LENGTH = 16;
const ASKED_COLUMNS_A_PAIR = 128;
const DEAR_COLUMNS_A_PAIR = 32;
const LONGEST_LIST = 640;
const LONG_ROW = 4096;

/** A list shorter than this share of its room is made anew, longer. */
const SHORT = 4;

/** Whether it takes long to read a row: it is long, and has to be worked out each time. */
export function isDear({ scores, columns }: Instance): boolean {
  return scores.isBounded && columns > LONG_ROW;
}

function listLength(instance: Instance): number {
  const { columns, scores } = instance;
  if (isDear(instance)) return Math.min(LONGEST_LIST, Math.ceil(columns / DEAR_COLUMNS_A_PAIR));
  return scores.isBounded ? Math.max(LIST_LENGTH, Math.ceil(columns / ASKED_COLUMNS_A_PAIR)) : LIST_LENGTH;
}

export function createLists(instance: Instance): CandidateLists {
  const { rows, columns } = instance;
  const start = new Int32Array(rows + 1);
  const rowColumns = new Int32Array(columns);
  const rowWorths = new Float64Array(columns);
  const length = listLength(instance);
  const whole = instance.scores.isSparse || columns <= length;
  for (let row = 0; row < rows; row++) {
    start[row + 1] = start[row]! + (instance.scores.isSparse ? instance.pairs(row, rowColumns, rowWorths) : Math.min(columns, length));
  }
  const size = start[rows]!;
  const found = {
    held: 0,
    threshold: -Infinity,
    room: length,
    columns: new Int32Array(2 * length),
    gain: new Float64Array(columns),
  };
  return {
    instance,
    start,
    count: new Int32Array(rows),
    column: new Int32Array(size),
    worth: new Float64Array(size),
    bound: new Float64Array(rows).fill(-Infinity),
    depth: new Float64Array(rows).fill(Infinity),
    rowColumns,
    rowWorths,
    found: whole ? undefined : found,
  };
}

/**
 * Makes all lists. What the lists before left out is a guess of what this one's may leave out: lower than it mostly is, so that few rows are read twice. With
 * `floors`, only gains above a row's floor are listed.
 */
export function readRows(lists: CandidateLists, v: Float64Array, beforeRow: (row: number) => void, floors?: Float64Array): void {
  const { bound, count, start, instance } = lists;
  const { demand } = instance;
  let mean = -Infinity;
  let spread = 0;
  for (let row = 0; row < count.length; row++) {
    beforeRow(row);
    // Who wants nobody is in no search, and lists nothing.
    if (demand[row] === 0) continue;
    if (copyStart(lists, row)) continue;
    if (floors !== undefined) {
      renewList(lists, row, v, floors[row]!);
      continue;
    }
    const guess = mean - spread;
    renewList(lists, row, v, guess);
    if (guess > -Infinity && SHORT * count[row]! < start[row + 1]! - start[row]!) renewList(lists, row, v, -Infinity);
    if (bound[row] === -Infinity) continue;
    if (mean === -Infinity) mean = bound[row]!;
    spread += (Math.abs(bound[row]! - mean) - spread) / 16;
    mean += (bound[row]! - mean) / 16;
  }
}

/** Takes the row's list from those made elsewhere, if it fits. */
function copyStart({ instance, start, count, column, worth, bound }: CandidateLists, row: number): boolean {
  const { start: given, pairWorth } = instance;
  const begin = start[row]!;
  if (given === undefined || instance.hasRequired(row) || given.count[row]! > start[row + 1]! - begin) return false;
  const size = given.count[row]!;
  for (let k = 0; k < size; k++) {
    column[begin + k] = given.column[row * given.length + k]!;
    worth[begin + k] = given.score[row * given.length + k]! + pairWorth;
  }
  count[row] = size;
  bound[row] = given.bound[row]! + pairWorth;
  return true;
}

/**
 * Makes a list anew that prices have used up. What is left lies below the bound, and closer together than what was there before, so that it is enough to
 * look as far below it as the list before went: the less of a row is asked for, the quicker it is read.
 */
export function readAgain(lists: CandidateLists, row: number, v: Float64Array): void {
  const { start, count, bound, depth, instance } = lists;
  const floor = floorOf(lists, row, v);
  const guess = bound[row]! - depth[row]!;
  if (instance.scores.isBounded && guess > floor) {
    renewList(lists, row, v, guess);
    if (SHORT * count[row]! >= start[row + 1]! - start[row]!) return;
  }
  renewList(lists, row, v, floor);
}

/**
 * Reads the row and makes its list anew under the column prices `v`. Only pairs of gain above `floor` are kept, and at most as many as fit; a
 * list may be shorter than it could be, its bound is right all the same.
 */
export function renewList(lists: CandidateLists, row: number, v: Float64Array, floor: number): void {
  const { instance, found, start, column, worth, count, bound } = lists;
  const { dense, columns } = instance;
  if (found === undefined || dense === undefined || instance.hasRequired(row)) {
    const least = found === undefined ? -Infinity : floor;
    renewFromPairs(lists, row, instance.pairsAbove(row, v, least, lists.rowColumns, lists.rowWorths), v, least);
    return;
  }
  const { load, plus } = dense;
  load?.(row);
  const origin = load === undefined ? row * columns : 0;
  found.held = 0;
  found.threshold = floor - plus;
  gather(found, dense, v, origin, 0, columns);
  if (isFlat(found)) {
    // All alike, and more of them than fit: each row begins elsewhere, so that rows do not all list the same columns.
    const turn = Math.floor((row * columns) / count.length);
    found.held = 0;
    found.threshold--;
    gather(found, dense, v, origin, turn, columns);
    gather(found, dense, v, origin, 0, turn);
  }
  const begin = start[row]!;
  const { held, columns: best, gain, threshold } = found;
  for (let k = 0; k < held; k++) {
    const j = best[k]!;
    column[begin + k] = j;
    worth[begin + k] = gain[j]! + v[j]! + plus;
  }
  count[row] = held;
  bound[row] = threshold + plus;
}

function isFlat({ held, room, threshold, columns, gain }: Gathered): boolean {
  if (held < room) return false;
  for (let k = 0; k < held; k++) if (gain[columns[k]!]! > threshold) return false;
  return true;
}

/** The same from `size` pairs just read into the row buffers. */
function renewFromPairs(lists: CandidateLists, row: number, size: number, v: Float64Array, floor: number): void {
  const { column, worth, rowColumns, rowWorths, start, count, bound, found } = lists;
  const begin = start[row]!;
  const room = start[row + 1]! - begin;
  if (found === undefined || (floor === -Infinity && size <= room)) {
    for (let k = 0; k < size; k++) {
      column[begin + k] = rowColumns[k]!;
      worth[begin + k] = rowWorths[k]!;
    }
    count[row] = size;
    bound[row] = -Infinity;
    return;
  }
  const { columns: picked, gain } = found;
  let held = 0;
  let threshold = floor;
  const turn = Math.floor((row * size) / count.length);
  for (let step = 0; step < size; ) {
    for (; step < size && held < 2 * room; step++) {
      const k = turn + step < size ? turn + step : turn + step - size;
      const own = rowWorths[k]! - v[rowColumns[k]!]!;
      if (own <= threshold) continue;
      gain[k] = own;
      picked[held++] = k;
    }
    if (held <= room) continue;
    threshold = keepBest(picked, gain, held, room);
    held = room;
  }
  for (let k = 0; k < held; k++) {
    column[begin + k] = rowColumns[picked[k]!]!;
    worth[begin + k] = rowWorths[picked[k]!]!;
  }
  count[row] = held;
  bound[row] = threshold;
  lists.depth[row] = held === 0 ? Infinity : ((bestInList(lists, row, v) - threshold) * room) / held;
}

/** The best gain in the row's list under today's prices; -Infinity when it is empty. */
export function bestInList({ start, count, column, worth }: CandidateLists, row: number, v: Float64Array): number {
  let best = -Infinity;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!; at < end; at++) {
    const gain = worth[at]! - v[column[at]!]!;
    if (gain > best) best = gain;
  }
  return best;
}

/** The smallest gain in the row's list under today's prices; Infinity when it is empty. */
function leastInList({ start, count, column, worth }: CandidateLists, row: number, v: Float64Array): number {
  let least = Infinity;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!; at < end; at++) {
    const gain = worth[at]! - v[column[at]!]!;
    if (gain < least) least = gain;
  }
  return least;
}

/** The smallest gain in the row's list, less 1: no list of the same length can be worse than that. */
function floorOf(lists: CandidateLists, row: number, v: Float64Array): number {
  const { start, count } = lists;
  return start[row]! + count[row]! < start[row + 1]! ? -Infinity : leastInList(lists, row, v) - 1;
}

/** Reads a row's list when that holds all pairs whose margin is not negative, else the whole row. */
export function nearPairs(instance: Instance, lists: CandidateLists, u: Float64Array, v: Float64Array): PairReader {
  return (row, columns, worths) => {
    if (lists.bound[row]! >= u[row]!) return instance.pairsAbove(row, v, u[row]! - 1, columns, worths);
    const begin = lists.start[row]!;
    const count = lists.count[row]!;
    for (let k = 0; k < count; k++) {
      columns[k] = lists.column[begin + k]!;
      worths[k] = lists.worth[begin + k]!;
    }
    return count;
  };
}
