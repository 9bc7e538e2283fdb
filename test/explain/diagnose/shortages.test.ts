import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../../src";
import { civilService, civilServiceIsThere, civilServicePolicy, grades } from "./civil-service";

describe("shortages", () => {
  it.skipIf(!civilServiceIsThere)(
    "of the civil service sample: 32 mentees of the four lowest grades for 17 mentors, whom rank keeps from the rest",
    () => {
      const programme = prepare(civilService(), civilServicePolicy);
      const { shortages } = diagnose(programme, match(programme));
      expect(shortages).toHaveLength(1);
      const [shortage] = shortages;
      expect([shortage.menteeIds.length, shortage.mentorIds.length, shortage.places, shortage.needed]).toEqual([32, 17, 17, 32]);
      expect(shortage.waitingIds).toHaveLength(15);
      expect(shortage.barriers.rules[0].rule).toBe("seniority-gap");
      expect(shortage.inCommon).toContainEqual({
        code: "shared-range",
        params: {
          side: "mentee",
          key: "jobLevel",
          min: grades.indexOf("AA"),
          max: grades.indexOf("HEO"),
          members: 32,
          of: 32,
          others: 0,
          ofOthers: 18,
        },
      });
    },
  );

  it("come apart where they are independent, each with what its own people share and the pairs that rules refuse, alone and together", () => {
    const person = (id: string, department: string, location: string) => ({ id, department, location });
    const programme = prepare(
      {
        mentees: [
          ...["a1", "a2", "a3"].map((id) => person(id, "Law", "Lyon")),
          ...["b1", "b2"].map((id) => person(id, "IT", "Paris")),
          person("c1", "Ops", "Nice"),
        ],
        mentors: [person("ma", "Law", "Lyon"), person("mb", "IT", "Paris"), { ...person("mc", "Ops", "Nice"), capacity: 2 }],
        conflicts: [{ menteeId: "a1", mentorId: "mb" }],
      },
      { rules: [{ type: "same", key: "department" }] },
    );
    const { shortages } = diagnose(programme, match(programme));
    expect(shortages.map(({ menteeIds, mentorIds }) => [menteeIds, mentorIds])).toEqual([
      [["a1", "a2", "a3"], ["ma"]],
      [["b1", "b2"], ["mb"]],
    ]);
    expect(shortages[0].barriers).toEqual({
      pairs: 6,
      rules: [
        { rule: "same:department", refused: 6, alone: 5 },
        { rule: "conflict", refused: 1, alone: 0 },
      ],
      belowMinimum: 0,
    });
    expect(shortages[0].waitingIds).toHaveLength(2);
    expect(shortages[1].inCommon).toEqual([
      { code: "shared-value", params: { side: "mentee", key: "department", value: "IT", members: 2, of: 2, others: 0, ofOthers: 4 } },
      { code: "shared-value", params: { side: "mentee", key: "location", value: "Paris", members: 2, of: 2, others: 0, ofOthers: 4 } },
      { code: "shared-value", params: { side: "mentor", key: "department", value: "IT", members: 1, of: 1, others: 0, ofOthers: 2 } },
      { code: "shared-value", params: { side: "mentor", key: "location", value: "Paris", members: 1, of: 1, others: 0, ofOthers: 2 } },
    ]);
  });

  it("count the pairs that only the minimum score keeps apart", () => {
    const goals = (id: string, ...names: string[]) => ({ id, goals: names, goalsSupported: names });
    const programme = prepare(
      { mentees: [goals("a", "x"), goals("b", "x")], mentors: [goals("m", "x"), goals("n", "y")] },
      { criteria: [{ type: "goals", weight: 1 }], minimumScore: 0.5 },
    );
    const [shortage] = diagnose(programme, match(programme)).shortages;
    expect(shortage.barriers).toEqual({ pairs: 2, rules: [], belowMinimum: 2 });
  });
});
