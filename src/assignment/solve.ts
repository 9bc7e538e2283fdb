import { assign, type Flow } from "./assign";
import { bottleneck, weakestRequired } from "./bottleneck";
import { canonicalPairs } from "./canonical";
import { endState } from "./end-state";
import { AssignmentError } from "./error";
import type { Instance } from "./instance";
import { aboveThreshold, intake, keepAbove } from "./intake";
import { minimumShortage, placesShortage } from "./shortage";
import type { AssignmentProblem, AssignmentShortage, AssignmentSolution, RunOptions, TieRule } from "./types";

/** Solves the problem exactly; throws AssignmentError on misuse. An infeasible problem is a result, not an error. */
export function solveAssignment(problem: AssignmentProblem, options: RunOptions = {}): AssignmentSolution {
  const instance = intake(problem, options);
  let flow = assign(instance, options);
  const unmet = minimumShortage(instance, flow);
  if (unmet !== undefined) return infeasible(instance, unmet.shortage);
  let weakest: AssignmentSolution["weakest"];
  if (problem.objective === "weakest-pair" && flow.worths.length + instance.required.length > 0) {
    const found = bottleneck(instance, flow, weakestRequired(instance), options);
    flow = aboveWeakest(instance, flow, found.threshold, options);
    weakest = found.blocked === undefined ? { score: Number.NaN } : { score: Number.NaN, blocked: found.blocked };
  }
  const shortage = shortageOf(problem, instance, flow);
  const chosen = canonicalPairs(instance, flow, flow.near, problem.ties ?? {});
  return solution(problem, instance, flow, chosen, shortage, weakest);
}

/** The optimum among the pairs worth at least `threshold`: the one of all pairs, when it has no other, or else found from its prices. */
function aboveWeakest(instance: Instance, flow: Flow, threshold: number, options: RunOptions): Flow {
  const { pairs, worths, v, near } = flow;
  const above = aboveThreshold(instance, threshold);
  if (worths.every((worth) => worth >= threshold)) return { ...flow, near: keepAbove(near, threshold) };
  const kept = pairs.filter((_, at) => worths[at >> 1]! >= threshold);
  return assign({ ...above, warm: { columnPrices: v, pairs: kept, pairWorth: instance.pairWorth } }, options);
}

/**
 * The one optimum that `ties` picks, from any optimum of the problem and its prices: one pass over the scores, no new solve. Prices, shortage and
 * totals stay as they are.
 */
export function canonicalAssignment(
  problem: AssignmentProblem,
  solution: AssignmentSolution,
  ties: TieRule,
  options: RunOptions = {},
): AssignmentSolution {
  if (solution.status !== "optimal") return solution;
  const { instance, state } = endState(problem, solution, options);
  const chosen = canonicalPairs(instance, state, instance.pairs, ties);
  const { weakestScore: _, ...sums } = totals(problem, instance, chosen);
  return { ...solution, ...sums };
}

function shortageOf(problem: AssignmentProblem, instance: Instance, flow: Flow): AssignmentShortage | undefined {
  if (problem.objective === "highest-score") return undefined;
  const rows = problem.objective === "most-rows" ? placesShortage(instance, flow, "rows") : undefined;
  const places = rows === undefined || !instance.tiersProved ? placesShortage(instance, flow, "places") : undefined;
  if (rows?.findsRoom || places?.findsRoom) {
    throw new AssignmentError("The scores are spread too widely to count pairs first: use a coarser scale.");
  }
  return (rows ?? places)?.shortage;
}

function infeasible(instance: Instance, shortage: AssignmentShortage): AssignmentSolution {
  return {
    status: "infeasible",
    pairs: new Int32Array(0),
    total: 0,
    cardinality: 0,
    rowPrices: new Float64Array(instance.rows),
    columnPrices: new Float64Array(instance.columns),
    pairWorth: instance.pairWorth,
    rowWorth: instance.rowWorth,
    scoreStep: instance.scores.step,
    shortage,
  };
}

function solution(
  problem: AssignmentProblem,
  instance: Instance,
  flow: Flow,
  chosen: Int32Array,
  shortage: AssignmentShortage | undefined,
  weakest: AssignmentSolution["weakest"],
): AssignmentSolution {
  const { weakestScore, ...sums } = totals(problem, instance, chosen);
  const result: AssignmentSolution = {
    status: "optimal",
    ...sums,
    rowPrices: flow.u.map((price) => price + 0),
    columnPrices: flow.v.map((price) => price + 0),
    pairWorth: instance.pairWorth,
    rowWorth: instance.rowWorth,
    scoreStep: instance.scores.step,
  };
  return {
    ...result,
    ...(shortage && { shortage }),
    ...(weakest && sums.cardinality > 0 && { weakest: { ...weakest, score: weakestScore } }),
  };
}

function totals(problem: AssignmentProblem, instance: Instance, chosen: Int32Array) {
  const pairs = sortedPairs(chosen, instance.required, instance.rows);
  let total = 0;
  let lost = 0;
  let least = problem.sense === "minimize" ? -Infinity : Infinity;
  for (let at = 0; at < pairs.length; at += 2) {
    const score = instance.scores.score(pairs[at]!, pairs[at + 1]!);
    least = problem.sense === "minimize" ? Math.max(least, score) : Math.min(least, score);
    // Neumaier's sum: the same total whatever the sizes of the scores.
    const sum = total + score;
    lost += Math.abs(total) >= Math.abs(score) ? total - sum + score : score - sum + total;
    total = sum;
  }
  return { pairs, total: Number.isFinite(lost) ? total + lost : total, cardinality: pairs.length / 2, weakestScore: least };
}

function sortedPairs(chosen: Int32Array, required: Int32Array, rows: number): Int32Array {
  const start = new Int32Array(rows + 1);
  for (let at = 0; at < chosen.length; at += 2) start[chosen[at]! + 1]!++;
  for (let at = 0; at < required.length; at += 2) start[required[at]! + 1]!++;
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  const columns = new Int32Array(start[rows]!);
  const filled = start.slice();
  for (let at = 0; at < chosen.length; at += 2) columns[filled[chosen[at]!]!++] = chosen[at + 1]!;
  for (let at = 0; at < required.length; at += 2) columns[filled[required[at]!]!++] = required[at + 1]!;
  const pairs = new Int32Array(2 * columns.length);
  for (let row = 0; row < rows; row++) {
    columns.subarray(start[row]!, start[row + 1]!).sort();
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      pairs[2 * at] = row;
      pairs[2 * at + 1] = columns[at]!;
    }
  }
  return pairs;
}
