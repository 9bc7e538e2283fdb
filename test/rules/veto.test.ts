import { describe, expect, it } from "vitest";
import { veto } from "../../src/rules/veto";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "veto" } as const;

describe("veto", () => {
  it("refuses a pair that the mentee or the mentor has vetoed", () => {
    const setting = settingOf({
      mentees: [mentee("ann", { vetoes: ["dee"] }), mentee("bob")],
      mentors: [mentor("cy", { vetoes: ["bob"] }), mentor("dee")],
    });
    expect(refusedMentors(veto, rule, setting)).toEqual({ ann: ["dee"], bob: ["cy"] });
  });

  it("says the same whoever vetoed: no name, no side", () => {
    const byMentee = settingOf({ mentees: [mentee("ann", { vetoes: ["cy"] })], mentors: [mentor("cy")] });
    const byMentor = settingOf({ mentees: [mentee("ann")], mentors: [mentor("cy", { vetoes: ["ann"] })] });
    const byBoth = settingOf({ mentees: [mentee("ann", { vetoes: ["cy"] })], mentors: [mentor("cy", { vetoes: ["ann"] })] });
    for (const setting of [byMentee, byMentor, byBoth]) {
      expect(verdict(veto, rule, setting, "ann", "cy")).toEqual([{ code: "veto", params: {} }]);
    }
  });

  it("holds in both roles when the two people are on both sides", () => {
    const setting = settingOf({
      mentees: [mentee("ann", { vetoes: ["bob"] }), mentee("bob")],
      mentors: [mentor("ann"), mentor("bob")],
    });
    expect(refusedMentors(veto, rule, setting)).toEqual({ ann: ["bob"], bob: ["ann"] });
  });

  it("reads a mentor's veto for that person as a mentee too", () => {
    const setting = settingOf({
      mentees: [mentee("ann"), mentee("bob")],
      mentors: [mentor("ann", { vetoes: ["bob"] }), mentor("bob")],
    });
    expect(refusedMentors(veto, rule, setting)).toEqual({ ann: ["bob"], bob: ["ann"] });
  });

  it("passes over a veto of somebody who is not there", () => {
    const setting = settingOf({ mentees: [mentee("ann", { vetoes: ["zed"] })], mentors: [mentor("cy")] });
    expect(refusedMentors(veto, rule, setting)).toEqual({ ann: [] });
  });
});
