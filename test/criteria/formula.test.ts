import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare, validate } from "../../src";
import { type FormulaCriterion, formula } from "../../src/criteria/formula";
import type { CriterionCommon } from "../../src/policy/types";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const criterion = (expression: string, id = "formula"): FormulaCriterion => ({ type: "formula", id, weight: 1, expression });
const goals: CriterionCommon = { type: "goals", id: "goals", weight: 1 };
const setting = settingOf({}, { criteria: [{ ...goals, id: "goals", benefit: "mentee", unknown: 0.5 }] });
const junior = mentee("j", { jobLevel: 2 });
const senior = mentor("s", { jobLevel: 5 });
const half = { criterionScore: () => 0.5 };

const scoreOf = (expression: string, one = junior, scores = {}) =>
  formula.score(criterion(expression), one, senior, setting, "mentee", scores);
const factsOf = (expression: string, one = junior, scores = {}) =>
  formula.facts(criterion(expression), one, senior, setting, "mentee", scores);

describe("formula", () => {
  it("is the value of the expression over the criteria and both people's numbers", () => {
    expect(scoreOf("goals / 2 + (mentor.jobLevel - mentee.jobLevel) / 10", junior, half)).toBe(0.55);
    expect(scoreOf("mentor.jobLevel - mentee.jobLevel == 3")).toBe(1);
  });

  it("reads attributes whose names are no plain words", () => {
    const one = mentee("j", { attributes: new Map([["years-in-role", 4]]) });
    const expression = "mentee.attributes['years-in-role'] / 8";
    expect(scoreOf(expression, one)).toBe(0.5);
    expect(scoreOf(expression)).toBeNull();
    expect(factsOf(expression)).toEqual([{ code: "unanswered", params: { side: "mentee", field: "attributes.years-in-role" } }]);
  });

  it("is kept between 0 and 1, and says what it was", () => {
    expect(scoreOf("mentor.jobLevel")).toBe(1);
    expect(factsOf("mentor.jobLevel")).toEqual([{ code: "clamped", params: { value: 5 } }]);
    expect(scoreOf("mentee.jobLevel - mentor.jobLevel")).toBe(0);
    expect(factsOf("mentee.jobLevel - mentor.jobLevel")).toEqual([
      { code: "clamped", params: { value: -3 } },
      { code: "values", params: { key: "jobLevel", mentee: 2, mentor: 5 } },
    ]);
    expect(Object.is(scoreOf("-0 * goals", junior, half), 0)).toBe(true);
    expect(factsOf("0.5")).toEqual([]);
  });

  it("is unknown when something it needs is, and says what", () => {
    const silent = mentee("silent");
    expect(scoreOf("mentee.jobLevel / 10", silent)).toBeNull();
    expect(factsOf("mentee.jobLevel / 10", silent)).toEqual([{ code: "unanswered", params: { side: "mentee", field: "jobLevel" } }]);
    expect(scoreOf("mentor.jobLevel > 3 ? 1 : mentee.jobLevel", silent)).toBe(1);
  });

  it("is unknown, and never 0 or 1, when a step has no finite value", () => {
    expect(scoreOf("1 / (mentee.jobLevel - 2)")).toBeNull();
    expect(factsOf("1 / (mentee.jobLevel - 2)")).toEqual([{ code: "not-finite", params: { expression: "1 / (mentee.jobLevel - 2)" } }]);
    expect(scoreOf("sqrt(mentee.jobLevel - mentor.jobLevel)")).toBeNull();
  });

  it("gives the same in its fast form", () => {
    const expressions = [
      "(mentor.jobLevel - mentee.jobLevel) / 5",
      "1 / mentor.jobLevel",
      "mentee.attributes.x > 1 or mentor.attributes.x",
      "mentee.jobLevel ? mentor.jobLevel / 9 : 0.25",
    ];
    expectAgreement(
      formula,
      fc.constantFrom(...expressions).map((expression) => criterion(expression)),
    );
  });
});

const cohort = { mentees: [{ id: "a", goals: ["x"] }], mentors: [{ id: "b", goalsSupported: ["x"] }] };
const issuesOf = (...criteria: object[]) =>
  validate(cohort, { criteria }).flatMap(({ severity, code, path, params }) =>
    severity === "error" ? [{ code, path: path.join("."), position: params.position, suggestion: params.suggestion }] : [],
  );

