import { type RunOptions, solveAssignment, verifyAssignment } from "../assignment";
import type { Worths } from "../matching/worths";
import type { Couple } from "./couples";

/*
 * The best pairs of which no couple is made in both directions.
 *
 * Problem. An assignment, and for each couple at most one of two pairs. No assignment any more, and hard in general: a best cover of a directed graph by
 * cycles without any of length 2 is of this kind (Bläser and Manthey 2005).
 *
 * Method. Branch and bound over Lagrangian bounds (Held and Karp 1970; Fisher 1981). A couple has a price: each of its two pairs is worth that much less,
 * and the price is added once to the whole. Whatever the prices, the optimum of that assignment is at least the optimum sought. Prices rise for couples
 * that are made both ways and fall for those that are not made at all (subgradients, with Polyak's step towards the best pairs known), and the lowest
 * bound counts. Where it is not reached, one couple is decided: one direction is closed, or the other. The most promising bound goes first.
 *
 * Exact: all worths are safe integers, and a bound goes down to a multiple of what divides them all. Every assignment's prices are checked before its bound counts.
 */

/** The search came to its end: the best pairs (flat, sorted), or null when nothing is feasible. */
export interface OneWayFound {
  readonly pairs: Int32Array | null;
  /** Assignments that were solved. */
  readonly assignments: number;
}

interface Node {
  /** Cells that are closed. */
  readonly closed: readonly number[];
  readonly prices: ReadonlyMap<Couple, number>;
  /** No pairs of this node are worth more. */
  readonly bound: number;
}

interface Bounded {
  readonly prices: ReadonlyMap<Couple, number>;
  readonly bound: number;
  /** Couples that are made both ways, and those that have a price and are not made at all. */
  readonly twice: readonly Couple[];
  readonly unmade: readonly Couple[];
}

/** So many prices are tried at the first node, and at every other. */
const MOVES_AT_ROOT = 60;
const MOVES = 12;

