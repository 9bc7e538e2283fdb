import { describe, expect, it } from "vitest";
import { createReport } from "../../src/people/report";
import { checkParameters, withoutDependents } from "../../src/policy/check-parameters";
import type { PolicyForm } from "../../src/policy/read";
import type { CriterionCommon, RuleCommon } from "../../src/policy/types";
import type { ParameterProblem, Vocabulary } from "../../src/policy/vocabulary";

type Needing = RuleCommon & { readonly needs?: string };

/** Criteria and rules that need a criterion of the policy. */
function check(parameters: Needing, criteria: readonly CriterionCommon[]): readonly ParameterProblem[] {
  const { needs } = parameters;
  if (needs === undefined || criteria.some(({ id, type }) => (id ?? type) === needs)) return [];
  return [{ code: "unknown-criterion", field: "needs", sentence: `there is no ${needs}`, params: { value: needs } }];
}

const vocabulary: Vocabulary = {
  criteria: [
    { type: "plain", fields: {} },
    { type: "needing", fields: {}, check },
  ],
  rules: [{ type: "needing", fields: {}, check }],
  standingRules: [],
};

function formOf(criteria: readonly (CriterionCommon & Needing)[] | null, rules: readonly Needing[]): PolicyForm {
  return {
    document: {},
    criteria: criteria?.map((value, index) => ({ index, value })) ?? null,
    rules: rules.map((value, index) => ({ index, value })),
    unread: [],
  };
}

function issuesOf(form: PolicyForm): string[] {
  const report = createReport("policy");
  checkParameters(form, vocabulary, report);
  return report.issues.map(({ message }) => message);
}

describe("what criteria and rules find wrong in their own parameters", () => {
  it("is reported as an error of their field", () => {
    const form = formOf(
      [
        { type: "plain", weight: 1 },
        { type: "needing", weight: 1, needs: "nothing" },
      ],
      [{ type: "needing", needs: "plain" }, { type: "needing", needs: "something" }, { type: "other" }],
    );
    expect(issuesOf(form)).toEqual(["criteria[1].needs: there is no nothing", "rules[1].needs: there is no something"]);
  });

  it("is held against the default criteria when the policy names none", () => {
    expect(
      issuesOf(
        formOf(null, [
          { type: "needing", needs: "goals" },
          { type: "needing", needs: "plain" },
        ]),
      ),
    ).toEqual(["rules[1].needs: there is no plain"]);
  });
});

describe("a policy from which criteria were taken", () => {
  it("loses what needs them, and what needs that, and nothing else", () => {
    const form = formOf(
      [
        { type: "needing", id: "third", weight: 1, needs: "second" },
        { type: "needing", id: "second", weight: 1, needs: "first" },
        { type: "needing", id: "first", weight: 1, needs: "gone" },
        { type: "plain", weight: 1 },
      ],
      [
        { type: "needing", needs: "third" },
        { type: "needing", needs: "plain" },
      ],
    );
    const left = withoutDependents(form, vocabulary);
    expect(left.criteria?.map(({ index }) => index)).toEqual([3]);
    expect(left.rules?.map(({ index }) => index)).toEqual([1]);
    expect(withoutDependents(left, vocabulary)).toBe(left);
  });
});
