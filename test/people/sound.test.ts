import { describe, expect, it } from "vitest";
import { examineWithFakes } from "../policy/fake-vocabulary";

describe("soundPart", () => {
  it("leaves out what an error points at, and nothing else", () => {
    const { cohort } = examineWithFakes({
      mentees: [
        { id: "a", department: "x", timeZone: "Mars/Olympus", wishes: ["ghost"] },
        { id: "b", department: 4, location: "Lyon" },
        { id: "b", location: "Paris" },
        { id: "c", managerId: "c" },
      ],
      mentors: [{ id: "m", skills: ["sql", "sql"] }],
      conflicts: [
        { menteeId: "a", mentorId: "m" },
        { menteeId: "ghost", mentorId: "m" },
      ],
    }).setting;
    expect(cohort.mentees.map(({ id, department, location, timeZone, wishes }) => [id, department, location, timeZone, wishes])).toEqual([
      ["a", "x", null, null, null],
      ["b", null, "Lyon", null, null],
      ["c", null, null, null, null],
    ]);
    expect([...cohort.managers]).toEqual([]);
    expect(cohort.mentors[0].skills).toHaveLength(1);
    expect(cohort.conflicts).toEqual([{ menteeId: "a", mentorId: "m", reason: null }]);
  });
});
