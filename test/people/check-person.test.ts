import { describe, expect, it } from "vitest";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const person = (field: Record<string, unknown>) => ({ ...soundCohort(), asOf: "2025-06-01", mentees: [{ id: "anna", ...field }] });
const window = (startTime: string, endTime: string, ...daysOfWeek: string[]) => ({ daysOfWeek, startTime, endTime });

describe("the check of one person", () => {
  it("refuses windows without length or days", () => {
    expect(
      found(person({ availability: [window("09:00", "09:00", "monday"), window("09:00", "10:00"), window("00:00", "24:00", "monday")] })),
    ).toEqual(["error impossible-window mentees.0.availability.0.endTime", "error impossible-window mentees.0.availability.1.daysOfWeek"]);
  });

  it("refuses a zone that the host does not know", () => {
    const issues = found(person({ timeZone: "Europe/Pariss" }), "issues");
    expect(issues.map(({ severity, code, params }) => [severity, code, params.value])).toEqual([
      ["error", "unknown-time-zone", "Europe/Pariss"],
    ]);
  });

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
});
