import { describe, expect, it } from "vitest";
import { answerReader } from "../../src/people/answered";
import { examineWithFakes } from "../policy/fake-vocabulary";

describe("answerReader", () => {
  const { cohort } = examineWithFakes({
    mentees: [{ id: "a", department: "x", managerId: null, goals: [], attributes: { team: 0 }, leadershipStyle: { wanted: {} } }],
    mentors: [{ id: "b" }],
  }).setting;
  const [full] = cohort.mentees;
  const [blank] = cohort.mentors;

  it.each(["department", "managerId", "goals", "attributes.team", "leadershipStyle", "leadershipStyle.wanted", "wanted"])(
    "tells who answered %s",
    (field) => {
      const answered = answerReader(field, cohort);
      expect([answered(full), answered(blank)]).toEqual([true, false]);
    },
  );

  it("cannot call unanswered what is no field of a person", () => {
    expect(answerReader("history", cohort)(blank)).toBe(true);
    expect(answerReader("attributes.none", cohort)(blank)).toBe(false);
  });
});
