import { describe, expect, it } from "vitest";
import { pastPair } from "../../src/rules/past-pair";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "past-pair" } as const;

describe("past-pair", () => {
  const setting = settingOf({
    mentees: [mentee("ann"), mentee("bob")],
    mentors: [mentor("ann"), mentor("bob"), mentor("cy")],
    history: [
      { menteeId: "bob", mentorId: "cy", endedOn: "2024-06-30", outcome: 0.8 },
      { menteeId: "bob", mentorId: "cy", endedOn: null, outcome: null },
      { menteeId: "ann", mentorId: "bob", endedOn: "2023-06-30", outcome: null },
      { menteeId: "gone", mentorId: "cy", endedOn: null, outcome: null },
    ],
  });

  it("refuses the same two again, also with their roles exchanged", () => {
    expect(refusedMentors(pastPair, rule, setting)).toEqual({ ann: ["bob"], bob: ["ann", "cy"] });
  });

  it("gives every round they had", () => {
    expect(verdict(pastPair, rule, setting, "bob", "cy")).toEqual([
      { code: "past-pair", params: { endedOn: "2024-06-30", outcome: 0.8 } },
      { code: "past-pair", params: { endedOn: null, outcome: null } },
    ]);
  });

  it("allows everybody when there is no history", () => {
    expect(refusedMentors(pastPair, rule, settingOf({ mentees: [mentee("ann")], mentors: [mentor("cy")] }))).toEqual({ ann: [] });
  });
});
