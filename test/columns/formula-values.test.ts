import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriterionScores } from "../../src/columns/criterion-scores";
import { comparedFacts, compileFormulaRow, formulaOfPair, unknownFacts } from "../../src/columns/formula-values";
import { NOT_FINITE } from "../../src/policy/formula/evaluate";
import { type Formula, readFormula } from "../../src/policy/formula/formula";
import { settings } from "../arbitraries";
import { mentee, mentor } from "../setting";

function formulaOf(expression: string): Formula {
  const { formula } = readFormula(expression, ["goals"]);
  if (formula === null) throw new Error(expression);
  return formula;
}

const junior = mentee("j", {
  jobLevel: 2,
  attributes: new Map<string, number | boolean | string>([
    ["remote", true],
    ["grade", "B"],
    ["years", 0],
  ]),
});
const senior = mentor("s", { jobLevel: 5, attributes: new Map([["remote", false]]) });

describe("the numbers of a pair", () => {
  it("are both people's levels and attributes, true and false as 1 and 0", () => {
    expect(formulaOfPair(formulaOf("mentor.jobLevel - mentee.jobLevel"), junior, senior, {})).toBe(3);
    expect(
      formulaOfPair(formulaOf("10 * mentee.attributes.remote + mentor.attributes.remote + mentee.attributes.years"), junior, senior, {}),
    ).toBe(10);
  });

  it("may be written as text, as a spreadsheet gives them", () => {
    const typed = (grade: string) => mentee("a", { attributes: new Map([["grade", grade]]) });
    const value = (grade: string) => formulaOfPair(formulaOf("2 * mentee.attributes.grade"), typed(grade), senior, {});
    expect([" 3", "-2.5", "+0"].map(value)).toEqual([6, -5, 0]);
    for (const text of ["", "three", "1e3", "0x10", "2024-01-01", "Infinity", "3 4"]) expect(value(text), text).toBeNaN();
    const row = new Float64Array(1);
    compileFormulaRow(formulaOf("2 * mentee.attributes.grade"), [typed("3")], [senior], {})(0, row);
    expect(row[0]).toBe(6);
  });

  it("are unknown when nobody gave them or the answer is no number", () => {
    expect(formulaOfPair(formulaOf("mentee.attributes.grade"), junior, senior, {})).toBeNaN();
    expect(formulaOfPair(formulaOf("mentee.attributes.constructor"), junior, senior, {})).toBeNaN();
    expect(formulaOfPair(formulaOf("1 / mentee.attributes.years"), junior, senior, {})).toBe(NOT_FINITE);
  });

  it("are the criteria's scores too, and a formula that needs them says so when there are none", () => {
    expect(formulaOfPair(formulaOf("goals * 2"), junior, senior, { criterionScore: () => 0.25 })).toBe(0.5);
    expect(formulaOfPair(formulaOf("goals * 2"), junior, senior, { criterionScore: () => null })).toBeNaN();
    expect(() => formulaOfPair(formulaOf("goals"), junior, senior, {})).toThrow('formula: "goals" names criteria');
    expect(() => compileFormulaRow(formulaOf("goals"), [junior], [senior], {})).toThrow('formula: "goals" names criteria');
  });

  it("are the same row by row", () => {
    const expressions = [
      "mentor.jobLevel - mentee.jobLevel",
      "goals + mentee.attributes.x / mentor.attributes.x",
      "mentee.jobLevel > 3 ? goals : mentor.jobLevel",
      "0.5",
    ];
    const scoreOf = (a: string, b: string) => (a.length > b.length ? null : b.length / 7);
    fc.assert(
      fc.property(settings(), fc.constantFrom(...expressions), ({ cohort: { mentees, mentors } }, expression) => {
        const formula = formulaOf(expression);
        const scores: CriterionScores = {
          criterionScore: (_, one, other) => scoreOf(one.id, other.id),
          criterionRow: () => (row, out) => out.set(mentors.map((other) => scoreOf(mentees[row].id, other.id) ?? -1)),
        };
        const fillRow = compileFormulaRow(formula, mentees, mentors, scores);
        for (const [row, one] of mentees.entries()) {
          const out = new Float64Array(mentors.length).fill(7);
          fillRow(row, out);
          expect([...out]).toEqual(mentors.map((other) => formulaOfPair(formula, one, other, scores)));
        }
      }),
    );
  });
});

describe("the facts behind a formula", () => {
  it("are the answers that it reads of both sides", () => {
    const formula = formulaOf(
      "mentor.jobLevel - mentee.jobLevel + mentee.attributes.years + mentor.attributes.remote * mentee.attributes.remote",
    );
    expect(comparedFacts(formula, junior, senior)).toEqual([
      { code: "values", params: { key: "jobLevel", mentee: 2, mentor: 5 } },
      { code: "values", params: { key: "attributes.remote", mentee: true, mentor: false } },
    ]);
    expect(comparedFacts(formula, mentee("silent"), senior)).toEqual([]);
  });

  it("are, for an unknown value, the fields without a number and what the unknown criteria say", () => {
    const formula = formulaOf("goals + mentee.jobLevel * mentor.attributes.years + mentor.jobLevel");
    const silence = { code: "unanswered", params: { side: "mentee", field: "goals" } } as const;
    const scores: CriterionScores = { criterionScore: () => null, criterionFacts: () => [silence] };
    expect(unknownFacts(formula, mentee("silent"), senior, scores)).toEqual([
      silence,
      { code: "unanswered", params: { side: "mentee", field: "jobLevel" } },
      { code: "unanswered", params: { side: "mentor", field: "attributes.years" } },
    ]);
  });
});
