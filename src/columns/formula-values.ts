import type { Fact } from "../people/fact";
import { numberInText } from "../people/number";
import type { Person } from "../people/person";
import { UNKNOWN } from "../policy/formula/evaluate";
import type { Formula } from "../policy/formula/formula";
import type { CriterionScores } from "./criterion-scores";
import { fieldValue } from "./field";

/** A person's number under a field: true and false count as 1 and 0, a number written as text as it reads; any other answer is unknown. */
function numberOf(person: Person, field: string): number {
  const value = fieldValue(person, field);
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  return typeof value === "string" ? (numberInText(value) ?? UNKNOWN) : UNKNOWN;
}

function given<Wanted>(wanted: Wanted | undefined, expression: string): Wanted {
  if (wanted === undefined) throw new Error(`formula: ${JSON.stringify(expression)} names criteria, and no scores are given`);
  return wanted;
}

/** The operands of one pair, in the formula's order. */
function operandsOf({ operands, expression }: Formula, mentee: Person, mentor: Person, scores: CriterionScores): Float64Array {
  return Float64Array.from(operands, (operand) => {
    if (operand.kind === "field") return numberOf(operand.side === "mentee" ? mentee : mentor, operand.field);
    return given(scores.criterionScore, expression)(operand.id, mentee, mentor) ?? UNKNOWN;
  });
}

/** A formula's value for one pair: finite, `UNKNOWN` or `NOT_FINITE`. */
export function formulaOfPair(formula: Formula, mentee: Person, mentor: Person, scores: CriterionScores): number {
  return formula.evaluate(operandsOf(formula, mentee, mentor, scores));
}

/** The same for a row of pairs, over columns of numbers: fills `out[column]` with one mentee's values. */
export function compileFormulaRow(
  { operands, expression, evaluate }: Formula,
  mentees: readonly Person[],
  mentors: readonly Person[],
  scores: CriterionScores,
): (mentee: number, out: Float64Array) => void {
  const values = new Float64Array(operands.length);
  const constant: { readonly operand: number; readonly ofMentees: Float64Array }[] = [];
  const changing: { readonly operand: number; readonly column: Float64Array }[] = [];
  const scored: { readonly fill: (mentee: number, out: Float64Array) => void; readonly column: Float64Array }[] = [];
  operands.forEach((named, operand) => {
    if (named.kind === "criterion") {
      const column = new Float64Array(mentors.length);
      scored.push({ fill: given(scores.criterionRow, expression)(named.id), column });
      changing.push({ operand, column });
    } else if (named.side === "mentor") {
      changing.push({ operand, column: Float64Array.from(mentors, (mentor) => numberOf(mentor, named.field)) });
    } else constant.push({ operand, ofMentees: Float64Array.from(mentees, (mentee) => numberOf(mentee, named.field)) });
  });
  return (mentee, out) => {
    for (const { operand, ofMentees } of constant) values[operand] = ofMentees[mentee];
    for (const { fill, column } of scored) {
      fill(mentee, column);
      for (let k = 0; k < column.length; k++) if (column[k] < 0) column[k] = UNKNOWN;
    }
    for (let mentor = 0; mentor < out.length; mentor++) {
      for (let k = 0; k < changing.length; k++) values[changing[k].operand] = changing[k].column[mentor];
      out[mentor] = evaluate(values);
    }
  };
}

/** Both people's answers under the fields of which the formula reads both sides. */
export function comparedFacts({ operands }: Formula, mentee: Person, mentor: Person): readonly Fact[] {
  const isRead = (side: string, field: string) =>
    operands.some((operand) => operand.kind === "field" && operand.side === side && operand.field === field);
  return operands.flatMap((operand): readonly Fact[] => {
    if (operand.kind !== "field" || operand.side !== "mentee" || !isRead("mentor", operand.field)) return [];
    const ofMentee = fieldValue(mentee, operand.field);
    const ofMentor = fieldValue(mentor, operand.field);
    if (ofMentee === null || ofMentor === null) return [];
    return [{ code: "values", params: { key: operand.field, mentee: ofMentee, mentor: ofMentor } }];
  });
}

/** Why a formula's value is unknown: which of its fields have no number, and what its unknown criteria say. */
export function unknownFacts(formula: Formula, mentee: Person, mentor: Person, scores: CriterionScores): readonly Fact[] {
  const values = operandsOf(formula, mentee, mentor, scores);
  return formula.operands.flatMap((operand, k): readonly Fact[] => {
    if (!Number.isNaN(values[k])) return [];
    if (operand.kind === "field") return [{ code: "unanswered", params: { side: operand.side, field: operand.field } }];
    return scores.criterionFacts?.(operand.id, mentee, mentor) ?? [];
  });
}
