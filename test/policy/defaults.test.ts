import { describe, expect, it } from "vitest";
import { criteria } from "../../src/criteria";
import { policyDefaults } from "../../src/policy/defaults";
import { policySchema } from "../../src/policy/schema";
import { rules, standingRules } from "../../src/rules";

const schema = policySchema({ criteria, rules, standingRules });

describe("the defaults of a policy", () => {
  it("say in full what their types' schemas would make of them", () => {
    expect(policyDefaults.criteria.map((criterion) => schema.criteria.get(criterion.type)?.parse(criterion))).toEqual(
      policyDefaults.criteria,
    );
    expect(policyDefaults.rules.map((rule) => schema.rules.get(rule.type)?.parse(rule))).toEqual(policyDefaults.rules);
  });

  it("weigh 1 together", () => {
    expect(policyDefaults.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});
