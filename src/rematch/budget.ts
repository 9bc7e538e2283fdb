import { bestMixture, type Condition } from "./mixture";
import type { Branch, Choice, Search, Weights } from "./search";

/** What is maximised while the conditions hold: one stage of the objective after the other. */
export type Goal = "rows" | "count" | "fit";

export interface Conditions {
  /** At least so many previous pairs are kept. */
  readonly kept: number;
  /** The best that the stages before this one reached; undefined when they are not decided yet, or none of the objective's. */
  readonly rows?: number | undefined;
  readonly count?: number | undefined;
  /** The points below which no pair is made. */
  readonly floor: number;
}

export interface Outcome {
  readonly choice: Choice | null;
  /** No choice that meets the conditions has more; -Infinity when there is none. */
  readonly bound: number;
  readonly proven: boolean;
}

interface Open {
  readonly branch: Branch;
  bound: number;
}

/** How many times a stage's unit is split, so that prices can be fractions of it. */
const SPLIT = 1024;
/** A previous pair kept is taken to be worth at most this many full scores; where it is worth more, bounds are looser and branches more. */
const MOST_SCORES = 8;

/**
 * The best choice that keeps enough of the previous pairs. A price per kept pair (Lagrange) reaches only the upper hull of what is possible; between, a
 * choice is searched for by branch and bound: a bound is the best mixture of choices that meets the conditions on average, its prices proved by one solve in
 * whole numbers; a branch holds one previous pair fast or gives it up. A branch is decided without further branching when it holds enough pairs fast,
 * or may give up no more. Ends with `proven: false` when `mostSolves` are used up.
 */
export function bestWithin(search: Search, goal: Goal, conditions: Conditions, mostSolves: number): Outcome {
  const { kept: needed, floor } = conditions;
  const total = search.ground.previous.length;
  const meets = (choice: Choice): boolean => isWithin(choice, conditions);
  let best: Choice | null = null;
  const consider = (choice: Choice | null): void => {
    if (choice !== null && meets(choice) && (best === null || choice[goal] > best[goal])) best = choice;
  };
  for (const choice of search.found) consider(choice);
  const open: Open[] = [{ branch: { keep: [], broken: [], floor }, bound: Number.POSITIVE_INFINITY }];
  const reached = (): number => (best === null ? Number.NEGATIVE_INFINITY : best[goal]);
  while (open.length > 0) {
    let at = 0;
    for (let k = 1; k < open.length; k++) if (open[k].bound > open[at].bound) at = k;
    if (open[at].bound <= reached()) break;
    if (search.solves >= mostSolves) return { choice: best, bound: open[at].bound, proven: false };
    const [{ branch, bound }] = open.splice(at, 1);
    if (total - branch.broken.length < needed) continue;
    if (isDecided(branch, needed, total)) {
      const keep = total - branch.broken.length === needed ? allBut(branch.broken, total) : branch.keep;
      consider(search.best({ ...branch, keep }));
      continue;
    }
    const looked = boundOf(search, goal, conditions, branch, consider, reached, mostSolves);
    const own = Math.min(bound, looked.bound);
    if (own <= reached()) continue;
    if (looked.split === null) return { choice: best, bound: Math.max(own, ...open.map((one) => one.bound)), proven: false };
    open.push({ branch: { ...branch, keep: [...branch.keep, looked.split] }, bound: own });
    open.push({ branch: { ...branch, broken: [...branch.broken, looked.split] }, bound: own });
  }
  return { choice: best, bound: reached(), proven: true };
}

export function isWithin(choice: Choice, { kept, rows, count, floor }: Conditions): boolean {
  return (
    choice.kept >= kept &&
    (rows === undefined || choice.rows >= rows) &&
    (count === undefined || choice.count >= count) &&
    choice.weakestFree >= floor
  );
}

/** The programme's own solver does the rest: enough is held fast, or no more may be given up. */
function isDecided({ keep, broken }: Branch, needed: number, total: number): boolean {
  return keep.length >= needed || total - broken.length === needed;
}

function allBut(broken: readonly number[], total: number): number[] {
  const gone = new Set(broken);
  return Array.from({ length: total }, (_, k) => k).filter((k) => !gone.has(k));
}

