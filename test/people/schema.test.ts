import { describe, expect, it } from "vitest";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const person = (field: Record<string, unknown>) => ({ ...soundCohort(), mentees: [{ id: "anna", ...field }] });
const mentor = (field: Record<string, unknown>) => ({ ...soundCohort(), mentors: [{ id: "mia", ...field }] });

const everything = {
  id: "anna",
  displayName: "",
  managerId: null,
  department: "Sales",
  organization: "Acme",
  location: "Lyon",
  country: "FR",
  jobLevel: -2.5,
  startDate: "2024-02-29",
  timeZone: "Europe/Paris",
  languages: ["fr", { tag: "en-GB", level: "b2" }, { tag: "de" }],
  availability: [{ daysOfWeek: ["monday", "sunday"], startTime: "22:30", endTime: "02:00" }],
  formats: ["video", "phone"],
  goals: ["self-confidence", { goal: "widen-network", importance: 2 }, { goal: "x" }],
  goalsSupported: [],
  skillsWanted: ["sql", { skill: "python", level: 3, importance: 0.5 }],
  skills: ["r", { skill: "go", level: 0 }],
  leadershipStyle: { practised: { coaching: 1 }, wanted: { visionary: 0 }, avoided: ["directive"] },
  wishes: ["mia"],
  vetoes: ["noah"],
  attributes: { a: "x", b: 2, c: true, d: ["y"], e: [] },
};

