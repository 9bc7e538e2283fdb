import { keepBest } from "./gather";
import { type DenseRows, type Instance, isUsable } from "./instance";
import type { CandidateLists } from "./lists";
import { type Holdings, hasColumn, type Seats } from "./seats";

/**
 * Rows cut into blocks of columns, for problems where lists are used up as soon as they are made: a row that looks for its best pairs skips the blocks
 * that cannot hold them. `most` is at least the gain of every usable pair of a row in a block, and stays so because column prices only rise.
 */
export interface Blocks {
  readonly dense: DenseRows;
  /** Columns by block: block b holds order[b << shift] .. order[((b + 1) << shift) - 1]. */
  readonly order: Int32Array;
  readonly shift: number;
  readonly count: number;
  /** By row, then block; without `plus`. */
  readonly most: Float64Array;
  /** The block in which each row found its best pair last: it looks there first. */
  readonly last: Int32Array;
  /** Cells looked at. */
  looked: number;
}

const ROWS_A_SAMPLE = 16;

/** Whether all rows can be read cell by cell and lists leave anything out. */
export function canUseBlocks({ dense, required }: Instance, { found }: CandidateLists): boolean {
  return dense !== undefined && dense.load === undefined && required.length === 0 && found !== undefined;
}

/** As many blocks as there are columns in one, about. */
export function createBlocks({ rows, columns, dense }: Instance): Blocks {
  const shift = Math.ceil(Math.log2(columns) / 2);
  const count = Math.ceil(columns / 2 ** shift);
  const order = Int32Array.from({ length: columns }, (_, j) => j);
  const most = new Float64Array(rows * count).fill(Infinity);
  return { dense: dense!, order, shift, count, most, last: new Int32Array(rows), looked: 0 };
}

/** Columns of like price come into one block. Where prices follow a pattern, the columns that a row may want are then neighbours. */
export function sortByPrice({ order, most, last }: Blocks, v: Float64Array): void {
  order.sort((a, b) => v[a]! - v[b]! || a - b);
  most.fill(Infinity);
  last.fill(0);
}

/** Makes a list of the two pairs that gain the row most and that it does not hold: all that a bid needs. */
export function listBestTwo(
  blocks: Blocks,
  lists: CandidateLists,
  v: Float64Array,
  { begin }: Seats,
  holdings: Holdings,
  row: number,
): void {
  const { dense, order, shift, count, most, last } = blocks;
  const { values, forbidden, minimumScore, mask, scale, toWorth, plus } = dense;
  const isWhole = values instanceof Int32Array;
  const slack = isWhole ? 0 : 1;
  const holds = holdings.count[row]! > 0;
  const origin = row * order.length;
  const first = last[row]!;
  let column = -1;
  let second = -1;
  let best = -Infinity;
  let next = -Infinity;
  for (let turn = -1; turn < count; turn++) {
    const block = turn < 0 ? first : turn;
    if (turn === first || most[row * count + block]! <= next) continue;
    const begun = block << shift;
    const end = Math.min(order.length, begun + (1 << shift));
    let top = -Infinity;
    // What gains no more than `low` is neither among the row's best two nor the block's best.
    let low = -Infinity;
    for (let k = begun; k < end; k++) {
      const j = order[k]!;
      const value = values[origin + j]!;
      const about = scale * value - v[j]!;
      if (about <= low - slack || value === forbidden || value < minimumScore || (mask !== undefined && mask[origin + j] === 0)) continue;
      const own = isWhole ? about : toWorth(value) - v[j]!;
      if (own <= low) continue;
      if (own > top) top = own;
      if (own > next && begin[j] !== begin[j + 1] && !(holds && hasColumn(holdings, row, j))) {
        if (own > best) {
          next = best;
          second = column;
          best = own;
          column = j;
          last[row] = block;
        } else {
          next = own;
          second = j;
        }
      }
      low = Math.min(top, next);
    }
    most[row * count + block] = top;
    blocks.looked += end - begun;
  }
  const at = lists.start[row]!;
  lists.count[row] = second >= 0 ? 2 : column >= 0 ? 1 : 0;
  lists.bound[row] = next + plus;
  if (column >= 0) {
    lists.column[at] = column;
    lists.worth[at] = best + v[column]! + plus;
  }
  if (second >= 0) {
    lists.column[at + 1] = second;
    lists.worth[at + 1] = next + v[second]! + plus;
  }
}

/** Makes the row's list anew. */
export function listByBlocks(
  { dense, order, shift, count, most, last }: Blocks,
  lists: CandidateLists,
  row: number,
  v: Float64Array,
): void {
  const { found, instance } = lists;
  const { columns: picked, gain, room } = found!;
  const origin = row * instance.columns;
  const first = last[row]!;
  let held = 0;
  let threshold = -Infinity;
  for (let turn = -1; turn < count; turn++) {
    const block = turn < 0 ? first : turn;
    if (turn === first || most[row * count + block]! <= threshold) continue;
    const end = Math.min(instance.columns, (block + 1) << shift);
    for (let k = block << shift; k < end; k++) {
      const j = order[k]!;
      const value = dense.values[origin + j]!;
      if (dense.scale * value - v[j]! <= threshold - 1 || !isUsable(dense, origin + j, value)) continue;
      const own = dense.toWorth(value) - v[j]!;
      if (own <= threshold) continue;
      gain[j] = own;
      picked[held++] = j;
      if (held < 2 * room) continue;
      threshold = keepBest(picked, gain, held, room);
      held = room;
    }
    if (held <= room) continue;
    threshold = keepBest(picked, gain, held, room);
    held = room;
  }
  const begin = lists.start[row]!;
  for (let k = 0; k < held; k++) {
    const j = picked[k]!;
    lists.column[begin + k] = j;
    lists.worth[begin + k] = gain[j]! + v[j]! + dense.plus;
  }
  lists.count[row] = held;
  lists.bound[row] = threshold + dense.plus;
}

/** Mean over some of the rows of how much better the best pair is than a row's mean pair. */
export function meanSpread({ rows, columns, dense }: Instance, v: Float64Array): number {
  const { values, scale } = dense!;
  let sum = 0;
  let counted = 0;
  for (let row = 0; row < rows; row += ROWS_A_SAMPLE) {
    let best = -Infinity;
    let all = 0;
    let usable = 0;
    for (let j = 0; j < columns; j++) {
      const value = values[row * columns + j]!;
      if (!isUsable(dense!, row * columns + j, value)) continue;
      const about = scale * value - v[j]!;
      if (about > best) best = about;
      all += about;
      usable++;
    }
    if (usable === 0) continue;
    sum += best - all / usable;
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}
