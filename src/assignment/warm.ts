import type { Start } from "./auction";
import { describe } from "./bounds";
import { AssignmentError } from "./error";
import type { Instance } from "./instance";
import type { AssignmentProblem, WarmStart } from "./types";

/** Checks the form of a warm start; what it says need not be right. */
export function checkedWarm({ warm, rows, columns }: AssignmentProblem): WarmStart | undefined {
  if (warm === undefined) return undefined;
  const { columnPrices, pairs } = warm ?? {};
  if (columnPrices === undefined || pairs === undefined)
    throw new AssignmentError(`warm must hold columnPrices and pairs, got ${describe(warm)}.`);
  if (!(typeof warm.pairWorth === "number" && warm.pairWorth >= 0 && warm.pairWorth < Infinity)) {
    throw new AssignmentError(`warm.pairWorth must be a finite number, 0 or more, got ${describe(warm.pairWorth)}.`);
  }
  if (columnPrices.length !== columns || pairs.length % 2 !== 0) {
    throw new AssignmentError(`warm must hold ${columns} prices and flat pairs, got ${columnPrices.length} and ${pairs.length} numbers.`);
  }
  for (let at = 0; at < pairs.length; at += 2) {
    const [row, column] = [pairs[at]!, pairs[at + 1]!];
    if (!(Number.isInteger(row) && row >= 0 && row < rows && Number.isInteger(column) && column >= 0 && column < columns)) {
      throw new AssignmentError(`warm.pairs[${at}] names row ${row} and column ${column}, which are not there.`);
    }
  }
  for (let column = 0; column < columns; column++) {
    if (!Number.isFinite(columnPrices[column])) {
      throw new AssignmentError(`warm.columnPrices[${column}] must be a finite number, got ${columnPrices[column]}.`);
    }
  }
  return warm;
}

/**
 * The prices to begin at, in this problem's worths: a price is some pairs' worth and the rest, and a pair may count otherwise here than there. No price
 * is let go beyond what the search can add up.
 */
export function warmPrices({ columns, capacity, minimum, pairWorth, seatWorth }: Instance, warm: WarmStart): Float64Array {
  const { columnPrices, pairWorth: worthThere } = warm;
  const most = 4 * seatWorth;
  const prices = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    const price = Math.round(columnPrices[j]!);
    const pairs = worthThere > 0 ? Math.round(price / worthThere) : 0;
    const here = price + pairs * (pairWorth - worthThere);
    prices[j] = capacity[j] === 0 ? most : Math.min(most, Math.max(minimum[j]! > 0 ? -seatWorth : 0, here));
  }
  return prices;
}

/** What each row holds to begin with, as far as its demand and the columns' seats go; at a price below nothing, as far as the minimum goes. */
export function warmHoldings(
  { rows, columns, demand, capacity, minimum, required }: Instance,
  v: Float64Array,
  { pairs }: WarmStart,
): Start {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) start[i + 1] = start[i]! + Math.min(demand[i]!, columns);
  const count = new Int32Array(rows);
  const column = new Int32Array(start[rows]!);
  const load = new Int32Array(columns);
  const isRequired = new Set<number>();
  for (let at = 0; at < required.length; at += 2) isRequired.add(required[at]! * columns + required[at + 1]!);
  for (let at = 0; at < pairs.length; at += 2) {
    const row = pairs[at]!;
    const to = pairs[at + 1]!;
    const seats = v[to]! < 0 ? minimum[to]! : capacity[to]!;
    if (isRequired.has(row * columns + to) || load[to]! >= seats || start[row]! + count[row]! >= start[row + 1]!) continue;
    load[to]!++;
    column[start[row]! + count[row]!++] = to;
  }
  return { holdings: { start, count, column }, rootPrice: 0 };
}

/** In parts of the range of the scores: how far below a row's likely price its list goes. */
const DEPTH = 12;

/**
 * What a row need not list to begin with: gains well below what it holds, or below what staying outside is worth. Most rows are in no search after a small
 * change, and one that is and needs more is read again.
 */
export function warmFloors({ rows, scores, pairWorth, firstWorth }: Instance, v: Float64Array, { holdings }: Start): Float64Array {
  const depth = 1 + Math.max(0, scores.largest - scores.smallest) / DEPTH;
  const floors = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    const begin = holdings.start[row]!;
    for (let at = begin; at < begin + holdings.count[row]!; at++) {
      const column = holdings.column[at]!;
      least = Math.min(least, scores.worth(row, column) + pairWorth - v[column]!);
    }
    floors[row] = Math.floor((least === Infinity ? -firstWorth[row]! : least) - depth);
  }
  return floors;
}
