import * as z from "zod/mini";
import { comparedFacts, compileFormulaRow, formulaOfPair, unknownFacts } from "../columns/formula-values";
import { printValue } from "../people/print";
import { NOT_FINITE } from "../policy/formula/evaluate";
import { checkedFormula, expressionProblem, fieldsNamedIn, formulaOver } from "../policy/formula/formula";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";

/**
 * A score of the organiser's own making, over the other criteria's scores and both people's numbers.
 *
 * Names: a criterion's id (every character but letters, digits and underscores is written as an underscore: leadership_style), `mentee.jobLevel`,
 * `mentor.jobLevel`, `mentee.attributes.x` and `mentor.attributes.x`, or `mentor.attributes["years-in-role"]` (in single quotes too) for a name that is no
 * plain word; true and false count as 1 and 0, "3" as 3. Numbers, + - * /, ^ with a whole exponent up to 10, < <= > >= == != (exact; chains as in
 * 1 < x <= 3), and, or, not, condition ? value : other value, min, max, abs, round (half away from zero), floor, ceil, sqrt, clamp(value, low, high). Comparisons give 1 or 0, and any number but 0 is true.
 *
 * A value that the formula needs and nobody gave makes the score unknown. So does a step without a finite value, such as a division by zero. A branch that
 * is not taken needs nothing, and one side of "and" or "or" that decides alone needs no other.
 */
export interface FormulaCriterion extends CriterionCommon {
  readonly type: "formula";
  /** At most 1,000 characters. A value outside [0, 1] is brought into it, and the facts say so. */
  readonly expression: string;
}

export const formula = defineCriterion<FormulaCriterion>({
  type: "formula",
  label: { en: "Formula", fr: "Formule" },
  meaning: "The value of `expression`, over the other criteria and both people's numbers, kept between 0 and 1.",
  fields: { expression: z.string() },
  directed: false,
  reads: ({ expression }) => fieldsNamedIn(expression),
  check(parameters, criteria) {
    const { formula: read, problem } = formulaOver(criteria, parameters.expression);
    if (read === null) return [expressionProblem(problem, parameters.expression)];
    const cycle = cycleThrough(parameters, criteria);
    if (cycle === null) return [];
    const named = read.operands.find((operand) => operand.kind === "criterion" && operand.id === cycle[1]);
    const sentence = `the formula comes back to itself: ${cycle.map(printValue).join(" needs ")}`;
    return [expressionProblem({ position: named?.position ?? 0, sentence, suggestion: null }, parameters.expression)];
  },
  score({ expression }, mentee, mentor, setting, _, scores = {}) {
    const value = formulaOfPair(checkedFormula(setting.policy.criteria, expression), mentee, mentor, scores);
    return Number.isFinite(value) ? clamped(value) : null;
  },
  facts({ expression }, mentee, mentor, setting, _, scores = {}) {
    const read = checkedFormula(setting.policy.criteria, expression);
    const value = formulaOfPair(read, mentee, mentor, scores);
    if (value === NOT_FINITE) return [{ code: "not-finite", params: { expression } }];
    if (Number.isNaN(value)) return unknownFacts(read, mentee, mentor, scores);
    const compared = comparedFacts(read, mentee, mentor);
    return value < 0 || value > 1 ? [{ code: "clamped", params: { value } }, ...compared] : compared;
  },
  prepare({ expression }, mentees, mentors, setting, _, scores = {}) {
    const fillValues = compileFormulaRow(checkedFormula(setting.policy.criteria, expression), mentees, mentors, scores);
    return (mentee, out) => {
      fillValues(mentee, out);
      for (let mentor = 0; mentor < out.length; mentor++) out[mentor] = Number.isFinite(out[mentor]) ? clamped(out[mentor]) : -1;
    };
  },
});

/** Into [0, 1]; never -0. */
function clamped(value: number): number {
  return value > 0 ? Math.min(value, 1) : 0;
}

function idOf({ id, type }: CriterionCommon): string {
  return id ?? type;
}

/** The shortest way from a formula through others back to itself, both ends included, or null. */
function cycleThrough(start: CriterionCommon, criteria: readonly CriterionCommon[]): readonly string[] | null {
  const byId = new Map(criteria.map((criterion) => [idOf(criterion), criterion as Partial<FormulaCriterion>]));
  const named = (id: string): readonly string[] => {
    const { type, expression } = byId.get(id) ?? {};
    const operands = type === "formula" && expression !== undefined ? formulaOver(criteria, expression).formula?.operands : undefined;
    return (operands ?? []).flatMap((operand) => (operand.kind === "criterion" ? [operand.id] : []));
  };
  const first = idOf(start);
  const before = new Map<string, string>();
  const reached = [first];
  for (const id of reached) {
    for (const next of named(id)) {
      if (next === first) return [...wayTo(id, before), first];
      if (before.has(next)) continue;
      before.set(next, id);
      reached.push(next);
    }
  }
  return null;
}

function wayTo(id: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way = [id];
  for (let step = before.get(id); step !== undefined; step = before.get(step)) way.unshift(step);
  return way;
}
