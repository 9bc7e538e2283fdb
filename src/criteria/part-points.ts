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
  const groups = mentors.people.length;
  const unknownPoints = partPoints(maximum, unknownScore);
  const scores = new Float64Array(groups);
  const places = Math.max(1, Math.min(mentees.people.length, Math.floor(MOST_POINTS_KEPT / Math.max(1, groups))));
  const kept: Int32Array[] = [];
  const holds = new Int32Array(places).fill(-1);
  const groupOfMentee = mentees.groupOf;
  const { pair, highest } = fill;
  return {
    maximum,
    groupOf: mentors.groupOf,
    groups,
    row(mentee) {
      const group = groupOfMentee === null ? mentee : groupOfMentee[mentee];
      const place = group % places;
      let points = kept[place];
      if (points === undefined) {
        points = new Int32Array(groups);
        kept[place] = points;
      }
      if (holds[place] === group) return points;
      fill(group, scores);
      for (let k = 0; k < groups; k++) points[k] = scores[k] < 0 ? unknownPoints : partPoints(maximum, scores[k]);
      holds[place] = group;
      return points;
    },
    pair:
      pair === undefined
        ? null
        : (mentee, group) => {
            const score = pair(groupOfMentee === null ? mentee : groupOfMentee[mentee], group);
            return score < 0 ? unknownPoints : partPoints(maximum, score);
          },
    most(mentee) {
      if (highest === undefined) return Math.max(maximum, unknownPoints);
      const score = highest(groupOfMentee === null ? mentee : groupOfMentee[mentee]);
      return Math.max(unknownPoints, score < 0 ? 0 : partPoints(maximum, score));
    },
  };
}
