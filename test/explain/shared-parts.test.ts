import { describe, expect, it } from "vitest";
import { type CriterionInput, match, type PolicyInput, prepare } from "../../src";
import { isPrivate, sharedParts } from "../../src/explain/shared-parts";

const person = {
  location: "Lyon",
  timeZone: "Europe/Paris",
  languages: ["fr"],
  formats: ["in-person" as const],
  goals: [{ goal: "listening", importance: 3 }],
  goalsSupported: ["listening"],
  skills: [{ skill: "SQL", level: 5 }],
  skillsWanted: [{ skill: "SQL", level: 3 }],
  leadershipStyle: { practised: { coaching: 1 }, wanted: { coaching: 1 } },
  availability: [{ daysOfWeek: ["monday" as const], startTime: "09:00", endTime: "11:00" }],
  attributes: { team: "red", health: "well", yearsInRole: 4 },
};
const criteria: readonly CriterionInput[] = [
  { type: "goals", weight: 1 },
  { type: "skills", weight: 1 },
  { type: "leadership-style", weight: 1 },
  { type: "availability", weight: 1 },
  { type: "formats", weight: 1 },
  { type: "languages", weight: 1 },
  { type: "attribute", id: "team", key: "attributes.team", prefer: "same", weight: 1 },
  { type: "attribute", id: "wellness", key: "attributes.health", prefer: "same", weight: 1 },
  { type: "attribute", id: "Years_in Role match", key: "attributes.team", prefer: "same", weight: 1 },
  { type: "formula", id: "mix", expression: "0.5 * goals + 0.1 * mentor.attributes.yearsInRole", weight: 1 },
];

function told(policy: PolicyInput = {}) {
  const programme = prepare(
    { mentees: [{ id: "ana", ...person, skills: [] }], mentors: [{ id: "lea", ...person }] },
    { criteria, ...policy },
  );
  expect(match(programme).pairs).toHaveLength(1);
  return sharedParts(programme, programme.cohort.mentees[0], programme.cohort.mentors[0]);
}

const ids = (privateAttributes: readonly string[]) => told({ privateAttributes: [...privateAttributes] }).map(({ criterion }) => criterion);
const all = ids([]);

describe("what a pair's own two people are told", () => {
  it("has no weight, point, score or importance in it", () => {
    for (const { weight, points, score, facts } of told()) {
      expect([weight, points, score]).toEqual([0, 0, null]);
      expect(JSON.stringify(facts)).not.toContain("importance");
    }
  });

  it("leaves out formulae, and keeps every other criterion with a shared fact", () => {
    const named = criteria.map(({ id, type }) => id ?? type);
    expect([...all].sort()).toEqual(named.filter((id) => id !== "mix").sort());
  });

  it.each([
    ["goals", ["goals"]],
    ["goalsSupported", ["goals"]],
    ["skills", ["skills"]],
    ["wanted", ["leadership-style"]],
    ["leadershipStyle", ["leadership-style"]],
    ["leadershipStyle.practised", ["leadership-style"]],
    ["timeZone", ["availability"]],
    ["location", ["formats"]],
    ["languages", ["languages"]],
    ["health", ["wellness"]],
    ["attributes.health", ["wellness"]],
    ["attributes.team", ["Years_in Role match", "team"]],
    ["yearsInRole", ["Years_in Role match"]],
    ["role", ["Years_in Role match"]],
  ])("leaves out every criterion that reads or names %s when it is private", (name, gone) => {
    expect(all.filter((id) => !ids([name]).includes(id))).toEqual(gone);
  });

  it("looks alike whether a criterion was left out or says nothing", () => {
    const secret = told({ privateAttributes: ["health"] });
    const without = told({ criteria: criteria.filter(({ id }) => id !== "wellness") });
    expect(secret).toEqual(without);
  });

  it("does not take a part of a word for a private name", () => {
    expect(ids(["age"])).toEqual(all);
  });
});

describe("isPrivate", () => {
  it("knows a field with and without what stands before its name", () => {
    const policy = { privateAttributes: ["team", "attributes.age", "leadershipStyle", "avoided"] };
    for (const field of ["attributes.team", "attributes.age", "leadershipStyle.wanted", "leadershipStyle.avoided", "leadershipStyle"])
      expect(isPrivate(field, policy), field).toBe(true);
    for (const field of ["attributes.teams", "age", "attributes.leadership", "goals"]) expect(isPrivate(field, policy), field).toBe(false);
  });
});
