import * as z from "zod/mini";
import { type CriterionScores, defineRule } from "./rule";
import { type AnswerRule, unknownField } from "./unanswered";

/** A must-have. */
export interface MinimumCriterionRule extends AnswerRule {
  readonly type: "minimum-criterion";
  /** The id of one of the policy's criteria; its weight may be 0. */
  readonly criterion: string;
  /** The least score it must have, in [0, 1]. A score that is unknown refuses nobody unless `unknown` is "refuse". */
  readonly score: number;
}

function scorerOf(scores: CriterionScores): NonNullable<CriterionScores["criterionScore"]> {
  if (scores.criterionScore === undefined) throw new Error("compileSieve: a minimum-criterion rule needs options.criterionScore");
  return scores.criterionScore;
}

/** A pair has at least this score on one criterion, whatever its total. */
export const minimumCriterion = defineRule<MinimumCriterionRule>({
  type: "minimum-criterion",
  label: { en: "Must-have", fr: "Critère indispensable" },
  meaning: "The pair scores at least `score` on the criterion `criterion`.",
  fields: { criterion: z.string().check(z.minLength(1)), score: z.number().check(z.minimum(0), z.maximum(1)), ...unknownField },
  id: ({ criterion }) => `minimum-criterion:${criterion}`,
  refuse(parameters, mentee, mentor, _, scores) {
    const { criterion, score: minimum } = parameters;
    const score = scorerOf(scores)(criterion, mentee, mentor);
    const behind = () => scores.criterionFacts?.(criterion, mentee, mentor) ?? [];
    if (score === null) return parameters.unknown === "refuse" ? behind() : null;
    return score < minimum ? [{ code: "criterion-score", params: { criterion, score, minimum } }, ...behind()] : null;
  },
  prepare(parameters, mentees, mentors, _, scores) {
    const { criterion, score: minimum } = parameters;
    const refuseUnknown = parameters.unknown === "refuse";
    const scoreOf = scorerOf(scores);
    const fillScores =
      scores.criterionRow?.(criterion) ??
      ((mentee: number, out: Float64Array) => {
        for (let column = 0; column < mentors.length; column++) out[column] = scoreOf(criterion, mentees[mentee], mentors[column]) ?? -1;
      });
    const row = new Float64Array(mentors.length);
    return (mentee, refused) => {
      fillScores(mentee, row);
      for (let column = 0; column < row.length; column++) {
        const score = row[column];
        if (score < 0 ? refuseUnknown : score < minimum) refused[column] = 1;
      }
    };
  },
});