/** What the branch can reach at most, and the previous pair to split it by; null when the solves are used up before any is known. */
function boundOf(
  search: Search,
  goal: Goal,
  conditions: Conditions,
  branch: Branch,
  consider: (choice: Choice | null) => void,
  reached: () => number,
  mostSolves: number,
): { readonly bound: number; readonly split: number | null } {
  const { problem } = search.ground;
  const chain = Math.max(1, Math.min(problem.rows, problem.columns));
  // Small enough for sums of chains to stay exact.
  const split = goal === "fit" ? Math.min(SPLIT, 2 ** Math.max(0, Math.floor(Math.log2(6e7 / chain)))) : SPLIT;
  const most = split * MOST_SCORES * (goal === "fit" ? 1_000_000 : 1);
  const kinds: Condition[] = [
    "at-least",
    ...(conditions.rows === undefined ? [] : ["at-least" as const]),
    ...(conditions.count === undefined ? [] : ["equal" as const]),
  ];
  const columnOf = (choice: Choice) => ({
    worth: split * choice[goal],
    slack: [
      choice.kept - conditions.kept,
      ...(conditions.rows === undefined ? [] : [choice.rows - conditions.rows]),
      ...(conditions.count === undefined ? [] : [choice.count - conditions.count]),
    ],
  });
  const weightsOf = (prices: readonly number[]): Weights => {
    const [kept, ...rest] = prices.map(Math.round);
    const rows = conditions.rows === undefined ? 0 : Math.max(0, rest.shift() ?? 0);
    const pairs = conditions.count === undefined ? 0 : (rest.shift() ?? 0);
    return {
      rows: rows + (goal === "rows" ? split : 0),
      pairs: pairs + (goal === "count" ? split : 0),
      fit: goal === "fit" ? split : 0,
      kept: Math.max(0, kept),
    };
  };
  const choices = search.found.filter((choice) => isIn(choice, branch));
  let bound = Number.POSITIVE_INFINITY;
  let prices: readonly number[] = kinds.map(() => 0);
  const seen = new Set<string>();
  let shares: ReadonlyMap<number, number> = new Map();
  while (true) {
    if (choices.length > 0) {
      const mixture = bestMixture(choices.map(columnOf), kinds, most);
      ({ prices, shares } = mixture);
    }
    const weights = weightsOf(prices);
    const name = JSON.stringify(weights);
    if (seen.has(name)) break;
    seen.add(name);
    if (search.solves >= mostSolves) return { bound, split: null };
    const choice = search.weighted(weights, branch);
    if (choice === null) return { bound: Number.NEGATIVE_INFINITY, split: null };
    consider(choice);
    const sum = weights.rows * choice.rows + weights.pairs * choice.count + weights.fit * choice.fit + weights.kept * choice.kept;
    const extraRows = weights.rows - (goal === "rows" ? split : 0);
    const extraPairs = weights.pairs - (goal === "count" ? split : 0);
    const least = weights.kept * conditions.kept + extraRows * (conditions.rows ?? 0) + extraPairs * (conditions.count ?? 0);
    bound = Math.min(bound, Math.floor((sum - least) / split));
    if (bound <= reached()) return { bound, split: null };
    choices.push(choice);
  }
  return { bound, split: splitBy(choices, shares, branch, search.ground.previous.length) };
}

function isIn({ keeps, weakestFree }: Choice, { keep, broken, floor }: Branch): boolean {
  return weakestFree >= floor && keep.every((one) => keeps[one] === 1) && broken.every((one) => keeps[one] === 0);
}

/** The previous pair about which the mixture is most of two minds; else the first that is open. */
function splitBy(choices: readonly Choice[], shares: ReadonlyMap<number, number>, { keep, broken }: Branch, total: number): number | null {
  const decided = new Set([...keep, ...broken]);
  let [best, distance] = [-1, 0.5 - 1e-6];
  let first = -1;
  for (let one = 0; one < total; one++) {
    if (decided.has(one)) continue;
    if (first < 0) first = one;
    let share = 0;
    for (const [k, part] of shares) share += part * choices[k].keeps[one];
    if (Math.abs(share - 0.5) < distance) [best, distance] = [one, Math.abs(share - 0.5)];
  }
  return best >= 0 ? best : first < 0 ? null : first;
}
