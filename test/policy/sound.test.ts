import { describe, expect, it } from "vitest";
import { examineWithFakes, soundCohort } from "./fake-vocabulary";

describe("soundPolicy", () => {
  it("leaves out criteria and rules that an error points at, and must-haves on criteria that are gone", () => {
    const { policy } = examineWithFakes(soundCohort(), {
      criteria: [
        { type: "goals", weight: 1 },
        { type: "goals", weight: 2 },
        { type: "skills", weight: -1 },
      ],
      rules: [
        { type: "minimum-criterion", criterion: "skills", score: 0.5 },
        { type: "minimum-criterion", criterion: "goals", score: 0.5 },
        { type: "different", key: "nonsense" },
        { type: "past-pair" },
      ],
    }).setting;
    expect(policy.criteria.map(({ id, weight }) => [id, weight])).toEqual([["goals", 1]]);
    expect(policy.rules).toEqual([{ type: "past-pair" }, { type: "minimum-criterion", criterion: "goals", score: 0.5 }]);
  });

  it("leaves out the fields of the document that an error points at", () => {
    const { issues, setting } = examineWithFakes(soundCohort(), {
      scales: [
        { id: 4, min: 1, max: 7 },
        { id: "cefr", min: 6, max: 1 },
      ],
      privateAttributes: ["age", ""],
      waitingBonus: 0.1,
    });
    expect(issues.filter(({ severity }) => severity === "error").map(({ path }) => path.join("."))).toEqual([
      "scales.0.id",
      "privateAttributes.1",
      "scales.1.min",
    ]);
    expect([setting.policy.scales, setting.policy.privateAttributes, setting.policy.waitingBonus]).toEqual([[], [], 0.1]);
  });
});
