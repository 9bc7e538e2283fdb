import { bid, type Room } from "./bids";
import { createBlocks, listBestTwo, listByBlocks, meanSpread, sortByPrice } from "./blocks";
import { report } from "./progress";
import type { RunOptions } from "./types";

const STEPS_PER_SPREAD = 4;
const STEP_FALL = 5;
/** Bids per row that a round may take. */
const MOST_BIDS = 40;
/** When less than this share of the cells is skipped, the columns are in no order that helps. */
const LEAST_SKIPPED = 0.1;

/**
 * Rounds of falling step where the best pairs of a row change with every step of the prices, as for products i * j. The rows bid from whole rows, so the
 * first step can be as large as the scores are spread; in turn, because then wars end sooner. All lists are made anew at the end.
 */
export function auctionByBlocks(room: Room, leastStep: number, wanted: number, options: RunOptions): void {
  const { instance, lists, v, seats, holdings } = room;
  const { rows, columns } = instance;
  const blocks = createBlocks(instance);
  const queue = new Int32Array(wanted);
  let bids = 0;
  let isSorted = false;
  for (let step = Math.max(leastStep, Math.floor(meanSpread(instance, v) / STEPS_PER_SPREAD)); ; ) {
    seats.holder.fill(-1);
    holdings.count.fill(0);
    let waiting = 0;
    for (let i = 0; i < rows; i++) for (let unit = holdings.start[i + 1]! - holdings.start[i]!; unit > 0; unit--) queue[waiting++] = i;
    const before = bids;
    blocks.looked = 0;
    for (let first = 0; waiting > 0 && bids - before < MOST_BIDS * wanted; ) {
      if ((++bids & 4095) === 0) report(options, "bid", wanted - waiting, wanted);
      const row = queue[first]!;
      if (++first === wanted) first = 0;
      waiting--;
      listBestTwo(blocks, lists, v, seats, holdings, row);
      const evicted = bid(room, row, step);
      if (evicted < 0) continue;
      const last = first + waiting++;
      queue[last < wanted ? last : last - wanted] = evicted;
    }
    if (step === 1) break;
    step = Math.max(1, Math.floor(step / STEP_FALL));
    if (!isSorted && blocks.looked > (1 - LEAST_SKIPPED) * (bids - before) * columns) {
      sortByPrice(blocks, v);
      isSorted = true;
    }
  }
  for (let row = 0; row < rows; row++) if (instance.demand[row]! > 0) listByBlocks(blocks, lists, row, v);
}
