import { describe, expect, it } from "vitest";
import { inCommon } from "../../../src/explain/diagnose/in-common";
import { person } from "../../setting";

const firstThree = (row: number) => row < 3;

describe("inCommon", () => {
  it("finds the value that marks members off, whatever its spelling, and says it as first spelt", () => {
    const people = ["Law", " law", "LAW", "IT", "Law"].map((department, k) => person(`p${k}`, { department }));
    expect(inCommon("mentee", people, firstThree)).toEqual([
      { code: "shared-value", params: { side: "mentee", key: "department", value: "Law", members: 3, of: 3, others: 1, ofOthers: 2 } },
    ]);
  });

  it("finds the range of numbers, unanswered or not, that holds most members and fewest others", () => {
    const people = [2, 3, null, 7, 1, 8].map((jobLevel, k) => person(`p${k}`, { jobLevel }));
    expect(inCommon("mentor", people, firstThree)).toEqual([
      { code: "shared-range", params: { side: "mentor", key: "jobLevel", min: 2, max: 3, members: 2, of: 3, others: 0, ofOthers: 3 } },
    ]);
  });

  it("reads attributes, lists among them, and keys like __proto__", () => {
    const people = [["a", "A"], ["a"], ["b", "a"], ["b"], ["b"]].map((tags, k) =>
      person(`p${k}`, { attributes: new Map([["__proto__", tags]]) }),
    );
    expect(inCommon("mentee", people, firstThree)).toEqual([
      {
        code: "shared-value",
        params: { side: "mentee", key: "attributes.__proto__", value: "a", members: 3, of: 3, others: 0, ofOthers: 2 },
      },
    ]);
  });

  it("says nothing of what the others have as well, of what few members have, or where there are no others", () => {
    const same = ["Law", "Law", "Law", "Law"].map((department, k) => person(`p${k}`, { department }));
    expect(inCommon("mentee", same, firstThree)).toEqual([]);
    const few = ["Law", "IT", "HR", "Ops", "Tax"].map((department, k) => person(`p${k}`, { department }));
    expect(inCommon("mentee", few, firstThree)).toEqual([]);
    expect(inCommon("mentee", same, () => true)).toEqual([]);
    expect(inCommon("mentee", same, () => false)).toEqual([]);
  });
});
