import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, examineWithFakes } from "../policy/fake-vocabulary";
import { type AnyCohort, cohortArbitrary, shuffled } from "./arbitrary";

const normal = (cohort: unknown) => examineWithFakes(cohort).setting.cohort;
const mentee = (field: Record<string, unknown>) =>
  normal({ mentees: [{ id: "anna", ...field }], mentors: [{ id: "mia" }, { id: "noah" }] }).mentees[0];

describe("normaliseCohort", () => {
  it("leaves what was not said null, and what was said to be none empty", () => {
    expect(mentee({})).toEqual({
      id: "anna",
      displayName: null,
      department: null,
      organization: null,
      location: null,
      country: null,
      jobLevel: null,
      startDate: null,
      timeZone: null,
      languages: null,
      availability: null,
      formats: null,
      goals: null,
      goalsSupported: null,
      skillsWanted: null,
      skills: null,
      practised: null,
      wanted: null,
      avoided: null,
      wishes: null,
      vetoes: [],
      attributes: new Map(),
      mentorsWanted: 1,
      roundsWaited: 0,
    });
    expect(mentee({ skills: [], availability: [], goals: [], leadershipStyle: { practised: {} } })).toMatchObject({
      skills: [],
      availability: [],
      goals: [],
      practised: [],
      wanted: null,
    });
  });

  it("resolves every union and default", () => {
    const person = mentee({
      goals: ["B", { goal: "a" }],
      skillsWanted: [{ skill: "sql", level: 2 }, "r"],
      skills: ["x"],
      languages: ["FR", { tag: "en-gb", level: "b2" }],
    });
    expect(person.goals).toMatchObject([
      { key: "a", text: "a", importance: 1 },
      { key: "b", text: "B", importance: 1 },
    ]);
    expect(person.skillsWanted).toEqual([
      { key: "r", text: "r", level: null, importance: 1 },
      { key: "sql", text: "sql", level: 2, importance: 1 },
    ]);
    expect(person.skills).toMatchObject([{ key: "x", text: "x", level: null }]);
    expect(person.languages).toEqual([
      { tag: "en-GB", level: "B2" },
      { tag: "fr", level: null },
    ]);
  });

  it("gives a mentor one place unless told otherwise", () => {
    const mentors = [{ id: "a" }, { id: "b", capacity: 0 }, { id: "c", capacity: { max: 3 } }, { id: "d", capacity: { min: 1, max: 2 } }];
    expect(normal({ mentees: [], mentors }).mentors.map(({ capacity }) => capacity)).toEqual([
      { min: 0, max: 1 },
      { min: 0, max: 0 },
      { min: 0, max: 3 },
      { min: 1, max: 2 },
    ]);
  });

  it("keeps the highest level and importance and the best rank of what is said twice", () => {
    const person = mentee({
      goals: ["Network", { goal: "network", importance: 3 }],
      skillsWanted: [{ skill: "sql", level: 1, importance: 2 }, "SQL", { skill: "sql", level: 4 }],
      skills: ["r", { skill: "R", level: 2 }],
      languages: ["fr", { tag: "fr", level: "B1" }, { tag: "FR", level: "native" }],
      leadershipStyle: { practised: { coaching: 0.2, Coaching: 0.9 } },
      wishes: ["noah", "mia", "noah"],
    });
    expect(person.goals).toMatchObject([{ key: "network", text: "Network", importance: 3 }]);
    expect(person.skillsWanted).toMatchObject([{ key: "sql", text: "SQL", level: 4, importance: 2 }]);
    expect(person.skills).toMatchObject([{ key: "r", text: "R", level: 2 }]);
    expect(person.languages).toEqual([{ tag: "fr", level: "native" }]);
    expect(person.practised).toMatchObject([{ key: "coaching", text: "Coaching", level: 0.9 }]);
    expect(person.wishes).toEqual(["noah", "mia"]);
  });

  it("takes blank texts for not answered", () => {
    const person = mentee({ department: " ", displayName: "", attributes: { a: "", b: ["x", ""], c: 0 } });
    expect([person.department, person.displayName]).toEqual([null, null]);
    expect([...person.attributes]).toEqual([
      ["b", ["x"]],
      ["c", 0],
    ]);
  });

  it("keeps of a repeated conflict the first reason that says something, whatever the order", () => {
    const pair = { menteeId: "a", mentorId: "m" };
    const conflicts = [pair, { ...pair, reason: "y" }, { ...pair, reason: "x" }];
    for (const list of [conflicts, [...conflicts].reverse()]) {
      expect(normal({ mentees: [{ id: "a" }], mentors: [{ id: "m" }], conflicts: list }).conflicts).toEqual([{ ...pair, reason: "x" }]);
    }
  });

  it("brings managers of both sides and org together", () => {
    const cohort = normal({
      mentees: [{ id: "a", managerId: "b" }, { id: "c" }],
      mentors: [{ id: "b", managerId: "z" }],
      org: [{ id: "z", managerId: null }],
    });
    expect([...cohort.managers]).toEqual([
      ["a", "b"],
      ["b", "z"],
      ["z", null],
    ]);
  });

  it("keeps names of the language as ids, attributes and styles", () => {
    const cohort = normal(
      JSON.parse(
        '{"mentees": [{"id": "__proto__", "attributes": {"__proto__": 1}, "leadershipStyle": {"wanted": {"__proto__": 1}}}], "mentors": []}',
      ),
    );
    expect(cohort.mentees[0].id).toBe("__proto__");
    expect(cohort.mentees[0].attributes.get("__proto__")).toBe(1);
    expect(cohort.mentees[0].wanted).toMatchObject([{ key: "__proto__", text: "__proto__", level: 1 }]);
  });

  it("does not depend on the order of any list but the wishes", () => {
    fc.assert(
      fc.property(cohortArbitrary, fc.integer(), (cohort: AnyCohort, seed) => {
        const one = examineWithFakes(cohort);
        expect(one.issues.filter(({ severity }) => severity === "error").map(brief)).toEqual([]);
        const other = examineWithFakes(shuffled(cohort, seed));
        expect(other.setting.cohort).toEqual(one.setting.cohort);
        expect([...other.setting.cohort.managers]).toEqual([...one.setting.cohort.managers]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the input as it is", () => {
    fc.assert(
      fc.property(cohortArbitrary, (cohort) => {
        const before = structuredClone(cohort);
        normal(deepFrozen(cohort));
        expect(cohort).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
