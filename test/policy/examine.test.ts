import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf, soundCohort } from "./fake-vocabulary";

describe("examine", () => {
  it("finds nothing in a small sound cohort without a policy", () => {
    expect(issuesOf(soundCohort())).toEqual([]);
  });

  it("reports every problem of both documents at once, each with path, value and one sentence", () => {
    const issues = issuesOf(
      {
        mentees: [
          { id: "anna", manegerId: "boss" },
          { id: 7 },
          "ben",
          { id: "cleo", availability: [{ daysOfWeek: ["monday"], startTime: "09:00", endTime: "25:00" }] },
        ],
        mentors: [
          { id: "mia", capacity: -1 },
          { id: "noah", capacity: 1.5 },
          { id: "olga", capacity: Number.NaN },
        ],
        pins: [{ menteeId: "anna", mentorId: "nobody" }],
      },
      {
        criteria: [
          { type: "goals", weight: -2 },
          { type: "gaols", weight: 1 },
        ],
        objective: "best",
      },
    );
    expect(issues.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'error mentees[0].manegerId: is an unknown field (value "boss"); did you mean "managerId"?',
      "error mentees[1].id: must be text, not 7",
      'error mentees[2]: must be an object, not "ben"',
      'error mentees[3].availability[0].endTime: must be a time of day from "00:00" to "24:00", not "25:00"',
      "error mentors[0].capacity: must be at least 0, not -1",
      "error mentors[1].capacity: must be a whole number, not 1.5",
      "error mentors[2].capacity: must be a finite number, not NaN",
      'error pins[0].mentorId: "nobody" is not among the mentors',
      'error objective: must be "most-people-first", "highest-fit" or "weakest-pair-first", not "best"',
      "error criteria[0].weight: must be at least 0, not -2",
      'error criteria[1].type: "gaols" is no known criterion; did you mean "goals"?',
    ]);
    expect(issues[3]?.path).toEqual(["mentees", 3, "availability", 0, "endTime"]);
    expect(issues[3]?.params.value).toBe("25:00");
    expect(issues[6]?.params.value).toBeNaN();
    expect(issues[9]?.path).toEqual(["criteria", 0, "weight"]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
          withSparseArray: true,
          withObjectString: true,
          withTypedArray: true,
        }),
        fc.anything(),
        (cohort, policy) => {
          expect(Array.isArray(issuesOf(cohort, policy))).toBe(true);
        },
      ),
    );
  });
});
