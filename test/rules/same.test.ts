import { describe, expect, it } from "vitest";
import { same } from "../../src/rules/same";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "same", key: "location" } as const;

describe("same", () => {
  const setting = settingOf({
    mentees: [mentee("ann", { location: "Québec" }), mentee("silent")],
    mentors: [
      mentor("composed", { location: "QUÉBEC" }),
      mentor("decomposed", { location: "Que\u0301bec" }),
      mentor("paris", { location: "Paris" }),
      mentor("silent"),
    ],
  });

  it("refuses another value, whatever case and accents are made of; who did not answer is allowed", () => {
    expect(refusedMentors(same, rule, setting)).toEqual({ ann: ["paris"], silent: [] });
  });

  it("gives both values, or who did not answer where that refuses", () => {
    expect(verdict(same, rule, setting, "ann", "paris")).toEqual([
      { code: "values", params: { key: "location", mentee: "Québec", mentor: "Paris" } },
    ]);
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(same, strict, setting)).toEqual({
      ann: ["paris", "silent"],
      silent: ["composed", "decomposed", "paris", "silent"],
    });
    expect(verdict(same, strict, setting, "ann", "silent")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "location" } },
    ]);
  });

  it("takes an answer of false or 0 for an answer", () => {
    const answers = settingOf({
      mentees: [mentee("no", { attributes: new Map([["remote", false]]) }), mentee("zero", { attributes: new Map([["remote", 0]]) })],
      mentors: [mentor("no", { attributes: new Map([["remote", false]]) }), mentor("yes", { attributes: new Map([["remote", true]]) })],
    });
    expect(refusedMentors(same, { type: "same", key: "attributes.remote" }, answers)).toEqual({ no: ["yes"], zero: ["no", "yes"] });
  });

  it("is called after its field", () => {
    expect(same.id?.(rule)).toBe("same:location");
  });
});
