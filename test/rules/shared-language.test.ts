import { describe, expect, it } from "vitest";
import { sharedLanguage } from "../../src/rules/shared-language";
import { mentee, mentor, settingOf, speaking } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "shared-language" } as const;

describe("shared-language", () => {
  const setting = settingOf({
    mentees: [mentee("both", speaking("en-GB", "fr")), mentee("none", speaking()), mentee("portuguese", speaking("pt")), mentee("silent")],
    mentors: [mentor("brazil", speaking("PT-br")), mentor("canada", speaking("fr-CA", "en")), mentor("none", speaking()), mentor("silent")],
  });

  it("compares languages without region or case; an empty list is an answer", () => {
    expect(refusedMentors(sharedLanguage, rule, setting)).toEqual({
      both: ["brazil", "none"],
      none: ["brazil", "canada", "none"],
      portuguese: ["canada", "none"],
      silent: [],
    });
  });

  it("does not take one tag for the beginning of another", () => {
    const near = settingOf({ mentees: [mentee("filipino", speaking("fil"))], mentors: [mentor("finnish", speaking("fi"))] });
    expect(refusedMentors(sharedLanguage, rule, near)).toEqual({ filipino: ["finnish"] });
  });

  it("gives one fact, or who did not answer where that refuses", () => {
    expect(verdict(sharedLanguage, rule, setting, "both", "brazil")).toEqual([{ code: "no-shared-language", params: {} }]);
    expect(refusedMentors(sharedLanguage, { ...rule, unknown: "refuse" }, setting).both).toEqual(["brazil", "none", "silent"]);
    expect(refusedMentors(sharedLanguage, { ...rule, unknown: "refuse" }, setting).silent).toEqual(["brazil", "canada", "none", "silent"]);
    expect(verdict(sharedLanguage, { ...rule, unknown: "refuse" }, setting, "silent", "canada")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "languages" } },
    ]);
  });
});
