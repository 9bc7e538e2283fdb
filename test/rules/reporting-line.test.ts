import { describe, expect, it } from "vitest";
import { reportingLine } from "../../src/rules/reporting-line";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "reporting-line" } as const;

/** ann -> bob -> vp (org) -> ceo -> nobody; cy -> vp; dee: not said. */
const managers = new Map<string, string | null>([
  ["ann", "bob"],
  ["bob", "vp"],
  ["vp", "ceo"],
  ["ceo", null],
  ["cy", "vp"],
]);
const setting = settingOf({
  managers,
  mentees: [mentee("ann"), mentee("bob"), mentee("ceo"), mentee("dee")],
  mentors: [mentor("ann"), mentor("bob"), mentor("ceo"), mentor("cy")],
});

describe("reporting-line", () => {
  it("refuses whoever is above or below at any level, through people outside the cohort; a person is not in their own line", () => {
    expect(refusedMentors(reportingLine, rule, setting)).toEqual({
      ann: ["bob", "ceo"],
      bob: ["ann", "ceo"],
      ceo: ["ann", "bob", "cy"],
      dee: [],
    });
  });

  it("follows lines of any length, and comes to an end where they run in a circle", () => {
    const line = Array.from({ length: 100 }, (_, level) => `p${level}`);
    const above = (top: string | null) => new Map(line.map((id, level) => [id, line[level + 1] ?? top]));
    const people = { mentees: [mentee("p0"), mentee("p60")], mentors: [mentor("p1"), mentor("p31"), mentor("p32"), mentor("p99")] };
    expect(refusedMentors(reportingLine, rule, settingOf({ managers: above(null), ...people }))).toEqual({
      p0: ["p1", "p31", "p32", "p99"],
      p60: ["p1", "p31", "p32", "p99"],
    });
    expect(refusedMentors(reportingLine, { ...rule, levels: 32 }, settingOf({ managers: above(null), ...people }))).toEqual({
      p0: ["p1", "p31", "p32"],
      p60: ["p31", "p32"],
    });
    expect(verdict(reportingLine, rule, settingOf({ managers: above("p50"), ...people }), "p60", "p99")).not.toBeNull();
  });

  it("counts only so many levels when told", () => {
    expect(refusedMentors(reportingLine, { ...rule, levels: 1 }, setting)).toEqual({ ann: ["bob"], bob: ["ann"], ceo: [], dee: [] });
    expect(refusedMentors(reportingLine, { ...rule, levels: 2 }, setting)).toEqual({
      ann: ["bob"],
      bob: ["ann", "ceo"],
      ceo: ["bob", "cy"],
      dee: [],
    });
    expect(refusedMentors(reportingLine, { ...rule, levels: 3 }, setting)).toEqual(refusedMentors(reportingLine, rule, setting));
  });

  it("gives the chain from the lower person up to the higher one, and who is above", () => {
    expect(verdict(reportingLine, rule, setting, "ann", "ceo")).toEqual([
      { code: "manager-chain", params: { chain: ["ann", "bob", "vp", "ceo"], above: "mentor" } },
    ]);
    expect(verdict(reportingLine, rule, setting, "ceo", "cy")).toEqual([
      { code: "manager-chain", params: { chain: ["cy", "vp", "ceo"], above: "mentee" } },
    ]);
  });

  it("a strict programme refuses people whose chain is not known to the top, and names them", () => {
    expect(refusedMentors(reportingLine, { ...rule, unknown: "refuse" }, setting)).toEqual({
      ann: ["bob", "ceo"],
      bob: ["ann", "ceo"],
      ceo: ["ann", "bob", "cy"],
      dee: ["ann", "bob", "ceo", "cy"],
    });
    expect(verdict(reportingLine, { ...rule, unknown: "refuse" }, setting, "dee", "cy")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "managerId" } },
    ]);
  });

  it("a strict programme asks only for the levels that count", () => {
    const short = settingOf({
      managers: new Map([["ann", "boss"]]),
      mentees: [mentee("ann")],
      mentors: [mentor("boss"), mentor("cy")],
    });
    const strict = { ...rule, unknown: "refuse", levels: 1 } as const;
    expect(verdict(reportingLine, strict, short, "ann", "cy")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "managerId" } },
    ]);
    expect(verdict(reportingLine, { ...strict, levels: "any" }, short, "ann", "cy")).toHaveLength(2);
  });

  it("ends on lines that run in a circle, and refuses each to the other", () => {
    const circle = settingOf({
      managers: new Map([
        ["ann", "bob"],
        ["bob", "ann"],
        ["cy", "ann"],
        ["solo", "solo"],
      ]),
      mentees: [mentee("ann"), mentee("cy"), mentee("solo")],
      mentors: [mentor("bob"), mentor("solo")],
    });
    expect(refusedMentors(reportingLine, rule, circle)).toEqual({ ann: ["bob"], cy: ["bob"], solo: [] });
    expect(verdict(reportingLine, rule, circle, "ann", "bob")).toEqual([
      { code: "manager-chain", params: { chain: ["ann", "bob"], above: "mentor" } },
      { code: "manager-chain", params: { chain: ["bob", "ann"], above: "mentee" } },
    ]);
  });
});
