import type { Flow } from "./assign";
import type { DenseRows, Instance } from "./instance";
import { report } from "./progress";
import { type Side, takeIn } from "./take-in";
import type { RunOptions } from "./types";

/** Problems of so few cells are kept whole while they are solved, 8 bytes each; larger ones only where places are so short that paths are. */
const FEW_CELLS = 2 ** 16;
const MOST_CELLS = 2 ** 19;
const WANTED_A_PLACE = 1.25;

/**
 * Whether the problem is small, and its caller is asked for each row: then nearly all the time goes into the host's reading and compiling of code for a
 * single solve, and the least code is the quickest.
 */
export function isSmall({ rows, columns, demand, capacity, cells, tiersProved, warm }: Instance): boolean {
  if (cells === undefined || !tiersProved || warm !== undefined || rows * columns > MOST_CELLS) return false;
  return rows * columns <= FEW_CELLS || unitsOf(demand, columns) >= WANTED_A_PLACE * unitsOf(capacity, rows);
}

/**
 * The optimum by shortest augmenting paths over the whole matrix (Tomizawa 1971; Edmonds and Karp 1972), without lists, auction or heap: the nodes of the
 * side that wants fewer units come in one after the other, each with all its units, and whoever came before makes room where that is worth more. Prices
 * satisfy the same conditions as those of `augment`. Undefined when paths are so long that the other way is quicker.
 */
export function assignWhole(instance: Instance, options: RunOptions): Flow | undefined {
  const { rows, columns, demand, capacity, minimum, firstWorth, seatWorth } = instance;
  const ofRows = createSide(demand, new Int32Array(rows).fill(1), firstWorth, seatWorth);
  const ofColumns = createSide(capacity, minimum, new Float64Array(columns).fill(seatWorth), seatWorth);
  const rowsCome = unitsOf(demand, columns) <= unitsOf(capacity, rows);
  const [coming, there] = rowsCome ? [ofRows, ofColumns] : [ofColumns, ofRows];
  // From one row to the next, and from one column to the next.
  const [ofRow, ofColumn] = rowsCome ? [columns, 1] : [1, rows];
  const worths = readWhole(instance, ofRow, ofColumn, options);
  const held = takeIn(coming, there, worths, options);
  if (held === undefined) return undefined;
  priceOut(ofRows, ofColumns, seatWorth);
  const { price: v } = ofColumns;
  const { price: u } = ofRows;
  const near: Flow["near"] = (row, toColumns, toWorths) => listNear(worths, row * ofRow, ofColumn, u[row]!, v, toColumns, toWorths);
  const { first, holder, heldWorth } = held;
  const pairs = new Int32Array(2 * unitsOf(there.units, coming.size));
  const chosen = new Float64Array(pairs.length / 2);
  for (let to = 0, at = 0; to < there.size; to++) {
    for (let unit = 0; unit < there.units[to]!; unit++, at++) {
      const node = holder[first[to]! + unit]!;
      pairs[2 * at] = rowsCome ? node : to;
      pairs[2 * at + 1] = rowsCome ? to : node;
      chosen[at] = heldWorth[first[to]! + unit]!;
      worths[node * there.size + to] = chosen[at]!;
    }
  }
  return { u, v, taken: ofRows.units, load: ofColumns.units, pairs, worths: chosen, near };
}

/** The pairs of a row that gain its price or more, of the cells from `origin` on, `step` from one to the next. */
function listNear(
  worths: Float64Array,
  origin: number,
  step: number,
  least: number,
  prices: Float64Array,
  columns: Int32Array,
  found: Float64Array,
): number {
  let count = 0;
  for (let column = 0, cell = origin; column < prices.length; column++, cell += step) {
    const worth = worths[cell]!;
    columns[count] = column;
    found[count] = worth;
    if (worth - prices[column]! >= least) count++;
  }
  return count;
}

/** Nodes that take nothing are out of reach. */
function createSide(most: Int32Array, few: Int32Array, extra: Float64Array, seatWorth: number): Side {
  const price = new Float64Array(most.length);
  for (let k = 0; k < price.length; k++) price[k] = most[k] === 0 ? 4 * seatWorth : few[k]! > 0 ? 0 - extra[k]! : 0;
  return { size: most.length, most, few, extra, price, units: new Int32Array(most.length) };
}

function unitsOf(most: Int32Array, others: number): number {
  let units = 0;
  for (const one of most) units += Math.min(one, others);
  return units;
}

/** The worth of every pair, row * ofRow + column * ofColumn, -Infinity where it is not usable. */
function readWhole({ rows, columns, cells, required }: Instance, ofRow: number, ofColumn: number, options: RunOptions): Float64Array {
  const worths = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    if ((row & 63) === 0) report(options, "read", row, rows);
    cells!.load!(row);
    writeRow(cells!, worths, row * ofRow, ofColumn);
  }
  for (let at = 0; at < required.length; at += 2) worths[required[at]! * ofRow + required[at + 1]! * ofColumn] = -Infinity;
  return worths;
}

/** Puts a row's worths where its columns are: the first at `origin`, and `step` from one to the next. */
function writeRow({ values, forbidden, minimumScore, plus }: DenseRows, worths: Float64Array, origin: number, step: number): void {
  for (let column = 0, cell = origin; column < values.length; column++, cell += step) {
    const value = values[column]!;
    worths[cell] = value === forbidden || value < minimumScore ? -Infinity : value + plus;
  }
}

/** Rows that want nobody were in no search: their price is one that no pair is worth, since scores are less than a tier, and a pair counts one at most. */
function priceOut({ most, price }: Side, ofColumns: Side, seatWorth: number): void {
  let least = 0;
  for (const one of ofColumns.price) if (one < least) least = one;
  for (let row = 0; row < price.length; row++) if (most[row] === 0) price[row] = 2 * seatWorth - least;
}
