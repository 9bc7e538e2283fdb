import { bid, type Room } from "./bids";
import { auctionByBlocks } from "./block-auction";
import { canUseBlocks } from "./blocks";
import type { Instance } from "./instance";
import { bestInList, type CandidateLists, isDear } from "./lists";
import { report } from "./progress";
import { createHoldings, createSeats, type Holdings } from "./seats";
import type { RunOptions } from "./types";

// Measured on the families of bench/. What decides is that prices move by much less at a time than a list is deep, unless a price war shows.
const STEPS_PER_DEPTH = 20;
/** Where rows are dear to read, steps begin larger, and the first rounds end when all but this share are served: the last few ask for many rows. */
const STEPS_WHERE_DEAR = 4;
const LEFT_WHERE_DEAR = 50;
/** The others end when all but this share are served: a search for each of the last costs less than their war over the last places. */
const LAST_WHERE_DEAR = 4000;
/** Bids cost little there, and a round that ends with rows waiting leaves free places at prices too high, each of them a search over many rows. */
const MOST_BIDS_WHERE_DEAR = 100;
const STEP_FALL = 5;
const STEP_RISE = 8;
const MOST_RISES = 4;
/** Bids per row that a round may take, and how many when more than one row in `WAR_SHARE` waits and the step is perhaps too small. */
const MOST_BIDS = 20;
const TRIAL_BIDS = 6;
const WAR_SHARE = 50;
/** Lists are of no use where in the first round more than this share of so many bids asks for a list anew. */
const STALE_SHARE = 0.4;
const MOST_ROWS_A_PLACE = 4;
/**
 * Of a source, the lists of so many rows are made anew when they first bid, though they need not be: V8 has then seen bids do that, and compiles them once
 * instead of twice. A matrix is solved again and again where time counts, and code is compiled by then.
 */
const ROWS_READ_TWICE = 24;
/** Problems where sums of prices and worths might come near 2^53 go without an auction. */
const LARGEST_TIER = 2 ** 46;

/** A row that wants more goes to the search: its list could not hold what it bids for. */
const MOST_DEMAND = 8;

/** Near-optimal prices (in `v`), the price of staying outside, and the columns that each row holds at these prices. */
export interface Start {
  readonly holdings: Holdings;
  readonly rootPrice: number;
}

/**
 * Whether prices are worth an auction: few pairs a row, no minimums, and not many more places than rows (there, plain searches are short). Every place that
 * stays free may cost a search from the root afterwards, so they may not be many against the cells read anyway; nor may a sparse problem be short
 * of places, because whole groups of its rows can be so.
 */
export function isTight(instance: Instance, lists: CandidateLists): boolean {
  const { rows, columns, demand, capacity, minimum, scores, seatWorth } = instance;
  if (seatWorth > LARGEST_TIER) return false;
  for (const most of demand) if (most > MOST_DEMAND) return false;
  for (const least of minimum) if (least > 0) return false;
  const { wanted, places } = counts({ rows, demand, capacity });
  if (wanted > places) return !scores.isSparse && wanted <= MOST_ROWS_A_PLACE * places;
  const cells = scores.isSparse ? lists.start[rows]! : rows * columns;
  return places <= 1.25 * wanted && (places - wanted) * (rows + columns) <= 64 * cells;
}

function counts({ rows, demand, capacity }: Pick<Instance, "rows" | "demand" | "capacity">): { wanted: number; places: number } {
  let wanted = 0;
  let places = 0;
  for (const most of demand) wanted += most;
  for (const most of capacity) places += Math.min(most, rows);
  return { wanted, places };
}

/**
 * Bertsekas' auction (1988) in rounds of falling step: rows without a column bid for their best one as much as it is better than the next, plus the step.
 * Nothing is promised: the search that follows is exact from any prices. When rows are more than places, staying outside is a column like the
 * others with as many seats as rows must stay outside; without it all prices would have to climb by the worth of a pair, one step at a time.
 */
