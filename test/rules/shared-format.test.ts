import { describe, expect, it } from "vitest";
import { sharedFormat } from "../../src/rules/shared-format";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "shared-format" } as const;
const people = {
  mentees: [
    mentee("anywhere", { formats: ["in-person"] }),
    mentee("lyon", { formats: ["in-person"], location: "Lyon" }),
    mentee("remote", { formats: ["phone", "video"], location: "Nice" }),
    mentee("silent"),
  ],
  mentors: [
    mentor("all", { formats: ["in-person", "phone", "video"], location: "Paris" }),
    mentor("local", { formats: ["in-person"], location: " LYON " }),
    mentor("never", { formats: [] }),
    mentor("silent", { location: "Paris" }),
  ],
};

describe("shared-format", () => {
  const setting = settingOf(people);

  it("asks for a format in common, in person only where the places are not known to differ; an empty list is an answer", () => {
    expect(refusedMentors(sharedFormat, rule, setting)).toEqual({
      anywhere: ["never"],
      lyon: ["all", "never"],
      remote: ["local", "never"],
      silent: [],
    });
  });

  it("says when only the distance is in the way", () => {
    expect(verdict(sharedFormat, rule, setting, "lyon", "all")).toEqual([
      { code: "no-shared-format", params: {} },
      { code: "values", params: { key: "location", mentee: "Lyon", mentor: "Paris" } },
    ]);
    expect(verdict(sharedFormat, rule, setting, "remote", "local")).toEqual([{ code: "no-shared-format", params: {} }]);
  });

  it("counts only the formats of the programme, where it names some", () => {
    const byPhone = settingOf(people, { rhythm: { sessionMinutes: 60, everyWeeks: 2, formats: ["phone"] } });
    expect(refusedMentors(sharedFormat, rule, byPhone)).toEqual({
      anywhere: ["all", "local", "never"],
      lyon: ["all", "local", "never"],
      remote: ["local", "never"],
      silent: [],
    });
  });

  it("refuses the unanswered when told", () => {
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(sharedFormat, strict, setting)).toEqual({
      anywhere: ["never", "silent"],
      lyon: ["all", "never", "silent"],
      remote: ["local", "never", "silent"],
      silent: ["all", "local", "never", "silent"],
    });
    expect(verdict(sharedFormat, strict, setting, "remote", "silent")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "formats" } },
    ]);
  });
});
