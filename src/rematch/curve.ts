import { type Difference, differenceOf } from "../explain/difference";
import { bestWithin, type Conditions, type Goal, isWithin, type Outcome } from "./budget";
import type { Choice, Ground, Search } from "./search";
import type { CurvePoint, Reached } from "./types";

/** A point of the curve with the choice that reaches it. */
export interface Point {
  readonly point: CurvePoint;
  readonly choice: Choice;
}

export interface CurveOptions {
  readonly to: number;
  readonly mostSolves: number;
  /** What the first point can be at most, where it is not proven. */
  readonly open: CurvePoint["atMost"];
  readonly onPoint: (changes: number, total: number) => void;
}

/** A point may use this share of the solves that are left, so that one hard point does not starve the others. */
const SHARE = 4;

/**
 * The curve from no changes upwards, until more bring nothing or `to` is reached. `first` is the optimum with no changes, `most` the most previous pairs that
 * can be kept. Stages of the objective come one after the other, and a stage that stays what it is for free needs no search.
 */
export function curveOf(search: Search, first: Choice, free: Choice, { to, mostSolves, open: start, onPoint }: CurveOptions): Point[] {
  const points: Point[] = [pointOf(search.ground, 0, first, first, start)];
  let before = first;
  while (points.length <= to && compare(search.ground, before, free) < 0) {
    const changes = points.length;
    onPoint(changes, changes + 1);
    const limit = search.solves + Math.ceil(Math.max(0, mostSolves - search.solves) / SHARE);
    const { choice, open } = bestPoint(search, first.kept - changes, before, free, limit);
    points.push(pointOf(search.ground, changes, choice, first, open));
    before = choice;
    if (first.kept - changes <= 0) break;
  }
  return points;
}

/** Which stages an objective compares, in order; the weakest pair's has its place between count and fit. */
function stagesOf({ problem }: Ground): Goal[] {
  if (problem.objective === "highest-score") return ["fit"];
  if (problem.objective === "weakest-pair") return ["count", "fit"];
  const several = (problem.rowDemand as readonly number[]).some((most) => most > 1);
  return several ? ["rows", "count", "fit"] : ["count", "fit"];
}

/** Less than 0 when `a` is worse than `b` under the objective. */
export function compare(ground: Ground, a: Choice, b: Choice): number {
  for (const stage of stagesOf(ground)) {
    if (stage === "fit" && ground.problem.objective === "weakest-pair" && a.weakest !== b.weakest) return a.weakest - b.weakest;
    if (a[stage] !== b[stage]) return a[stage] - b[stage];
  }
  return 0;
}

type Open = CurvePoint["atMost"];

/** The best that keeps so many. `before` keeps as many, `free` need not keep any and is the best of all: stages in which the two agree need no search. */
export function bestPoint(
  search: Search,
  kept: number,
  before: Choice,
  free: Choice,
  mostSolves: number,
): { readonly choice: Choice; readonly open: Open } {
  const { ground } = search;
  let conditions: Conditions = { kept, floor: 0 };
  let agreed = true;
  let open: Open = null;
  const best = (goal: Goal): Outcome => bestWithin(search, goal, conditions, mostSolves);
  for (const stage of stagesOf(ground)) {
    if (stage === "fit" && ground.problem.objective === "weakest-pair") {
      const floor =
        agreed && before.weakest === free.weakest ? { value: free.weakest, proven: true } : bestFloor(search, conditions, free, mostSolves);
      agreed &&= before.weakest === free.weakest;
      conditions = { ...conditions, floor: Number.isFinite(floor.value) ? floor.value : 0 };
      if (!floor.proven) open ??= atMost(ground, free, conditions, null);
    }
    let value = free[stage];
    if (!agreed || before[stage] !== free[stage]) {
      const outcome = best(stage);
      value = outcome.choice?.[stage] ?? before[stage];
      if (!outcome.proven) open ??= atMost(ground, free, conditions, stage, outcome.bound);
    }
    agreed &&= before[stage] === free[stage];
    if (stage === "rows") conditions = { ...conditions, rows: value };
    if (stage === "count") conditions = { ...conditions, count: value };
  }
  let choice = before;
  for (const one of search.found) {
    if (!isWithin(one, { kept, floor: 0 })) continue;
    const order = compare(ground, one, choice);
    if (order > 0 || (order === 0 && one.kept > choice.kept)) choice = one;
  }
  return { choice, open };
}

