import { describe, expect, it } from "vitest";
import { createReport } from "../../../src/people/report";
import { findIdleWeights } from "../../../src/policy/quality/idle-weights";
import type { Policy } from "../../../src/policy/types";
import { defaultPolicy } from "../../setting";

function found(weights: Readonly<Record<string, number>>, rules: readonly object[] = [], more: object = {}) {
  const report = createReport("policy");
  const criteria = Object.entries(weights).map(([id, weight]) => ({ type: "goals", id, weight, benefit: "mentee", unknown: 0.5, ...more }));
  findIdleWeights(
    { ...defaultPolicy, criteria, rules } as unknown as Policy,
    (id) => ["criteria", Object.keys(weights).indexOf(id)],
    report,
  );
  return report.issues;
}

describe("the search for weights that change nothing", () => {
  it("finds weights of zero and weights too small for a single point", () => {
    const issues = found({ goals: 1, age: 0, tiny: 1e-9, small: 1e-6 });
    expect(issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["weight-without-effect", ["criteria", 1, "weight"], { value: 0, criterion: "age" }],
      ["weight-without-effect", ["criteria", 2, "weight"], { value: 1e-9, criterion: "tiny" }],
    ]);
    expect(issues.map(({ message }) => message)).toEqual([
      "criteria[1].weight: is 0, and no must-have or formula looks at the criterion: it changes nothing",
      "criteria[2].weight: is too small beside the others for a point: it changes nothing",
    ]);
  });

  it("leaves a weight of zero alone that a must-have or a formula looks at", () => {
    expect(found({ goals: 1, age: 0 }, [{ type: "minimum-criterion", criterion: "age", score: 0.5 }])).toEqual([]);
    expect(found({ goals: 1, "job-age": 0 }, [{ type: "formula", expression: "jobAge > 0.5" }])).toEqual([]);
    expect(found({ goals: 1, age: 0 }, [], { expression: "min(age, 1)" })).toEqual([]);
  });
});
