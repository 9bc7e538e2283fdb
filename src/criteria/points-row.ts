import type { CriterionInForce } from "./directions";
import { NOTHING_KNOWN, partPoints, type Shares } from "./shares";

/** Fills `out[column]` with the points of one mentee (a row) and every mentor (the columns); columns marked in `refused` are left as they are. */
export type PointsRow = (mentee: number, refused: Uint8Array | null, out: Int32Array) => void;

/** Criterion by criterion over a whole row, which keeps the inner loops free of anything but numbers. The points are those of the definitions. */
export function compilePointsRow(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): PointsRow {
  const renormalising = inForce.filter(({ criterion }, k) => criterion.unknown === "renormalise" && shares.weights[k] > 0);
  const fillPoints = renormalising.length === 0 ? fixedShares(inForce, shares, mentors) : sharesByAnswers(inForce, shares, mentors);
  const points = new Int32Array(mentors);
  return (mentee, refused, out) => {
    if (refused?.includes(0) === false) return;
    fillPoints(mentee, points);
    if (refused === null) out.set(points);
    else for (let mentor = 0; mentor < mentors; mentor++) if (refused[mentor] === 0) out[mentor] = points[mentor];
  };
}

type FillPoints = (mentee: number, points: Int32Array) => void;

/** Every criterion counts its share, whatever is unknown. */
function fixedShares(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): FillPoints {
  const counting = inForce.flatMap(({ criterion, row }, k) => {
    const maximum = shares.maximums[k];
    return maximum === 0 ? [] : [{ fillScores: row(), maximum, unknownPoints: partPoints(maximum, Number(criterion.unknown)) }];
  });
  const scores = new Float64Array(mentors);
  return (mentee, points) => {
    points.fill(0);
    for (const { fillScores, maximum, unknownPoints } of counting) {
      fillScores(mentee, scores);
      addPoints(points, scores, maximum, unknownPoints);
    }
  };
}

function addPoints(points: Int32Array, scores: Float64Array, maximum: number, unknownPoints: number): void {
  for (let mentor = 0; mentor < points.length; mentor++) {
    const score = scores[mentor];
    points[mentor] += score < 0 ? unknownPoints : partPoints(maximum, score);
  }
}

/** A node of a tree of answers: each criterion that may be left out branches into known and unknown, and the leaves remember how the points are shared. */
interface Answers {
  known: Answers | null;
  unknown: Answers | null;
  /** Null: no weight is left; undefined: not yet asked. */
  maximums: readonly number[] | null | undefined;
}

const newAnswers = (): Answers => ({ known: null, unknown: null, maximums: undefined });

/** A criterion that is left out where it is unknown makes the shares differ from pair to pair, by what each pair answered. */
function sharesByAnswers(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): FillPoints {
  const parts = inForce.map(({ criterion: { unknown }, row }) => ({
    fillScores: row(),
    scores: new Float64Array(mentors),
    renormalises: unknown === "renormalise",
    unknownScore: unknown === "renormalise" ? 0 : unknown,
  }));
  const mayBeLeftOut = parts.filter(({ renormalises }) => renormalises);
  const root = newAnswers();
  const sharedAt = (mentor: number) => {
    let answers = root;
    for (const { scores } of mayBeLeftOut) {
      if (scores[mentor] < 0) answers = answers.unknown ??= newAnswers();
      else answers = answers.known ??= newAnswers();
    }
    if (answers.maximums === undefined) {
      answers.maximums = shares.maximumsWithout(parts.map(({ renormalises, scores }) => renormalises && scores[mentor] < 0));
    }
    return answers.maximums;
  };
  const pointsOfNothing = sum(shares.maximums.map((maximum) => partPoints(maximum, NOTHING_KNOWN)));
  return (mentee, points) => {
    for (const { fillScores, scores } of parts) fillScores(mentee, scores);
    for (let mentor = 0; mentor < mentors; mentor++) {
      const maximums = sharedAt(mentor);
      if (maximums === null) {
        points[mentor] = pointsOfNothing;
        continue;
      }
      let total = 0;
      for (let k = 0; k < parts.length; k++) {
        const score = parts[k].scores[mentor];
        total += partPoints(maximums[k], score < 0 ? parts[k].unknownScore : score);
      }
      points[mentor] = total;
    }
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
