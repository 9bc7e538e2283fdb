import { describe, expect, it } from "vitest";
import { samePerson } from "../../src/rules/same-person";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "same-person" } as const;

describe("same-person", () => {
  const setting = settingOf({
    mentees: [mentee("ada"), mentee("__proto__")],
    mentors: [mentor("ADA"), mentor("ada"), mentor("__proto__")],
  });

  it("refuses the same id on both sides, whatever the id, and compares ids exactly", () => {
    expect(Object.entries(refusedMentors(samePerson, rule, setting))).toEqual([
      ["__proto__", ["__proto__"]],
      ["ada", ["ada"]],
    ]);
  });

  it("gives one fact without params", () => {
    expect(verdict(samePerson, rule, setting, "ada", "ada")).toEqual([{ code: "same-person", params: {} }]);
  });
});
