import type { CriterionInForce } from "./directions";
import type { PointsRow } from "./points-row";
import { NOTHING_KNOWN, partPoints, type Shares } from "./shares";

/** A node of a tree of answers: each criterion that may be left out branches into known and unknown, and the leaves remember how the points are shared. */
interface Answers {
  known: Answers | null;
  unknown: Answers | null;
  /** Null: no weight is left; undefined: not yet asked. */
  maximums: readonly number[] | null | undefined;
}

const newAnswers = (): Answers => ({ known: null, unknown: null, maximums: undefined });

/** A criterion that is left out where it is unknown makes the shares differ from pair to pair, by what each pair answered. */
export function sharesByAnswers(inForce: readonly CriterionInForce[], shares: Shares, mentors: number): PointsRow {
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
  const pointsOfNothing = shares.maximums.reduce((sum, maximum) => sum + partPoints(maximum, NOTHING_KNOWN), 0);
  const fill: PointsRow["fill"] = (mentee, refused, out) => {
    if (refused?.includes(0) === false) return;
    for (const { fillScores, scores } of parts) fillScores(mentee, scores);
    for (let mentor = 0; mentor < mentors; mentor++) {
      if (refused !== null && refused[mentor] !== 0) continue;
      const maximums = sharedAt(mentor);
      if (maximums === null) {
        out[mentor] = pointsOfNothing;
        continue;
      }
      let total = 0;
      for (let k = 0; k < parts.length; k++) {
        const score = parts[k].scores[mentor];
        total += partPoints(maximums[k], score < 0 ? parts[k].unknownScore : score);
      }
      out[mentor] = total;
    }
  };
  return { fill, fillAbove: (mentee, refused, _prices, _threshold, out) => fill(mentee, refused, out) };
}
