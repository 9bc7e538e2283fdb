import type { Worths } from "../matching/worths";
import { addArc, createNetwork, fillNetwork, LONGEST } from "./flow";
import type { Spread } from "./spread";

/** Between how many and how many mentees each mentor takes. */
export interface Sizes {
  readonly minimum: ArrayLike<number>;
  readonly maximum: ArrayLike<number>;
}

/** The best circles and the prices that prove it (see `CircleCertificate`), in row, column and class numbers. */
export interface SolvedCircles {
  /** Flat [mentee, mentor, ...], sorted, pins included. */
  readonly pairs: Int32Array;
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  /** By mentor, then class. */
  readonly quotaPrices: Float64Array;
}

/**
 * A mentee's pair flows through one node for each class the mentee is in, from the smallest up, and then through the mentor: each node lets its quota
 * through, the mentor the places. Minimum sizes are places worth more than everything else. Gives null when pins, minimums and quotas cannot all be met.
 */
export function solveCircles(
  { problem }: Worths,
  spread: Spread,
  { minimum, maximum }: Sizes,
  check: () => void = () => {},
): SolvedCircles | null {
  const { rows, columns, scores, rowBonus } = problem;
  const classes = spread.classes.length;
  const left = withoutPins(problem, spread, minimum, maximum);
  if (left === null) return null;
  const source = 0;
  const sink = 1;
  const rowNode = (row: number) => 2 + row;
  const node = (column: number, kind: number) => 2 + rows + column * (classes + 1) + (kind < 0 ? classes : kind);
  const network = createNetwork(2 + rows + columns * (classes + 1), source, sink);
  const placeWorth = placeWorthOf(problem);
  const arcs: { readonly row: number; readonly column: number; readonly arc: number }[] = [];
  for (let row = 0; row < rows; row++) {
    if (left.demand[row] === 0) continue;
    addArc(network, source, rowNode(row), 1, left.isServed[row] === 1 ? 0 : (rowBonus as readonly number[])[row]);
    if (left.demand[row] > 1) addArc(network, source, rowNode(row), left.demand[row] - 1, 0);
    for (let column = 0; column < columns; column++) {
      const worth = scores[row * columns + column];
      if (worth === Number.NEGATIVE_INFINITY || left.maximum[column] === 0 || left.pinned.has(row * columns + column)) continue;
      arcs.push({ row, column, arc: addArc(network, rowNode(row), node(column, spread.classOf[row]), 1, worth) });
    }
  }
  const needed: { readonly arc: number; readonly places: number }[] = [];
  for (let column = 0; column < columns; column++) {
    if (left.maximum[column] < left.minimum[column]) return null;
    if (left.maximum[column] === 0) continue;
    for (let kind = 0; kind < classes; kind++) {
      addArc(network, node(column, kind), node(column, spread.classes[kind].parent), left.quota[column * classes + kind], 0);
    }
    const places = left.minimum[column];
    if (places > 0) needed.push({ arc: addArc(network, node(column, -1), sink, places, placeWorth), places });
    if (left.maximum[column] > places) addArc(network, node(column, -1), sink, left.maximum[column] - places, 0);
  }
  const distance = fillNetwork(network, check);
  if (needed.some(({ arc, places }) => network.room[arc ^ 1] < places)) return null;
  const chosen = arcs.filter(({ arc }) => network.room[arc ^ 1] > 0).flatMap(({ row, column }) => [row, column]);
  const pairs = sortedPairs([...chosen, ...Array.from(problem.required ?? [])]);
  return { pairs, ...pricesOf(problem, spread, left, chosen, distance, rowNode, node) };
}

/**
 * More than any cycle of the residual network changes otherwise: it passes the root once, so that it gains or loses one first pair and one pair more than
 * it moves, and each mentee once. Throws RangeError when no path's worth could then be told exactly.
 */
function placeWorthOf({ rows, scores, rowBonus }: Worths["problem"]): number {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const worth of scores) {
    if (worth > largest) largest = worth;
    if (worth < smallest && worth !== Number.NEGATIVE_INFINITY) smallest = worth;
  }
  const first = (rowBonus as readonly number[]).reduce((most, bonus) => Math.max(most, bonus), 0);
  const most = first + largest + rows * Math.max(0, largest - smallest) + 1;
  if (!(2 * most < LONGEST)) throw new RangeError("cohort: too many pairs to count minimum sizes, mentees, pairs and points in one number");
  return most;
}

function sortedPairs(flat: readonly number[]): Int32Array {
  const pairs = Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k], flat[2 * k + 1]]);
  return Int32Array.from(pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat());
}

export interface Left {
  readonly demand: Int32Array;
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** By mentor, then class. */
  readonly quota: Int32Array;
  readonly pinned: ReadonlySet<number>;
  readonly isServed: Uint8Array;
}

/** What pins leave of every bound; null when they need more than there is. */
export function withoutPins(
  problem: Pick<Worths["problem"], "rows" | "columns" | "required" | "rowDemand">,
  { classes, classOf }: Spread,
  least: ArrayLike<number>,
  most: ArrayLike<number>,
): Left | null {
  const { rows, columns, required = [] } = problem;
  const demand = Int32Array.from(problem.rowDemand as ArrayLike<number>, (wanted) => Math.min(wanted, columns));
  const minimum = Int32Array.from(least);
  const maximum = Int32Array.from(most, (places) => Math.min(places, rows));
  const quota = Int32Array.from({ length: columns * classes.length }, (_, at) => Math.min(classes[at % classes.length].atMost, rows));
  const pinned = new Set<number>();
  const isServed = new Uint8Array(rows);
  let isEnough = true;
  for (let at = 0; at < required.length; at += 2) {
    const [row, column] = [required[at], required[at + 1]];
    pinned.add(row * columns + column);
    isServed[row] = 1;
    if (--demand[row] < 0 || --maximum[column] < 0) isEnough = false;
    if (minimum[column] > 0) minimum[column]--;
    for (let kind = classOf[row]; kind >= 0; kind = classes[kind].parent) if (--quota[column * classes.length + kind] < 0) isEnough = false;
  }
  return isEnough ? { demand, minimum, maximum, quota, pinned, isServed } : null;
}

/** A quota that nobody uses, and a mentor without mentees, cost nothing unless they are at their bound. */
function pricesOf(
  { rows, columns }: Worths["problem"],
  { classes }: Spread,
  left: Left,
  chosen: readonly number[],
  distance: Float64Array,
  rowNode: (row: number) => number,
  node: (column: number, kind: number) => number,
): Pick<SolvedCircles, "rowPrices" | "columnPrices" | "quotaPrices"> {
  const load = new Int32Array(columns);
  for (let at = 1; at < chosen.length; at += 2) load[chosen[at]]++;
  const rowPrices = Float64Array.from({ length: rows }, (_, row) => (left.demand[row] === 0 ? 0 : distance[rowNode(row)]));
  const columnPrices = Float64Array.from({ length: columns }, (_, column) => {
    if (left.maximum[column] === 0) return 0;
    const price = 0 - distance[node(column, -1)];
    return load[column] === 0 ? Math.max(0, price) : price;
  });
  const quotaPrices = Float64Array.from({ length: columns * classes.length }, (_, at) => {
    const column = Math.floor(at / classes.length);
    const kind = at % classes.length;
    if (left.maximum[column] === 0) return 0;
    return Math.max(0, distance[node(column, classes[kind].parent)] - distance[node(column, kind)]);
  });
  return { rowPrices, columnPrices, quotaPrices };
}
