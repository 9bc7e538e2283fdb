import type { Flow } from "./assign";
import type { Instance } from "./instance";
import { type OpenPairs, openPairs } from "./open-pairs";
import type { RunOptions } from "./types";

/**
 * As many pairs worth at least `threshold` as there can be, their worths apart: first as many as fill the minimums, then as many as there are places for.
 * Begins with those of the pairs `begun` that it may use. Phases of shortest augmenting paths, as many as fit side by side (Dinic 1970; Hopcroft and Karp,
 * SIAM J. Comput. 2 (1973) 225).
 */
export function largestFlow(
  instance: Instance,
  threshold: number,
  begun: Int32Array,
  options: RunOptions,
): Pick<Flow, "pairs" | "taken" | "load"> {
  const { minimum, capacity } = instance;
  const net = createNet(instance, openPairs(instance, threshold, options));
  const grow = (limit: Int32Array) => {
    for (let at = 0; at < begun.length; at += 2) addIfOpen(net, begun[at]!, begun[at + 1]!, limit);
    for (let layers = layersOf(net, limit); layers !== null; layers = layersOf(net, limit)) fillLayers(net, layers, limit);
  };
  if (minimum.some((least) => least > 0)) {
    grow(minimum);
    if (minimum.some((least, column) => net.load[column]! < least)) return chosenOf(net);
  }
  grow(capacity);
  return chosenOf(net);
}

interface Net {
  readonly rows: number;
  readonly columns: number;
  /** The usable pairs that are not chosen. */
  readonly open: OpenPairs;
  /** The columns that row i has are ofRow[rowStart[i]] and on, `taken[i]` of them; the rows of column j likewise, `load[j]` of them. */
  readonly rowStart: Int32Array;
  readonly ofRow: Int32Array;
  readonly taken: Int32Array;
  readonly columnStart: Int32Array;
  readonly ofColumn: Int32Array;
  readonly load: Int32Array;
}

function createNet({ rows, columns, demand, capacity }: Instance, open: OpenPairs): Net {
  const rowStart = prefixSums(demand, columns);
  const columnStart = prefixSums(capacity, rows);
  return {
    rows,
    columns,
    open,
    rowStart,
    ofRow: new Int32Array(rowStart[rows]!),
    taken: new Int32Array(rows),
    columnStart,
    ofColumn: new Int32Array(columnStart[columns]!),
    load: new Int32Array(columns),
  };
}

function prefixSums(counts: Int32Array, most: number): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k++) start[k + 1] = start[k]! + Math.min(counts[k]!, most);
  return start;
}

function addIfOpen(net: Net, row: number, column: number, limit: Int32Array): void {
  if (!net.open.isOpen(row, column) || net.load[column]! >= limit[column]! || !wantsMore(net, row)) return;
  net.ofRow[net.rowStart[row]! + net.taken[row]!++] = column;
  net.ofColumn[net.columnStart[column]! + net.load[column]!++] = row;
  net.open.flip(row, column);
}

function wantsMore({ rowStart, taken }: Net, row: number): boolean {
  return rowStart[row]! + taken[row]! < rowStart[row + 1]!;
}

/** How far rows and columns are from the rows that could have more, as far as the first columns with room. */
interface Layers {
  readonly ofRow: Int32Array;
  /** Sets of columns, the first those that the short rows themselves reach. */
  readonly columns: readonly Int32Array[];
}

/** Null when no row that could have more reaches a column with room. */
function layersOf(net: Net, limit: Int32Array): Layers | null {
  const { rows, open, columnStart, ofColumn, load } = net;
  const words = (net.columns + 31) >> 5;
  const ofRow = new Int32Array(rows).fill(-1);
  const unseen = new Int32Array(words).fill(-1);
  const columns: Int32Array[] = [];
  let layer: number[] = [];
  for (let row = 0; row < rows; row++) if (wantsMore(net, row)) layer.push(row);
  for (const row of layer) ofRow[row] = 0;
  while (layer.length > 0) {
    const reached = new Int32Array(words);
    for (const row of layer) open.move(row, unseen, reached);
    columns.push(reached);
    layer = [];
    let findsRoom = false;
    forEachBit(reached, (column) => {
      if (load[column]! < limit[column]!) findsRoom = true;
      for (let at = columnStart[column]!; at < columnStart[column]! + load[column]!; at++) {
        const row = ofColumn[at]!;
        if (ofRow[row]! >= 0) continue;
        ofRow[row] = columns.length;
        layer.push(row);
      }
    });
    if (findsRoom) return { ofRow, columns };
  }
  return null;
}

