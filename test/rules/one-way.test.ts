import { describe, expect, it } from "vitest";
import { oneWay } from "../../src/rules/one-way";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

describe("one-way", () => {
  const setting = settingOf({ mentees: [mentee("ann"), mentee("bob")], mentors: [mentor("ann"), mentor("bob"), mentor("cy")] });
  const rule = {
    type: "one-way",
    closed: [
      { menteeId: "ann", mentorId: "bob" },
      { menteeId: "ann", mentorId: "gone" },
    ],
  } as const;

  it("refuses two people in the roles that are closed, and not in the opposite ones", () => {
    expect(refusedMentors(oneWay, rule, setting)).toEqual({ ann: ["bob"], bob: [] });
    expect(verdict(oneWay, rule, setting, "ann", "bob")).toEqual([{ code: "one-way", params: {} }]);
    expect(verdict(oneWay, rule, setting, "bob", "ann")).toBeNull();
  });
});
