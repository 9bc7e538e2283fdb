import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/people/fact";
import { minimumCriterion } from "../../src/rules/minimum-criterion";
import type { CriterionScores } from "../../src/rules/rule";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "minimum-criterion", criterion: "goals", score: 0.5 } as const;
const setting = settingOf({ mentees: [mentee("ann")], mentors: ["full", "half", "low", "none", "silent"].map((id) => mentor(id)) });
const table = new Map<string, number | null>([
  ["full", 1],
  ["half", 0.5],
  ["low", 0.49],
  ["none", 0],
  ["silent", null],
]);
const silence: Fact = { code: "unanswered", params: { side: "mentor", field: "goalsSupported" } };
const scores: CriterionScores = {
  criterionScore: (criterion, _, { id }) => (criterion === "goals" ? (table.get(id) ?? null) : 1),
  criterionFacts: (_, __, { id }) => (id === "silent" ? [silence] : []),
};

describe("minimum-criterion", () => {
  it("refuses a known score below the minimum; the minimum itself and the unknown are allowed", () => {
    expect(refusedMentors(minimumCriterion, rule, setting, scores)).toEqual({ ann: ["low", "none"] });
    expect(refusedMentors(minimumCriterion, { ...rule, criterion: "skills" }, setting, scores)).toEqual({ ann: [] });
  });

  it("refuses the unknown when told, with what the criterion knows of the silence", () => {
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(minimumCriterion, strict, setting, scores)).toEqual({ ann: ["low", "none", "silent"] });
    expect(verdict(minimumCriterion, strict, setting, "ann", "silent", scores)).toEqual([silence]);
  });

  it("gives the score and the minimum", () => {
    expect(verdict(minimumCriterion, rule, setting, "ann", "low", scores)).toEqual([
      { code: "criterion-score", params: { criterion: "goals", score: 0.49, minimum: 0.5 } },
    ]);
  });

  it("reads whole rows where the criteria give them", () => {
    const asked: string[] = [];
    const byRow: CriterionScores = {
      ...scores,
      criterionRow: (criterion) => (_, out) => {
        asked.push(criterion);
        out.set([1, 0.5, 0.49, 0, -1]);
      },
    };
    expect(refusedMentors(minimumCriterion, { ...rule, unknown: "refuse" }, setting, byRow)).toEqual({ ann: ["low", "none", "silent"] });
    expect(asked).toEqual(["goals"]);
  });

  it("is called after its criterion", () => {
    expect(minimumCriterion.id?.(rule)).toBe("minimum-criterion:goals");
  });

  it("says what it needs when nobody can tell it scores", () => {
    expect(() => refusedMentors(minimumCriterion, rule, setting)).toThrow(
      "compileSieve: a minimum-criterion rule needs options.criterionScore",
    );
  });
});
