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
  const shape: Shape = { groupOfMentee: mentees.groupOf, groupOf: mentors.groupOf, groups, pointsOf };
  // Where nobody is alike, no row comes again.
  const isKept = mentees.groupOf !== null && (rows * groups <= MOST_POINTS_KEPT || sparse === undefined);
  const plain =
    sparse !== undefined && !isKept ? sparsePoints(sparse, shape) : keptPoints(fillPoints(fill, shape), isKept ? rows : 1, shape);
  const isCoded = coded !== undefined && !isKept;
  return {
    groups,
    row: isCoded ? codedPoints(coded, plain, shape) : plain,
    addSome: some === undefined ? null : addSomeOf(some, mentors.groupOf, mentees.groupOf, pointsOf),
    isCoded,
    most(mentee) {
      if (highest === undefined) return Math.max(maximum, unknownPoints);
      const score = highest(mentees.groupOf === null ? mentee : mentees.groupOf[mentee]);
      return Math.max(unknownPoints, score < 0 ? 0 : partPoints(maximum, score));
    },
  };
}

type PointsOf = (score: number) => number;

/** What all forms of rows need: the groups of both sides, null where everybody is alone, and the points of a score. */
interface Shape {
  readonly groupOfMentee: Int32Array | null;
  readonly groupOf: Int32Array | null;
  readonly groups: number;
  readonly pointsOf: PointsOf;
}

/** Writes the points of one group of mentees with all groups of mentors. */
type FillPoints = (row: number, points: Int32Array) => void;

function fillPoints(fill: RowScorer, { groups, pointsOf }: Shape): FillPoints {
  const { few } = fill;
  if (few !== undefined) {
    const ofFew = Int32Array.from(few.scores, pointsOf);
    return (row, points) => few.fill(row, ofFew, points);
  }
  const scores = new Float64Array(groups);
  return (row, points) => {
    fill(row, scores);
    for (let k = 0; k < points.length; k++) points[k] = pointsOf(scores[k]);
  };
}

/** Each row has one place where it may be kept, of at most so many, and shares it when there are fewer places than rows. */
function keptPoints(fill: FillPoints, most: number, { groupOfMentee, groupOf, groups }: Shape): PartPoints["row"] {
  const places = Math.max(1, Math.min(most, Math.floor(MOST_POINTS_KEPT / Math.max(1, groups))));
  const kept: Int32Array[] = [];
  const holds = new Int32Array(places).fill(-1);
  const result: PointsByCode = { codes: groupOf, points: new Int32Array(0) };
  return (mentee) => {
    const row = groupOfMentee === null ? mentee : groupOfMentee[mentee];
    const place = row % places;
    let points = kept[place];
    if (points === undefined) {
      points = new Int32Array(groups);
      kept[place] = points;
    }
    result.points = points;
    if (holds[place] === row) return result;
    fill(row, points);
    holds[place] = row;
    return result;
  };
}

/** One row at a time, made from the one before: only what the two share with anybody is touched. */
function sparsePoints(sparse: SparseRow, { groupOfMentee, groupOf, groups, pointsOf }: Shape): PartPoints["row"] {
  const base = Int32Array.from(sparse.base, pointsOf);
  const unknown = new Int32Array(groups).fill(pointsOf(-1));
  const points = base.slice();
  const columns = new Int32Array(groups + 1);
  const scores = new Float64Array(groups);
  const result: PointsByCode = { codes: groupOf, points };
  let listed = 0;
  let last = -1;
  return (mentee) => {
    const row = groupOfMentee === null ? mentee : groupOfMentee[mentee];
    if (row !== last) {
      for (let k = 0; k < listed; k++) points[columns[k]] = base[columns[k]];
      last = row;
      listed = sparse.fill(row, columns, scores);
      for (let k = 0; k < listed; k++) points[columns[k]] = pointsOf(scores[k]);
    }
    result.points = listed < 0 ? unknown : points;
    return result;
  };
}

/** Short tables, and `plain` rows where there is none. */
function codedPoints(
  coded: (row: number) => CodedRow | null,
  plain: PartPoints["row"],
  { groupOfMentee, groupOf, pointsOf }: Shape,
): PartPoints["row"] {
  const codes = groupOf === null ? null : new Int32Array(groupOf.length);
  const result: PointsByCode = { codes: null, points: new Int32Array(0) };
  let last = -1;
  return (mentee) => {
    const row = groupOfMentee === null ? mentee : groupOfMentee[mentee];
    const found = coded(row);
    if (found === null) return plain(mentee);
    if (row !== last) {
      last = row;
      const { scores, size, unknown } = found;
      if (result.points.length < scores.length) result.points = new Int32Array(scores.length);
      const { points } = result;
      for (let k = 0; k < size; k++) points[k] = pointsOf(scores[k]);
      points[unknown] = pointsOf(scores[unknown]);
      if (codes !== null && groupOf !== null) for (let k = 0; k < codes.length; k++) codes[k] = found.codes[groupOf[k]];
    }
    result.codes = codes ?? found.codes;
    return result;
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
