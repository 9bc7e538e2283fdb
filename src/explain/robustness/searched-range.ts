import type { RunOptions } from "../../assignment";
import type { Matching } from "../../matching/types";
import { type KeptScores, pointsUnder, solveUnder } from "./reweigh";
import type { WeightLimit, WeightRange } from "./types";

/** Steps towards each end, and how often the first bad one is halved. */
const STEPS = 32;
const HALVINGS = 16;

/** The same range where points are no straight line in the weight: the engine is asked, step by step. */
export function searchedRange(kept: KeptScores, matching: Matching, criterion: number, options: RunOptions = {}): WeightRange {
  const { criteria } = kept.programme.policy;
  const { id, weight } = criteria[criterion];
  const others = criteria.reduce((sum, one, k) => (k === criterion ? sum : sum + one.weight), 0);
  const present = weight / (weight + others);
  const ahead = (share: number) =>
    aheadOf(
      kept,
      matching,
      criteria.map((one, k) => (k === criterion ? (others * share) / (1 - share) : one.weight)),
      options,
    );
  const end = (far: number): WeightLimit | null => {
    const at = (step: number) => present + ((far - present) * step) / STEPS;
    let step = 1;
    // The whole weight cannot be reached by a finite weight.
    const last = far === 1 ? STEPS - 1 : STEPS;
    while (step <= last && ahead(at(step)) === null) step++;
    if (step > last) return null;
    let good = at(step - 1);
    let bad = at(step);
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (good + bad) / 2;
      if (ahead(middle) === null) good = middle;
      else bad = middle;
    }
    const change = ahead(bad);
    return change === null ? null : { weight: (others * good) / (1 - good), share: good, reason: "outscored", ...change };
  };
  const isAlone = others === 0;
  const lowest = isAlone || weight === 0 ? null : end(0);
  return { criterion: id, weight, method: "searched", lowest, highest: isAlone ? null : end(1), otherwiseAdmitted: 0 };
}

type Change = Pick<WeightLimit, "lost" | "gained">;

/** How the engine's matching differs under these weights when it is ahead by more than one point a pair; null when it is not. */
function aheadOf(kept: KeptScores, matching: Matching, weights: readonly number[], options: RunOptions): Change | null {
  const { cohort, policy } = kept.programme;
  const points = pointsUnder(kept, weights);
  const solution = solveUnder(kept, points, options);
  const found: number[] = [];
  for (let at = 0; at < solution.pairs.length; at += 2) found.push(solution.pairs[at] * cohort.mentors.length + solution.pairs[at + 1]);
  const rowOf = new Map(cohort.mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(cohort.mentors.map(({ id }, column) => [id, column]));
  const own = matching.pairs.map(
    ({ menteeId, mentorId }) => (rowOf.get(menteeId) as number) * cohort.mentors.length + (columnOf.get(mentorId) as number),
  );
  const minimum = Math.round(policy.minimumScore * 1_000_000);
  const pins = new Set(matching.pairs.flatMap(({ pinned }, k) => (pinned ? [own[k]] : [])));
  const one = worthOf(kept, own, points);
  const other = worthOf(kept, found, points);
  const good = own.every((cell) => pins.has(cell) || one.points.get(cell)! >= minimum);
  const rounding = own.length;
  const isWeaker = policy.objective === "weakest-pair-first" && one.weakest < other.weakest - 1;
  const isLevel = policy.objective === "weakest-pair-first" && one.weakest > other.weakest;
  if (good && !isWeaker && (isLevel || one.total >= other.total - rounding)) return null;
  const mine = new Set(own);
  const theirs = new Set(found);
  const pair = (cell: number) => ({
    menteeId: cohort.mentees[Math.floor(cell / cohort.mentors.length)].id,
    mentorId: cohort.mentors[cell % cohort.mentors.length].id,
  });
  return { lost: own.filter((cell) => !theirs.has(cell)).map(pair), gained: found.filter((cell) => !mine.has(cell)).map(pair) };
}

function worthOf({ programme }: KeptScores, cells: readonly number[], fill: (mentee: number, out: Int32Array) => void) {
  const { cohort, policy } = programme;
  const mentors = cohort.mentors.length;
  const out = new Int32Array(mentors);
  const points = new Map<number, number>();
  const served = new Set<number>();
  for (const cell of cells) {
    const row = Math.floor(cell / mentors);
    fill(row, out);
    points.set(cell, out[cell % mentors]);
    served.add(row);
  }
  let total = 0;
  let weakest = Number.POSITIVE_INFINITY;
  for (const one of points.values()) {
    total += one;
    weakest = Math.min(weakest, one);
  }
  for (const row of served) total += Math.round(cohort.mentees[row].roundsWaited * policy.waitingBonus * 1_000_000);
  return { points, total, weakest };
}
