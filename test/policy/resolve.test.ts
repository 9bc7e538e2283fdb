import { describe, expect, it } from "vitest";
import { examineWithFakes, soundCohort } from "./fake-vocabulary";

const resolved = (policy?: unknown) => examineWithFakes(soundCohort(), policy).setting.policy;

describe("resolvePolicy", () => {
  it("writes every default out", () => {
    const common = { benefit: "mentee", unknown: 0.5 };
    const defaults = {
      criteria: [
        { type: "goals", id: "goals", weight: 0.35, ...common },
        { type: "skills", id: "skills", weight: 0.25, ...common },
        { type: "leadership-style", id: "leadership-style", weight: 0.2, ...common },
        { type: "availability", id: "availability", weight: 0.2, ...common },
      ],
      rules: [{ type: "reporting-line", levels: "any", unknown: "allow" }],
      objective: "most-people-first",
      minimumScore: 0,
      unknown: 0.5,
      rhythm: { sessionMinutes: 60, everyWeeks: 2, formats: null },
      scales: [],
      waitingBonus: 0.05,
      privateAttributes: [],
      tieSeed: "",
    };
    expect(resolved()).toEqual(defaults);
    expect(resolved({})).toEqual(defaults);
    expect(resolved({ criteria: undefined, rhythm: {} })).toEqual(defaults);
  });

  it("gives a criterion the policy's unknown unless it has its own, zero included", () => {
    const { criteria } = resolved({
      unknown: "renormalise",
      criteria: [
        { type: "goals", weight: 2 },
        { type: "skills", weight: 1, unknown: 0 },
      ],
    });
    expect(criteria.map(({ unknown }) => unknown)).toEqual(["renormalise", 0]);
  });

  it("says the same whatever the order of its lists, and keeps a repeated rule once", () => {
    const criteria = [
      { type: "availability", weight: 2 },
      { type: "goals", weight: 2 },
      { type: "skills", id: "b", weight: 3 },
      { type: "skills", id: "a", weight: 3 },
    ];
    const rules = [
      { type: "past-pair" },
      { type: "different", key: "location" },
      { type: "different", key: "department" },
      { type: "past-pair" },
    ];
    const policy = {
      criteria,
      rules,
      privateAttributes: ["b", "a", "b"],
      scales: [
        { id: "y", min: 0, max: 1 },
        { id: "x", min: 0, max: 1 },
      ],
    };
    const backwards = Object.fromEntries(Object.entries(policy).map(([field, list]) => [field, [...list].reverse()]));
    expect(resolved(backwards)).toEqual(resolved(policy));
    expect(resolved(policy).criteria.map(({ id }) => id)).toEqual(["a", "b", "goals", "availability"]);
    expect(resolved(policy).rules).toEqual([
      { type: "different", key: "department" },
      { type: "different", key: "location" },
      { type: "past-pair" },
    ]);
    expect(resolved(policy).privateAttributes).toEqual(["a", "b"]);
    expect(resolved(policy).scales.map(({ id }) => id)).toEqual(["x", "y"]);
  });

  it("is plain JSON, even where the input has fields that are undefined", () => {
    const policy = resolved({
      criteria: [{ type: "attribute", weight: 1, key: "location", prefer: "same", range: undefined }],
      tieSeed: undefined,
    });
    expect(JSON.parse(JSON.stringify(policy))).toStrictEqual(policy);
  });

  it("lets an empty list of rules drop the default rule", () => {
    expect(resolved({ rules: [] }).rules).toEqual([]);
  });
});
