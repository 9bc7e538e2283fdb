import type { CriterionInForce } from "./directions";
import { type PartPoints, type PointsByCode, partPointsOf } from "./part-points";
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
  const waits = (part: PartPoints) => Number(part.addSome !== null && !part.isCoded);
  const inTurn = [...parts].sort((a, b) => waits(a) - waits(b));
  const begins = Math.min(2, inTurn.filter((part) => waits(part) === 0).length || 1);
  const everyMentor = Int32Array.from({ length: mentors }, (_, mentor) => mentor);
  const places = new Int32Array(mentors);
  const before = new Int32Array(mentors);
  const fill: PointsRow["fill"] = (mentee, refused, out) => {
    // Few are marked: they are written like the others, which needs no look at each, and then put back.
    let marked = 0;
    if (refused !== null) {
      for (let column = refused.indexOf(1); column >= 0; column = refused.indexOf(1, column + 1)) {
        places[marked] = column;
        before[marked++] = out[column];
      }
    }
    if (marked === mentors) return;
    if (parts.length === 0) out.fill(0);
    for (let k = 0; k < parts.length; k++) {
      const row = parts[k].row(mentee);
      if (k > 0) add(row, out);
      else put(row, out);
    }
    for (let k = 0; k < marked; k++) out[places[k]] = before[k];
  };
  return {
    fill,
    listAbove(mentee, refused, prices, threshold, columns, points) {
      if (inTurn.length === 0) {
        const count = beginPlain(mentors, prices, threshold, columns, points);
        return refused === null ? count : leaveOut(refused, columns, points, count);
      }
      let most = 0;
      for (let k = begins; k < inTurn.length; k++) most += inTurn[k].most(mentee);
      const first = inTurn[0].row(mentee);
      let count =
        begins === 1
          ? begin(first, everyMentor, prices, threshold - most, columns, points)
          : beginWithTwo(first, inTurn[1].row(mentee), everyMentor, prices, threshold - most, columns, points);
      for (let k = begins; k < inTurn.length && count > 0; k++) {
        const part = inTurn[k];
        most -= part.most(mentee);
        if (part.addSome !== null && count * PAIRS_TO_A_ROW < part.groups) {
          part.addSome(mentee, columns, count, points);
          count = keepAbove(prices, threshold - most, columns, points, count);
        } else count = goOn(part.row(mentee), prices, threshold - most, columns, points, count);
      }
      return refused === null ? count : leaveOut(refused, columns, points, count);
    },
  };
}

/** Where no criterion has weight. */
function beginPlain(mentors: number, prices: Float64Array, threshold: number, columns: Int32Array, points: Int32Array): number {
  let count = 0;
  for (let column = 0; column < mentors; column++) {
    columns[count] = column;
    points[count] = 0;
    if (0 > prices[column] + threshold) count++;
  }
  return count;
}

/** Takes the marked columns off the list, at the end, when it is short. */
function leaveOut(refused: Uint8Array, columns: Int32Array, points: Int32Array, count: number): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    columns[kept] = columns[k];
    points[kept] = points[k];
    if (refused[columns[k]] === 0) kept++;
  }
  return kept;
}

function put({ points, codes }: PointsByCode, out: Int32Array): void {
  if (codes === null) out.set(points);
  else for (let column = 0; column < out.length; column++) out[column] = points[codes[column]];
}

function add({ points, codes }: PointsByCode, out: Int32Array): void {
  if (codes === null) for (let column = 0; column < out.length; column++) out[column] += points[column];
  else for (let column = 0; column < out.length; column++) out[column] += points[codes[column]];
}

// The loops below write before they decide, which is quicker than a branch that the processor cannot foresee.

/** Lists the columns that may still come above the bound, with their points so far; gives how many. */
function begin(
  { points: ofCode, codes }: PointsByCode,
  everyMentor: Int32Array,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
): number {
  const codeOf = codes ?? everyMentor;
  let count = 0;
  for (let column = 0; column < codeOf.length; column++) {
    const own = ofCode[codeOf[column]];
    columns[count] = column;
    points[count] = own;
    if (own > prices[column] + threshold) count++;
  }
  return count;
}

function beginWithTwo(
  { points: ofCode, codes }: PointsByCode,
  { points: ofOtherCode, codes: otherCodes }: PointsByCode,
  everyMentor: Int32Array,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
): number {
  const codeOf = codes ?? everyMentor;
  const otherCodeOf = otherCodes ?? everyMentor;
  let count = 0;
  for (let column = 0; column < codeOf.length; column++) {
    const own = ofCode[codeOf[column]] + ofOtherCode[otherCodeOf[column]];
    columns[count] = column;
    points[count] = own;
    if (own > prices[column] + threshold) count++;
  }
  return count;
}

/** Adds a part to the columns that are listed, and keeps those that may still come above. */
function goOn(
  { points: ofCode, codes }: PointsByCode,
  prices: Float64Array,
  threshold: number,
  columns: Int32Array,
  points: Int32Array,
  count: number,
): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = columns[k];
    const sum = points[k] + ofCode[codes === null ? column : codes[column]];
    columns[kept] = column;
    points[kept] = sum;
    if (sum > prices[column] + threshold) kept++;
  }
  return kept;
}

function keepAbove(prices: Float64Array, threshold: number, columns: Int32Array, points: Int32Array, count: number): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const column = columns[k];
    const sum = points[k];
    columns[kept] = column;
    points[kept] = sum;
    if (sum > prices[column] + threshold) kept++;
  }
  return kept;
}
