import { isDeepStrictEqual } from "node:util";
import { runInThisContext } from "node:vm";
import { solveAssignment, verifyAssignment } from "../../src/assignment/index";
import type { AssignmentProblem, AssignmentSolution } from "../../src/assignment/types";
import { bruteForce } from "./brute-force";
import { forms, isWhole, posed, type StressCase } from "./case";
import { minimumCostFlow } from "./flow";
import { type ExactScores, evaluate, exactScores, modelOf, pairsOf } from "./model";
import { canonicalPairs, type Optimum, optimumOf } from "./optimum";
import { questionFaults } from "./questions";

/** Up to these many cells the oracles are quick enough. */
const BRUTE_FORCE_CELLS = 20;
const CANONICAL_CELLS = 49;
const FLOW_CELLS = 700;

/**
 * Solves a case, holds the answer to the oracles that can afford it, to the checker and to itself, and says what is wrong. What throws, or has
 * not ended after so many milliseconds, is wrong too.
 */
export function judge(test: StressCase, milliseconds: number): readonly string[] {
  try {
    return within(milliseconds, () => findFaults(test));
  } catch (error) {
    return [`threw: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function findFaults(test: StressCase): readonly string[] {
  const problem = posed(test);
  const solution = solveAssignment(problem);
  const check = verifyAssignment(problem, solution);
  const faults = check.ok ? [] : check.findings.map((finding) => `verifyAssignment: ${finding}`);
  if (check.ok !== (check.findings.length === 0)) faults.push("verifyAssignment: ok and findings contradict each other");
  if (!isDeepStrictEqual(data(problem), data(posed(test)))) faults.push("the caller's arrays were changed");
  const other = forms[(forms.indexOf(test.form) + 1 + test.rows) % forms.length]!;
  if (!isDeepStrictEqual(solveAssignment(posed(test, other)).pairs, solution.pairs))
    faults.push(`other pairs when the scores come as ${other}`);
  const exact = exactScores(test);
  return [...faults, ...formFaults(test, solution, exact), ...oracleFaults(test, solution, exact)];
}

/** Runs a job that may never end by itself. */
function within<Result>(milliseconds: number, job: () => Result): Result {
  const holder = globalThis as { stressJob?: (() => Result) | undefined };
  holder.stressJob = job;
  try {
    return runInThisContext("stressJob()", { timeout: milliseconds }) as Result;
  } finally {
    holder.stressJob = undefined;
  }
}

/** What of a problem is data. */
function data(problem: AssignmentProblem): unknown {
  return {
    ...problem,
    scores: "fill" in problem.scores ? null : problem.scores,
    allowed: typeof problem.allowed,
    ties: problem.ties?.rowOrder,
  };
}

/** What can be told from the answer alone. */
function formFaults(test: StressCase, solution: AssignmentSolution, exact: ExactScores): string[] {
  const { pairs, total, cardinality, status } = solution;
  const faults: string[] = [];
  const chosen = pairsOf(pairs);
  if (cardinality !== chosen.length) faults.push(`cardinality is ${cardinality}, but there are ${chosen.length} pairs`);
  if (status === "infeasible") return chosen.length === 0 ? faults : [...faults, "an infeasible problem has pairs"];
  for (let at = 1; at < chosen.length; at++) {
    const [before, after] = [chosen[at - 1]!, chosen[at]!];
    if (before[0] > after[0] || (before[0] === after[0] && before[1] >= after[1])) faults.push(`pair ${at} is out of order`);
  }
  const keys = new Set(chosen.map(([row, column]) => row * test.columns + column));
  const missing = pairsOf(test.required).filter(([row, column]) => !keys.has(row * test.columns + column));
  for (const [row, column] of missing) faults.push(`required pair ${row}, ${column} is missing`);
  const scores = chosen.map(([row, column]) => test.scores[row * test.columns + column] ?? Number.NaN);
  const sum = scores.reduce((so, score) => so + score, 0);
  const slack = isWhole(test) ? 0 : chosen.length * Number.EPSILON * scores.reduce((so, score) => so + Math.abs(score), 0);
  if (!(Math.abs(sum - total) <= slack)) faults.push(`total is ${total}, the pairs add up to ${sum}`);
  if (test.objective === "weakest-pair" && chosen.length > 0) {
    const better = (a: number, b: number) => (test.sense === "maximize" ? Math.min(a, b) : Math.max(a, b));
    const weakest = scores.reduce(better);
    if (solution.weakest?.score !== weakest) faults.push(`weakest is ${solution.weakest?.score}, but the weakest pair has ${weakest}`);
  }
  return exact.scores.length === test.scores.length ? faults : [...faults, "the case is malformed"];
}

function oracleFaults(test: StressCase, solution: AssignmentSolution, exact: ExactScores): string[] {
  const cells = test.rows * test.columns;
  if (cells > FLOW_CELLS) return [];
  const faults: string[] = [];
  const best = optimumOf(test, exact, minimumCostFlow);
  if (cells <= BRUTE_FORCE_CELLS) {
    const same = optimumOf(test, exact, bruteForce);
    if (best?.worth !== same?.worth || best?.weakest !== same?.weakest) faults.push("the two oracles disagree");
  }
  if (best === null || solution.status === "infeasible") {
    if (best !== null) return [...faults, "called infeasible, but a choice exists"];
    if (solution.status !== "infeasible") return [...faults, "called optimal, but no choice meets the minimums"];
    const { shortage } = solution;
    if (shortage?.kind !== "minimum" || shortage.needed <= shortage.places) faults.push("infeasible without a shortage that shows it");
    return faults;
  }
  faults.push(...worthFaults(test, solution, exact, best), ...checkerFaults(test, solution, best));
  if (faults.length > 0 || !isWhole(test)) return faults;
  if (cells <= BRUTE_FORCE_CELLS) faults.push(...questionFaults(test, solution, exact, best, bruteForce));
  if (cells <= CANONICAL_CELLS) {
    const expected = canonicalPairs(test, best, cells <= BRUTE_FORCE_CELLS ? bruteForce : minimumCostFlow);
    if (!isDeepStrictEqual(expected, pairsOf(solution.pairs))) {
      faults.push(`the tie rule names ${JSON.stringify(expected)}, got ${JSON.stringify(pairsOf(solution.pairs))}`);
    }
  }
  return faults;
}

/** The checker must refuse the answer without its last pair, unless that is as good. */
function checkerFaults(test: StressCase, solution: AssignmentSolution, best: Optimum): string[] {
  const { pairs, cardinality, total } = solution;
  const chosen = pairsOf(pairs);
  const dropped = chosen.pop();
  if (!isWhole(test) || test.required.length > 0 || dropped === undefined || evaluate(best.model, chosen) === best.worth) return [];
  const score = test.scores[dropped[0] * test.columns + dropped[1]]!;
  const poorer = { ...solution, pairs: pairs.slice(0, -2), cardinality: cardinality - 1, total: total - score };
  return verifyAssignment(posed(test), poorer).ok ? ["verifyAssignment accepts the answer without its last pair"] : [];
}

/** Whole numbers: the optimum exactly. Others: within rows * 2^-40 * max|score| of it, the weakest pair within the same. */
function worthFaults(test: StressCase, solution: AssignmentSolution, exact: ExactScores, best: Optimum): string[] {
  const allowance = isWhole(test) ? 0n : BigInt(test.rows) * exact.largest;
  const isShort = (found: bigint, wanted: bigint) => (wanted - found) << 40n > allowance;
  const required = new Set(pairsOf(test.required).map(([row, column]) => row * test.columns + column));
  const all = pairsOf(solution.pairs).map(([row, column]) => row * test.columns + column);
  let limit = best;
  if (best.weakest !== null) {
    const weakest = all.reduce<bigint | null>(
      (least, cell) => (least === null || exact.scores[cell]! < least ? exact.scores[cell]! : least),
      null,
    );
    if (weakest === null || isShort(weakest, best.weakest)) return [`the weakest pair could be ${best.weakest}, got ${weakest}`];
    if (allowance > 0n) {
      const model = modelOf(test, exact, weakest);
      limit = { model, worth: minimumCostFlow(model)!, weakest };
    }
  }
  const worth = evaluate(
    limit.model,
    pairsOf(solution.pairs).filter((_, at) => !required.has(all[at]!)),
  );
  if (typeof worth === "string") return [worth];
  if (worth > limit.worth) return [`worth ${worth}, more than the oracle's ${limit.worth}`];
  return isShort(worth, limit.worth) ? [`worth ${worth}, the optimum is ${limit.worth}`] : [];
}
