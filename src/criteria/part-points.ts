import type { CodedRow, RowScorer, SparseRow } from "./criterion";
import type { CriterionInForce } from "./directions";
import { partPoints } from "./shares";

/** The points that one criterion gives. */
export interface PartPoints {
  /** How many different mentors there are to the criterion. */
  readonly groups: number;
  /** One mentee's points with every mentor. To be read only, and only until the next call. */
  readonly row: (mentee: number) => PointsByCode;
  /** Adds the points with some mentors, `points[k]` with `mentors[k]`; null where the criterion has no such form. */
  readonly addSome: ((mentee: number, mentors: Int32Array, count: number, points: Int32Array) => void) | null;
  /** Whether most rows are short tables, which are quicker than a few pairs. */
  readonly isCoded: boolean;
  /** At least the points of every pair of the mentee. */
  readonly most: (mentee: number) => number;
}

/** A mentor's points are `points[codes[mentor]]`, or `points[mentor]` when `codes` is null. */
export interface PointsByCode {
  codes: Int32Array | null;
  points: Int32Array;
}

/** Rows of points that are kept, 4 bytes a number. Mentees who are alike come again and again. */
const MOST_POINTS_KEPT = 2 ** 22;

/** `unknownScore`: what an unknown score counts. */
export function partPointsOf(criterion: CriterionInForce, maximum: number, unknownScore: number): PartPoints {
  const { mentees, mentors, fill } = criterion.groups();
  const { some, coded, highest, sparse } = fill;
  const groups = mentors.people.length;
  const rows = mentees.people.length;
  const unknownPoints = partPoints(maximum, unknownScore);
  const pointsOf = (score: number) => (score < 0 ? unknownPoints : partPoints(maximum, score));
  const groupOfMentee = mentees.groupOf;
  // Where nobody is alike, no row comes again.
  const isKept = groupOfMentee !== null && (rows * groups <= MOST_POINTS_KEPT || sparse === undefined);
  const rowOf =
    sparse !== undefined && !isKept ? sparsePoints(sparse, groups, pointsOf) : keptPoints(fill, isKept ? rows : 1, groups, pointsOf);
  const codedOf = coded === undefined || isKept ? null : codedPoints(coded, mentors.groupOf, pointsOf);
  const result: PointsByCode = { codes: null, points: new Int32Array(0) };
  return {
    groups,
    row(mentee) {
      const own = groupOfMentee === null ? mentee : groupOfMentee[mentee];
      if (codedOf?.(own, result)) return result;
      result.codes = mentors.groupOf;
      result.points = rowOf(own);
      return result;
    },
    addSome: some === undefined ? null : addSomeOf(some, mentors.groupOf, groupOfMentee, pointsOf),
    isCoded: codedOf !== null,
    most(mentee) {
      if (highest === undefined) return Math.max(maximum, unknownPoints);
      const score = highest(groupOfMentee === null ? mentee : groupOfMentee[mentee]);
      return Math.max(unknownPoints, score < 0 ? 0 : partPoints(maximum, score));
    },
  };
}

type PointsOf = (score: number) => number;

/** Each row has one place where it may be kept, of at most so many, and shares it when there are fewer places than rows. */
function keptPoints(fill: RowScorer, most: number, groups: number, pointsOf: PointsOf): (row: number) => Int32Array {
  const scores = new Float64Array(groups);
  const ofFew = fill.few && Int32Array.from(fill.few.scores, pointsOf);
  const places = Math.max(1, Math.min(most, Math.floor(MOST_POINTS_KEPT / Math.max(1, groups))));
  const kept: Int32Array[] = [];
  const holds = new Int32Array(places).fill(-1);
  return (row) => {
    const place = row % places;
    let points = kept[place];
    if (points === undefined) {
      points = new Int32Array(groups);
      kept[place] = points;
    }
    if (holds[place] === row) return points;
    if (fill.few !== undefined && ofFew !== undefined) fill.few.fill(row, ofFew, points);
    else {
      fill(row, scores);
      for (let k = 0; k < groups; k++) points[k] = pointsOf(scores[k]);
    }
    holds[place] = row;
    return points;
  };
}

/** One row at a time, made from the one before: only what the two share with anybody is touched. */
function sparsePoints(sparse: SparseRow, groups: number, pointsOf: PointsOf): (row: number) => Int32Array {
  const base = Int32Array.from(sparse.base, pointsOf);
  const unknown = new Int32Array(groups).fill(pointsOf(-1));
  const points = base.slice();
  const columns = new Int32Array(groups + 1);
  const scores = new Float64Array(groups);
  let listed = 0;
  let last = -1;
  return (row) => {
    if (row !== last) {
      for (let k = 0; k < listed; k++) points[columns[k]] = base[columns[k]];
      last = row;
      listed = sparse.fill(row, columns, scores);
      for (let k = 0; k < listed; k++) points[columns[k]] = pointsOf(scores[k]);
    }
    return listed < 0 ? unknown : points;
  };
}

/** False where the row has no such form. */
function codedPoints(
  coded: (row: number) => CodedRow | null,
  groupOf: Int32Array | null,
  pointsOf: PointsOf,
): (row: number, result: PointsByCode) => boolean {
  let points = new Int32Array(0);
  const codes = groupOf === null ? null : new Int32Array(groupOf.length);
  let last = -1;
  return (row, result) => {
    const found = coded(row);
    if (found === null) return false;
    if (row !== last) {
      last = row;
      const { scores, size, unknown } = found;
      if (points.length < scores.length) points = new Int32Array(scores.length);
      for (let k = 0; k < size; k++) points[k] = pointsOf(scores[k]);
      points[unknown] = pointsOf(scores[unknown]);
      if (codes !== null && groupOf !== null) for (let k = 0; k < codes.length; k++) codes[k] = found.codes[groupOf[k]];
    }
    result.codes = codes ?? found.codes;
    result.points = points;
    return true;
  };
}

function addSomeOf(
  some: NonNullable<RowScorer["some"]>,
  groupOf: Int32Array | null,
  groupOfMentee: Int32Array | null,
  pointsOf: PointsOf,
): PartPoints["addSome"] {
  let groups = new Int32Array(0);
  let scores = new Float64Array(0);
  return (mentee, mentors, count, points) => {
    if (scores.length < count) {
      scores = new Float64Array(mentors.length);
      if (groupOf !== null) groups = new Int32Array(mentors.length);
    }
    if (groupOf !== null) for (let k = 0; k < count; k++) groups[k] = groupOf[mentors[k]];
    some(groupOfMentee === null ? mentee : groupOfMentee[mentee], groupOf === null ? mentors : groups, count, scores);
    for (let k = 0; k < count; k++) points[k] += pointsOf(scores[k]);
  };
}
