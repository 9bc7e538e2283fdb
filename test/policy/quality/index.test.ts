import { describe, expect, it } from "vitest";
import { validate } from "../../../src/programme";

const week = { daysOfWeek: ["monday"], startTime: "09:00", endTime: "12:00" };
const mentees = ["a", "b", "c"].map((id) => ({ id, goals: [`goal ${id}`], availability: [week], department: "Sales" }));
const mentors = ["m", "n", "o"].map((id, place) => ({
  id,
  goalsSupported: [`goal ${"abc"[place]}`],
  availability: [week],
  department: "IT",
}));
const criteria = [
  { type: "goals", weight: 2 },
  { type: "availability", weight: 1 },
  { type: "skills", weight: 0 },
];

function codes(cohort: unknown, policy: unknown) {
  return validate(cohort, policy).map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);
}

describe("the warnings about data quality", () => {
  it("come after everything else of the cohort and of the policy, and only where there is no error", () => {
    const cohort = { mentees: [...mentees, { id: "silent", department: "IT", wishes: ["m", "m"] }], mentors };
    const policy = { criteria, rules: [{ type: "different", key: "department" }] };
    expect(codes(cohort, policy)).toEqual([
      "warning duplicate-entry mentees.3.wishes.1",
      "warning unanswered-person mentees",
      "warning no-candidate mentees",
      "warning weight-without-effect criteria.2.weight",
      "warning separates-nobody criteria.1",
    ]);
    expect(codes({ ...cohort, asOf: "today" }, policy)).toEqual(
      ["warning duplicate-entry mentees.3.wishes.1", "error bad-format asOf"].reverse(),
    );
  });

  it("tell once what a section left out by a whole side makes of its criterion", () => {
    const without = mentors.map(({ availability: _, ...rest }) => rest);
    expect(codes({ mentees, mentors: without }, { criteria: criteria.slice(0, 2) })).toEqual(["warning unanswered-section mentors"]);
    expect(codes({ mentees, mentors }, { criteria: criteria.slice(0, 1) })).toEqual([]);
  });

  it("say nothing of a side that is empty", () => {
    expect(codes({ mentees: [], mentors }, { criteria })).toEqual([]);
  });
});
