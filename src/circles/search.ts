import type { Worths } from "../matching/worths";
import { boundLeaders } from "./leader-bound";
import { type Sizes, type SolvedCircles, solveCircles } from "./solve";
import type { Spread } from "./spread";

/** The best circles, the sizes that their prices hold for (mentors who stay out have none, the undecided no minimum), and the flows it took. */
export interface FoundCircles {
  readonly best: (SolvedCircles & { readonly sizes: Sizes }) | null;
  readonly flows: number;
}

interface Node {
  /** 1: leads, with the minimum; 0: stays out; -1: not decided, without a minimum. */
  readonly leads: Int8Array;
  readonly prices: Float64Array;
  /** No circles of this node are worth more. */
  readonly bound: number;
  /** Of whom it is decided next. */
  readonly next: number;
}

/**
 * "A circle of the minimum at least, or none" is no flow. Every mentor not yet decided has no minimum first, which is worth no less; Lagrange's bound
 * (`boundLeaders`) is worth no less either, and mostly nearer. Where somebody has fewer than the minimum in the flow, they lead or stay out, and both are
 * looked at, the more promising first (branch and bound). Those who would lead under the bound's prices are tried as they are, for good circles early.
 * Exact: all worths are whole. Throws RangeError when more than `mostFlows` flows would be needed, those
 * `before` included.
 */
export function searchLeaders(
  worths: Worths,
  spread: Spread,
  sizes: Sizes,
  mostFlows: number,
  check: () => void,
  before = 0,
): FoundCircles {
  const { columns } = worths.problem;
  let flows = before;
  let best: FoundCircles["best"] = null;
  let most = Number.NEGATIVE_INFINITY;
  const tried = new Set<string>();
  const open: Node[] = [];
  add(new Int8Array(columns).fill(-1), null);
  while (open.length > 0) {
    let first = 0;
    for (let k = 1; k < open.length; k++) if (open[k].bound > open[first].bound) first = k;
    const [{ leads, prices, bound, next }] = open.splice(first, 1);
    if (bound > most) for (const decision of [1, 0]) add(leads.with(next, decision), prices);
  }
  return { best, flows };

  function add(leads: Int8Array, prices: Float64Array | null): void {
    const early = prices && boundLeaders(worths, spread, sizesWith(leads, sizes.minimum), leads, prices, most);
    if (prices !== null && (early === null || early.worth <= most)) return;
    const found = solve(leads);
    if (found === null) return;
    const load = loadOf(found);
    const next = shortest(load, leads);
    const worth = keep(found, sizesOf(leads), next < 0);
    if (next < 0 || worth <= most) return;
    const bound = early ?? boundLeaders(worths, spread, sizesWith(leads, sizes.minimum), leads, found.rowPrices, most);
    if (bound === null) return;
    attempt(Int8Array.from(bound.leads, Number));
    attempt(Int8Array.from(load, (places, column) => Number(places > 0 && places >= sizes.minimum[column])));
    open.push({ leads, prices: bound.prices, bound: Math.min(worth, bound.worth), next });
  }

  /** With everybody decided, a flow gives circles that count. */
  function attempt(leads: Int8Array): void {
    const name = leads.join("");
    if (tried.has(name)) return;
    tried.add(name);
    const found = solve(leads);
    if (found !== null) keep(found, sizesOf(leads), true);
  }

  /** What the circles are worth; the best are kept when they break no minimum. */
  function keep(found: SolvedCircles, own: Sizes, counts: boolean): number {
    const worth = worthOf(worths, found.pairs);
    if (counts && worth > most) {
      most = worth;
      best = { ...found, sizes: own };
    }
    return worth;
  }

  /** The mentor furthest below a minimum; -1 when there is none. */
  function shortest(load: Int32Array, leads: Int8Array): number {
    let short = -1;
    for (let column = 0; column < columns; column++) {
      if (leads[column] >= 0 || load[column] === 0 || load[column] >= sizes.minimum[column]) continue;
      if (short < 0 || sizes.minimum[column] - load[column] > sizes.minimum[short] - load[short]) short = column;
    }
    return short;
  }

  function loadOf({ pairs }: SolvedCircles): Int32Array {
    const load = new Int32Array(columns);
    for (let at = 1; at < pairs.length; at += 2) load[pairs[at]]++;
    return load;
  }

  function sizesOf(leads: Int8Array): Sizes {
    return sizesWith(
      leads,
      Int32Array.from(leads, (decision, column) => (decision === 1 ? sizes.minimum[column] : 0)),
    );
  }

  /** Who stays out has no places. */
  function sizesWith(leads: Int8Array, minimum: ArrayLike<number>): Sizes {
    return {
      minimum: Int32Array.from(leads, (decision, column) => (decision === 0 ? 0 : minimum[column])),
      maximum: Int32Array.from(leads, (decision, column) => (decision === 0 ? 0 : sizes.maximum[column])),
    };
  }

  function solve(leads: Int8Array): SolvedCircles | null {
    if (flows === mostFlows) {
      throw new RangeError(
        `mostFlows: ${mostFlows} were solved and the best choice of leaders is not yet proved; allow more, or set minimums that all must have`,
      );
    }
    flows++;
    return solveCircles(worths, spread, sizesOf(leads), check);
  }
}

function worthOf({ problem: { scores, columns, rowBonus } }: Worths, pairs: Int32Array): number {
  let worth = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    worth += scores[pairs[at] * columns + pairs[at + 1]];
    if (at === 0 || pairs[at - 2] !== pairs[at]) worth += (rowBonus as readonly number[])[pairs[at]];
  }
  return worth;
}
