import { describe, expect, it } from "vitest";
import { whyInALine } from "../../src/report/index";
import { plainNames } from "../../src/report/names";
import { explanation, fact, facts, part } from "./samples";

const names = (locale: "en" | "fr") => ({ ...plainNames(locale), criterion: (id: string) => id });
const goal = (code: "met" | "not-met", name: string) => fact(code, { kind: "goal", name, by: "mentee" });
const why = (parts: Parameters<typeof explanation>[0], fields = {}, locale: "en" | "fr" = "en") =>
  whyInALine(explanation(parts, fields), locale, names(locale));

describe("whyInALine", () => {
  const goals = part("goals", 0.5, 175_000, [goal("met", "test-ideas"), goal("met", "widen-network"), goal("not-met", "travel")]);
  const skills = part("skills", 1, 250_000, [fact("met", { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 4 })]);
  const time = part("availability", 1, 200_000, [fact("shared-time", { shared: 120, usable: 120, needed: 30, sessionMinutes: 60 })]);
  const style = part("style", 0.9, 180_000, [
    fact("partly-met", { kind: "style", name: "visionary", by: "mentee", wanted: 0.8, offered: 0.6 }),
  ]);

  it("puts the criteria that brought most points first", () => {
    expect(why([goals, skills, style, time])).toBe(
      "skills: SQL 4 (wanted 3); 120 shared minutes a week; style: visionary short by 0.2; goals 2 of 3: testing ideas, a wider network",
    );
  });

  it("says the same in French", () => {
    expect(why([goals, skills, style, time], {}, "fr")).toBe(
      "skills\u00a0: SQL 4 (souhaité 3)\u202f; 120\u00a0minutes communes par semaine\u202f; style\u00a0: visionnaire (0,2 de moins)\u202f; " +
        "goals 2 sur 3\u00a0: tester ses idées, élargir son réseau",
    );
  });

  it("keeps the policy's order for a mentee, whose explanation has no points", () => {
    const shared = [goals, skills].map((each) => ({ ...each, score: null, points: 0 }));
    expect(why(shared, { audience: "mentee", points: null })).toBe(
      "goals 2 of 3: testing ideas, a wider network; skills: SQL 4 (wanted 3)",
    );
  });

  it("shows no score to a mentee where there is no telling fact", () => {
    const silent = { ...part("supplied", 0.25, 100_000, []) };
    expect(why([silent])).toBe("supplied 0.25");
    expect(why([silent, goals], { audience: "mentee" })).toBe("goals 2 of 3: testing ideas, a wider network");
  });

  it("leaves out what was not answered, and says so when nothing was", () => {
    const open = part("skills", null, 125_000, [fact("unanswered", { side: "mentor", field: "skills" })]);
    expect(why([open, time])).toBe("120 shared minutes a week");
    expect(why([open])).toBe("not answered");
  });

  it("names three things of a criterion and counts the others", () => {
    const many = part(
      "goals",
      1,
      1,
      ["a", "b", "c", "d", "e"].map((name) => goal("met", name)),
    );
    expect(why([many])).toBe("goals 5 of 5: a, b, c");
  });

  it("tells when none of the wanted things is there", () => {
    expect(why([part("goals", 0, 0, [goal("not-met", "a"), goal("not-met", "b")])])).toBe("goals: none of 2");
  });

  it("keeps the mentor's wants apart from the mentee's", () => {
    const both = part("goals", 1, 1, [goal("met", "test-ideas"), fact("met", { kind: "goal", name: "listening", by: "mentor" })]);
    expect(why([both])).toBe("goals: testing ideas; goals (for the mentor): listening better");
  });

  it("gives the rules of a refused pair instead", () => {
    expect(why([goals], { verdict: "refused", refusals: [{ rule: "my rule", facts: [] }] })).toBe("refused: my rule");
  });

  it("stays one line for every fact there is, in both languages", () => {
    for (const each of facts)
      for (const locale of ["en", "fr"] as const) expect(why([part("x", 0.5, 1, [each])], {}, locale)).not.toMatch(/undefined|\n|%|^$/);
  });
});