describe("a policy with formulae", () => {
  it("may build one on another, whatever their order and weights", () => {
    const policy = {
      criteria: [criterion("half_of_it + 0.25", "sum"), criterion("goals / 2", "half-of-it"), { type: "goals" as const, weight: 0 }],
    };
    expect(validate(cohort, policy).filter(({ severity }) => severity === "error")).toEqual([]);
    const programme = prepare(cohort, policy);
    const [pair] = match(programme).pairs;
    expect(Object.fromEntries(pair.parts.map(({ criterion: id, score }) => [id, score]))).toEqual({
      goals: 1,
      "half-of-it": 0.5,
      sum: 0.75,
    });
    const row = new Int32Array(1);
    programme.scoring.fillRow(0, null, row);
    expect(row[0]).toBe(pair.points);
  });

  it("is refused with the place of the mistake and what was meant", () => {
    expect(issuesOf({ type: "goals", weight: 1 }, { type: "formula", weight: 1, expression: "0.5 * goal" })).toEqual([
      { code: "bad-formula", path: "criteria.1.expression", position: 6, suggestion: "goals" },
    ]);
    expect(validate(cohort, { criteria: [{ type: "formula", weight: 1, expression: "2x" }] })[0].message).toBe(
      'criteria[0].expression: at offset 1: an operator is missing before "x"; did you mean "2 * x"?',
    );
    expect(validate(cohort, { rules: [{ type: "formula", id: "r", expression: "skils > 0" }] })).toMatchObject([
      { code: "bad-formula", path: ["rules", 0, "expression"], params: { position: 0, suggestion: "skills" } },
    ]);
  });

  it("is refused when a formula comes back to itself", () => {
    expect(issuesOf(criterion("1 - formula"))).toEqual([
      { code: "bad-formula", path: "criteria.0.expression", position: 4, suggestion: null },
    ]);
    const cycle = [criterion("0.1 + b", "a"), criterion("c", "b"), criterion("a", "c"), criterion("a", "outside")];
    expect(issuesOf(...cycle).map(({ path, position }) => `${path} ${position}`)).toEqual([
      "criteria.0.expression 6",
      "criteria.1.expression 0",
      "criteria.2.expression 0",
    ]);
    expect(validate(cohort, { criteria: cycle })[0].message).toContain('"a" needs "b" needs "c" needs "a"');
  });

  it("is examined to its end when a formula needs a criterion that is itself refused", () => {
    const pinned = { ...cohort, pins: [{ menteeId: "a", mentorId: "b" }] };
    const criteria = [
      criterion("nobody", "first"),
      criterion("first", "second"),
      criterion("second", "third"),
      { type: "goals", weight: 1 },
    ];
    const rules = [{ type: "formula", id: "r", expression: "third > 0" }];
    expect(validate(pinned, { criteria, rules }).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "bad-formula criteria.0.expression",
    ]);
  });

  it("is told when nobody answered what a formula reads", () => {
    expect(validate(cohort, { criteria: [criterion("mentor.attributes.years / 10")] })).toMatchObject([
      { severity: "warning", code: "attribute-never-answered", params: { value: "attributes.years" } },
    ]);
  });
});

const folder = fileURLToPath(new URL("../../../shared/data/civil-service-50/", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn(`civil-service-50 is not there (${folder}): its known answers are not checked`);

/** AA < AO < EO < HEO < SEO < Grade 7 < Grade 6 < SCS1 ... */
const grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

function civilServants(side: "mentees" | "mentors") {
  const [, ...lines] = readFileSync(`${folder}${side}.csv`, "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const [id, grade, organization, profession] = line.split(",");
    return { id, organization, jobLevel: grades.indexOf(grade), goals: [profession], goalsSupported: [profession] };
  });
}

describe("civil-service-50 through a formula", () => {
  it.skipIf(!isThere).each([
    [1, 35, 709],
    [2, 49, 944],
    [3, 50, 973],
  ])("with %d places for each mentor has %d pairs and %d points in its own units", (capacity, pairs, units) => {
    const civilService = { mentees: civilServants("mentees"), mentors: civilServants("mentors").map((one) => ({ ...one, capacity })) };
    expect(civilService.mentees.every(({ jobLevel }) => jobLevel >= 0)).toBe(true);
    const programme = prepare(civilService, {
      criteria: [
        { type: "goals", id: "same-profession", weight: 0 },
        criterion("((mentor.jobLevel - mentee.jobLevel == 2 ? 12 : 9) + 10 * same_profession) / 22"),
      ],
      rules: [
        { type: "different", key: "organization" },
        { type: "formula", id: "one or two grades above", expression: "1 <= mentor.jobLevel - mentee.jobLevel <= 2" },
      ],
    });
    const { totals, pairs: made } = match(programme);
    expect(totals.pairs).toBe(pairs);
    expect(made.reduce((sum, { score }) => sum + Math.round(score * 22), 0)).toBe(units);
  });
});
