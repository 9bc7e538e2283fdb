import type { RowScorer, SparseRow } from "./criterion";
import type { CriterionInForce } from "./directions";
import { partPoints } from "./shares";

/** The points that one criterion gives, by groups of mentors who are alike to it. */
export interface PartPoints {
  /** Points of a full score. */
  readonly maximum: number;
  /** The group of each mentor; null when everybody is a group alone. */
  readonly groupOf: Int32Array | null;
  readonly groups: number;
  /** One mentee's points with each group. To be read only, and only until the next call. */
  readonly row: (mentee: number) => Int32Array;
  /** The same of one group; null where the criterion has no such form. */
  readonly pair: ((mentee: number, group: number) => number) | null;
  /** At least the points of every pair of the mentee. */
  readonly most: (mentee: number) => number;
}

/** Rows of points that are kept, 4 bytes a number. Mentees who are alike come again and again. */
const MOST_POINTS_KEPT = 2 ** 22;

/** `unknownScore`: what an unknown score counts. */
export function partPointsOf(criterion: CriterionInForce, maximum: number, unknownScore: number): PartPoints {
  const { mentees, mentors, fill } = criterion.groups();
  const { pair, highest, sparse } = fill;
  const groups = mentors.people.length;
  const rows = mentees.people.length;
  const unknownPoints = partPoints(maximum, unknownScore);
  const pointsOf = (score: number) => (score < 0 ? unknownPoints : partPoints(maximum, score));
  const groupOfMentee = mentees.groupOf;
  // Where nobody is alike, no row comes again.
  const isKept = groupOfMentee !== null && (rows * groups <= MOST_POINTS_KEPT || sparse === undefined);
  const rowOf =
    sparse !== undefined && !isKept ? sparsePoints(sparse, groups, pointsOf) : keptPoints(fill, isKept ? rows : 1, groups, pointsOf);
  return {
    maximum,
    groupOf: mentors.groupOf,
    groups,
    row: (mentee) => rowOf(groupOfMentee === null ? mentee : groupOfMentee[mentee]),
    pair: pair === undefined ? null : (mentee, group) => pointsOf(pair(groupOfMentee === null ? mentee : groupOfMentee[mentee], group)),
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
    fill(row, scores);
    for (let k = 0; k < groups; k++) points[k] = pointsOf(scores[k]);
    holds[place] = row;
    return points;
  };
}

/** One row at a time, made from the one before: only what the two share with anybody is touched. */
function sparsePoints(sparse: SparseRow, groups: number, pointsOf: PointsOf): (row: number) => Int32Array {
  const base = Int32Array.from(sparse.base, pointsOf);
  const unknown = new Int32Array(groups).fill(pointsOf(-1));
  const points = base.slice();
  const columns = new Int32Array(groups);
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
