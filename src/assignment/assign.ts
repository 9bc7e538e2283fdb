import { auction, isTight } from "./auction";
import type { Instance, PairReader } from "./instance";
import { createLists, nearPairs, readRows } from "./lists";
import { report } from "./progress";
import { augment } from "./search";
import { chosenPairs } from "./slots";
import type { RunOptions } from "./types";
import { warmFloors, warmHoldings, warmPrices } from "./warm";
import { assignWhole, isSmall } from "./whole";

/*
 * The assignment engine.
 *
 * Problem. Rows i (demand d_i) and columns j (between l_j and c_j seats), worths w_ij on the usable pairs, each pair used at most once: choose pairs
 * of the largest sum of worths, where a row's first pair is worth f_i more. Worths are integers: score in grid steps, plus a tier for being a pair,
 * so that counts come before scores (the tiers and their proof stand at `withTiers` in intake.ts). It is a transportation problem with unit arcs
 * (Hitchcock 1941); no column is copied, nothing is padded, no large number stands for "forbidden".
 *
 * Method. Kuhn's Hungarian method (1955) in its shortest-path form (Ford and Fulkerson 1956; Tomizawa 1971; Edmonds and Karp 1972), in three steps.
 *  1. One pass keeps each row's best pairs and a bound on the others: 16 pairs, up to 32 of rows that the caller is asked for each time, up to 640 of long
 *     ones among those (lists.ts, gather.ts).
 *  2. Where places are scarce, an auction (Bertsekas 1988) over the lists brings column prices near the optimum (auction.ts). Rounds of falling steps
 *     end price wars, the ruin of shortest paths on products i * j (Machol and Wien 1976) and plane distances. A row whose second best falls below
 *     its bound is read again; where that is so for bid after bid, as for such products, the rows bid from whole rows, which they read block by
 *     block, without the blocks that cannot hold their best two (block-auction.ts, blocks.ts).
 *  3. From those prices, whatever they are, shortest augmenting paths make the optimum (search.ts, paths.ts): first from each row that wants more, then
 *     to each column that has a free seat at a price above nothing. Reduced costs stay >= 0 all the way, so Dijkstra's method applies: a row's price
 *     is set to its best gain, a pair is kept only if it is tight, and a search raises prices by exactly what the path takes.
 *
 * Small problems. A cold run of a small cohort is little else than the host's reading and compiling of code. Where rows are asked for and the cells are few,
 * and paths short, the same shortest paths go over the whole matrix from prices of nothing, with neither lists nor auction (whole.ts, take-in.ts): the side
 * that wants less comes in node by node.
 *
 * Why the lists are exact. Column prices only rise, so a bound never becomes wrong. In a search a row has a second event at the distance where pairs
 * outside its list could matter; when it comes, the row is read anew, and if the new list is exhausted at once, all of its pairs are reached.
 *
 * The root. Source and sink are one node with a price z of its own: staying unserved costs a row -(f_i) - z, a free seat is on offer at z. With z = 0
 * this is the usual formulation. A variable z lets the auction start anywhere: raising all column prices and z together changes nothing. It is taken
 * off at the end, from row prices, column prices and bounds alike. When rows are more than places the auction treats staying outside as one
 * more column, whose price becomes z; otherwise every price would have to climb by the worth of a pair, one step at a time.
 *
 * Cost. Memory O(rows * (list + sqrt(columns))) beyond the input. Dense problems are read the equivalent of 2 to 10 times (15 to 30 on products i * j). A search is
 * O((pairs in lists + rows + columns) log) at worst, usually a handful of nodes. Minimums and demands above 8 go without the auction.
 *
 * Departures. Bids are kept per seat, in a heap per column, instead of similar copies of a column. Rounds begin with a step of a twentieth of the lists'
 * mean depth, not of the range of the scores, and step up when rows keep outbidding each other. The last step is 1, not 1 / n: exactness is the
 * search's business. The prices found depend on the order of rows and columns; the pairs do not (canonical.ts).
 *
 * Limits. Sums of worths and prices stay below 2^53; a problem that might not fit is refused at entry or, at the latest, by the search. No recursion.
 *
 * References. Kuhn, Naval Res. Logist. Q. 2 (1955) 83. Tomizawa, Networks 1 (1971) 173. Edmonds and Karp, J. ACM 19 (1972) 248. Machol and Wien, Oper.
 * Res. 24 (1976) 190. Jonker and Volgenant, Computing 38 (1987) 325. Bertsekas, Ann. Oper. Res. 14 (1988) 105; Bertsekas and
 * Castanon, Ann. Oper. Res. 20 (1989) 67 (transportation). Goldberg and Kennedy, Math. Program. 71 (1995) 153.
 */

/** The end of the search: prices and chosen pairs that satisfy the conditions written on AssignmentSolution (types.ts). */
export interface Flow {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Chosen pairs that are not required, flat [row, column, ...] in no order, and their worths. */
  readonly pairs: Int32Array;
  readonly worths: Float64Array;
  readonly load: Int32Array;
  readonly taken: Int32Array;
  /** Gives at least the pairs of a row whose margin is not negative: its list when the bound shows that to be enough, else the whole row. */
  readonly near: PairReader;
}

export function assign(instance: Instance, options: RunOptions): Flow {
  return (isSmall(instance) ? assignWhole(instance, options) : undefined) ?? assignLarge(instance, options);
}

/** The way for any problem. */
export function assignLarge(instance: Instance, options: RunOptions): Flow {
  const { rows } = instance;
  const lists = createLists(instance);
  const { warm } = instance;
  const v = warm === undefined ? firstPrices(instance) : warmPrices(instance, warm);
  const held = warm && warmHoldings(instance, v, warm);
  const floors = held && warmFloors(instance, v, held);
  const beforeRow = (row: number) => {
    if ((row & 63) === 0) report(options, "read", row, rows);
  };
  readRows(lists, v, beforeRow, floors);
  const begun = held ?? (isTight(instance, lists) ? auction(instance, lists, v, options) : undefined);
  const { slots, u, taken, load } = augment(instance, lists, v, begun, options);
  return { u, v, taken, load, ...chosenPairs(slots), near: nearPairs(instance, lists, u, v) };
}

/** Free seats are on offer at 0, those of a minimum at less than nothing; a column without seats is out of reach. */
function firstPrices({ columns, capacity, minimum, seatWorth }: Instance): Float64Array {
  const v = new Float64Array(columns);
  for (let j = 0; j < columns; j++) v[j] = capacity[j] === 0 ? 4 * seatWorth : minimum[j]! > 0 ? -seatWorth : 0;
  return v;
}