/** Throws RangeError when more than `mostAssignments` would have to be solved, those `before` included. The scores of `worths` are changed and put back. */
export function searchOneWay(
  { problem, step: whole }: Worths,
  couples: readonly Couple[],
  mostAssignments: number,
  run: RunOptions,
  before = 0,
): OneWayFound {
  const { scores, columns } = problem;
  const best = { pairs: null as Int32Array | null, worth: Number.NEGATIVE_INFINITY };
  const pinned = cellsOf(problem.required ?? []);
  let assignments = before;
  const open: Node[] = [{ closed: [], prices: new Map(), bound: Number.POSITIVE_INFINITY }];
  for (let node = takeBest(open); node !== null; node = takeBest(open)) {
    if (node.bound > best.worth) open.push(...explore(node));
  }
  return { pairs: best.pairs, assignments };

  /** The node's two halves; none when it is done. */
  function explore(node: Node): Node[] {
    const decided = new Set(node.closed);
    const free = couples.filter(([one, other]) => !decided.has(one) && !decided.has(other));
    let current = bounded(node.closed, new Map([...node.prices].filter(([couple]) => free.includes(couple))), free);
    if (current === null) return [];
    if (best.pairs === null) dive(current, node.closed);
    let lowest = current;
    let share = 1;
    const moves = node.closed.length === 0 ? MOVES_AT_ROOT : MOVES;
    for (let move = 0; lowest.bound > best.worth && move < moves && share > 0.02; move++) {
      const next = bounded(node.closed, moved(current, share), free);
      if (next === null) return [];
      if (next.bound < lowest.bound) lowest = next;
      else share *= 0.7;
      current = next;
    }
    if (lowest.bound <= best.worth) return [];
    const { prices, bound } = lowest;
    const couple = dearest(lowest.twice, prices) ?? dearest(lowest.unmade, prices);
    if (couple === null) throw new Error("internal error: a bound that is reached was not kept");
    return couple.map((cell) => ({ closed: [...node.closed, cell], prices, bound }));
  }

  /** Polyak's step: as far as the bound would fall to the best known, were it flat, and a share of that when it did not fall. */
  function moved({ prices, twice, unmade, bound }: Bounded, share: number): ReadonlyMap<Couple, number> {
    const gap = Number.isFinite(best.worth) ? bound - best.worth : bound;
    const step = Math.max(1, Math.round((share * gap) / (twice.length + unmade.length)));
    const after = new Map(prices);
    for (const couple of twice) after.set(couple, (prices.get(couple) ?? 0) + step);
    for (const couple of unmade) after.set(couple, Math.max(0, (prices.get(couple) ?? 0) - step));
    return after;
  }

  /** Some pairs to begin with: closes a direction of every couple that is made both ways until none is. */
  function dive(from: Bounded, closed: readonly number[]): void {
    const all = [...closed];
    for (let found: Bounded | null = from; found !== null && found.twice.length > 0; found = bounded(all, from.prices, couples)) {
      for (const [one, other] of found.twice)
        all.push(pinned.has(other) || (scores[one] < scores[other] && !pinned.has(one)) ? one : other);
    }
  }

  /** Keeps the pairs when they go one way and are better than those known. */
  function bounded(closed: readonly number[], prices: ReadonlyMap<Couple, number>, free: readonly Couple[]): Bounded | null {
    if (closed.some((cell) => pinned.has(cell))) return null;
    if (assignments === mostAssignments) {
      throw new RangeError(`mostAssignments: ${mostAssignments} were solved and the best one-way matching is not yet proved; allow more`);
    }
    assignments++;
    const before = new Map<number, number>();
    const write = (cell: number, worth: number) => {
      if (!before.has(cell)) before.set(cell, scores[cell]);
      scores[cell] = worth;
    };
    let sum = 0;
    for (const [couple, price] of prices) {
      sum += price;
      for (const cell of couple) write(cell, scores[cell] - price);
    }
    for (const cell of closed) write(cell, Number.NEGATIVE_INFINITY);
    const solution = solveAssignment(problem, run);
    const checked = verifyAssignment(problem, solution);
    for (const [cell, worth] of before) scores[cell] = worth;
    if (!checked.ok) throw new Error(`internal error: an optimum failed its check: ${checked.findings.join("; ")}`);
    if (solution.status === "infeasible") return null;
    const made = cellsOf(solution.pairs);
    const times = ([one, other]: Couple) => Number(made.has(one)) + Number(made.has(other));
    const twice = free.filter((couple) => times(couple) === 2);
    const unmade = [...prices].filter(([couple, price]) => price > 0 && times(couple) === 0).map(([couple]) => couple);
    if (twice.length === 0) keep(solution.pairs);
    const bound = Math.floor((solution.total + bonusOf(solution.pairs) + sum) / whole) * whole;
    return { prices, bound, twice, unmade };
  }

  function keep(pairs: Int32Array): void {
    let worth = bonusOf(pairs);
    for (const cell of cellsOf(pairs)) worth += scores[cell];
    if (worth > best.worth) Object.assign(best, { pairs, worth });
  }

  function bonusOf(pairs: Int32Array): number {
    let sum = 0;
    for (let at = 0; at < pairs.length; at += 2) if (at === 0 || pairs[at - 2] !== pairs[at]) sum += problem.rowBonus![pairs[at]];
    return sum;
  }

  function cellsOf(pairs: ArrayLike<number>): Set<number> {
    const cells = new Set<number>();
    for (let at = 0; at < pairs.length; at += 2) cells.add(pairs[at] * columns + pairs[at + 1]);
    return cells;
  }
}

function takeBest(open: Node[]): Node | null {
  if (open.length === 0) return null;
  let first = 0;
  for (let k = 1; k < open.length; k++) if (open[k].bound > open[first].bound) first = k;
  return open.splice(first, 1)[0];
}

/** The dearest couple; null when there is none. */
function dearest(couples: readonly Couple[], prices: ReadonlyMap<Couple, number>): Couple | null {
  const priceOf = (couple: Couple) => prices.get(couple) ?? 0;
  return couples.reduce<Couple | null>((best, couple) => (best === null || priceOf(couple) > priceOf(best) ? couple : best), null);
}