function forEachBit(set: Int32Array, visit: (place: number) => void): void {
  for (let word = 0; word < set.length; word++) {
    for (let rest = set[word]!; rest !== 0; rest &= rest - 1) visit(word * 32 + 31 - Math.clz32(rest & -rest));
  }
}

/** Augments along paths that go one layer further with each step, until there is none left. A column of no more use is taken out of its layer. */
function fillLayers(net: Net, layers: Layers, limit: Int32Array): void {
  const { rows, open, columnStart, ofColumn, load } = net;
  const lastLayer = layers.columns.length - 1;
  const nextPlace = new Int32Array(rows);
  const nextSeat = new Int32Array(load.length);
  const pathRow = new Int32Array(lastLayer + 1);
  const pathColumn = new Int32Array(lastLayer + 1);

  /** The first column of the row's layer that it has open; -1 for none. */
  const columnFor = (row: number, inLayer: Int32Array): number => {
    const place = open.seek(row, nextPlace[row]!, inLayer);
    nextPlace[row] = place;
    return place < open.places(row) ? open.columnAt(row, place, inLayer) : -1;
  };
  const rowFor = (column: number, layer: number): number => {
    for (; nextSeat[column]! < load[column]!; nextSeat[column]!++) {
      const row = ofColumn[columnStart[column]! + nextSeat[column]!]!;
      if (layers.ofRow[row] === layer && nextPlace[row]! < open.places(row)) return row;
    }
    return -1;
  };
  /** One more pair for the row at the beginning of the path, where it can be had. */
  const augment = (): boolean => {
    for (let depth = 0; depth >= 0; ) {
      const inLayer = layers.columns[depth]!;
      const column = columnFor(pathRow[depth]!, inLayer);
      if (column < 0) {
        depth--;
        continue;
      }
      if (depth === lastLayer && load[column]! < limit[column]!) {
        moveAlong(net, pathRow, pathColumn, depth, column);
        return true;
      }
      const row = depth === lastLayer ? -1 : rowFor(column, depth + 1);
      if (row < 0) inLayer[column >> 5]! &= ~(1 << (column & 31));
      else {
        pathRow[++depth] = row;
        pathColumn[depth] = column;
      }
    }
    return false;
  };
  for (let row = 0; row < rows; row++) {
    if (layers.ofRow[row] !== 0) continue;
    pathRow[0] = row;
    while (wantsMore(net, row) && augment());
  }
}

/** Each row of the path gives the column by which it was reached to the row before it, and takes the next one; the last column has room. */
function moveAlong(net: Net, pathRow: Int32Array, pathColumn: Int32Array, depth: number, last: number): void {
  const { open, rowStart, ofRow, taken, columnStart, ofColumn, load } = net;
  ofColumn[columnStart[last]! + load[last]!++] = pathRow[depth]!;
  let gained = last;
  for (let k = depth; k > 0; k--) {
    const row = pathRow[k]!;
    const lost = pathColumn[k]!;
    ofRow[placeOf(ofRow, rowStart[row]!, lost)] = gained;
    ofColumn[placeOf(ofColumn, columnStart[lost]!, row)] = pathRow[k - 1]!;
    open.flip(row, gained);
    open.flip(row, lost);
    gained = lost;
  }
  const row = pathRow[0]!;
  ofRow[rowStart[row]! + taken[row]!++] = gained;
  open.flip(row, gained);
}

function placeOf(list: Int32Array, from: number, wanted: number): number {
  let at = from;
  while (list[at] !== wanted) at++;
  return at;
}

function chosenOf({ rows, rowStart, ofRow, taken, load }: Net): Pick<Flow, "pairs" | "taken" | "load"> {
  const pairs: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let at = rowStart[row]!; at < rowStart[row]! + taken[row]!; at++) pairs.push(row, ofRow[at]!);
  }
  return { pairs: Int32Array.from(pairs), taken, load };
}
