import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFunction } from "../../../src/policy/formula/functions";
import { FormulaError, type FormulaProblem } from "../../../src/policy/formula/problem";
import { readTokens } from "../../../src/policy/formula/tokens";
import { texts } from "./texts";

function problemOf(text: string): FormulaProblem {
  try {
    readTokens(text, isFunction);
  } catch (error) {
    if (error instanceof FormulaError) return error.problem;
    throw error;
  }
  throw new Error(`${text} has no problem`);
}

describe("the words of a formula", () => {
  it("are numbers, names with their dots, and signs, each with its place", () => {
    expect(readTokens(" 1e-3*mentee.attributes.x_1 <= .5 and été", isFunction)).toEqual([
      { kind: "number", text: "1e-3", position: 1 },
      { kind: "sign", text: "*", position: 5 },
      { kind: "word", text: "mentee.attributes.x_1", position: 6 },
      { kind: "sign", text: "<=", position: 28 },
      { kind: "number", text: ".5", position: 31 },
      { kind: "sign", text: "and", position: 34 },
      { kind: "word", text: "été", position: 38 },
    ]);
  });

  it("hold an attribute's name in quotes whole, whatever is in it", () => {
    expect(readTokens("2*mentor.attributes['a - (b']>mentee.attributes[ \"é'\" ]", isFunction)).toEqual([
      { kind: "number", text: "2", position: 0 },
      { kind: "sign", text: "*", position: 1 },
      { kind: "word", text: "mentor.attributes['a - (b']", position: 2 },
      { kind: "sign", text: ">", position: 29 },
      { kind: "word", text: 'mentee.attributes[ "é\'" ]', position: 30 },
    ]);
  });

  it.each([
    ["mentor.attributes[years in role] > 2", 17, 'mentor.attributes["years in role"]'],
    ["1 + mentee['level']", 10, 'mentee.attributes["level"]'],
    ['mentor.attributes["years-in', 17, 'mentor.attributes["years-in"]'],
    ["mentor.attributes['a\"]", 17, 'mentor.attributes["a"]'],
    ['mentor.attributes[""]', 17, null],
    ["mentor.attributes[", 17, null],
    ['mentor.attributes["a"]["b"]', 22, null],
    ['mentor.attributes["a"].b', 22, null],
    ['goals["a"]', 5, null],
    ['mentor.attributes["a"](1)', 0, null],
    ['mentor.attributes["a"] mentor.attributes["b"]', 23, 'mentor.attributes["a"] * mentor.attributes["b"]'],
  ])("%s is refused at %d: brackets hold an attribute's name in quotes", (text, position, suggestion) => {
    expect(problemOf(text)).toMatchObject({ position, suggestion });
  });

  it("may stand on several lines", () => {
    expect(readTokens("goals\n\t+ skills", isFunction)).toHaveLength(3);
  });

  it("lie where they say they do, in any formula", () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text.length <= 1000);
        let end = 0;
        try {
          for (const token of readTokens(text, isFunction)) {
            expect(text.startsWith(token.text, token.position)).toBe(true);
            expect(text.slice(end, token.position).trim()).toBe("");
            end = token.position + token.text.length;
          }
        } catch (error) {
          expect((error as FormulaError).problem.sentence).toContain("parentheses");
        }
      }),
    );
  });

  it.each([
    ["2x", 1, "2 * x"],
    ["2 goals", 2, "2 * goals"],
    ["goals skills", 6, "goals * skills"],
    ["2(goals)", 1, "*"],
    ["(goals)(skills)", 7, "*"],
    ["(goals) 2", 8, "*"],
    ["1.2.3", 3, "1.2 * .3"],
    ["0x1F", 1, "0 * x1F"],
    ["sqrt(2)goals", 7, "*"],
  ])("a missing operator in %s is refused at %d, with what was meant", (text, position, suggestion) => {
    expect(problemOf(text)).toMatchObject({ position, suggestion });
  });

  it.each([
    ["a = 3", 2, "=="],
    ["a === 3", 2, "=="],
    ["a !== 3", 2, "!="],
    ["a <> 3", 2, "!="],
    ["a ≤ 3", 2, "<="],
    ["a => 3", 2, ">="],
    ["a ** 2", 2, "^"],
    ["a && b", 2, "and"],
    ["a & b", 2, "and"],
    ["a || b", 2, "or"],
    ["a | b", 2, "or"],
    ["!a", 0, "not"],
    ["5!", 1, null],
    ["a × 2", 2, "*"],
    ["a ÷ 2", 2, "/"],
    ["a − 2", 2, "-"],
    ["a AND b", 2, "and"],
    ["a adn b", 2, "and"],
    ["a orr b", 2, "or"],
    ["a and or b", 6, null],
    ["and a", 0, null],
    ["(or a)", 1, null],
    ["1.000,5 * a", 5, null],
    ["a mod 2", 2, null],
    ["a xor b", 2, null],
    ["3 to b", 2, null],
    ["0,5 * a", 1, "0.5"],
    ["sqrt 4", 0, "sqrt("],
  ])("%s is refused at %d, with the sign of formulae for it", (text, position, suggestion) => {
    expect(problemOf(text)).toMatchObject({ position, suggestion });
  });

  it.each([
    ['"text"', 0],
    ["a + 'b'", 4],
    ["[1, 2]", 0],
    ["a[1]", 1],
    ["{a: 1}", 0],
    ["a; b", 1],
    ["a % 2", 2],
    ["~a", 0],
    ["a ? .b : c", 4],
    ["a'", 1],
    ["a # b", 2],
    ["goals.", 5],
    ["5.", 1],
    ["a \\ b", 2],
    ["$a", 0],
    ["a🙂", 1],
    ["a\u0000", 1],
    ["f(a)", 0],
    ["f(x) = x", 0],
    ["1:9", 1],
    ["a ? 1 : 2 : 3", 10],
    ["(1:9)", 2],
    ["(a, b)", 2],
    ["a, b", 1],
    ["a ? b ? 1 : 2 : 3", 6],
    ["(a", 0],
    ["min(a, (b)", 3],
    ["a)", 1],
    ["", 0],
    [" \n ", 0],
    ["1e999", 0],
  ])("%j is refused at %d", (text, position) => {
    expect(problemOf(text).position).toBe(position);
  });

  it("are limited in characters, in number and in depth, and refused before anything is parsed", () => {
    expect(readTokens(`1${" ".repeat(999)}`, isFunction)).toHaveLength(1);
    expect(problemOf(`1${" ".repeat(1000)}`)).toMatchObject({ position: 1000 });
    expect(readTokens(`${"-".repeat(499)}1`, isFunction)).toHaveLength(500);
    expect(problemOf(`${"-".repeat(500)}1`)).toMatchObject({ position: 500 });
    expect(readTokens(`${"(".repeat(30)}1${")".repeat(30)}`, isFunction)).toHaveLength(61);
    expect(problemOf(`${"(".repeat(31)}1${")".repeat(31)}`)).toMatchObject({ position: 30 });
    expect(problemOf("(".repeat(500))).toMatchObject({ position: 30 });
  });
});
