import { type AssignmentSolution, solveAssignment } from "../../assignment";
import { type Difference, differenceOf, outcomeOf } from "../difference";
import type { Position } from "../position";
import type { Posed } from "./relax";
import type { Run } from "./run";

/** A changed problem solved in full against the present one: what the change brings, null when it leaves nothing feasible. */
export function gainOf(
  position: Position,
  changed: Posed,
  run: Run,
): { readonly gain: Difference; readonly solution: AssignmentSolution } | null {
  const { problem, table } = changed;
  const solution = solveAssignment({ ...problem, ties: undefined }, run.solving);
  if (solution.status === "infeasible") return null;
  const now = outcomeOf(position.problem, position.table, position.solution.pairs);
  return { gain: differenceOf(problem, outcomeOf(problem, table, solution.pairs), now), solution };
}

export const NO_GAIN: Difference = Object.freeze({ mentees: 0, pairs: 0, points: 0, waitingBonus: 0, weakestPairPoints: null });
