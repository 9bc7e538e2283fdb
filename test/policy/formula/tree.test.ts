import { describe, expect, it } from "vitest";
import { isFunction } from "../../../src/policy/formula/functions";
import { FormulaError, type FormulaProblem } from "../../../src/policy/formula/problem";
import { readTokens } from "../../../src/policy/formula/tokens";
import { type FormulaTree, readTree } from "../../../src/policy/formula/tree";

/** Every name is operand 7. */
function treeOf(text: string): FormulaTree {
  const leaf = ({ kind, text: word }: { kind: string; text: string }): FormulaTree =>
    kind === "number" ? { kind: "number", value: Number(word) } : { kind: "operand", operand: 7 };
  return readTree(readTokens(text, isFunction), leaf, text.length);
}

function problemOf(text: string): FormulaProblem {
  try {
    treeOf(text);
  } catch (error) {
    if (error instanceof FormulaError) return error.problem;
    throw error;
  }
  throw new Error(`${text} has no problem`);
}

const a = { kind: "operand", operand: 7 };
const number = (value: number) => ({ kind: "number", value });

describe("a formula's tree", () => {
  it("has the shape that precedence gives it, without the parentheses", () => {
    expect(treeOf("-a^2")).toEqual({ kind: "negate", value: { kind: "power", base: a, exponent: 2 } });
    expect(treeOf("(+a)")).toEqual(a);
    expect(treeOf("1 < a <= 3")).toEqual({ kind: "chain", comparisons: ["smaller", "smallerEq"], values: [number(1), a, number(3)] });
    expect(treeOf("a == 1")).toEqual({ kind: "chain", comparisons: ["equal"], values: [a, number(1)] });
    expect(treeOf("not a or a and 2")).toEqual({
      kind: "or",
      left: { kind: "not", value: a },
      right: { kind: "and", left: a, right: number(2) },
    });
    expect(treeOf("a ? 1 : max(2, 3 - a)")).toEqual({
      kind: "conditional",
      condition: a,
      whenTrue: number(1),
      whenFalse: {
        kind: "call",
        called: "max",
        values: [number(2), { kind: "arithmetic", operator: "subtract", left: number(3), right: a }],
      },
    });
  });

  it("takes names that mean something to the parser for names", () => {
    for (const name of ["i", "e", "pi", "day", "NaN", "Infinity", "true", "null", "undefined", "end", "cm", "config", "zeros"])
      expect(treeOf(name), name).toEqual(a);
  });

  it.each([
    ["a^0.5", 2, "sqrt"],
    ["a^11", 2, null],
    ["a^-1", 3, null],
    ["a^a", 2, null],
    ["2^(1 + 1)", 3, null],
    ["2^3^2", 2, null],
    ["min()", 0, null],
    ["1 + clamp(1, 2)", 4, null],
    ["sqrt(1, 2)", 0, null],
    ["not a > 1", 4, "not ("],
    ["1 + a > not a", 12, "not ("],
    ["and", 0, null],
    ["1 + or", 4, null],
    ["and(1)", 0, null],
    ["a not a", 2, null],
    ["1 +", 3, null],
    ["a *  / a", 5, null],
    ["* a", 0, null],
    ["max(1,, 2)", 6, null],
    ["max(, 2)", 4, null],
    ["()", 1, null],
    ["a ? 1", 5, null],
    ["a ?? 1", 3, null],
    ["a >> 1", 3, null],
    ["(a ? 1)", 6, null],
  ])("of %s does not exist, for a reason at %d", (text, position, suggestion) => {
    expect(problemOf(text)).toMatchObject({ position, suggestion });
  });
});
