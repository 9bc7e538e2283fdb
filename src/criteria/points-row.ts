import type { CriterionInForce } from "./directions";
import { type PartPoints, partPointsOf } from "./part-points";
import { sharesByAnswers } from "./points-by-answers";
import type { Shares } from "./shares";

/** The points of one mentee (a row) with every mentor (the columns), by the definitions. */
export interface PointsRow {
  /** Columns marked in `refused` are left as they are. */
  readonly fill: (mentee: number, refused: Uint8Array | null, out: Int32Array) => void;
  /**
   * The columns whose points are more than `prices[column]` + `threshold`, rising, and those points; gives how many there are. A pair is scored no further
   * than to where it is known to stay below.
   */
  readonly listAbove: (
    mentee: number,
    refused: Uint8Array | null,
    prices: Float64Array,
    threshold: number,
    columns: Int32Array,
    points: Int32Array,
  ) => number;
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
  const fill: PointsRow["fill"] = (mentee, refused, out) => {
    const marked = refused?.includes(1) ? refused : null;
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
    listAbove(mentee, refused, prices, threshold, columns, points) {
      let most = 0;
      for (let k = 0; k < inTurn.length; k++) most += inTurn[k].most(mentee);
      let count = -1;
      for (let k = 0; k < inTurn.length && count !== 0; k++) {
        const part = inTurn[k];
        most -= part.most(mentee);
        if (count < 0) count = begin(part, mentee, refused, prices, threshold - most, columns, points);
        else if (part.pair !== null && count * PAIRS_TO_A_ROW < part.groups)
          count = goOnByPair(part, part.pair, mentee, prices, threshold - most, columns, points, count);
        else count = goOn(part, mentee, prices, threshold - most, columns, points, count);
      }
      return count < 0 ? listPlain(mentors, refused, prices, threshold, columns, points) : count;
    },
  };
}

/** Where no criterion has weight. */
function listPlain(
  mentors: number,
  refused: Uint8Array | null,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
): number {
  let count = 0;
  for (let column = 0; column < mentors; column++) {
    if ((refused !== null && refused[column] !== 0) || !(0 > prices[column] + threshold)) continue;
    columns[count] = column;
    points[count++] = 0;
  }
  return count;
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

/** Lists the columns that may still come above the bound, with their points so far; gives how many. */
function begin(
  part: PartPoints,
  mentee: number,
  refused: Uint8Array | null,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
): number {
  const { groupOf } = part;
  const ofGroups = part.row(mentee);
  const mentors = prices.length;
  let count = 0;
  for (let column = 0; column < mentors; column++) {
    const own = ofGroups[groupOf === null ? column : groupOf[column]];
    if (!(own > prices[column] + threshold) || (refused !== null && refused[column] !== 0)) continue;
    columns[count] = column;
    points[count++] = own;
  }
  return count;
}

/** Adds a part to the columns that are listed, and keeps those that may still come above. */
function goOn(
  part: PartPoints,
  mentee: number,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
  count: number,
): number {
  const { groupOf } = part;
  const ofGroups = part.row(mentee);
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = columns[k];
    const sum = points[k] + ofGroups[groupOf === null ? column : groupOf[column]];
    columns[kept] = column;
    points[kept] = sum;
    if (sum > prices[column] + threshold) kept++;
  }
  return kept;
}

function goOnByPair(
  part: PartPoints,
  pair: (mentee: number, group: number) => number,
  mentee: number,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
  count: number,
): number {
  const { groupOf } = part;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = columns[k];
    const sum = points[k] + pair(mentee, groupOf === null ? column : groupOf[column]);
    columns[kept] = column;
    points[kept] = sum;
    if (sum > prices[column] + threshold) kept++;
  }
  return kept;
}
