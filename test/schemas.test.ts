import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criteria } from "../src/criteria";
import { validate } from "../src/programme";
import { rules } from "../src/rules";
import { jsonSchemas } from "../src/schemas";
import { nonconforming } from "./json-schema";
import { cohortArbitrary } from "./people/arbitrary";

const schemas = jsonSchemas();
const errors = (cohort: unknown, policy?: unknown) => validate(cohort, policy).filter(({ severity }) => severity === "error");
const people = { mentees: [{ id: "anna" }], mentors: [{ id: "mia" }] };

describe("the JSON Schema of the cohort", () => {
  it("accepts every cohort that validate accepts", () => {
    fc.assert(
      fc.property(cohortArbitrary, (cohort) => {
        const plain: unknown = JSON.parse(JSON.stringify(cohort));
        expect(errors(plain)).toEqual([]);
        expect(nonconforming(schemas.cohort, plain)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, object, string]>([
    ["a side that is missing", { mentees: [] }, "/mentors"],
    ["a field that nobody knows", { ...people, mentors: [{ id: "mia", managerID: "x" }] }, "/mentors/0/managerID"],
    ["a mentor's field on a mentee", { ...people, mentees: [{ id: "anna", capacity: 2 }] }, "/mentees/0/capacity"],
    ["an id that is a number", { ...people, mentees: [{ id: 7 }] }, "/mentees/0/id"],
    [
      "a style beyond 1",
      { ...people, mentees: [{ id: "a", leadershipStyle: { wanted: { coaching: 2 } } }] },
      "/mentees/0/leadershipStyle/wanted/coaching",
    ],
    ["an attribute that is null", { ...people, mentees: [{ id: "a", attributes: { team: null } }] }, "/mentees/0/attributes/team"],
    ["a skill without a name", { ...people, mentors: [{ id: "m", skills: [{ level: 3 }] }] }, "/mentors/0/skills/0"],
    [
      "a time that is none",
      { ...people, mentors: [{ id: "m", availability: [{ daysOfWeek: [], startTime: "9:00", endTime: "24:00" }] }] },
      "/mentors/0/availability/0/startTime",
    ],
    ["a date that is none", { ...people, asOf: "tomorrow" }, "/asOf"],
    ["places that are no whole number", { ...people, mentors: [{ id: "m", capacity: { max: 1.5 } }] }, "/mentors/0/capacity"],
    ["a pin without a mentor", { ...people, pins: [{ menteeId: "anna" }] }, "/pins/0/mentorId"],
  ])("refuses %s, as validate does", (_, cohort, path) => {
    expect(nonconforming(schemas.cohort, cohort)).toEqual([path]);
    expect(errors(cohort).length).toBeGreaterThan(0);
  });
});

describe("the JSON Schema of the policy", () => {
  it("has every criterion and every rule of the catalogue, with title and meaning", () => {
    const { properties } = schemas.policy as { properties: Record<"criteria" | "rules", { items: { oneOf: readonly object[] } }> };
    const entries = (list: typeof criteria | typeof rules) =>
      list.map(({ type, label, meaning }) => ({ title: label.en, description: meaning, properties: { type: { const: type } } }));
    expect(properties.criteria.items.oneOf).toMatchObject(entries(criteria));
    expect(properties.rules.items.oneOf).toMatchObject(entries(rules));
  });

  it.each([
    ["criteria", "goals", ["rarityDamping", "weight", "benefit", "unknown"]],
    ["criteria", "attribute", ["key", "prefer", "range", "scale", "table"]],
    ["criteria", "seniority-gap", ["ideal", "tolerance", "fade"]],
    ["rules", "minimum-criterion", ["criterion", "score", "unknown"]],
    ["rules", "formula", ["id", "expression", "message"]],
  ] as const)("describes the fields of %s: %s", (list, type, fields) => {
    type Branch = { properties: Record<string, { description?: string; const?: string }> };
    const { properties } = schemas.policy as { properties: Record<string, { items: { oneOf?: Branch[]; anyOf?: Branch[] } }> };
    const { oneOf, anyOf } = properties[list].items;
    const branch = (oneOf ?? anyOf ?? []).find((one) => one.properties.type.const === type);
    for (const field of fields) expect(branch?.properties[field].description, field).toMatch(/^.{20,}\.$/);
  });

  it("accepts policies that validate accepts", () => {
    const policies: readonly object[] = [
      {},
      { criteria: [{ type: "goals", weight: 7, benefit: "both", unknown: "renormalise" }], rules: [{ type: "reporting-line" }] },
      {
        rules: [
          { type: "reporting-line", levels: 2 },
          { type: "different", key: "attributes.team" },
        ],
        minimumScore: 0.2,
      },
      { rhythm: { everyWeeks: 0.5, formats: ["video"] }, scales: [{ id: "sfia", min: 1, max: 7 }], tieSeed: "2026" },
      { criteria: [{ type: "attribute", key: "attributes.mbti", prefer: "same", weight: 1, table: { a: { b: 0.5 } } }] },
    ];
    for (const policy of policies) {
      expect(errors(people, policy)).toEqual([]);
      expect(nonconforming(schemas.policy, policy)).toEqual([]);
    }
  });

  it.each<[string, object, string]>([
    ["a criterion that nobody knows", { criteria: [{ type: "stars", weight: 1 }] }, "/criteria/0"],
    ["a criterion without weight", { criteria: [{ type: "goals" }] }, "/criteria/0"],
    ["another criterion's field", { criteria: [{ type: "goals", weight: 1, key: "x" }] }, "/criteria/0"],
    ["a rule that always holds", { rules: [{ type: "veto" }] }, "/rules/0"],
    ["an objective that nobody knows", { objective: "best" }, "/objective"],
    ["a field that nobody knows", { weights: {} }, "/weights"],
    ["a share beyond 1", { minimumScore: 20 }, "/minimumScore"],
    ["a session of no length", { rhythm: { sessionMinutes: 0 } }, "/rhythm/sessionMinutes"],
  ])("refuses %s, as validate does", (_, policy, path) => {
    expect(nonconforming(schemas.policy, policy)).toEqual([path]);
    expect(errors(people, policy).length).toBeGreaterThan(0);
  });
});

describe("the documents", () => {
  it("say their draft, are plain JSON and come out the same every time", () => {
    for (const document of Object.values(schemas)) expect(document.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
    expect(JSON.stringify(jsonSchemas())).toBe(JSON.stringify(schemas));
  });
});
