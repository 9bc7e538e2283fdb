import type { Person } from "../people/person";

/** Values of few of all pairs, as flat arrays: those of a row stand from `start[row]` to `start[row + 1]`. */
export interface PairValues {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export interface PairValue {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Of two values of one pair, the later one stands later. */
export function pairValues(rows: number, values: readonly PairValue[]): PairValues {
  const start = new Int32Array(rows + 1);
  for (const { row } of values) start[row + 1]++;
  for (let row = 0; row < rows; row++) start[row + 1] += start[row];
  const free = start.slice();
  const column = new Int32Array(values.length);
  const value = new Float64Array(values.length);
  for (const one of values) {
    const place = free[one.row]++;
    column[place] = one.column;
    value[place] = one.value;
  }
  return { start, column, value };
}

/** Writes a row's values over what `out` holds. */
export function writeRow({ start, column, value }: PairValues, row: number, out: Float64Array): void {
  for (let k = start[row]; k < start[row + 1]; k++) out[column[k]] = value[k];
}

/** Where each person stands, by id. */
export function placesById(people: readonly Person[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, place) => [id, place]));
}
