import { describe, expect, it } from "vitest";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const availability = [{ daysOfWeek: ["monday"], startTime: "09:00", endTime: "10:00" }];

describe("the check of a cohort", () => {
  it("refuses the same id twice on one side and allows it on both", () => {
    const issues = found({ mentees: [{ id: "a" }, { id: "b" }, { id: "a" }], mentors: [{ id: "a" }, { id: "c" }] }, "issues");
    expect(issues.map(({ message }) => message)).toEqual(['mentees[2].id: "a" is the id of mentees[0] too']);
    expect(issues[0].code).toBe("duplicate-id");
  });

  it("tells ids apart by case, composition and surrounding space", () => {
    expect(found({ mentees: [{ id: "a" }, { id: "A" }, { id: "a " }, { id: "é" }, { id: "e\u0301" }], mentors: [] })).toEqual([]);
  });

  it("refuses wishes and vetoes for people who are not on the other side, and says when they are on this one", () => {
    const cohort = { ...soundCohort(), mentees: [{ id: "anna", wishes: ["ghost", "ben"], vetoes: ["ghost"] }, { id: "ben" }] };
    const issues = found(cohort, "issues");
    expect(issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
      'error unknown-person mentees[0].wishes[0]: "ghost" is not among the mentors',
      'error unknown-person mentees[0].wishes[1]: "ben" is not among the mentors, only among the mentees',
      'error unknown-person mentees[0].vetoes[0]: "ghost" is not among the mentors',
    ]);
  });

  it("has nothing against wishing or vetoing oneself", () => {
    expect(found({ ...soundCohort(), mentees: [{ id: "anna", wishes: ["anna"], vetoes: ["anna"] }] })).toEqual([]);
  });

  it("calls nobody unknown on a side that has no list", () => {
    expect(found({ mentees: [{ id: "anna", wishes: ["mia"] }] })).toEqual(["error missing mentors"]);
  });

  it("refuses a minimum load over the maximum", () => {
    expect(
      found({
        ...soundCohort(),
        mentors: [
          { id: "mia", capacity: { min: 3, max: 2 } },
          { id: "noah", capacity: { min: 2, max: 2 } },
        ],
      }),
    ).toEqual(["error minimum-over-maximum mentors.0.capacity.min"]);
  });

  it("warns of availability without a zone only where somebody names one", () => {
    expect(found({ mentees: [{ id: "a", availability }], mentors: [{ id: "b", availability }] })).toEqual([]);
    expect(found({ mentees: [{ id: "a", availability }, { id: "c" }], mentors: [{ id: "b", timeZone: "UTC" }] })).toEqual([
      "warning missing-time-zone mentees.0.timeZone",
    ]);
  });

  it("warns of several zones without a date", () => {
    const cohort = { mentees: [{ id: "a", timeZone: "UTC" }], mentors: [{ id: "b", timeZone: "Asia/Tokyo" }] };
    expect(found(cohort)).toEqual(["warning missing-as-of asOf"]);
    expect(found({ ...cohort, asOf: "2025-01-01" })).toEqual([]);
  });
});
