import type { Worths } from "../matching/worths";
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
  readonly found: SolvedCircles;
  readonly worth: number;
}

/**
 * "A circle of the minimum at least, or none" is no flow: every mentor not yet decided has no minimum first, which is worth no less. Where somebody then
 * has fewer than the minimum, they lead or stay out, and both are looked at, the more promising first (branch and bound). The first node that breaks no
 * minimum is the optimum, because every other is worth no more. Throws RangeError when more than `mostFlows` flows would be needed.
 */
export function searchLeaders(worths: Worths, spread: Spread, sizes: Sizes, mostFlows: number, check: () => void): FoundCircles {
  let flows = 0;
  const columns = worths.problem.columns;
  const open: Node[] = [];
  add(new Int8Array(columns).fill(-1));
  for (;;) {
    if (open.length === 0) return { best: null, flows };
    let first = 0;
    for (let k = 1; k < open.length; k++) if (open[k].worth > open[first].worth) first = k;
    const [{ leads, found }] = open.splice(first, 1);
    const load = new Int32Array(columns);
    for (let at = 1; at < found.pairs.length; at += 2) load[found.pairs[at]]++;
    const short = shortest(load, leads);
    if (short < 0) return { best: { ...found, sizes: sizesOf(leads) }, flows };
    for (const decision of [1, 0]) add(leads.with(short, decision));
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

  function sizesOf(leads: Int8Array): Sizes {
    return {
      minimum: Int32Array.from(leads, (decision, column) => (decision === 1 ? sizes.minimum[column] : 0)),
      maximum: Int32Array.from(leads, (decision, column) => (decision === 0 ? 0 : sizes.maximum[column])),
    };
  }

  function add(leads: Int8Array): void {
    if (flows === mostFlows) {
      throw new RangeError(
        `mostFlows: ${mostFlows} were solved and the best choice of leaders is not yet proved; allow more, or set minimums that all must have`,
      );
    }
    flows++;
    const found = solveCircles(worths, spread, sizesOf(leads), check);
    if (found !== null) open.push({ leads, found, worth: worthOf(worths, found.pairs) });
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
