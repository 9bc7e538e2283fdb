import type { AssignmentProblem } from "../assignment";
import { type PairTable, REFUSED } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { poseProblem } from "./pose";

/** A programme whose objective is one sum: what a pair is worth, and what a mentee's first pair is worth more. */
export interface Worths {
  /** "highest-score"; its scores are the worths, -Infinity for a pair that cannot be made, and belong to whoever asked for them. */
  readonly problem: AssignmentProblem & { readonly scores: Float64Array };
  /** Divides every worth: whatever lies between two multiples of it is no sum of pairs. */
  readonly step: number;
  /** What being a pair, and serving a mentee at all, counts beside points and bonuses. */
  readonly pairWorth: number;
  readonly menteeWorth: number;
}

interface Limits {
  /** Points that every pair must have, pins excepted; default 0. */
  readonly floor?: number;
  /** True: the number of pairs alone counts. */
  readonly counts?: boolean;
}

/**
 * Counts before points in one safe integer: a pair is worth more than all points and bonuses together, a mentee served more than all pairs. Unlike the
 * solver's own tiers, which only hold for assignments, this stays right under any further condition on the pairs.
 *
 * Under "weakest-pair-first", which is no sum, a pair is worth more than all points, for the pairs that `floor` leaves: see best-floor.ts.
 *
 * Throws RangeError for more pairs than are kept, and where the sums would pass 2^53 (about 2,000 mentees who want several mentors, 90,000 who want one).
 */
export function worthsOf(programme: Programme, table: PairTable, { floor = 0, counts = false }: Limits = {}): Worths {
  const problem = poseProblem(programme, table);
  const { kept, mentors } = table;
  const { objective } = programme.policy;
  if (kept === null) throw new RangeError(`cohort: ${table.mentees} x ${mentors} pairs are too many to search among`);
  const demand = programme.cohort.mentees.map(({ mentorsWanted }) => mentorsWanted);
  const most = Math.min(total(demand), total(programme.cohort.mentors.map(({ capacity }) => capacity.max)));
  const bonuses = counts ? demand.map(() => 0) : Array.from(problem.rowBonus ?? demand.map(() => 0));
  const step = counts ? 1 : stepOf(kept, bonuses);
  const allPoints = counts ? 0 : most * 1_000_000 + total(bonuses);
  const pairWorth = objective === "highest-fit" ? 0 : upTo(allPoints + 1, step);
  const allPairs = pairWorth * most + allPoints;
  const first = objective !== "most-people-first" || demand.every((wanted) => wanted <= 1) ? 0 : upTo(allPairs + 1, step);
  if (!(allPairs + first * demand.length < 2 ** 52))
    throw new RangeError("cohort: too many pairs to count them and their points in one number");
  const least = Math.max(table.minimumPoints, floor);
  const pinned = new Set<number>();
  for (let at = 0; at < (problem.required?.length ?? 0); at += 2) pinned.add(problem.required![at] * mentors + problem.required![at + 1]);
  const scores = Float64Array.from(kept, (points, cell) =>
    points === REFUSED || (points < least && !pinned.has(cell)) ? Number.NEGATIVE_INFINITY : (counts ? 0 : points) + pairWorth,
  );
  const { rowDemand, columnCapacity, columnMinimum, required } = problem;
  return {
    step,
    pairWorth,
    menteeWorth: first,
    problem: {
      rows: table.mentees,
      columns: mentors,
      scores,
      rowDemand,
      columnCapacity,
      columnMinimum,
      required,
      rowBonus: bonuses.map((bonus) => bonus + first),
      objective: "highest-score",
    },
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function upTo(number: number, step: number): number {
  return Math.ceil(number / step) * step;
}

/** The largest number that divides them all; 1 when all are 0. */
function stepOf(points: Int32Array, bonuses: readonly number[]): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let step = 0;
  for (const each of points) if (each !== REFUSED) step = common(step, each);
  return bonuses.reduce(common, step) || 1;
}
