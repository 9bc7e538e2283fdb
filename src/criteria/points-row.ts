import type { CriterionInForce } from "./directions";
import { type PartPoints, partPointsOf } from "./part-points";
import { sharesByAnswers } from "./points-by-answers";
import type { Shares } from "./shares";

/** The points of one mentee (a row) with every mentor (the columns), by the definitions. */
export interface PointsRow {
  /** Columns marked in `refused` are left as they are. */
  readonly fill: (mentee: number, refused: Uint8Array | null, out: Int32Array) => void;
  /**
   * The same where a pair's points are more than `prices[column]` + `threshold`; any other column gets some number from 0 to that bound, or its points.
   * A pair is scored no further than to where it can be told.
   */
  readonly fillAbove: (mentee: number, refused: Uint8Array | null, prices: Float64Array, threshold: number, out: Int32Array) => void;
}

export function compilePointsRow(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): PointsRow {
  const renormalising = inForce.filter(({ criterion }, k) => criterion.unknown === "renormalise" && shares.weights[k] > 0);
  return renormalising.length === 0 ? fixedShares(inForce, shares, mentors) : sharesByAnswers(inForce, shares, mentors);
}

/** So many pairs take about as long one by one as a row of all of them. */
const PAIRS_TO_A_ROW = 3;

/** Every criterion counts its share, whatever is unknown. Criterion by criterion over a whole row, so that the loops hold nothing but numbers. */
function fixedShares(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): PointsRow {
  const parts = inForce.flatMap((criterion, k) => {
    const maximum = shares.maximums[k];
    return maximum === 0 ? [] : [partPointsOf(criterion, maximum, Number(criterion.criterion.unknown))];
  });
  // What can be looked at pair by pair waits until few pairs are left.
  const inTurn = [...parts].sort((a, b) => Number(a.pair !== null) - Number(b.pair !== null));
  const left = new Int32Array(mentors);
  const fill: PointsRow["fill"] = (mentee, refused, out) => {
    const marked = refused !== null && refused.includes(1) ? refused : null;
    if (marked?.includes(0) === false) return;
    if (parts.length === 0) fillPlain(out, marked);
    for (let k = 0; k < parts.length; k++) {
      const { groupOf } = parts[k];
      const points = parts[k].row(mentee);
      if (marked !== null) putUnmarked(points, groupOf, marked, k > 0, out);
      else if (k > 0) add(points, groupOf, out);
      else put(points, groupOf, out);
    }
  };
  return {
    fill,
    fillAbove(mentee, refused, prices, threshold, out) {
      if (threshold === Number.NEGATIVE_INFINITY || parts.length === 0) {
        fill(mentee, refused, out);
        return;
      }
      if (threshold === Number.POSITIVE_INFINITY) {
        fillPlain(out, refused);
        return;
      }
      let most = 0;
      for (let k = 0; k < inTurn.length; k++) most += inTurn[k].most(mentee);
      let count = -1;
      for (let k = 0; k < inTurn.length; k++) {
        const part = inTurn[k];
        most -= part.most(mentee);
        if (count < 0) count = begin(part, mentee, refused, prices, threshold - most, out, left);
        else if (part.pair !== null && count * PAIRS_TO_A_ROW < part.groups)
          count = goOnByPair(part, part.pair, mentee, prices, threshold - most, out, left, count);
        else count = goOn(part, mentee, prices, threshold - most, out, left, count);
        if (count === 0) return;
      }
    },
  };
}

function fillPlain(out: Int32Array, marked: Uint8Array | null): void {
  for (let column = 0; column < out.length; column++) if (marked === null || marked[column] === 0) out[column] = 0;
}

function put(points: Int32Array, groupOf: Int32Array | null, out: Int32Array): void {
  if (groupOf === null) out.set(points);
  else for (let column = 0; column < out.length; column++) out[column] = points[groupOf[column]];
}

function add(points: Int32Array, groupOf: Int32Array | null, out: Int32Array): void {
  if (groupOf === null) for (let column = 0; column < out.length; column++) out[column] += points[column];
  else for (let column = 0; column < out.length; column++) out[column] += points[groupOf[column]];
}

function putUnmarked(points: Int32Array, groupOf: Int32Array | null, marked: Uint8Array, adds: boolean, out: Int32Array): void {
  for (let column = 0; column < out.length; column++) {
    if (marked[column] !== 0) continue;
    const own = points[groupOf === null ? column : groupOf[column]];
    out[column] = adds ? out[column] + own : own;
  }
}

/** Puts the first part and lists the columns that may still come above the bound; returns how many. */
function begin(
  part: PartPoints,
  mentee: number,
  refused: Uint8Array | null,
  prices: Float64Array,
  threshold: number,
  out: Int32Array,
  left: Int32Array,
): number {
  const { groupOf } = part;
  const points = part.row(mentee);
  let count = 0;
  for (let column = 0; column < out.length; column++) {
    if (refused !== null && refused[column] !== 0) continue;
    const own = points[groupOf === null ? column : groupOf[column]];
    out[column] = own;
    if (own > prices[column] + threshold) left[count++] = column;
  }
  return count;
}

/** Adds a part to the columns that are left, and keeps those that may still come above. */
function goOn(
  part: PartPoints,
  mentee: number,
  prices: Float64Array,
  threshold: number,
  out: Int32Array,
  left: Int32Array,
  count: number,
): number {
  const { groupOf } = part;
  const points = part.row(mentee);
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = left[k];
    const sum = out[column] + points[groupOf === null ? column : groupOf[column]];
    out[column] = sum;
    if (sum > prices[column] + threshold) left[kept++] = column;
  }
  return kept;
}

function goOnByPair(
  part: PartPoints,
  pair: (mentee: number, group: number) => number,
  mentee: number,
  prices: Float64Array,
  threshold: number,
  out: Int32Array,
  left: Int32Array,
  count: number,
): number {
  const { groupOf } = part;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = left[k];
    const sum = out[column] + pair(mentee, groupOf === null ? column : groupOf[column]);
    out[column] = sum;
    if (sum > prices[column] + threshold) left[kept++] = column;
  }
  return kept;
}
