import type { Flow } from "./assign";
import type { DenseRows, Instance } from "./instance";
import { report } from "./progress";
import type { RunOptions } from "./types";

/** Problems of so many cells may be kept whole while they are solved, 8 bytes each. */
const MOST_CELLS = 2 ** 19;
/** Where paths are long, as where all prefer the same few, so many readings of every cell are the most that is tried. */
const MOST_READINGS = 64;

/**
 * Whether the problem is small, and its caller is asked for each row: then nearly all the time goes into the host's reading and compiling of code for a
 * single solve, and the least code is the quickest.
 */
export function isSmall({ rows, columns, cells, tiersProved, warm }: Instance): boolean {
  return cells !== undefined && rows * columns <= MOST_CELLS && tiersProved && warm === undefined;
}

/**
 * The rows, or the columns: nodes that take between 0 and `most` units, of which each of the first `few` is worth `extra` beyond its pair: a row's first
 * pair, and the seats of a column's minimum.
 */
interface Side {
  readonly size: number;
  readonly most: Int32Array;
  readonly few: Int32Array;
  readonly extra: Float64Array;
  /** No unit more for less than this, and none given up for more. */
  readonly price: Float64Array;
  readonly units: Int32Array;
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
  const worths = readWhole(instance, rowsCome, options);
  const held = takeIn(coming, there, worths, options);
  if (held === undefined) return undefined;
  priceOut(ofRows, ofColumns, seatWorth);
  const { price: v } = ofColumns;
  const { price: u } = ofRows;
  const near: Flow["near"] = (row, toColumns, toWorths) =>
    rowsCome
      ? listNear(worths, row * columns, 1, u[row]!, v, toColumns, toWorths)
      : listNear(worths, row, rows, u[row]!, v, toColumns, toWorths);
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

/** The worth of every pair, -Infinity where it is not usable, in rows of the side that comes in. */
function readWhole({ rows, columns, cells, required }: Instance, rowsCome: boolean, options: RunOptions): Float64Array {
  const worths = new Float64Array(rows * columns);
  const [ofRow, ofColumn] = rowsCome ? [columns, 1] : [1, rows];
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

/** Who holds each node that is there: `holder[first[node]]` and so on, as many as it has units. */
interface Held {
  readonly first: Int32Array;
  readonly holder: Int32Array;
  readonly heldWorth: Float64Array;
}

/** Takes in all units of the nodes that come, as far as they are worth it. The worths of pairs that are held are left out of `worths`. */
function takeIn(coming: Side, there: Side, worths: Float64Array, options: RunOptions): Held | undefined {
  const { price, units } = coming;
  const { size: others, price: otherPrice, units: otherUnits, most: otherMost } = there;
  const first = new Int32Array(others + 1);
  for (let to = 0; to < others; to++) first[to + 1] = first[to]! + Math.min(otherMost[to]!, coming.size);
  const holder = new Int32Array(first[others]!);
  const heldWorth = new Float64Array(holder.length);
  // The nodes that are there, then those that have come.
  const distance = new Float64Array(others + coming.size).fill(Infinity);
  const cameFrom = new Int32Array(others);
  const cameBy = new Int32Array(coming.size);
  const open = new Int32Array(others + coming.size);
  const left = new Int32Array(others + coming.size);
  let openCount = 0;
  let leftCount = 0;
  let readings = 0;
  let started = -1;
  let nearest = Infinity;
  let end = -1;

  // Functions of their own, and none that calls all others: V8 compiles the short ones that are called most, and the rest not at all.

  function search(node: number): void {
    begin(node);
    visit(node);
    for (;;) {
      const next = takeNearest();
      if (next < 0) break;
      if (next < others) leave(next);
      else visit(next - others);
    }
    settle();
  }

  function begin(node: number): void {
    openCount = 0;
    leftCount = 0;
    nearest = Infinity;
    started = node;
    cameBy[node] = -1;
    distance[others + node] = 0;
  }

  /** A node that came: it may give up a unit, or hold another node instead. */
  function visit(node: number): void {
    left[leftCount++] = others + node;
    readings++;
    const base = distance[others + node]! + price[node]!;
    const giveUp = base + unitWorth(coming, node, node === started ? units[node]! + 1 : units[node]!);
    if (giveUp < nearest) {
      nearest = giveUp;
      end = others + node;
    }
    scan(node, base, node * others);
  }

  function scan(node: number, base: number, origin: number): void {
    for (let to = 0; to < others; to++) {
      const length = base + otherPrice[to]! - worths[origin + to]!;
      if (length < nearest && length < distance[to]!) reach(node, to, length);
    }
  }

  function reach(node: number, to: number, length: number): void {
    if (distance[to] === Infinity) open[openCount++] = to;
    distance[to] = length;
    cameFrom[to] = node;
    if (otherUnits[to]! >= otherMost[to]!) return;
    const finish = length + Math.max(0, -unitWorth(there, to, otherUnits[to]! + 1) - otherPrice[to]!);
    if (finish < nearest) {
      nearest = finish;
      end = to;
    }
  }

  /** The open node that is nearest, taken off; -1 when none is nearer than the end. */
  function takeNearest(): number {
    let at = -1;
    let least = nearest;
    for (let k = 0; k < openCount; k++) {
      const length = distance[open[k]!]!;
      if (length < least) {
        least = length;
        at = k;
      }
    }
    if (at < 0) return -1;
    const node = open[at]!;
    open[at] = open[--openCount]!;
    return node;
  }

  /** A node that is there: those that hold it may move on. */
  function leave(to: number): void {
    left[leftCount++] = to;
    const now = distance[to]!;
    const last = first[to]! + otherUnits[to]!;
    for (let at = first[to]!; at < last; at++) {
      const node = holder[at]!;
      const length = now + heldWorth[at]! - price[node]! - otherPrice[to]!;
      if (length >= nearest || length >= distance[others + node]!) continue;
      if (distance[others + node] === Infinity) open[openCount++] = others + node;
      distance[others + node] = length;
      cameBy[node] = to;
    }
  }

  /** Prices follow what the path takes; nothing is reached any more. */
  function settle(): void {
    for (let k = 0; k < leftCount; k++) {
      const node = left[k]!;
      const by = nearest - distance[node]!;
      distance[node] = Infinity;
      if (node < others) otherPrice[node]! += by;
      else price[node - others]! -= by;
    }
    for (let k = 0; k < openCount; k++) distance[open[k]!] = Infinity;
  }

  // A pair that is held cannot be taken again: its worth stands with its holder meanwhile.

  function hold(node: number, to: number): void {
    const at = first[to]! + otherUnits[to]!++;
    const cell = node * others + to;
    holder[at] = node;
    heldWorth[at] = worths[cell]!;
    worths[cell] = -Infinity;
  }

  function letGo(node: number, to: number): void {
    let at = first[to]!;
    while (holder[at] !== node) at++;
    worths[node * others + to] = heldWorth[at]!;
    const last = first[to]! + --otherUnits[to]!;
    holder[at] = holder[last]!;
    heldWorth[at] = heldWorth[last]!;
  }

  /** One unit more for the node that came, along the path backwards from its end. */
  function moveAlong(): void {
    let to = end;
    if (end >= others) {
      to = cameBy[end - others]!;
      letGo(end - others, to);
      units[end - others]!--;
    }
    for (let node = cameFrom[to]!; node !== started; node = cameFrom[to]!) {
      hold(node, to);
      to = cameBy[node]!;
      letGo(node, to);
    }
    hold(started, to);
    units[started]!++;
  }

  for (let node = 0; node < coming.size; node++) {
    if ((node & 63) === 0) report(options, "assign", node, coming.size);
    if (coming.most[node] === 0) continue;
    price[node] = Math.max(bestGain(there, worths, node), -unitWorth(coming, node, 1));
    while (units[node]! < coming.most[node]! && price[node]! + unitWorth(coming, node, units[node]! + 1) > 0) {
      search(node);
      if (end === others + node) break;
      moveAlong();
    }
    if (readings > MOST_READINGS * coming.size) return undefined;
  }
  report(options, "assign", coming.size, coming.size);
  return { first, holder, heldWorth };
}

/** What a node's unit number `unit` is worth beyond its pair. */
function unitWorth({ few, extra }: Side, node: number, unit: number): number {
  return unit <= few[node]! ? extra[node]! : 0;
}

function bestGain({ size, price }: Side, worths: Float64Array, node: number): number {
  const origin = node * size;
  let best = -Infinity;
  for (let to = 0; to < size; to++) {
    const gain = worths[origin + to]! - price[to]!;
    if (gain > best) best = gain;
  }
  return best;
}
