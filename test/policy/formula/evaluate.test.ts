import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_FINITE } from "../../../src/policy/formula/evaluate";
import { type Formula, readFormula } from "../../../src/policy/formula/formula";
import { mathjsValue } from "./oracle";
import { type Scope, scopes, texts } from "./texts";

const ids = ["goals", "leadership-style"];

function formulaOf(expression: string): Formula {
  const { formula, problem } = readFormula(expression, ids);
  if (formula === null) throw new Error(`${expression}: ${problem.sentence}`);
  return formula;
}

/** By names, unknown where none is given. */
function numberOf(expression: string, values: Readonly<Record<string, number>> = {}): number {
  const formula = formulaOf(expression);
  const operands = formula.operands.map(
    (operand) => values[operand.kind === "criterion" ? operand.id : `${operand.side}.${operand.field}`],
  );
  return formula.evaluate(Float64Array.from(operands, (value) => value ?? Number.NaN));
}

function operandsFrom({ operands }: Formula, { goals, leadership_style, mentee, mentor }: Scope): Float64Array {
  const values: Readonly<Record<string, number>> = {
    goals,
    "leadership-style": leadership_style,
    "mentee.jobLevel": mentee.jobLevel,
    "mentor.jobLevel": mentor.jobLevel,
    "mentor.attributes.yearsInRole": mentor.attributes.yearsInRole,
  };
  return Float64Array.from(operands, (operand) => values[operand.kind === "criterion" ? operand.id : `${operand.side}.${operand.field}`]);
}

describe("a formula's value", () => {
  it("is that of mathjs on random formulae and random numbers, or not finite where a part of the formula is", () => {
    let compared = 0;
    fc.assert(
      fc.property(texts, scopes, (expression, scope) => {
        const { formula, problem } = readFormula(expression, ids);
        if (formula === null) {
          // The only texts among these that formulae refuse although mathjs takes them.
          expect(problem.sentence).toMatch(/^(an exponent must|"not" beside a comparison|a conditional between|a formula may)/);
          return;
        }
        const value = formula.evaluate(operandsFrom(formula, scope));
        const expected = mathjsValue(expression, { ...scope });
        if (expected.isNearTie) return;
        if (value === NOT_FINITE) expect(expected.hasInfinity).toBe(true);
        else expect(value + 0).toBe(expected.value + 0);
        compared++;
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1500);
  });

  it.each([
    ["-2^2", -4],
    ["2 - 3 - 4", -5],
    ["8 / 4 / 2", 1],
    ["2 + 3 * 4", 14],
    ["1 < 3 > 2", 1],
    ["3 > 2 > 1", 1],
    ["(3 > 2) > 1", 0],
    ["1 or 0 and 0", 1],
    ["0 ? 1 : 0 ? 2 : 3", 3],
    ["2 > 1 ? 10 : 20", 10],
    ["not 0 and 1", 1],
    ["round(2.5)", 3],
    ["round(-2.5)", -3],
    ["round(0.49999999999999994)", 0],
    ["clamp(7, 0, 1)", 1],
    ["clamp(-7, 0, 1)", 0],
    ["0^0", 1],
    ["1.1^3", 1.1 * 1.1 * 1.1],
    ["(2 > 1) + (3 > 1)", 2],
  ])("%s is %d", (expression, expected) => {
    expect(numberOf(expression)).toBe(expected);
  });

  it("compares exactly, unlike mathjs, which takes numbers for equal that differ in their last digits", () => {
    expect(numberOf("0.1 + 0.2 == 0.3")).toBe(0);
    expect(numberOf("1 < 1.0000000000000002")).toBe(1);
  });

  it.each([
    "1 / 0",
    "0 / 0",
    "sqrt(0 - 1)",
    "1e308 * 10",
    "9e99 ^ 9",
    "min(1, 1 / 0)",
    "1 / 0 > 3",
    "not (1 / 0)",
    "-(1 / 0)",
    "1 / 0 ? 1 : 2",
    "1 / 0 and 1",
    "0 or 1 / 0",
    "1 < 1 / 0 < 2",
    "1 / (1 / 0)",
    "(1 / 0)^0",
  ])("%s is not finite, so it is no value", (expression) => {
    expect(numberOf(expression)).toBe(NOT_FINITE);
  });

  it.each([
    "goals",
    "goals * 0",
    "0 * goals",
    "goals^2",
    "-goals",
    "not goals",
    "goals > 2",
    "2 > goals",
    "max(1, goals)",
    "goals ? 1 : 1",
    "goals and 1",
    "0 or goals",
    "0 < goals < 2",
    "goals + 1 / 0",
  ])("%s is unknown when the goals are", (expression) => {
    expect(numberOf(expression)).toBeNaN();
  });

  it.each([
    ["1 ? 2 : goals", 2],
    ["0 ? 1 / 0 : 3", 3],
    ["goals and 0", 0],
    ["0 and goals", 0],
    ["goals or 1", 1],
    ["1 or 1 / 0", 1],
    ["goals > 3 > 4", 0],
    ["2 < 1 < goals", 0],
  ])("%s is %d, whatever is unknown or not finite in it", (expression, expected) => {
    expect(numberOf(expression)).toBe(expected);
  });

  it("takes the leftmost of an unknown value and one that is not finite", () => {
    expect(numberOf("1 / 0 + goals")).toBe(NOT_FINITE);
  });

  it("multiplies for a power as often as the exponent says, within a last digit of mathjs's own", () => {
    expect(numberOf("goals^10", { goals: 1.07 })).toBeCloseTo(1.07 ** 10, 14);
  });
});
