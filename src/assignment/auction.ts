import type { Instance } from "./instance";
import { type CandidateLists, floorOf, renewList } from "./lists";
import { report } from "./progress";
import type { RunOptions } from "./types";

// Measured on the families of bench/: what decides is that prices move by no more at a time than a list is deep, unless a price war shows.
const STEPS_PER_DEPTH = 20;
const STEP_FALL = 5;
const STEP_RISE = 8;
/** Bids per row that a round may take: while the step may still be too small, and later. */
const TRIAL_BIDS = 6;
const MOST_BIDS = 30;
/** A round with more than one row in so many left without a column is a price war. */
const WAR_SHARE = 50;

/** Whether places are about as many as pairs wanted, so that prices decide everything and chains of moves get long. */
export function isTight(instance: Instance): boolean {
  const { rows, demand, capacity, minimum } = instance;
  let wanted = 0;
  let places = 0;
  for (let i = 0; i < rows; i++) {
    if (demand[i]! > 1) return false;
    wanted += demand[i]!;
  }
  for (const least of minimum) if (least > 0) return false;
  for (const most of capacity) places += Math.min(most, rows);
  return places <= 1.25 * wanted && wanted <= 1.25 * places;
}

/** Mean over the rows of how much better the best pair of a list is than what the list leaves out. */
function depth({ start, count, worth, column, bound }: CandidateLists, v: Float64Array): number {
  const rows = count.length;
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < rows; i++) {
    if (count[i] === 0) continue;
    let best = -Infinity;
    let least = Infinity;
    const end = start[i]! + count[i]!;
    for (let at = start[i]!; at < end; at++) {
      const gain = worth[at]! - v[column[at]!]!;
      if (gain > best) best = gain;
      if (gain < least) least = gain;
    }
    sum += best - Math.max(least, bound[i]!);
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}

export function auction(instance: Instance, lists: CandidateLists, v: Float64Array, options: RunOptions): Int32Array {
  const { rows, columns, demand, capacity, firstWorth } = instance;
  const { start, count, column: listColumn, worth: listWorth, bound } = lists;
  const seatStart = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j++) seatStart[j + 1] = seatStart[j]! + Math.min(capacity[j]!, rows);
  const seats = seatStart[columns]!;
  const seatPrice = new Float64Array(seats);
  const seatRow = new Int32Array(seats);
  const lowest = new Int32Array(columns);
  const second = new Float64Array(columns).fill(Infinity);
  const held = new Int32Array(rows);
  const stack = new Int32Array(rows);
  let bids = 0;
  for (let j = 0; j < columns; j++) seatPrice.fill(v[j]!, seatStart[j]!, seatStart[j + 1]!);
  let epsilon = Math.max(1, Math.floor(depth(lists, v) / STEPS_PER_DEPTH));
  let rising = true;
  for (;;) {
    seatRow.fill(-1);
    held.fill(-1);
    for (let j = 0; j < columns; j++) settle(j);
    let waiting = 0;
    for (let i = rows - 1; i >= 0; i--) if (demand[i]! > 0) stack[waiting++] = i;
    const limit = bids + (rising ? TRIAL_BIDS : MOST_BIDS) * rows;
    while (waiting > 0 && bids < limit) {
      if ((++bids & 4095) === 0) report(options, "bid", rows - waiting, rows);
      const i = stack[--waiting]!;
      let bestColumn = -1;
      let best = -Infinity;
      let next = -Infinity;
      for (let fresh = false; ; fresh = true) {
        best = next = -Infinity;
        bestColumn = -1;
        const end = start[i]! + count[i]!;
        for (let at = start[i]!; at < end; at++) {
          const j = listColumn[at]!;
          const value = listWorth[at]! - v[j]!;
          if (value <= next) continue;
          if (value > best) {
            next = best;
            best = value;
            bestColumn = j;
          } else next = value;
        }
        if (bestColumn >= 0) {
          const again = best + v[bestColumn]! - second[bestColumn]!;
          if (again > next) next = again;
        }
        if (fresh || next >= bound[i]!) break;
        renewList(lists, i, v, floorOf(lists, i, v));
      }
      const outside = -firstWorth[i]!;
      if (best <= outside) continue;
      if (next < outside) next = outside;
      const seat = lowest[bestColumn]!;
      const evicted = seatRow[seat]!;
      seatPrice[seat] = v[bestColumn]! + best - next + epsilon;
      seatRow[seat] = i;
      held[i] = bestColumn;
      if (evicted >= 0) {
        held[evicted] = -1;
        stack[waiting++] = evicted;
      }
      settle(bestColumn);
    }
    if (rising && waiting * WAR_SHARE > rows && epsilon < 1e15) {
      epsilon *= STEP_RISE;
      continue;
    }
    rising = false;
    if (epsilon <= 1) break;
    epsilon = Math.max(1, Math.floor(epsilon / STEP_FALL));
  }
  return held;

  /** The column's price is that of its cheapest seat. */
  function settle(j: number): void {
    const begin = seatStart[j]!;
    const end = seatStart[j + 1]!;
    if (begin === end) return;
    let low = begin;
    let other = Infinity;
    for (let s = begin + 1; s < end; s++) {
      if (seatPrice[s]! < seatPrice[low]!) {
        other = seatPrice[low]!;
        low = s;
      } else if (seatPrice[s]! < other) other = seatPrice[s]!;
    }
    lowest[j] = low;
    second[j] = other;
    v[j] = seatPrice[low]!;
  }
}
