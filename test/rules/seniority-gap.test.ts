import { describe, expect, it } from "vitest";
import { seniorityGap } from "../../src/rules/seniority-gap";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "seniority-gap" } as const;

describe("seniority-gap", () => {
  const setting = settingOf({
    mentees: [mentee("m3", { jobLevel: 3 }), mentee("silent")],
    mentors: [1, 3, 4, 5, 6].map((jobLevel) => mentor(`level${jobLevel}`, { jobLevel })).concat(mentor("silent")),
  });

  it("takes the mentor's level minus the mentee's and includes both bounds", () => {
    expect(refusedMentors(seniorityGap, { ...rule, min: 1, max: 2 }, setting).m3).toEqual(["level1", "level3", "level6"]);
    expect(refusedMentors(seniorityGap, { ...rule, min: 0 }, setting).m3).toEqual(["level1"]);
    expect(refusedMentors(seniorityGap, { ...rule, max: -1 }, setting).m3).toEqual(["level3", "level4", "level5", "level6"]);
    expect(refusedMentors(seniorityGap, rule, setting).m3).toEqual([]);
  });

  it("gives the gap and only the bounds that were set", () => {
    expect(verdict(seniorityGap, { ...rule, min: 1 }, setting, "m3", "level1")).toEqual([
      { code: "level-gap", params: { gap: -2, min: 1 } },
    ]);
    expect(verdict(seniorityGap, { ...rule, min: 1, max: 2 }, setting, "m3", "level6")).toEqual([
      { code: "level-gap", params: { gap: 3, min: 1, max: 2 } },
    ]);
  });

  it("allows the unanswered, or refuses them and says who they are", () => {
    expect(refusedMentors(seniorityGap, { ...rule, min: 1 }, setting).silent).toEqual([]);
    expect(refusedMentors(seniorityGap, { ...rule, min: 0, unknown: "refuse" }, setting)).toEqual({
      m3: ["level1", "silent"],
      silent: ["level1", "level3", "level4", "level5", "level6", "silent"],
    });
    expect(verdict(seniorityGap, { ...rule, min: 1, unknown: "refuse" }, setting, "silent", "silent")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "jobLevel" } },
      { code: "unanswered", params: { side: "mentor", field: "jobLevel" } },
    ]);
  });
});
