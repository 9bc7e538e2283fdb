import { describe, expect, it } from "vitest";
import { brief, issuesOf, soundCohort } from "./fake-vocabulary";

const found = (policy: unknown, cohort: unknown = soundCohort()) => issuesOf(cohort, policy).map(brief);

describe("the check of a policy", () => {
  it("refuses weights that are all zero, and no criteria at all", () => {
    expect(found({ criteria: [{ type: "goals", weight: 0 }] })).toEqual(["error all-weights-zero criteria"]);
    expect(found({ criteria: [] })).toEqual(["error all-weights-zero criteria"]);
    expect(
      found({
        criteria: [
          { type: "goals", weight: 0 },
          { type: "skills", weight: -1 },
        ],
      }),
    ).toEqual(["error out-of-range criteria.1.weight"]);
  });

  it("refuses two criteria of one id, given or by default", () => {
    const criteria = [
      { type: "goals", weight: 1 },
      { type: "skills", id: "goals", weight: 1 },
      { type: "goals", weight: 2 },
      { type: "goals", id: "own", weight: 2 },
    ];
    expect(found({ criteria })).toEqual(["error duplicate-criterion criteria.1", "error duplicate-criterion criteria.2"]);
  });

  it("warns of a rule that says the same as another, defaults included", () => {
    const rules = [{ type: "reporting-line" }, { type: "reporting-line", levels: "any" }, { type: "reporting-line", levels: 2 }];
    const cohort = { ...soundCohort(), org: [{ id: "anna", managerId: null }] };
    expect(found({ rules }, cohort)).toEqual(["warning duplicate-rule rules.1"]);
  });

  it("refuses bounds that contradict each other and a rule that needs one and has none", () => {
    const cohort = { mentees: [{ id: "a", jobLevel: 1 }], mentors: [] };
    const rules = [{ type: "seniority-gap", min: 2, max: 1 }, { type: "seniority-gap" }, { type: "seniority-gap", max: 0 }];
    expect(found({ rules }, cohort)).toEqual(["error missing rules.1.min", "error minimum-over-maximum rules.0.min"]);
  });

  it("refuses a must-have on a criterion that the policy does not have, by default or by name", () => {
    const rule = (criterion: string) => ({ rules: [{ type: "minimum-criterion", criterion, score: 0.5 }] });
    expect(found(rule("goals"))).toEqual([]);
    expect(found(rule("wishes"))).toEqual(["error unknown-criterion rules.0.criterion"]);
    expect(found({ ...rule("goals"), criteria: [{ type: "goals", id: "aims", weight: 1 }] })).toEqual([
      "error unknown-criterion rules.0.criterion",
    ]);
  });

  it("does not call a criterion or scale unknown that stands there and could not be read", () => {
    const rules = [{ type: "minimum-criterion", criterion: "goals", score: 0.5 }];
    expect(found({ rules, criteria: [{ type: "goals", weight: "7" }] })).toEqual(["error wrong-type criteria.0.weight"]);
    expect(found({ rules, criteria: [{ type: "gaols", weight: 7 }] })).toEqual(["error unknown-value criteria.0.type"]);
    expect(found({ rules, criteria: [{ type: "gaols", id: "aims", weight: 7 }] })).toEqual([
      "error unknown-value criteria.0.type",
      "error unknown-criterion rules.0.criterion",
    ]);
  });

  it("refuses supplied scores that the cohort does not have", () => {
    const policy = { criteria: [{ type: "supplied", scores: "vendro", weight: 1 }] };
    const [issue] = issuesOf({ ...soundCohort(), suppliedScores: [{ id: "vendor", scores: [] }] }, policy);
    expect(issue.message).toBe('criteria[0].scores: "vendro" is no entry of suppliedScores; did you mean "vendor"?');
    expect(issue.code).toBe("unknown-scores");
  });

  it("refuses a key that is no field", () => {
    const rules = [
      { type: "different", key: "departement" },
      { type: "different", key: "team" },
      { type: "different", key: "attributes." },
    ];
    expect(issuesOf(soundCohort(), { rules }).map(({ code, params }) => [code, params.suggestion])).toEqual([
      ["unknown-value", "department"],
      ["unknown-value", "attributes.team"],
      ["unknown-value", null],
    ]);
  });

  it("refuses scales that contradict themselves or each other", () => {
    const scales = [
      { id: "a", min: 2, max: 1 },
      { id: "a", min: 1, max: 2 },
      { id: "b", min: 1, max: 3, labels: ["x"] },
    ];
    expect(found({ scales })).toEqual([
      "error minimum-over-maximum scales.0.min",
      "error duplicate-id scales.1.id",
      "error out-of-range scales.2.labels",
    ]);
  });
});
