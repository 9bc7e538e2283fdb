import { isDeepStrictEqual } from "node:util";
import { type AssignmentChange, askAssignment } from "../../src/assignment/index";
import type { AssignmentSolution } from "../../src/assignment/types";
import { posed, type StressCase } from "./case";
import { type ExactScores, type Model, type Oracle, pairsOf } from "./model";
import { type Optimum, withPair } from "./optimum";

/** Every question that the end state can be asked about a case of whole numbers, against solving the changed problem with an oracle. */
export function questionFaults(
  test: StressCase,
  solution: AssignmentSolution,
  exact: ExactScores,
  { model, worth }: Optimum,
  oracle: Oracle,
): string[] {
  const ask = askAssignment(posed(test), solution);
  const chosen = new Set(pairsOf(solution.pairs).map(([row, column]) => row * test.columns + column));
  const required = new Set(pairsOf(test.required).map(([row, column]) => row * test.columns + column));
  const faults: string[] = [];
  const compare = (question: string, change: AssignmentChange | undefined, changed: bigint | null) => {
    const found = change === undefined ? null : worthOf(test, model, change);
    const expected = changed === null ? null : changed - worth;
    if (found !== expected) faults.push(`${question} changes the worth by ${found}, a new solve says ${expected}`);
  };
  const always: number[] = [];
  const interchangeable: number[] = [];
  for (const [cell, score] of exact.scores.entries()) {
    const row = Math.floor(cell / test.columns);
    const column = cell % test.columns;
    if (!required.has(cell)) compare(`force(${row}, ${column})`, ask.force(row, column), forced(model, cell, score, oracle));
    if (!chosen.has(cell)) continue;
    const without = required.has(cell) ? null : oracle({ ...model, worth: model.worth.with(cell, null) });
    compare(`forbid(${row}, ${column})`, ask.forbid(row, column), without);
    (without === worth ? interchangeable : always).push(row, column);
  }
  for (let column = 0; column < test.columns; column++) {
    const raised = oracle({ ...model, capacity: model.capacity.with(column, model.capacity[column]! + 1) });
    compare(`onePlaceMore(${column})`, ask.onePlaceMore(column), raised);
  }
  const certainty = ask.certainty();
  if (!isDeepStrictEqual([Array.from(certainty.always), Array.from(certainty.interchangeable)], [always, interchangeable])) {
    faults.push(`certainty() says ${JSON.stringify(certainty)}, solving again says ${JSON.stringify({ always, interchangeable })}`);
  }
  return faults;
}

/** Forcing also makes pairs below the minimum score or, under "weakest-pair", below the present weakest. */
function forced(model: Model, cell: number, score: bigint | null, oracle: Oracle): bigint | null {
  const row = Math.floor(cell / model.columns);
  const column = cell % model.columns;
  if (score === null || model.demand[row] === 0 || model.capacity[column] === 0) return null;
  const rest = oracle(withPair(model, row, column));
  return rest === null ? null : rest + score + model.pairTier + model.firstWorth[row]!;
}

function worthOf(test: StressCase, model: Model, { rows, pairs, total, bonus }: AssignmentChange): bigint {
  const sign = test.sense === "maximize" ? 1n : -1n;
  return BigInt(rows) * model.rowTier + BigInt(pairs) * model.pairTier + sign * BigInt(total) + BigInt(bonus);
}
