import { describe, expect, it } from "vitest";
import { brief, issuesOf, soundCohort } from "./fake-vocabulary";

const cohort = {
  mentees: [{ id: "anna", attributes: { team: "x" }, location: "Lyon" }],
  mentors: [{ id: "mia" }],
};

describe("the check of what was never answered", () => {
  it("warns of a rule or criterion about something that nobody said, and suggests what somebody did", () => {
    const policy = {
      criteria: [
        { type: "attribute", key: "attributes.teem", prefer: "same", weight: 1 },
        { type: "attribute", id: "l", key: "location", prefer: "same", weight: 1 },
      ],
      rules: [
        { type: "different", key: "department" },
        { type: "different", key: "attributes.team" },
      ],
    };
    const issues = issuesOf(cohort, policy).filter(({ code }) => code === "attribute-never-answered");
    expect(issues.map(brief)).toEqual(["warning attribute-never-answered criteria.0.key", "warning attribute-never-answered rules.0.key"]);
    expect(issues[0].message).toBe(
      'criteria[0].key: nobody answered "attributes.teem", so "attribute" is unknown for every pair; did you mean "attributes.team"?',
    );
  });

  it("does not warn of defaults, of weights of zero, or of a cohort that is empty or could not all be read", () => {
    const policy = { rules: [{ type: "different", key: "department" }] };
    expect(
      issuesOf(soundCohort(), {
        criteria: [
          { type: "goals", weight: 1 },
          { type: "wishes", weight: 0 },
        ],
      }).map(({ code }) => code),
    ).toEqual(["weight-without-effect"]);
    expect(issuesOf({ mentees: [], mentors: [{ id: "a" }] }, policy)).toEqual([]);
    expect(issuesOf({ mentees: [{ id: "b", department: 3 }], mentors: [{ id: "a" }] }, policy).map(brief)).toEqual([
      "error wrong-type mentees.0.department",
    ]);
  });

  it("warns of a private attribute that is nobody's, since what was meant would be shown", () => {
    const privateAttributes = ["team", "attributes.team", "age", "leadershipStyle", "location"];
    expect(issuesOf(cohort, { privateAttributes }).map(brief)).toEqual(["warning attribute-never-answered privateAttributes.2"]);
  });
});
