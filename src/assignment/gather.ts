import type { DenseRows } from "./instance";

/**
 * The best pairs of one row, by gain: worth (without `plus`) less column price. `columns` holds at most `room` of them, in no order; every usable
 * pair left out gains at most `threshold`. Going in, only pairs of gain above `threshold` are wanted.
 */
export interface Gathered {
  held: number;
  threshold: number;
  readonly room: number;
  /** Twice `room` long. */
  readonly columns: Int32Array;
  /** By column. */
  readonly gain: Float64Array;
}

/** Looks at columns from .. end - 1 of the row whose cells begin at values[origin]. */
export function gather(found: Gathered, dense: DenseRows, v: Float64Array, origin: number, from: number, end: number): void {
  const { values, mask, forbidden, minimumScore, scale, toWorth } = dense;
  if (values instanceof Int32Array) gatherIntegers(found, values, v, origin, from, end, scale, mask, forbidden, minimumScore);
  else gatherReals(found, values, v, origin, from, end, scale, mask, forbidden, minimumScore, toWorth);
  if (found.held <= found.room) return;
  found.threshold = keepBest(found.columns, found.gain, found.held, found.room);
  found.held = found.room;
}

// The two loops that touch every pair: one loop over both types of array runs at half the speed. Plain arguments, because reading them from objects
// of changing shape makes the engine throw compiled code away.

function gatherIntegers(
  found: Gathered,
  values: Int32Array,
  v: Float64Array,
  origin: number,
  from: number,
  end: number,
  scale: number,
  mask: Uint8Array | undefined,
  forbidden: number,
  minimumScore: number,
): void {
  const { room, columns, gain } = found;
  let { held, threshold } = found;
  for (let j = from; j < end; j++) {
    const value = values[origin + j]!;
    const own = scale * value - v[j]!;
    if (own <= threshold || value === forbidden || value < minimumScore || (mask !== undefined && mask[origin + j] === 0)) continue;
    gain[j] = own;
    columns[held++] = j;
    if (held === 2 * room) {
      threshold = keepBest(columns, gain, held, room);
      held = room;
    }
  }
  found.held = held;
  found.threshold = threshold;
}

function gatherReals(
  found: Gathered,
  values: Float64Array,
  v: Float64Array,
  origin: number,
  from: number,
  end: number,
  scale: number,
  mask: Uint8Array | undefined,
  forbidden: number,
  minimumScore: number,
  toWorth: (value: number) => number,
): void {
  const { room, columns, gain } = found;
  let { held, threshold } = found;
  for (let j = from; j < end; j++) {
    const value = values[origin + j]!;
    if (scale * value - v[j]! <= threshold - 1) continue;
    if (value === forbidden || value < minimumScore || (mask !== undefined && mask[origin + j] === 0)) continue;
    const own = toWorth(value) - v[j]!;
    if (own <= threshold) continue;
    gain[j] = own;
    columns[held++] = j;
    if (held === 2 * room) {
      threshold = keepBest(columns, gain, held, room);
      held = room;
    }
  }
  found.held = held;
  found.threshold = threshold;
}

/** Moves the `keep` largest of picked[0 .. held - 1] to the front (Hoare's selection) and returns the smallest value among them. */
export function keepBest(picked: Int32Array, value: Float64Array, held: number, keep: number): number {
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
