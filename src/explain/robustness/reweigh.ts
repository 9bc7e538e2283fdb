import { type AssignmentSolution, type RunOptions, solveAssignment, type WarmStart } from "../../assignment";
import { compileShares, NOTHING_KNOWN, partPoints, type Shares } from "../../criteria/shares";
import { poseProblem } from "../../matching/pose";
import { MOST_PAIRS_KEPT, REFUSED, tableOfRows } from "../../objectives/pair-table";
import type { Programme } from "../../programme";

/** Up to this many scores are kept (8 bytes each); above it rows are scored again whenever they are read. */
const MOST_SCORES_KEPT = 2 ** 25;

/** What does not depend on the weights: who may meet, and the score of every criterion. */
export interface KeptScores {
  readonly programme: Programme;
  /** Fills one mentee's row: 1 where a rule refuses, and each criterion's scores, -1 for unknown. The memory is good until the next call. */
  readonly row: (mentee: number) => ScoredRow;
}

export interface ScoredRow {
  readonly refused: Uint8Array;
  /** By criterion. */
  readonly scores: readonly Float64Array[];
}

export function keepScores(programme: Programme, mostKept = MOST_SCORES_KEPT): KeptScores {
  const { sieve, scoring, policy } = programme;
  const mentees = programme.cohort.mentees.length;
  const mentors = programme.cohort.mentors.length;
  const fill = policy.criteria.map(({ id }) => scoring.criterionRow(id));
  const score = (mentee: number, { refused, scores }: ScoredRow) => {
    sieve.fillRow(mentee, refused);
    for (let k = 0; k < fill.length; k++) fill[k](mentee, scores[k]);
  };
  if (mentees * mentors * fill.length > mostKept) {
    const row = { refused: new Uint8Array(mentors), scores: fill.map(() => new Float64Array(mentors)) };
    return {
      programme,
      row(mentee) {
        score(mentee, row);
        return row;
      },
    };
  }
  const refused = new Uint8Array(mentees * mentors);
  const scores = fill.map(() => new Float64Array(mentees * mentors));
  const rows = programme.cohort.mentees.map((_, mentee) => {
    const part = <Numbers extends Uint8Array | Float64Array>(numbers: Numbers) =>
      numbers.subarray(mentee * mentors, (mentee + 1) * mentors) as Numbers;
    const row = { refused: part(refused), scores: scores.map(part) };
    score(mentee, row);
    return row;
  });
  return { programme, row: (mentee) => rows[mentee] };
}

/** Points of one mentee's pairs under other weights, `REFUSED` where a rule refuses: the same as a policy with these weights gives. */
export type RowOfPoints = (mentee: number, out: Int32Array) => void;

export function pointsUnder(kept: KeptScores, weights: readonly number[]): RowOfPoints {
  const criteria = kept.programme.policy.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k] }));
  const shares = compileShares(criteria);
  const counted = criteria.map(({ unknown }) => (unknown === "renormalise" ? 0 : unknown));
  const addAll = criteria.some(({ unknown, weight }) => unknown === "renormalise" && weight > 0)
    ? addByAnswers(
        shares,
        counted,
        criteria.map(({ unknown }) => unknown === "renormalise"),
      )
    : addFixed(shares, counted);
  return (mentee, out) => {
    const { refused, scores } = kept.row(mentee);
    out.fill(0);
    addAll(scores, out);
    for (let mentor = 0; mentor < out.length; mentor++) if (refused[mentor] === 1) out[mentor] = REFUSED;
  };
}

type AddPoints = (scores: readonly Float64Array[], out: Int32Array) => void;

/** Every criterion counts its share, whatever is unknown. */
function addFixed({ maximums }: Shares, counted: readonly number[]): AddPoints {
  return (scores, out) => {
    for (let k = 0; k < scores.length; k++) {
      const maximum = maximums[k];
      const unknownPoints = partPoints(maximum, counted[k]);
      const own = scores[k];
      for (let mentor = 0; mentor < out.length; mentor++) out[mentor] += own[mentor] < 0 ? unknownPoints : partPoints(maximum, own[mentor]);
    }
  };
}

/** What is left out where it is unknown makes the shares differ from pair to pair. */
function addByAnswers(shares: Shares, counted: readonly number[], renormalises: readonly boolean[]): AddPoints {
  const maximumsOf = maximumsByAnswers(shares, renormalises);
  const nothing = shares.maximums.reduce((sum, maximum) => sum + partPoints(maximum, NOTHING_KNOWN), 0);
  return (scores, out) => {
    for (let mentor = 0; mentor < out.length; mentor++) {
      const maximums = maximumsOf(scores, mentor);
      let points = maximums === null ? nothing : 0;
      for (let k = 0; maximums !== null && k < scores.length; k++) {
        const score = scores[k][mentor];
        points += partPoints(maximums[k], score < 0 ? counted[k] : score);
      }
      out[mentor] = points;
    }
  };
}

/** How the points of a pair are shared, by which criteria it leaves out. */
function maximumsByAnswers(shares: Shares, renormalises: readonly boolean[]) {
  const places = [...renormalises.keys()].filter((k) => renormalises[k]);
  return (scores: readonly Float64Array[], mentor: number): readonly number[] | null => {
    if (!places.some((k) => scores[k][mentor] < 0)) return shares.maximums;
    return shares.maximumsWithout(renormalises.map((renormalise, k) => renormalise && scores[k][mentor] < 0));
  };
}

/** The engine's optimum under these points, lottery and all; `warm` saves time and changes no pair. */
export function solveUnder(kept: KeptScores, points: RowOfPoints, options: RunOptions = {}, warm?: WarmStart): AssignmentSolution {
  const { cohort, policy } = kept.programme;
  const [mentees, mentors] = [cohort.mentees.length, cohort.mentors.length];
  const shape = { mentees, mentors, minimumPoints: Math.round(policy.minimumScore * 1_000_000) };
  const table = tableOfRows(shape, mentees * mentors <= MOST_PAIRS_KEPT, points);
  return solveAssignment({ ...poseProblem(kept.programme, table), warm }, options);
}
