import { describe, expect, it } from "vitest";
import { hasAnswered } from "../../src/people/answered";
import { examineWithFakes } from "../policy/fake-vocabulary";

describe("hasAnswered", () => {
  const { cohort } = examineWithFakes({
    mentees: [{ id: "a", department: "x", managerId: null, goals: [], attributes: { team: 0 }, leadershipStyle: { wanted: {} } }],
    mentors: [{ id: "b" }],
  }).setting;
  const [full] = cohort.mentees;
  const [blank] = cohort.mentors;

  it.each(["department", "managerId", "goals", "attributes.team", "leadershipStyle", "leadershipStyle.wanted", "wanted"])(
    "tells who answered %s",
    (field) => {
      expect([hasAnswered(full, field, cohort), hasAnswered(blank, field, cohort)]).toEqual([true, false]);
    },
  );

  it("cannot call unanswered what is no field of a person", () => {
    expect(hasAnswered(blank, "history", cohort)).toBe(true);
    expect(hasAnswered(blank, "attributes.none", cohort)).toBe(false);
  });
});
