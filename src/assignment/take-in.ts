import { report } from "./progress";
import type { RunOptions } from "./types";

/** Where paths are long, as where all prefer the same few, as many steps as so many readings of every cell take are the most that is tried. */
const MOST_READINGS = 32;

/**
 * The rows, or the columns: nodes that take between 0 and `most` units, of which each of the first `few` is worth `extra` beyond its pair: a row's first
 * pair, and the seats of a column's minimum.
 */
export interface Side {
  readonly size: number;
  readonly most: Int32Array;
  readonly few: Int32Array;
  readonly extra: Float64Array;
  /** No unit more for less than this, and none given up for more. */
  readonly price: Float64Array;
  readonly units: Int32Array;
}

/** Who holds each node that is there: `holder[first[node]]` and so on, as many as it has units. */
export interface Held {
  readonly first: Int32Array;
  readonly holder: Int32Array;
  readonly heldWorth: Float64Array;
}

/**
 * Takes in all units of the nodes that come, as far as they are worth it: each unit along a shortest path (Dijkstra's method over reduced costs) from its
 * node to one that is there and has a unit free, or to one that came before and gives up a unit. `worths` is left without those of pairs that are held.
 * Undefined when paths are so long that the other way is quicker.
 */
export function takeIn(coming: Side, there: Side, worths: Float64Array, options: RunOptions): Held | undefined {
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
  let steps = 0;
  let started = -1;
  let nearest = Infinity;
  let end = -1;

  // Functions of their own: V8 compiles the short ones that are called most, and the rest not at all.

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
    steps += others;
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
    steps += openCount;
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
    if (steps > MOST_READINGS * worths.length) return undefined;
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
