import type { Instance } from "./instance";
import { type CandidateLists, readAgain } from "./lists";
import { giveUp, type Holdings, hasColumn, holdsPair, type Seats, secondPrice, siftDown } from "./seats";

/**
 * Sums of prices and worths must stay below 2^53: a row that would bid more than so many times what any rearrangement can cost leaves the round, and
 * problems where that is much go without an auction.
 */
const HIGHEST_PRICE = 16;

/** What the rows bid in. */
export interface Room {
  readonly instance: Instance;
  readonly lists: CandidateLists;
  readonly v: Float64Array;
  readonly seats: Seats;
  readonly holdings: Holdings;
  readonly outsideSeats: number;
  /** Lists that were made anew for a bid. */
  reads: number;
  /** The best gain and the next best of the row that bids. */
  readonly gains: Float64Array;
}

// What follows is functions of their own because small ones are compiled soonest, and a cold run is little else than bids.

/**
 * The row bids for one more column; gives the row that loses a seat for it, or -1. A row that finds nothing worth its while leaves the round. A list that
 * may lack one of the row's two best pairs is made anew.
 */
export function bid(room: Room, row: number, step: number): number {
  const { instance, lists, v, seats, holdings, outsideSeats, gains } = room;
  const { begin, price, holder } = seats;
  const outside = instance.columns;
  const aside = (holdsPair(holdings, row, outside) ? 0 : -instance.firstWorth[row]!) - (outsideSeats > 0 ? price[begin[outside]!]! : 0);
  let column = bestTwo(room, row);
  if (Math.max(gains[1]!, aside) < lists.bound[row]!) {
    room.reads++;
    readAgain(lists, row, v);
    column = bestTwo(room, row);
  }
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
