import { describe, expect, it } from "vitest";
import { conflict } from "../../src/rules/conflict";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "conflict" } as const;

describe("conflict", () => {
  const setting = settingOf({
    mentees: [mentee("ann"), mentee("bob"), mentee("cy")],
    mentors: [mentor("bob"), mentor("cy"), mentor("dee")],
    conflicts: [
      { menteeId: "cy", mentorId: "dee", reason: "same inquiry" },
      { menteeId: "ann", mentorId: "dee", reason: null },
      { menteeId: "bob", mentorId: "cy", reason: "siblings" },
    ],
  });

  it("keeps listed people apart, in both roles where both are on both sides", () => {
    expect(refusedMentors(conflict, rule, setting)).toEqual({ ann: ["dee"], bob: ["cy"], cy: ["bob", "dee"] });
  });

  it("gives the organiser's reason, or null", () => {
    expect(verdict(conflict, rule, setting, "cy", "bob")).toEqual([{ code: "conflict", params: { reason: "siblings" } }]);
    expect(verdict(conflict, rule, setting, "ann", "dee")).toEqual([{ code: "conflict", params: { reason: null } }]);
  });
});