/** The best weakest pair of a choice with as many pairs: bisection over the points that pairs have, where each probe counts pairs above a floor. */
function bestFloor(
  search: Search,
  conditions: Conditions,
  free: Choice,
  mostSolves: number,
): { readonly value: number; readonly proven: boolean } {
  const { table, pinned, problem } = search.ground;
  const known = search.found.filter((one) => isWithin(one, conditions)).map(({ weakest }) => weakest);
  let low = Math.max(0, ...known.filter(Number.isFinite));
  const levels = new Set<number>();
  for (let row = 0; row < problem.rows; row++) for (const points of table.row(row)) if (points > low) levels.add(points);
  // A pin keeps the weakest pair down, whatever the others do.
  let ceiling = Number.POSITIVE_INFINITY;
  for (const cell of pinned) ceiling = Math.min(ceiling, table.points(Math.floor(cell / problem.columns), cell % problem.columns));
  if (Number.isFinite(ceiling)) levels.add(ceiling);
  const sorted = [...levels]
    .filter((points) => points > low && points <= ceiling && (free.count > (conditions.count ?? 0) || points <= free.weakest))
    .sort((a, b) => a - b);
  let [from, end] = [0, sorted.length];
  while (from < end) {
    const middle = (from + end) >>> 1;
    const probe = bestWithin(search, "count", { ...conditions, count: undefined, floor: sorted[middle] }, mostSolves);
    const reaches = (probe.choice?.count ?? -1) >= (conditions.count ?? 0);
    if (!reaches && !probe.proven && probe.bound >= (conditions.count ?? 0)) return { value: low, proven: false };
    if (reaches) {
      low = Math.min(ceiling, Math.max(sorted[middle], (probe.choice as Choice).weakestFree));
      while (from < end && sorted[from] <= low) from++;
    } else end = middle;
  }
  return { value: low, proven: true };
}

/** What is known of the stages before, the bound of this one, and what cannot be exceeded for those after it. */
function atMost(
  { problem }: Ground,
  free: Choice,
  { rows, count }: Conditions,
  stage: Goal | null,
  bound = Number.POSITIVE_INFINITY,
): Open {
  const menteesMatched = stage === "rows" ? Math.min(bound, free.rows) : (rows ?? (problem.rows as number));
  const most = (problem.rowDemand as readonly number[]).reduce((sum, one) => sum + one, 0);
  const pairs = stage === "count" ? Math.min(bound, most) : (count ?? most);
  const bonus = Array.from(problem.rowBonus ?? []).reduce((sum, one) => sum + one, 0);
  const fit = pairs * 1_000_000 + bonus;
  return { menteesMatched, pairs, pointsAndBonus: stage === "fit" ? Math.min(bound, fit) : fit };
}

export function pointOf(ground: Ground, changes: number, choice: Choice, first: Choice, open: Open): Point {
  const reached = reachedBy(ground, choice);
  const outcome = ({ menteesMatched, ...rest }: Reached) => ({ mentees: menteesMatched, ...rest });
  const gain: Difference = differenceOf(ground.problem, outcome(reached), outcome(reachedBy(ground, first)));
  return { point: { changes, reached, gain, proven: open === null, atMost: open }, choice };
}

function reachedBy({ problem }: Ground, { pairs, rows, count, fit, weakest }: Choice): Reached {
  let waitingBonus = 0;
  for (let at = 0; at < pairs.length; at += 2)
    if (at === 0 || pairs[at - 2] !== pairs[at]) waitingBonus += problem.rowBonus?.[pairs[at]] ?? 0;
  return {
    menteesMatched: rows,
    pairs: count,
    points: fit - waitingBonus,
    waitingBonus,
    weakestPairPoints: Number.isFinite(weakest) ? weakest : null,
  };
}
