import { describe, expect, it } from "vitest";
import { found } from "./found";

describe("the check of reporting lines", () => {
  it("names the whole chain of a cycle, once, from its smallest id, through people and org", () => {
    const issues = found(
      {
        mentees: [
          { id: "c", managerId: "a" },
          { id: "x", managerId: "c" },
        ],
        mentors: [{ id: "a", managerId: "b" }],
        org: [{ id: "b", managerId: "c" }],
      },
      "issues",
    );
    expect(issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
      'error manager-cycle mentors[0].managerId: the reporting line comes back to where it started: "a" -> "b" -> "c" -> "a"',
    ]);
    expect(issues[0].params.chain).toEqual(["a", "b", "c", "a"]);
  });

  it("finds somebody who reports to themselves, and every one of several cycles", () => {
    const mentees = [
      { id: "a", managerId: "a" },
      { id: "b", managerId: "c" },
      { id: "c", managerId: "b" },
      { id: "d", managerId: "a" },
    ];
    expect(found({ mentees, mentors: [] })).toEqual(["error manager-cycle mentees.0.managerId", "error manager-cycle mentees.1.managerId"]);
  });

  it("cuts the sentence, not the data, of a long chain", () => {
    const mentees = Array.from({ length: 500 }, (_, index) => ({ id: `p${index}`, managerId: `p${(index + 1) % 500}` }));
    const [issue] = found({ mentees, mentors: [] }, "issues");
    expect(issue.message.length).toBeLessThan(250);
    expect(issue.params.chain).toHaveLength(501);
  });

  it("refuses two managers of one person, wherever they are named", () => {
    const issues = found(
      {
        mentees: [{ id: "a", managerId: "m" }],
        mentors: [
          { id: "a", managerId: null },
          { id: "m", managerId: null },
        ],
        org: [
          { id: "a", managerId: "n" },
          { id: "n", managerId: null },
        ],
      },
      "issues",
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "manager-contradiction mentors.0.managerId",
      "manager-contradiction org.0.managerId",
    ]);
    expect(issues[1].message).toBe('org[0].managerId: says that the manager of "a" is "n", elsewhere it is "m"');
  });

  it("allows the same manager to be named twice, and warns of it inside org", () => {
    const managed = { id: "a", managerId: null };
    expect(found({ mentees: [managed], mentors: [managed], org: [managed] })).toEqual([]);
    const org = [
      { id: "z", managerId: null },
      { id: "z", managerId: null },
    ];
    expect(found({ mentees: [], mentors: [], org })).toEqual(["warning duplicate-entry org.1"]);
  });

  it("warns once of a manager of whom nothing else is known", () => {
    const mentees = [
      { id: "a", managerId: "boss" },
      { id: "b", managerId: "boss" },
      { id: "c", managerId: "m" },
    ];
    expect(found({ mentees, mentors: [{ id: "m" }] })).toEqual(["warning unknown-manager mentees.0.managerId"]);
  });
});