export function auction(instance: Instance, lists: CandidateLists, v: Float64Array, options: RunOptions): Start {
  const { rows, columns, demand } = instance;
  const { places } = counts(instance);
  let wanted = 0;
  for (let i = 0; i < rows; i++) wanted += Math.min(demand[i]!, lists.count[i]!);
  const outsideSeats = Math.max(0, wanted - places);
  const seats = createSeats(instance, v, outsideSeats, outsideSeats > 0 ? outsidePrice(instance, lists, v, outsideSeats) : 0);
  const holdings = createHoldings(instance, lists);
  const room: Room = { instance, lists, v, seats, holdings, outsideSeats, reads: 0, gains: new Float64Array(2) };
  const queue: Queue = { stack: new Int32Array(wanted), waiting: 0, bids: 0 };
  let rises = 0;
  const dear = isDear(instance);
  let step = Math.max(1, Math.floor(meanDepth(lists, v) / (dear ? STEPS_WHERE_DEAR : STEPS_PER_DEPTH)));
  const firstStep = step;
  const mostBids = dear ? MOST_BIDS_WHERE_DEAR : MOST_BIDS;
  if (instance.scores.isBounded) lists.bound.fill(Infinity, 0, ROWS_READ_TWICE);
  // Looked at in the first round only.
  let mostReads = !dear && canUseBlocks(instance, lists) ? STALE_SHARE * wanted : Infinity;
  let isStale = false;
  // A step too large raises prices too far, and rows have to be read again for it.
  for (let rising = !dear; ; ) {
    seats.holder.fill(-1);
    holdings.count.fill(0);
    queue.waiting = 0;
    for (let i = rows - 1; i >= 0; i--) {
      for (let unit = holdings.start[i + 1]! - holdings.start[i]!; unit > 0; unit--) queue.stack[queue.waiting++] = i;
    }
    const left = dear ? Math.floor(wanted / (step * STEP_FALL ** 2 > firstStep ? LEFT_WHERE_DEAR : LAST_WHERE_DEAR)) : 0;
    isStale = !bidInTurn(room, queue, { step, left, mostBids, isTrial: rising, mostReads }, options);
    if (isStale) break;
    mostReads = Infinity;
    if (rising && queue.waiting > left && rises++ < MOST_RISES) {
      step *= STEP_RISE;
      continue;
    }
    rising = false;
    if (step === 1) break;
    step = Math.max(1, Math.floor(step / STEP_FALL));
  }
  if (isStale) auctionByBlocks(room, step, wanted, options);
  return { holdings, rootPrice: outsideSeats > 0 ? seats.price[seats.begin[columns]!]! : lowestPrice(instance, v) };
}

/** Rows that wait for a bid, the last one first, each as often as it wants a column more; and the bids so far. */
interface Queue {
  readonly stack: Int32Array;
  waiting: number;
  bids: number;
}

interface Round {
  readonly step: number;
  /** So many rows may wait when the round ends. */
  readonly left: number;
  /** Bids per row, and whether the round ends sooner while many rows wait. */
  readonly mostBids: number;
  readonly isTrial: boolean;
  /** Lists made anew before it is asked whether lists are of any use. */
  readonly mostReads: number;
}

/** A round of bids; false when lists are of no use. */
function bidInTurn(room: Room, queue: Queue, { step, left, mostBids, isTrial, mostReads }: Round, options: RunOptions): boolean {
  const { stack } = queue;
  const wanted = stack.length;
  const last = queue.bids + mostBids * wanted;
  const lastOfTrial = isTrial ? queue.bids + TRIAL_BIDS * wanted : last;
  let { waiting, bids } = queue;
  let isUseful = true;
  while (waiting > left && bids < (waiting * WAR_SHARE > wanted ? lastOfTrial : last)) {
    if ((++bids & 4095) === 0) report(options, "bid", wanted - waiting, wanted);
    const evicted = bid(room, stack[--waiting]!, step);
    if (room.reads > mostReads && room.reads > STALE_SHARE * bids) {
      isUseful = false;
      break;
    }
    if (evicted >= 0) stack[waiting++] = evicted;
  }
  queue.waiting = waiting;
  queue.bids = bids;
  return isUseful;
}

/** The price at which as many rows as must stay outside would rather do so than take their best column for nothing. */
function outsidePrice({ rows, demand, firstWorth }: Instance, lists: CandidateLists, v: Float64Array, seats: number): number {
  const loss: number[] = [];
  for (let i = 0; i < rows; i++)
    if (demand[i]! > 0 && lists.count[i]! > 0) loss.push(Math.max(bestInList(lists, i, v), lists.bound[i]!) + firstWorth[i]!);
  const least = Float64Array.from(loss).sort()[seats - 1]!;
  return least > -Infinity ? -least : 0;
}

/** Mean over the rows of how much better a row's best pair is than what its list leaves out. */
function meanDepth(lists: CandidateLists, v: Float64Array): number {
  const { start, count, column, worth, bound } = lists;
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < count.length; i++) {
    if (count[i] === 0) continue;
    const end = start[i]! + count[i]!;
    let least = Infinity;
    for (let at = start[i]!; at < end; at++) least = Math.min(least, worth[at]! - v[column[at]!]!);
    sum += bestInList(lists, i, v) - Math.max(least, bound[i]!);
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}

function lowestPrice({ capacity, columns }: Instance, v: Float64Array): number {
  let least = Infinity;
  for (let j = 0; j < columns; j++) if (capacity[j]! > 0 && v[j]! < least) least = v[j]!;
  return least === Infinity ? 0 : least;
}
