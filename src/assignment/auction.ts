import type { Instance } from "./instance";
import { bestInList, type CandidateLists, isDear, readAgain } from "./lists";
import { report } from "./progress";
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
const MOST_ROWS_A_PLACE = 4;
/**
 * Sums of prices and worths must stay below 2^53: a row that would bid more than so many times what any rearrangement can cost leaves the round, and
 * problems where that is much go without an auction.
 */
const HIGHEST_PRICE = 16;
const LARGEST_TIER = 2 ** 46;

/** A row that wants more goes to the search: its list could not hold what it bids for. */
const MOST_DEMAND = 8;

/** Near-optimal prices (in `v`), the price of staying outside, and the columns that each row holds at these prices. */
export interface Start {
  readonly holdings: Holdings;
  readonly rootPrice: number;
}

/** The columns of row i are column[start[i]] .. column[start[i] + count[i] - 1]. */
export interface Holdings {
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly column: Int32Array;
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
  const room: Room = { instance, lists, v, seats, holdings, outsideSeats, gains: new Float64Array(2) };
  const stack = new Int32Array(wanted);
  let bids = 0;
  let rises = 0;
  const dear = isDear(instance);
  let step = Math.max(1, Math.floor(meanDepth(lists, v) / (dear ? STEPS_WHERE_DEAR : STEPS_PER_DEPTH)));
  const firstStep = step;
  const mostBids = dear ? MOST_BIDS_WHERE_DEAR : MOST_BIDS;
  // A step too large raises prices too far, and rows have to be read again for it.
  for (let rising = !dear; ; ) {
    seats.holder.fill(-1);
    holdings.count.fill(0);
    let waiting = 0;
    for (let i = rows - 1; i >= 0; i--) {
      for (let unit = holdings.start[i + 1]! - holdings.start[i]!; unit > 0; unit--) stack[waiting++] = i;
    }
    const before = bids;
    const left = dear ? Math.floor(wanted / (step * STEP_FALL ** 2 > firstStep ? LEFT_WHERE_DEAR : LAST_WHERE_DEAR)) : 0;
    while (waiting > left && bids - before < (rising && waiting * WAR_SHARE > wanted ? TRIAL_BIDS : mostBids) * wanted) {
      if ((++bids & 4095) === 0) report(options, "bid", wanted - waiting, wanted);
      const row = stack[--waiting]!;
      let evicted = bid(room, row, step, false);
      if (evicted === UNREAD) {
        readAgain(lists, row, v);
        evicted = bid(room, row, step, true);
      }
      if (evicted >= 0) stack[waiting++] = evicted;
    }
    if (rising && waiting > left && rises++ < MOST_RISES) {
      step *= STEP_RISE;
      continue;
    }
    rising = false;
    if (step === 1) break;
    step = Math.max(1, Math.floor(step / STEP_FALL));
  }
  return { holdings, rootPrice: outsideSeats > 0 ? seats.price[seats.begin[columns]!]! : lowestPrice(instance, v) };
}

interface Room {
  readonly instance: Instance;
  readonly lists: CandidateLists;
  readonly v: Float64Array;
  readonly seats: Seats;
  readonly holdings: Holdings;
  readonly outsideSeats: number;
  /** The best gain and the next best of the row that bids. */
  readonly gains: Float64Array;
}

// What follows is functions of their own because small ones are compiled soonest, and a cold run is little else than bids.

/** What `bid` gives for a row whose list may lack one of its two best pairs at these prices. */
const UNREAD = -2;

/**
 * The row bids for one more column; gives the row that loses a seat for it, or -1. A row that finds nothing worth its while leaves the round. The reading of
 * rows is left to the caller: a call here that is first made late would undo what has been compiled.
 */
