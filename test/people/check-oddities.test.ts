import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOddities } from "../../src/people/check-oddities";
import { normaliseCohort } from "../../src/people/normalise";
import { createTermReader } from "../../src/people/person";
import { readCohort } from "../../src/people/read";
import { createReport } from "../../src/people/report";
import { soundCohort } from "../policy/fake-vocabulary";
import { cohortArbitrary } from "./arbitrary";
import { found } from "./found";

const person = (field: Record<string, unknown>) => ({ ...soundCohort(), asOf: "2025-06-01", mentees: [{ id: "anna", ...field }] });
const window = (startTime: string, endTime: string, ...daysOfWeek: string[]) => ({ daysOfWeek, startTime, endTime });

describe("the check for oddities", () => {
  it("warns of a well-formed tag that names no known language", () => {
    expect(found(person({ languages: ["qqz", { tag: "fr" }] }))).toEqual(["warning unknown-language mentees.0.languages.0"]);
  });

  it("warns of everything said twice in one list, in whatever spelling, but of no veto", () => {
    const repeated = person({
      formats: ["video", "video"],
      goals: ["Network", { goal: " network ", importance: 3 }],
      goalsSupported: ["é", "e\u0301"],
      skillsWanted: ["sql", "SQL"],
      skills: ["r", "R", "r"],
      languages: ["fr", "FR"],
      wishes: ["mia", "noah", "mia"],
      vetoes: ["noah", "noah"],
      leadershipStyle: { practised: { Coaching: 1, coaching: 0.5 }, avoided: ["x", "X"] },
      availability: [window("09:00", "10:00", "monday", "monday"), window("09:00", "10:00", "monday")],
      attributes: { team: ["a", "A"] },
    });
    expect(found(repeated)).toEqual(
      [
        "availability.0.daysOfWeek.1",
        "availability.1.daysOfWeek.0",
        "languages.1",
        "formats.1",
        "goals.1",
        "goalsSupported.1",
        "skillsWanted.1",
        "skills.1",
        "skills.2",
        "wishes.2",
        "leadershipStyle.avoided.1",
        "leadershipStyle.practised.coaching",
        "attributes.team.1",
      ].map((field) => `warning duplicate-entry mentees.0.${field}`),
    );
  });

  it("warns of blank texts, which count as not answered", () => {
    expect(found(person({ department: "", country: "  ", displayName: "", attributes: { a: "", b: ["x", " "] } }))).toEqual([
      "warning out-of-range mentees.0.department",
      "warning out-of-range mentees.0.country",
      "warning out-of-range mentees.0.attributes.a",
      "warning out-of-range mentees.0.attributes.b.1",
    ]);
  });

  it("overlooks nobody when it looks only at those whose answers were shortened", () => {
    fc.assert(
      fc.property(cohortArbitrary, (cohort) => {
        const form = readCohort(cohort, createReport("cohort"));
        const termOf = createTermReader();
        const [quick, whole] = [normaliseCohort(form, termOf), null].map((looked) => {
          const report = createReport("cohort");
          checkOddities(form, looked, termOf, report);
          return report.issues;
        });
        expect(quick).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it("looks at nobody whose answers are plain", () => {
    const form = readCohort(
      person({
        languages: ["fr", { tag: "en", level: "B2" }],
        availability: [window("09:00", "10:00", "monday", "friday")],
        formats: ["video", "phone"],
        goals: ["b", { goal: "a", importance: 2 }],
        skillsWanted: ["sql", { skill: "r", level: 2 }],
        leadershipStyle: { practised: { coaching: 1, directive: 0 }, wanted: {}, avoided: ["x"] },
        wishes: ["mia", "noah"],
        vetoes: ["mia", "mia"],
        department: "IT",
        attributes: { b: 1, a: ["z", "y"] },
      }),
      createReport("cohort"),
    );
    expect(normaliseCohort(form, createTermReader()).shortened.size).toBe(0);
  });

  it("warns beside errors too", () => {
    const cohort = person({ goals: ["a", 4, "a"], availability: [window("09:00", "09:00", "monday")], department: " " });
    expect(found(cohort)).toEqual([
      "error wrong-type mentees.0.goals.1",
      "error impossible-window mentees.0.availability.0.endTime",
      "warning duplicate-entry mentees.0.goals.2",
      "warning out-of-range mentees.0.department",
    ]);
  });
});
