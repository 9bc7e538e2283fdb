import type { Start } from "./auction";
import type { Instance } from "./instance";
import { type CandidateLists, readAgain } from "./lists";
import { createPathFinder, type PathEnd, type PathFinder } from "./paths";
import { report } from "./progress";
import type { Holdings } from "./seats";
import { addSlot, moveSlot, removeSlot } from "./slots";
import { changeLoad, createState, firstWorth, type State } from "./state";
import type { RunOptions } from "./types";

/**
 * The optimum, from any column prices `v` (they are changed in place) and any choice of a column or none for each row: what is tight
 * at these prices is kept, all else is found by shortest augmenting paths.
 */
export function augment(instance: Instance, lists: CandidateLists, v: Float64Array, begun: Start | undefined, options: RunOptions): State {
  const { rows, columns, demand } = instance;
  const state = createState(instance, v, begun?.rootPrice ?? 0);
  const { u, taken, offer } = state;
  const paths = createPathFinder(instance, lists, state);
  const held = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (demand[row] === 0) continue;
    let units = 0;
    if (begun !== undefined) units = markHeld(instance, begun.holdings, row, state, held);
    const aside = units > 1 ? 0 : -instance.firstWorth[row]!;
    const isKnown =
      instance.warm !== undefined &&
      (lists.bound[row]! <= aside - state.z || (units === demand[row] && holdsAbove(lists, row, v, held, units)));
    const gain = isKnown ? Math.max(bestNotHeld(lists, row, v, held), lists.bound[row]!) : bestGain(lists, row, v, held);
    u[row] = Math.max(gain, aside - state.z);
    keepHeld(instance, lists, state, row, held, units);
  }
  for (let row = 0; row < rows; row++) {
    if ((row & 63) === 0) report(options, "assign", row, rows);
    while (taken[row]! < demand[row]! && u[row]! + state.z + firstWorth(instance, row, taken[row]! + 1) > 0) {
      const end = paths.fromRow(row);
      if (end.column < 0 && end.row === row) break;
      moveAlong(instance, state, paths, end);
    }
  }
  // A column with a free seat at a price above its offer gets a unit from the root, or the root's price rises until the two are equal.
  for (let j = 0; j < columns; j++) {
    if ((j & 63) === 0) report(options, "fill", j, columns);
    while (v[j]! > offer[j]! + state.z) {
      const end = paths.toColumn(j);
      state.z += end.length;
      if (end.column >= 0) moveAlong(instance, state, paths, end);
    }
  }
  takeOffRootPrice(lists, state);
  priceOut(instance, state);
  report(options, "assign", rows, rows);
  return state;
}

/**
 * Marks what the row holds with its number; gives how much that is. A column whose price is below the root's is no holding, because a unit would gain by
 * leaving it (unless a minimum asks for it: such holdings are at most the minimum), nor is the outside.
 */
function markHeld({ minimum }: Instance, { start, count, column }: Holdings, row: number, { v, z }: State, held: Int32Array): number {
  let units = 0;
  for (let at = start[row]!; at < start[row]! + count[row]!; at++) {
    const j = column[at]!;
    if (j >= held.length || (v[j]! < z && minimum[j] === 0)) continue;
    held[j] = row;
    units++;
  }
  return units;
}

/** At least the gain of every usable pair that the row does not hold, and the best gain in the list when that is higher than all others. */
function bestGain(lists: CandidateLists, row: number, v: Float64Array, held: Int32Array): number {
  const best = bestNotHeld(lists, row, v, held);
  if (best >= lists.bound[row]!) return best;
  readAgain(lists, row, v);
  return Math.max(bestNotHeld(lists, row, v, held), lists.bound[row]!);
}

function bestNotHeld({ start, count, column, worth }: CandidateLists, row: number, v: Float64Array, held: Int32Array): number {
  let best = -Infinity;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!; at < end; at++) {
    const gain = worth[at]! - v[column[at]!]!;
    if (gain > best && held[column[at]!] !== row) best = gain;
  }
  return best;
}

/** Whether all that the row holds gains as much as anything outside its list: then the bound is as good a price as the best gain elsewhere. */
function holdsAbove(
  { start, count, column, worth, bound }: CandidateLists,
  row: number,
  v: Float64Array,
  held: Int32Array,
  units: number,
): boolean {
  let found = 0;
  for (let at = start[row]!; at < start[row]! + count[row]!; at++) {
    if (held[column[at]!] === row && worth[at]! - v[column[at]!]! >= bound[row]!) found++;
  }
  return found === units;
}

/** Of the pairs that the row holds, `units` in all, those are kept that are in its list and gain its price or more. */
function keepHeld(instance: Instance, lists: CandidateLists, state: State, row: number, held: Int32Array, units: number): void {
  const { start, count, column, worth } = lists;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!, left = units; at < end && left > 0; at++) {
    const j = column[at]!;
    if (held[j] !== row) continue;
    left--;
    if (worth[at]! - state.v[j]! < state.u[row]!) continue;
    addSlot(state.slots, row, j, worth[at]!);
    state.taken[row]!++;
    changeLoad(instance, state, j, 1);
  }
}

/** Moves one unit along the path, backwards from its end: each row on it exchanges one column for another, the first gains one. */
function moveAlong(instance: Instance, state: State, { cameFrom, cameWorth, cameBy }: PathFinder, end: PathEnd): void {
  const { slots, taken } = state;
  let j = end.column;
  if (j >= 0) changeLoad(instance, state, j, 1);
  else {
    const s = cameBy[end.row]!;
    j = slots.column[s]!;
    removeSlot(slots, s);
    taken[end.row]!--;
  }
  for (;;) {
    const row = cameFrom[j]!;
    if (row < 0) {
      changeLoad(instance, state, j, -1);
      return;
    }
    const s = cameBy[row]!;
    if (s < 0) {
      addSlot(slots, row, j, cameWorth[j]!);
      taken[row]!++;
      return;
    }
    const left = slots.column[s]!;
    moveSlot(slots, s, j, cameWorth[j]!);
    j = left;
  }
}

function takeOffRootPrice({ bound }: CandidateLists, { u, v, z }: State): void {
  for (let row = 0; row < u.length; row++) {
    u[row]! += z;
    bound[row]! += z;
  }
  for (let j = 0; j < v.length; j++) v[j]! -= z;
}

/** Rows that want nobody were in no search: their price is one that no pair is worth, since scores are less than a tier, and a pair counts one at most. */
function priceOut({ demand, seatWorth }: Instance, { u, v }: State): void {
  let least = 0;
  for (let j = 0; j < v.length; j++) if (v[j]! < least) least = v[j]!;
  for (let row = 0; row < u.length; row++) if (demand[row] === 0) u[row] = 2 * seatWorth - least;
}
