import { describe, expect, it } from "vitest";
import { formula } from "../../src/rules/formula";
import type { CriterionScores } from "../../src/rules/rule";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "formula", id: "two levels", expression: "mentor.jobLevel >= mentee.jobLevel + 2" } as const;
const setting = settingOf(
  {
    mentees: [mentee("ann", { jobLevel: 3 }), mentee("silent")],
    mentors: [mentor("five", { jobLevel: 5 }), mentor("four", { jobLevel: 4 }), mentor("silent"), mentor("zero", { jobLevel: 0 })],
  },
  { criteria: [{ type: "goals", id: "goals", weight: 1, benefit: "mentee", unknown: 0.5 }] },
);

describe("formula", () => {
  it("allows where the value is not 0, and refuses nobody of whom it cannot tell", () => {
    expect(refusedMentors(formula, rule, setting)).toEqual({ ann: ["four", "zero"], silent: [] });
    expect(refusedMentors(formula, { ...rule, expression: "mentor.jobLevel - 4" }, setting)).toEqual({ ann: ["four"], silent: ["four"] });
    expect(refusedMentors(formula, { ...rule, expression: "1 / mentor.jobLevel - 0.2" }, setting)).toEqual({
      ann: ["five"],
      silent: ["five"],
    });
  });

  it("gives the organiser's own message, else the formula, and the answers that it compared", () => {
    const values = { code: "values", params: { key: "jobLevel", mentee: 3, mentor: 4 } };
    expect(verdict(formula, rule, setting, "ann", "four")).toEqual([{ code: "not-true", params: { expression: rule.expression } }, values]);
    expect(verdict(formula, { ...rule, message: "Two levels above, please." }, setting, "ann", "four")).toEqual([
      { code: "message", params: { text: "Two levels above, please." } },
      values,
    ]);
    expect(verdict(formula, rule, setting, "ann", "five")).toBeNull();
  });

  it("refuses the unknown when told and says who did not answer, or that a step was not finite", () => {
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(formula, strict, setting)).toEqual({
      ann: ["four", "silent", "zero"],
      silent: ["five", "four", "silent", "zero"],
    });
    expect(verdict(formula, strict, setting, "ann", "silent")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "jobLevel" } },
    ]);
    const divided = { ...strict, expression: "1 / mentor.jobLevel" };
    expect(refusedMentors(formula, divided, setting).ann).toEqual(["silent", "zero"]);
    expect(verdict(formula, divided, setting, "ann", "zero")).toEqual([
      { code: "not-finite", params: { expression: "1 / mentor.jobLevel" } },
    ]);
  });

  it("may ask for the criteria's scores", () => {
    const scoreOf = (id: string) => ({ five: 0.9, four: 0.2, silent: null, zero: 0 })[id] ?? null;
    const scores: CriterionScores = {
      criterionScore: (_, __, { id }) => scoreOf(id),
      criterionRow: () => (_, out) => out.set(setting.cohort.mentors.map(({ id }) => scoreOf(id) ?? -1)),
    };
    expect(refusedMentors(formula, { ...rule, expression: "goals > 0.5 or mentor.jobLevel == 0" }, setting, scores).ann).toEqual(["four"]);
  });

  it("has the id that the organiser gave it", () => {
    expect(formula.id?.(rule)).toBe("two levels");
  });

  it("reads the fields that it names", () => {
    expect(formula.reads?.({ ...rule, expression: "goals + mentor.attributes.x > mentee.jobLevel" })).toEqual(["attributes.x", "jobLevel"]);
  });

  it("finds a bad formula with its place and what was meant", () => {
    expect(formula.check?.({ ...rule, expression: "0.5 < goal" }, setting.policy.criteria)).toEqual([
      {
        code: "bad-formula",
        field: "expression",
        sentence: 'at offset 6: "goal" is no name that a formula can use; did you mean "goals"?',
        params: { value: "0.5 < goal", position: 6, suggestion: "goals" },
      },
    ]);
    expect(formula.check?.(rule, setting.policy.criteria)).toEqual([]);
  });
});
