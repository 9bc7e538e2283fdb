import { type AssignmentProblem, type AssignmentSolution, solveAssignment } from "../../assignment";
import { objectiveOfName } from "../../objectives";
import { REFUSED } from "../../objectives/pair-table";
import { type ObjectiveName, objectiveNames } from "../../policy/types";
import { type Outcome, outcomeOf } from "../difference";
import type { Position } from "../position";
import type { Run } from "./run";

/** One way to weigh the number of pairs against fit and against the weakest pair. */
export interface FrontierPoint extends Outcome {
  readonly aim: /** What the policy would give with that objective. */
    | { readonly code: "objective"; readonly params: { readonly objective: ObjectiveName } }
    /** The highest sum of points and waiting bonuses with exactly so many pairs, between highest fit and most pairs. */
    | { readonly code: "best-fit-with-pairs"; readonly params: { readonly pairs: number } }
    /** As many pairs as possible with nobody below that, pins apart; no higher floor allows as many. */
    | { readonly code: "floor"; readonly params: { readonly minimumPoints: number } };
  /** True where the matching itself stands. */
  readonly isPresent: boolean;
}

/** So many solves at most for each of the two lists below the objectives. */
const MOST_POINTS = 8;

/**
 * The three objectives; then, by falling number of pairs, the corners of best fit between most pairs and highest fit (between two of them each pair costs the
 * same, and each costs more than those before); then ever higher floors. Corners and floors are the first `MOST_POINTS` found.
 */
export function frontier(position: Position, run: Run): FrontierPoint[] {
  const { programme, problem, table, solution } = position;
  if (solution.status === "infeasible") return [];
  let done = 0;
  const solve = (changed: AssignmentProblem): AssignmentSolution => {
    run.step("frontier", done, ++done);
    return solveAssignment({ ...changed, ties: undefined }, run.solving);
  };
  const outcome = ({ pairs }: AssignmentSolution) => outcomeOf(problem, table, pairs);
  const objectives = objectiveNames.map((objective): FrontierPoint => {
    const isPresent = objective === programme.policy.objective;
    const found = isPresent ? solution : solve({ ...problem, objective: objectiveOfName(objective).assignment });
    return { aim: { code: "objective", params: { objective } }, ...outcome(found), isPresent };
  });
  return [...objectives, ...corners(position, solve), ...floors(objectives[2], position, solve)];
}

type Solve = (problem: AssignmentProblem) => AssignmentSolution;

interface Corner extends Outcome {
  readonly pairs: number;
  readonly fit: number;
}

/** The best fit with k pairs is concave in k, so its corners are found by weighing pairs with the slope between two corners that are known. */
function corners({ problem, table }: Position, solve: Solve): FrontierPoint[] {
  const cornerOf = (found: AssignmentSolution): Corner => {
    const outcome = outcomeOf(problem, table, found.pairs);
    return { ...outcome, fit: outcome.points + outcome.waitingBonus };
  };
  const most = cornerOf(solve({ ...problem, objective: "most-pairs" }));
  const highest = cornerOf(solve({ ...problem, objective: "highest-score" }));
  const found: Corner[] = [];
  const between: (readonly [Corner, Corner])[] = [[most, highest]];
  for (const [more, fewer] of between) {
    if (more.pairs - fewer.pairs < 2 || found.length === MOST_POINTS) continue;
    const steps = more.pairs - fewer.pairs;
    const loss = fewer.fit - more.fit;
    const corner = cornerOf(solve(weighed({ problem, table }, steps, loss)));
    if (steps * corner.fit + loss * corner.pairs <= steps * fewer.fit + loss * fewer.pairs) continue;
    found.push(corner);
    between.push([more, corner], [corner, fewer]);
  }
  return found
    .sort((a, b) => b.pairs - a.pairs)
    .map(({ fit: _, ...outcome }) => ({
      aim: { code: "best-fit-with-pairs", params: { pairs: outcome.pairs } },
      ...outcome,
      isPresent: false,
    }));
}

