/** A least-squares problem in weights: what each case scored by criterion, and what came of it. */
export interface FitProblem {
  /** By case, then criterion. */
  readonly scores: readonly (readonly number[])[];
  readonly outcomes: readonly number[];
  readonly present: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** What the weights add up to. */
  readonly sum: number;
  readonly strength: number;
}

/**
 * The weights w that minimise
 *   sum over cases (outcome - c - sum w_k score_k)^2 + strength * sum (w_k - present_k)^2
 * within lower <= w <= upper and sum w = `sum`, c being free: an outcome is read as a score, up to a constant. Ridge regression (Hoerl and Kennard 1970)
 * towards the present weights; strictly convex, so there is one answer.
 *
 * Two weights at a time, those whose exchange gains most (Platt 1998; Keerthi et al. 2001), until no exchange has a slope above `TOLERANCE` times the
 * largest curvature. Each weight is then right to about that. Throws RangeError when no weights meet the bounds.
 */
export function fitWeights(problem: FitProblem): number[] {
  const { lower, upper, present, strength, sum } = problem;
  const { gram, cross } = moments(problem);
  const weights = firstWeights(problem);
  const count = weights.length;
  const slopes = weights.map((_, k) => {
    let slope = strength * (weights[k] - present[k]) - cross[k];
    for (let other = 0; other < count; other++) slope += gram[k][other] * weights[other];
    return slope;
  });
  const largest = gram.reduce((most, row, k) => Math.max(most, row[k]), 0) + strength;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [up, down] = [-1, -1];
    for (let k = 0; k < count; k++) {
      if (weights[k] < upper[k] && (up < 0 || slopes[k] < slopes[up])) up = k;
      if (weights[k] > lower[k] && (down < 0 || slopes[k] > slopes[down])) down = k;
    }
    if (up < 0 || down < 0 || slopes[down] - slopes[up] <= TOLERANCE * largest) break;
    const curvature = gram[up][up] + gram[down][down] - 2 * gram[up][down] + 2 * strength;
    const wanted = (slopes[down] - slopes[up]) / curvature;
    const room = Math.min(upper[up] - weights[up], weights[down] - lower[down]);
    const move = Math.min(wanted, room);
    weights[up] = move === upper[up] - weights[up] ? upper[up] : weights[up] + move;
    weights[down] = move === weights[down] - lower[down] ? lower[down] : weights[down] - move;
    for (let k = 0; k < count; k++) slopes[k] += move * (gram[k][up] - gram[k][down]);
    slopes[up] += move * strength;
    slopes[down] -= move * strength;
  }
  const off = weights.reduce((all, weight) => all + weight, 0) - sum;
  if (Math.abs(off) > 1e-9) throw new Error("internal error: the weights do not add up");
  return weights;
}

const TOLERANCE = 1e-12;
const MOST_STEPS = 100_000;

/** Sums of products about the means, halves of second derivatives. */
function moments({ scores, outcomes }: FitProblem): { readonly gram: readonly (readonly number[])[]; readonly cross: readonly number[] } {
  const count = scores[0]?.length ?? 0;
  const mean = (values: readonly number[]) => values.reduce((all, value) => all + value, 0) / values.length;
  const columns = Array.from({ length: count }, (_, k) => scores.map((row) => row[k])).map((column) => {
    const middle = mean(column);
    return column.map((value) => value - middle);
  });
  const middle = mean(outcomes);
  const product = (one: readonly number[], other: readonly number[]) => one.reduce((all, value, at) => all + value * other[at], 0);
  const centred = outcomes.map((outcome) => outcome - middle);
  return { gram: columns.map((one) => columns.map((other) => product(one, other))), cross: columns.map((one) => product(one, centred)) };
}

/** The present weights brought within the bounds, what is then missing or too much taken in order. */
function firstWeights({ present, lower, upper, sum }: FitProblem): number[] {
  const weights = present.map((weight, k) => Math.max(lower[k], Math.min(upper[k], weight)));
  let left = sum - weights.reduce((all, weight) => all + weight, 0);
  for (let k = 0; k < weights.length && left !== 0; k++) {
    const move = left > 0 ? Math.min(left, upper[k] - weights[k]) : Math.max(left, lower[k] - weights[k]);
    weights[k] += move;
    left -= move;
  }
  if (Math.abs(left) > 1e-9) throw new RangeError(`bounds: no weights within them add up to ${sum}`);
  return weights;
}