describe("the cohort's schema", () => {
  it("accepts every field of the contract on both sides, and all of a cohort's lists", () => {
    const cohort = {
      mentees: [{ ...everything, mentorsWanted: 2, roundsWaited: 1 }],
      mentors: [
        { ...everything, id: "mia", wishes: ["anna"], vetoes: [], capacity: { min: 0, max: 3 } },
        { id: "noah", capacity: 4, timeZone: "UTC" },
      ],
      org: [{ id: "zoe", managerId: null }],
      history: [{ menteeId: "anna", mentorId: "mia", endedOn: "2024-06-30", outcome: 0.5 }],
      conflicts: [{ menteeId: "anna", mentorId: "noah", reason: "family" }],
      pins: [{ menteeId: "anna", mentorId: "mia" }],
      suppliedScores: [{ id: "vendor", scores: [{ menteeId: "anna", mentorId: "mia", score: 1 }] }],
      asOf: "2025-06-01",
    };
    expect(found(cohort)).toEqual([]);
  });

  it("takes undefined for left out and ids that are words of the language for ids", () => {
    expect(found(person({ department: undefined, attributes: undefined }))).toEqual([]);
    expect(found({ mentees: [{ id: "__proto__" }, { id: "0" }, { id: "constructor" }], mentors: [{ id: "toString" }] })).toEqual([]);
  });

  it.each([
    [{ id: "" }, "out-of-range id", ""],
    [{ id: null }, "wrong-type id", null],
    [{ displayName: 4 }, "wrong-type displayName", 4],
    [{ managerId: "" }, "out-of-range managerId", ""],
    [{ department: null }, "wrong-type department", null],
    [{ jobLevel: Number.NaN }, "out-of-range jobLevel", Number.NaN],
    [{ jobLevel: "3" }, "wrong-type jobLevel", "3"],
    [{ startDate: "2025-02-30" }, "bad-format startDate", "2025-02-30"],
    [{ languages: ["fr_FR"] }, "bad-format languages.0", "fr_FR"],
    [{ languages: [{ tag: "fr", level: "fluent" }] }, "unknown-value languages.0.level", "fluent"],
    [{ languages: [{ level: "B2" }] }, "missing languages.0.tag", undefined],
    [{ languages: [3] }, "wrong-type languages.0", 3],
    [
      { availability: [{ daysOfWeek: ["Monday"], startTime: "09:00", endTime: "10:00" }] },
      "unknown-value availability.0.daysOfWeek.0",
      "Monday",
    ],
    [{ availability: [{ daysOfWeek: ["monday"], startTime: "24:00", endTime: "10:00" }] }, "bad-format availability.0.startTime", "24:00"],
    [{ availability: [{ daysOfWeek: ["monday"], startTime: "9:00", endTime: "10:00" }] }, "bad-format availability.0.startTime", "9:00"],
    [{ availability: {} }, "wrong-type availability", "an object"],
    [{ formats: ["skype"] }, "unknown-value formats.0", "skype"],
    [{ goals: [" "] }, "bad-format goals.0", " "],
    [{ goals: [{ goal: "x", importance: 0 }] }, "out-of-range goals.0.importance", 0],
    [{ goals: [{ goal: "x", importance: Number.POSITIVE_INFINITY }] }, "out-of-range goals.0.importance", Number.POSITIVE_INFINITY],
    [{ goals: [{ goal: "x", weight: 1 }] }, "unknown-field goals.0.weight", 1],
    [{ goals: [undefined] }, "wrong-type goals.0", undefined],
    [{ skills: [{ skill: "x", level: -1 }] }, "out-of-range skills.0.level", -1],
    [{ skills: [{ level: 2 }] }, "missing skills.0.skill", undefined],
    [{ leadershipStyle: { practised: { coaching: 1.2 } } }, "out-of-range leadershipStyle.practised.coaching", 1.2],
    [{ leadershipStyle: { practised: ["coaching"] } }, "wrong-type leadershipStyle.practised", "a list of 1"],
    [{ leadershipStyle: { practiced: {} } }, "unknown-field leadershipStyle.practiced", "an object"],
    [{ attributes: { team: null } }, "wrong-type attributes.team", null],
    [{ attributes: { size: Number.NaN } }, "out-of-range attributes.size", Number.NaN],
    [{ attributes: { list: ["a", 1] } }, "wrong-type attributes.list.1", 1],
    [{ mentorsWanted: 1.5 }, "not-an-integer mentorsWanted", 1.5],
    [{ roundsWaited: -1 }, "out-of-range roundsWaited", -1],
    [{ capacity: 2 }, "unknown-field capacity", 2],
  ])("finds the one problem of a mentee with %j: %s", (field, problem, value) => {
    const issues = found(person(field), "issues");
    expect(issues.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`)).toEqual([problem]);
    expect(issues[0].params.value).toEqual(value);
    expect(issues[0].path.slice(0, 2)).toEqual(["mentees", 0]);
  });

  it.each([
    [{ capacity: -1 }, "out-of-range capacity"],
    [{ capacity: 0.5 }, "not-an-integer capacity"],
    [{ capacity: Number.NaN }, "out-of-range capacity"],
    [{ capacity: 1e9 }, "out-of-range capacity"],
    [{ capacity: "2" }, "wrong-type capacity"],
    [{ capacity: { min: 1 } }, "missing capacity.max"],
    [{ capacity: { min: -1, max: 2 } }, "out-of-range capacity.min"],
    [{ capacity: { minimum: 1, max: 2 } }, "unknown-field capacity.minimum"],
  ])("finds the one problem of a mentor with %j: %s", (field, problem) => {
    expect(found(mentor(field), "issues").map(({ code, path }) => `${code} ${path.slice(2).join(".")}`)).toEqual([problem]);
  });

  it("reads names of the language in a caller's own names like any other", () => {
    const attributes = JSON.parse('{"__proto__": null, "constructor": 1}');
    expect(found(person({ attributes }))).toEqual(["error wrong-type mentees.0.attributes.__proto__"]);
    expect(found(JSON.parse('{"mentees": [{"id": "a", "__proto__": 1}], "mentors": []}'))).toEqual([
      "error unknown-field mentees.0.__proto__",
    ]);
  });

  it.each([
    [{ menteeId: "anna" }, "missing mentorId"],
    [{ menteeId: "anna", mentorId: "mia", score: 2 }, "unknown-field score"],
  ])("finds the one problem of the pin %j: %s", (pin, problem) => {
    const issues = found({ ...soundCohort(), pins: [pin] }, "issues");
    expect(issues.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`)).toEqual([problem]);
  });

  it("names missing, mistyped and wrong lists of the cohort itself", () => {
    expect(found({ mentess: [], mentors: 4, asOf: "now" })).toEqual([
      "error bad-format asOf",
      "error unknown-field mentess",
      "error missing mentees",
      "error wrong-type mentors",
    ]);
    expect(found(null)).toEqual(["error wrong-type "]);
    expect(found([])).toEqual(["error wrong-type "]);
  });
});
