import * as z from "zod/mini";
import { comparedFacts, compileFormulaRow, formulaOfPair, unknownFacts } from "../columns/formula-values";
import { NOT_FINITE } from "../policy/formula/evaluate";
import { checkedFormula, expressionProblem, fieldsNamedIn, formulaOver } from "../policy/formula/formula";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField } from "./unanswered";

/** A rule of the organiser's own making, in the language of the formula criterion: any value but 0 allows the pair. */
export interface FormulaRule extends AnswerRule {
  readonly type: "formula";
  /** Names the rule where a pair is refused. */
  readonly id: string;
  /** At most 1,000 characters. A value that is unknown, or has a step that is not finite, refuses nobody unless `unknown` is "refuse". */
  readonly expression: string;
  /** What people are told of a pair that the rule refuses; default: the expression itself. */
  readonly message?: string;
}

/** The organiser's formula is true of the pair. */
export const formula = defineRule<FormulaRule>({
  type: "formula",
  label: { en: "Formula", fr: "Formule" },
  meaning: "The value of `expression`, over the criteria and both people's numbers, is true: anything but 0.",
  fields: {
    id: z.string().check(z.minLength(1)),
    expression: z.string(),
    message: z.optional(z.string().check(z.minLength(1))),
    ...unknownField,
  },
  id: ({ id }) => id,
  reads: ({ expression }) => fieldsNamedIn(expression),
  check({ expression }, criteria) {
    const { problem } = formulaOver(criteria, expression);
    return problem === null ? [] : [expressionProblem(problem, expression)];
  },
  refuse({ expression, message, unknown }, mentee, mentor, setting, scores) {
    const read = checkedFormula(setting.policy.criteria, expression);
    const value = formulaOfPair(read, mentee, mentor, scores);
    if (Number.isFinite(value)) {
      if (value !== 0) return null;
      const compared = comparedFacts(read, mentee, mentor);
      if (message !== undefined) return [{ code: "message", params: { text: message } }, ...compared];
      return [{ code: "not-true", params: { expression } }, ...compared];
    }
    if (unknown !== "refuse") return null;
    return value === NOT_FINITE ? [{ code: "not-finite", params: { expression } }] : unknownFacts(read, mentee, mentor, scores);
  },
  prepare({ expression, unknown }, mentees, mentors, setting, scores) {
    const fillValues = compileFormulaRow(checkedFormula(setting.policy.criteria, expression), mentees, mentors, scores);
    const refuseUnknown = unknown === "refuse";
    const row = new Float64Array(mentors.length);
    return (mentee, refused) => {
      fillValues(mentee, row);
      for (let column = 0; column < row.length; column++) {
        if (Number.isFinite(row[column]) ? row[column] === 0 : refuseUnknown) refused[column] = 1;
      }
    };
  },
});
