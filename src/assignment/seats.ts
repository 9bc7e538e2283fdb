import type { Instance } from "./instance";
import type { CandidateLists } from "./lists";

/** The columns of row i are column[start[i]] .. column[start[i] + count[i] - 1]. */
export interface Holdings {
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly column: Int32Array;
}

/** With room for as many columns as each row wants and could have. */
export function createHoldings({ rows, demand }: Instance, { count }: CandidateLists): Holdings {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) start[i + 1] = start[i]! + Math.min(demand[i]!, count[i]!);
  return { start, count: new Int32Array(rows), column: new Int32Array(start[rows]!) };
}

export function hasColumn({ start, count, column }: Holdings, row: number, wanted: number): boolean {
  const end = start[row]! + count[row]!;
  for (let k = start[row]!; k < end; k++) if (column[k] === wanted) return true;
  return false;
}

export function holdsPair({ start, count, column }: Holdings, row: number, outside: number): boolean {
  const end = start[row]! + count[row]!;
  for (let k = start[row]!; k < end; k++) if (column[k] !== outside) return true;
  return false;
}

export function giveUp({ start, count, column }: Holdings, row: number, lost: number): void {
  const last = start[row]! + --count[row]!;
  let at = start[row]!;
  while (column[at] !== lost) at++;
  column[at] = column[last]!;
}

/** The seats of all columns, and those outside as the last one's. Each column's are a binary heap: its cheapest seat comes first. */
export interface Seats {
  readonly begin: Int32Array;
  readonly price: Float64Array;
  readonly holder: Int32Array;
}

export function createSeats({ rows, columns, capacity }: Instance, v: Float64Array, outsideSeats: number, outsidePrice: number): Seats {
  const begin = new Int32Array(columns + 2);
  for (let j = 0; j < columns; j++) begin[j + 1] = begin[j]! + Math.min(capacity[j]!, rows);
  begin[columns + 1] = begin[columns]! + outsideSeats;
  const price = new Float64Array(begin[columns + 1]!).fill(outsidePrice, begin[columns]!);
  for (let j = 0; j < columns; j++) price.fill(v[j]!, begin[j]!, begin[j + 1]!);
  return { begin, price, holder: new Int32Array(price.length) };
}

export function secondPrice({ begin, price }: Seats, column: number): number {
  const first = begin[column]!;
  const size = begin[column + 1]! - first;
  if (size === 1) return Infinity;
  return size === 2 ? price[first + 1]! : Math.min(price[first + 1]!, price[first + 2]!);
}

export function siftDown({ begin, price, holder }: Seats, column: number): void {
  const first = begin[column]!;
  const size = begin[column + 1]! - first;
  const ownPrice = price[first]!;
  const own = holder[first]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && price[first + child + 1]! < price[first + child]!) child++;
    if (price[first + child]! >= ownPrice) break;
    price[first + at] = price[first + child]!;
    holder[first + at] = holder[first + child]!;
    at = child;
  }
  price[first + at] = ownPrice;
  holder[first + at] = own;
}