/** Every pair's points times `steps`, plus `each`: whole numbers below 2^53. */
function weighed({ problem, table }: Pick<Position, "problem" | "table">, steps: number, each: number): AssignmentProblem {
  const points = new Int32Array(problem.columns);
  const { allowed: _, minimumScore, rowBonus, ...rest } = problem;
  return {
    ...rest,
    objective: "highest-score",
    ...(minimumScore !== undefined && { minimumScore: minimumScore * steps + each }),
    ...(rowBonus !== undefined && { rowBonus: Array.from(rowBonus, (bonus) => bonus * steps) }),
    scores: {
      kind: "real",
      fill: (from, to, out) => {
        for (let row = from, cell = 0; row < to; row++) {
          table.fillRow(row, points);
          for (const own of points) out[cell++] = own === REFUSED ? Number.NEGATIVE_INFINITY : own * steps + each;
        }
      },
    },
  };
}

/** From the best floor that most pairs allow upwards: each floor just above the weakest pair before it costs a pair at least. */
function floors(lowest: FrontierPoint, position: Position, solve: Solve): FrontierPoint[] {
  const { problem, table } = position;
  const required = Array.from(problem.required ?? []);
  const free = pinsTakenOut(position);
  const found: FrontierPoint[] = [];
  let floor = required.length === 0 ? lowest.weakestPairPoints : -1;
  while (floor !== null && found.length < MOST_POINTS) {
    const above = solve({ ...free, objective: "weakest-pair", minimumScore: Math.max(floor + 1, problem.minimumScore ?? 0) });
    floor = outcomeOf(free, table, above.pairs).weakestPairPoints;
    if (above.status === "infeasible" || floor === null) break;
    if (lowest.weakestPairPoints !== null && floor <= lowest.weakestPairPoints) continue;
    const outcome = outcomeOf(problem, table, sorted([...above.pairs, ...required]));
    found.push({ aim: { code: "floor", params: { minimumPoints: floor } }, ...outcome, isPresent: false });
  }
  return found;
}

/** The problem of everybody else: a weak pin would otherwise be the weakest pair whatever the others do. */
function pinsTakenOut({ problem, table, programme }: Position): AssignmentProblem {
  const { mentees, mentors } = programme.cohort;
  const required = Array.from(problem.required ?? []);
  if (required.length === 0) return problem;
  const ofRow = mentees.map(() => 0);
  const ofColumn = mentors.map(() => 0);
  const pinned = new Map<number, number[]>();
  for (let at = 0; at < required.length; at += 2) {
    ofRow[required[at]]++;
    ofColumn[required[at + 1]]++;
    pinned.set(required[at], [...(pinned.get(required[at]) ?? []), required[at + 1]]);
  }
  const points = new Int32Array(problem.columns);
  const { allowed: _, rowBonus, ...rest } = problem;
  return {
    ...rest,
    required: [],
    rowDemand: mentees.map(({ mentorsWanted }, row) => mentorsWanted - ofRow[row]),
    columnCapacity: mentors.map(({ capacity }, column) => capacity.max - ofColumn[column]),
    columnMinimum: mentors.map(({ capacity }, column) => Math.max(0, capacity.min - ofColumn[column])),
    ...(rowBonus !== undefined && { rowBonus: Array.from(rowBonus, (bonus, row) => (ofRow[row] > 0 ? 0 : bonus)) }),
    scores: {
      kind: "integer",
      fill: (from, to, out) => {
        for (let row = from; row < to; row++) {
          table.fillRow(row, points);
          for (const column of pinned.get(row) ?? []) points[column] = REFUSED;
          out.set(points, (row - from) * points.length);
        }
      },
    },
  };
}

/** Flat pairs by row. */
function sorted(flat: readonly number[]): Int32Array {
  const pairs = Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k], flat[2 * k + 1]]);
  return Int32Array.from(pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat());
}
