import { AssignmentError } from "./error";
import type { EndState } from "./face";
import type { Instance } from "./instance";
import { aboveThreshold, intake } from "./intake";
import type { AssignmentProblem, AssignmentSolution, RunOptions } from "./types";

/** Reads a problem and its solution back into the solver's terms, so that questions can be asked without solving again. */
export function endState(
  problem: AssignmentProblem,
  solution: AssignmentSolution,
  options: RunOptions,
): { instance: Instance; state: EndState } {
  const full = intake(problem, options);
  const { rows, columns, scores, required } = full;
  if (solution.rowPrices.length !== rows || solution.columnPrices.length !== columns || solution.scoreStep !== scores.step) {
    throw new AssignmentError(
      `The solution does not belong to this problem: it has ${solution.rowPrices.length} rows and ${solution.columnPrices.length} columns.`,
    );
  }
  if (solution.pairWorth !== full.pairWorth || solution.rowWorth !== full.rowWorth) {
    throw new AssignmentError(
      `The solution does not belong to this problem: a pair counts ${solution.pairWorth} in its prices, here it would count ${full.pairWorth}.`,
    );
  }
  const isRequired = new Set<number>();
  for (let at = 0; at < required.length; at += 2) isRequired.add(required[at]! * columns + required[at + 1]!);
  const free: number[] = [];
  let weakest = Infinity;
  for (let at = 0; at < solution.pairs.length; at += 2) {
    const row = solution.pairs[at]!;
    const column = solution.pairs[at + 1]!;
    if (problem.objective === "weakest-pair") weakest = Math.min(weakest, scores.worth(row, column) + full.pairWorth);
    if (!isRequired.has(row * columns + column)) free.push(row, column);
  }
  const instance = weakest < Infinity ? aboveThreshold(full, weakest) : full;
  return { instance, state: { u: solution.rowPrices, v: solution.columnPrices, pairs: Int32Array.from(free) } };
}
