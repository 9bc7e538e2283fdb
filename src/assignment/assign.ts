import { auction, isTight } from "./auction";
import type { Instance, PairReader } from "./instance";
import { createLists, nearPairs, readRow } from "./lists";
import { report } from "./progress";
import { augment } from "./search";
import { chosenPairs } from "./slots";
import type { RunOptions } from "./types";

/** The end of the search: prices and chosen pairs that satisfy the conditions written on AssignmentSolution (types.ts). */
export interface Flow {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Chosen pairs that are not required, flat [row, column, ...] in no order, and their worths. */
  readonly pairs: Int32Array;
  readonly worths: Float64Array;
  readonly load: Int32Array;
  readonly taken: Int32Array;
  /** Gives at least the pairs of a row whose margin is not negative: its list when the bound shows that to be enough, else the whole row. */
  readonly near: PairReader;
}

export function assign(instance: Instance, options: RunOptions): Flow {
  const { rows } = instance;
  const lists = createLists(instance);
  const v = firstPrices(instance);
  for (let row = 0; row < rows; row++) {
    if ((row & 63) === 0) report(options, "read", row, rows);
    readRow(lists, row, v);
  }
  const begun = isTight(instance, lists) ? auction(instance, lists, v, options) : undefined;
  const { slots, u, taken, load } = augment(instance, lists, v, begun, options);
  return { u, v, taken, load, ...chosenPairs(slots), near: nearPairs(instance, lists, u) };
}

/** Free seats are on offer at 0, those of a minimum at less than nothing; a column without seats is out of reach. */
function firstPrices({ columns, capacity, minimum, seatWorth }: Instance): Float64Array {
  const v = new Float64Array(columns);
  for (let j = 0; j < columns; j++) v[j] = capacity[j] === 0 ? 4 * seatWorth : minimum[j]! > 0 ? -seatWorth : 0;
  return v;
}
