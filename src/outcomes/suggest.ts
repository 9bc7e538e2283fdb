import type { Policy } from "../policy/types";
import type { PolicyInput, Programme } from "../programme";
import type { Case } from "./cases";
import { type FitProblem, fitWeights } from "./fit";
import type { LearnOptions, WeightSuggestion } from "./types";

const DEFAULT_STRENGTH = 10;
/** Suggested weights are whole millionths. */
const GRAIN = 1_000_000;

/** The options with every default written out. */
export interface Frame {
  readonly strength: number;
  readonly present: readonly number[];
  /** By criterion; those whose weight stays are bound to it. */
  readonly bounds: readonly { readonly min: number; readonly max: number }[];
}

/** Throws RangeError for bounds that name no criterion or that no weights meet; numbers are checked by `learn`. */
export function frameOf(
  { policy, scoring }: Programme,
  fixed: readonly boolean[],
  { bounds = [], strength = DEFAULT_STRENGTH }: LearnOptions,
): Frame {
  for (const { criterion, min, max } of bounds) {
    const name = JSON.stringify(criterion);
    const place = policy.criteria.findIndex(({ id }) => id === criterion);
    if (place < 0) throw new RangeError(`bounds: no criterion is called ${name}`);
    if (fixed[place]) throw new RangeError(`bounds: the weight of ${name} stays, because it is made of the history`);
    if (min > max) throw new RangeError(`bounds of ${name}: min must not be over max, not ${min} to ${max}`);
  }
  const byId = new Map(bounds.map((bound) => [bound.criterion, bound]));
  const twice = bounds.find((bound) => byId.get(bound.criterion) !== bound);
  if (twice !== undefined) throw new RangeError(`bounds: ${JSON.stringify(twice.criterion)} has bounds twice`);
  const present = scoring.criteria.map(({ weight }) => weight);
  const all = policy.criteria.map(({ id }, k) => {
    if (fixed[k]) return { min: present[k], max: present[k] };
    const { min, max } = byId.get(id) ?? { min: present[k] / 2, max: Math.min(1, 2 * present[k]) };
    return { min, max };
  });
  const [least, most] = [sumOf(all.map(({ min }) => min)), sumOf(all.map(({ max }) => max))];
  if (least > 1 + 1e-9 || most < 1 - 1e-9)
    throw new RangeError(`bounds: the weights would add up to between ${least} and ${most}, never to 1`);
  return { strength, present, bounds: all };
}

/**
 * Weights that fit the outcomes of three cases or more better. An unknown answer counts in the fit as it does in a score: as the criterion's `unknown`, or,
 * where it is left out there, as the weighted mean of what is known of the pair. Criteria made of the history keep their weight.
 */
export function suggestWeights({ policy }: Programme, cases: readonly Case[], fixed: readonly boolean[], frame: Frame): WeightSuggestion {
  const { strength, present, bounds } = frame;
  const free = present.flatMap((_, k) => (fixed[k] ? [] : [k]));
  const pick = (values: readonly number[]) => free.map((k) => values[k]);
  const problem: FitProblem = {
    scores: cases.map((one) => pick(counted(policy, present, one))),
    outcomes: cases.map(({ outcome }) => outcome),
    present: pick(present),
    lower: pick(bounds.map(({ min }) => min)),
    upper: pick(bounds.map(({ max }) => max)),
    sum: sumOf(pick(present)),
    strength,
  };
  const fitted = rounded(fitWeights(problem), problem);
  const suggested = present.map((weight, k) => (fixed[k] ? weight : fitted[free.indexOf(k)]));
  const criteria = policy.criteria.map((criterion, k) => ({ ...criterion, weight: suggested[k] }));
  return {
    weights: policy.criteria.map(({ id }, k) => ({ criterion: id, present: present[k], suggested: suggested[k], ...bounds[k] })),
    errors: errorsOf(problem),
    strength,
    // Resolved criteria are criteria with every default written out.
    policy: { criteria: criteria as unknown as NonNullable<PolicyInput["criteria"]> },
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function counted({ criteria }: Policy, weights: readonly number[], { scores }: Case): number[] {
  let [sum, weight] = [0, 0];
  for (const [k, score] of scores.entries()) {
    if (score === null) continue;
    sum += weights[k] * score;
    weight += weights[k];
  }
  const known = weight > 0 ? sum / weight : 0.5;
  return scores.map((score, k) => {
    const { unknown } = criteria[k];
    return score ?? (unknown === "renormalise" ? known : unknown);
  });
}

/** Each case foretold from all the others. */
function errorsOf(problem: FitProblem): WeightSuggestion["errors"] {
  const { scores, outcomes, present } = problem;
  let [constant, before, after] = [0, 0, 0];
  for (let left = 0; left < scores.length; left++) {
    const others = { ...problem, scores: scores.toSpliced(left, 1), outcomes: outcomes.toSpliced(left, 1) };
    const error = (weights: readonly number[]) => {
      const total = (row: readonly number[]) => row.reduce((all, score, k) => all + score * weights[k], 0);
      const shift = others.scores.reduce((all, row, at) => all + others.outcomes[at] - total(row), 0) / others.scores.length;
      return (outcomes[left] - shift - total(scores[left])) ** 2;
    };
    constant += error(present.map(() => 0));
    before += error(present);
    after += error(fitWeights(others));
  }
  const root = (sum: number) => Math.sqrt(sum / scores.length);
  return { constant: root(constant), present: root(before), suggested: root(after) };
}

/** To whole grains that keep bounds and sum (largest remainders); as they are when bounds are too narrow for that. */
function rounded(weights: readonly number[], { lower, upper, sum }: FitProblem): readonly number[] {
  const grains = weights.map((weight) => weight * GRAIN);
  const whole = grains.map((grain, k) => Math.max(Math.floor(grain), Math.ceil(lower[k] * GRAIN)));
  let left = Math.round(sum * GRAIN) - whole.reduce((all, grain) => all + grain, 0);
  const order = grains.map((_, k) => k).sort((a, b) => grains[b] - whole[b] - (grains[a] - whole[a]) || a - b);
  for (const k of order) {
    if (left > 0 && (whole[k] + 1) / GRAIN <= upper[k]) {
      whole[k]++;
      left--;
    }
  }
  const found = whole.map((grain) => grain / GRAIN);
  return left === 0 && found.every((weight, k) => weight >= lower[k] && weight <= upper[k]) ? found : weights;
}
