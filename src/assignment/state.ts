import type { Instance } from "./instance";
import { createSlots, type Slots } from "./slots";

/** Where the search stands: prices and chosen pairs. */
export interface State {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Pairs of each row, and of each column. */
  readonly taken: Int32Array;
  readonly load: Int32Array;
  /** The price at which a column's next seat is on offer, the root's price apart; Infinity when the column is full. */
  readonly offer: Float64Array;
  readonly slots: Slots;
  /** The root's own price: all prices are read relative to it, and it is taken off at the end. */
  z: number;
}

export function createState(instance: Instance, v: Float64Array, z: number): State {
  const { rows, columns, demand, capacity } = instance;
  const state: State = {
    u: new Float64Array(rows),
    v,
    taken: new Int32Array(rows),
    load: new Int32Array(columns),
    offer: new Float64Array(columns),
    slots: createSlots(rows, columns, mostPairs(demand, capacity)),
    z: Number.NaN,
  };
  // Set after it was made: V8 takes a field that was never set for a constant, and compiles the search anew at the first change.
  state.z = z;
  for (let j = 0; j < columns; j++) changeLoad(instance, state, j, 0);
  return state;
}

export function changeLoad({ capacity, minimum, seatWorth }: Instance, { load, offer }: State, j: number, by: number): void {
  load[j]! += by;
  offer[j] = load[j]! >= capacity[j]! ? Infinity : load[j]! < minimum[j]! ? -seatWorth : 0;
}

/** What the row's pair number `units` is worth beyond the pair. */
export function firstWorth(instance: Instance, row: number, units: number): number {
  return units === 1 ? instance.firstWorth[row]! : 0;
}

function mostPairs(demand: Int32Array, capacity: Int32Array): number {
  let wanted = 0;
  let places = 0;
  for (let i = 0; i < demand.length; i++) wanted += demand[i]!;
  for (let j = 0; j < capacity.length; j++) places += Math.min(capacity[j]!, demand.length);
  return Math.min(wanted, places);
}
