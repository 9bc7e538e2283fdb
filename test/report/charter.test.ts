import { describe, expect, it } from "vitest";
import { toCharter } from "../../src/report/index";
import { fact, mentee, mentor, part, smallProgramme } from "./samples";

const time = (weekday: number) => ({ weekday, start: "18:00", end: "19:00", timeZone: "Europe/Paris" });
const windows = [0, 1, 2, 3, 4].map((day) => fact("shared-window", { minutes: 60, mentee: time(day), mentor: time(day) }));

describe("toCharter", () => {
  it("has the pair's names, hopes, common ground, frame, confidentiality, ending and signatures, in that order", () => {
    const { programme, matching } = smallProgramme();
    const text = toCharter(programme, matching);
    expect(text).toMatch(/^# Mentoring agreement: Ana Ríos and Bo Å\n/);
    expect(text.match(/^## .*$/gm)).toEqual([
      "## What the mentee hopes for",
      "## What the mentor hopes for",
      "## What you can build on",
      "## Frame",
      "## Confidentiality",
      "## How it ends",
      "## Agreed",
    ]);
    expect(text).toContain("- Testing ideas\n- Learning: SQL, up to level 3\n");
    expect(text).toContain("- Rhythm: 60 minutes every 2 weeks\n");
    expect(text).toContain("- To be said at the first meeting.\n");
  });

  it("is as long in French as in English, and French throughout", () => {
    const { programme, matching } = smallProgramme();
    const english = toCharter(programme, matching).split("\n");
    const french = toCharter(programme, matching, { locale: "fr" }).split("\n");
    expect(french).toHaveLength(english.length);
    expect(french.filter((line, index) => line !== "" && line === english[index])).toEqual([]);
  });

  it("is the same for both people and for the coordinator, and shows no score and nothing that was not met", () => {
    const missing = fact("not-met", { kind: "skill", name: "Rust", by: "mentee" });
    const short = fact("partly-met", { kind: "skill", name: "Go", by: "mentee", wanted: 4, offered: 1 });
    const met = fact("met", { kind: "goal", name: "listening", by: "mentee", importance: 7 });
    const { programme, matching } = smallProgramme({
      parts: [part("goals", 0.123, 61_500, [missing, short, met]), part("skills", null, 0, [])],
    });
    const texts = (["coordinator", "mentor", "mentee"] as const).map((audience) => toCharter(programme, matching, { audience }));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toMatch(/Rust|Go\b|importance|0\.12|not answered/);
  });

  it("proposes three shared windows and counts the others", () => {
    const { programme, matching } = smallProgramme({ parts: [part("availability", 1, 1, windows), part("skills", null, 0, [])] });
    const text = toCharter(programme, matching);
    expect(text.match(/^- In common: /gm)).toHaveLength(3);
    expect(text).toContain("- and 2 others\n");
  });

  it("leaves out hopes that the policy keeps private", () => {
    const { programme, matching } = smallProgramme();
    const policy = { ...programme.policy, privateAttributes: ["goals", "skillsWanted"] };
    const text = toCharter({ ...programme, policy }, matching);
    expect(text).not.toMatch(/^- (Testing ideas|Learning)/m);
  });

  it("makes one agreement for each pair, or only for the pair asked for", () => {
    const { programme, matching } = smallProgramme();
    const second = { ...matching.pairs[0]!, menteeId: "di", mentorId: "cy" };
    const two = { ...matching, pairs: [matching.pairs[0]!, second] };
    expect(toCharter(programme, two).match(/^# /gm)).toHaveLength(2);
    expect(toCharter(programme, two, { pair: { menteeId: "di", mentorId: "cy" } })).toMatch(/^# Mentoring agreement: Di and cy\n/);
    expect(toCharter(programme, { ...matching, pairs: [] })).toBe("There is no pair to make an agreement for.\n");
  });

  it("shows a hostile name as text", () => {
    const cohort = { mentees: [mentee({ id: "ana", displayName: "<b>*Ana*</b>" })], mentors: [mentor({ id: "bo" })] };
    const { programme, matching } = smallProgramme({ cohort });
    expect(toCharter(programme, matching)).toContain("# Mentoring agreement: \\<b\\>\\*Ana\\*\\</b\\> and bo");
  });
});
