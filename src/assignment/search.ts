import type { Start } from "./auction";
import type { Instance } from "./instance";
import { bestInList, type CandidateLists, floorOf, renewList } from "./lists";
import { createPathFinder, type PathEnd, type PathFinder } from "./paths";
import { report } from "./progress";
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
  for (let row = 0; row < rows; row++) {
    u[row] = Math.max(bestGain(lists, row, v), (demand[row] === 0 ? 0 : -instance.firstWorth[row]!) - state.z);
    if (begun !== undefined && begun.held[row]! >= 0) keepIfTight(instance, lists, state, row, begun.held[row]!);
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
  report(options, "assign", rows, rows);
  return state;
}

/** At least the gain of every usable pair, and the best gain in the list when that is higher than all others. */
function bestGain(lists: CandidateLists, row: number, v: Float64Array): number {
  const best = bestInList(lists, row, v);
  if (best >= lists.bound[row]!) return best;
  renewList(lists, row, v, floorOf(lists, row, v));
  return Math.max(bestInList(lists, row, v), lists.bound[row]!);
}

/** A pair is kept when it is the row's best and its column's price is not below the root's, so that no unit gains by leaving it. */
function keepIfTight(instance: Instance, lists: CandidateLists, state: State, row: number, own: number): void {
  const { start, count, column, worth } = lists;
  if (state.v[own]! < state.z) return;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!; at < end; at++) {
    if (column[at] !== own || worth[at]! - state.v[own]! < state.u[row]!) continue;
    addSlot(state.slots, row, own, worth[at]!);
    state.taken[row]!++;
    changeLoad(instance, state, own, 1);
    return;
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
