import { describe, expect, it } from "vitest";
import { objectiveOfName, objectives } from "../../src/objectives";
import { objectiveNames } from "../../src/policy/types";

describe("the catalogue of objectives", () => {
  it("has every name that a policy may give, once, with a label in both languages and a sentence", () => {
    expect(objectives.map(({ name }) => name).sort()).toEqual([...objectiveNames].sort());
    for (const { label, meaning } of objectives) {
      expect(label.en).not.toBe(label.fr);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("is found by name, and says which name is none", () => {
    for (const objective of objectives) expect(objectiveOfName(objective.name)).toBe(objective);
    expect(() => objectiveOfName("best")).toThrow('policy.objective: no objective is called "best"');
  });
});
