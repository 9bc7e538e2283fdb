import type { Instance } from "./instance";
import { report } from "./progress";
import type { RunOptions } from "./types";

/**
 * Which pairs of every row are open. Sets of columns are bits: column j is bit j & 31 of word j >> 5. A row's pairs are in places, to be gone through from
 * the first to the last.
 */
export interface OpenPairs {
  readonly isOpen: (row: number, column: number) => boolean;
  /** Opens a pair that is closed, and closes one that is open. */
  readonly flip: (row: number, column: number) => void;
  /** Moves the row's open columns from the one set to the other. */
  readonly move: (row: number, from: Int32Array, to: Int32Array) => void;
  readonly places: (row: number) => number;
  /** The first place, from `place` on, with an open column of the set; `places(row)` when there is none. */
  readonly seek: (row: number, place: number, set: Int32Array) => number;
  /** The first open column of the set at that place. */
  readonly columnAt: (row: number, place: number, set: Int32Array) => number;
}

/** Bits for all pairs take no more words than this; beyond, and of sparse problems, the pairs are listed. */
const MOST_WORDS = 2 ** 27;

/** Opens all usable pairs that are worth at least `threshold`. */
export function openPairs(instance: Instance, threshold: number, options: RunOptions): OpenPairs {
  const { rows, columns, scores } = instance;
  const words = (columns + 31) >> 5;
  const read: PairVisitor = (visit) => readPairs(instance, threshold, options, visit);
  return scores.isSparse || rows * words > MOST_WORDS ? listedPairs(rows, read) : bitsOfPairs(rows, words, read);
}

/** Calls `visit` with the pairs of each row in turn: the first `count` of `columns`, in the order of the problem. */
type PairVisitor = (visit: (row: number, columns: Int32Array, count: number) => void) => void;

function readPairs(
  { rows, columns, demand, pairsAbove }: Instance,
  threshold: number,
  options: RunOptions,
  visit: Parameters<PairVisitor>[0],
): void {
  const free = new Float64Array(columns);
  const toColumns = new Int32Array(columns);
  const worths = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    if ((row & 63) === 0) report(options, "read", row, rows);
    const count = demand[row] === 0 ? 0 : pairsAbove(row, free, threshold - 1, toColumns, worths);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      toColumns[kept] = toColumns[k]!;
      if (worths[k]! >= threshold) kept++;
    }
    visit(row, toColumns, kept);
  }
}

/** The place of the lowest bit. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

function bitsOfPairs(rows: number, words: number, read: PairVisitor): OpenPairs {
  const open = new Int32Array(rows * words);
  read((row, columns, count) => {
    const from = row * words;
    for (let k = 0; k < count; k++) open[from + (columns[k]! >> 5)]! |= 1 << (columns[k]! & 31);
  });
  return {
    isOpen: (row, column) => ((open[row * words + (column >> 5)]! >> (column & 31)) & 1) === 1,
    flip(row, column) {
      open[row * words + (column >> 5)]! ^= 1 << (column & 31);
    },
    move(row, from, to) {
      const begin = row * words;
      for (let word = 0; word < words; word++) {
        const found = open[begin + word]! & from[word]!;
        if (found === 0) continue;
        from[word]! ^= found;
        to[word]! |= found;
      }
    },
    places: () => words,
    seek(row, place, set) {
      let word = place;
      while (word < words && (open[row * words + word]! & set[word]!) === 0) word++;
      return word;
    },
    columnAt: (row, word, set) => word * 32 + lowest(open[row * words + word]! & set[word]!),
  };
}

function listedPairs(rows: number, read: PairVisitor): OpenPairs {
  const start = new Int32Array(rows + 1);
  let column = new Int32Array(1024);
  read((row, columns, count) => {
    const end = start[row]! + count;
    if (end > column.length) {
      const longer = new Int32Array(2 * end);
      longer.set(column);
      column = longer;
    }
    column.set(columns.subarray(0, count).sort(), start[row]!);
    start[row + 1] = end;
  });
  const closed = new Uint8Array(start[rows]!);
  const find = (row: number, wanted: number): number => {
    let low = start[row]!;
    let high = start[row + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low < start[row + 1]! && column[low] === wanted ? low : -1;
  };
  const isIn = (set: Int32Array, j: number): boolean => ((set[j >> 5]! >> (j & 31)) & 1) === 1;
  return {
    isOpen(row, wanted) {
      const at = find(row, wanted);
      return at >= 0 && closed[at] === 0;
    },
    flip(row, wanted) {
      closed[find(row, wanted)]! ^= 1;
    },
    move(row, from, to) {
      for (let at = start[row]!; at < start[row + 1]!; at++) {
        const j = column[at]!;
        if (closed[at] === 1 || !isIn(from, j)) continue;
        from[j >> 5]! ^= 1 << (j & 31);
        to[j >> 5]! |= 1 << (j & 31);
      }
    },
    places: (row) => start[row + 1]! - start[row]!,
    seek(row, place, set) {
      let at = start[row]! + place;
      while (at < start[row + 1]! && (closed[at] === 1 || !isIn(set, column[at]!))) at++;
      return at - start[row]!;
    },
    columnAt: (row, place) => column[start[row]! + place]!,
  };
}