function bid(room: Room, row: number, step: number, isRead: boolean): number {
  const { instance, lists, v, seats, holdings, outsideSeats, gains } = room;
  const { begin, price, holder } = seats;
  const outside = instance.columns;
  const aside = (holdsPair(holdings, row, outside) ? 0 : -instance.firstWorth[row]!) - (outsideSeats > 0 ? price[begin[outside]!]! : 0);
  let column = bestTwo(room, row);
  if (!isRead && Math.max(gains[1]!, aside) < lists.bound[row]!) return UNREAD;
  let best = gains[0]!;
  let next = gains[1]!;
  if (aside >= best) {
    if (outsideSeats === 0) return -1;
    next = best;
    best = aside;
    column = outside;
  } else if (aside > next) next = aside;
  const seat = begin[column]!;
  const second = best + price[seat]! - secondPrice(seats, column);
  if (second > next) next = second;
  const raised = price[seat]! + (next > -Infinity ? best - next : 0) + step;
  if (raised > HIGHEST_PRICE * instance.seatWorth) return -1;
  const evicted = holder[seat]!;
  price[seat] = raised;
  holder[seat] = row;
  holdings.column[holdings.start[row]! + holdings.count[row]!++] = column;
  if (evicted >= 0) giveUp(holdings, evicted, column);
  siftDown(seats, column);
  if (column < outside) v[column] = price[begin[column]!]!;
  return evicted;
}

/** The column in the row's list that gains most and that it does not hold, -1 for none; what it gains, and what the next best does, goes into `gains`. */
function bestTwo({ lists, v, seats, holdings, gains }: Room, row: number): number {
  const { start, count, column: listColumn, worth } = lists;
  const { begin } = seats;
  const holds = holdings.count[row]! > 0;
  let column = -1;
  let best = -Infinity;
  let next = -Infinity;
  const end = start[row]! + count[row]!;
  for (let at = start[row]!; at < end; at++) {
    const j = listColumn[at]!;
    const value = worth[at]! - v[j]!;
    if (value <= next || begin[j] === begin[j + 1]) continue;
    if (holds && hasColumn(holdings, row, j)) continue;
    if (value > best) {
      next = best;
      best = value;
      column = j;
    } else next = value;
  }
  gains[0] = best;
  gains[1] = next;
  return column;
}

/** With room for as many columns as each row wants and could have. */
function createHoldings({ rows, demand }: Instance, { count }: CandidateLists): Holdings {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) start[i + 1] = start[i]! + Math.min(demand[i]!, count[i]!);
  return { start, count: new Int32Array(rows), column: new Int32Array(start[rows]!) };
}

function hasColumn({ start, count, column }: Holdings, row: number, wanted: number): boolean {
  const end = start[row]! + count[row]!;
  for (let k = start[row]!; k < end; k++) if (column[k] === wanted) return true;
  return false;
}

function holdsPair({ start, count, column }: Holdings, row: number, outside: number): boolean {
  const end = start[row]! + count[row]!;
  for (let k = start[row]!; k < end; k++) if (column[k] !== outside) return true;
  return false;
}

function giveUp({ start, count, column }: Holdings, row: number, lost: number): void {
  const last = start[row]! + --count[row]!;
  let at = start[row]!;
  while (column[at] !== lost) at++;
  column[at] = column[last]!;
}

/** The seats of all columns, and those outside as the last one's. Each column's are a binary heap: its cheapest seat comes first. */
interface Seats {
  readonly begin: Int32Array;
  readonly price: Float64Array;
  readonly holder: Int32Array;
}

function createSeats({ rows, columns, capacity }: Instance, v: Float64Array, outsideSeats: number, outsidePrice: number): Seats {
  const begin = new Int32Array(columns + 2);
  for (let j = 0; j < columns; j++) begin[j + 1] = begin[j]! + Math.min(capacity[j]!, rows);
  begin[columns + 1] = begin[columns]! + outsideSeats;
  const price = new Float64Array(begin[columns + 1]!).fill(outsidePrice, begin[columns]!);
  for (let j = 0; j < columns; j++) price.fill(v[j]!, begin[j]!, begin[j + 1]!);
  return { begin, price, holder: new Int32Array(price.length) };
}

function secondPrice({ begin, price }: Seats, column: number): number {
  const first = begin[column]!;
  const size = begin[column + 1]! - first;
  if (size === 1) return Infinity;
  return size === 2 ? price[first + 1]! : Math.min(price[first + 1]!, price[first + 2]!);
}

function siftDown({ begin, price, holder }: Seats, column: number): void {
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
