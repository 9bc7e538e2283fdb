import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainPair, match, prepare } from "../../src";
import { cohorts } from "../cohorts";

const cohort = {
  mentees: [
    {
      id: "ana",
      managerId: "boss",
      timeZone: "Europe/Paris",
      goals: ["test-ideas", { goal: "widen-network", importance: 3 }],
      skillsWanted: [{ skill: "SQL", level: 4 }],
      leadershipStyle: { wanted: { coaching: 0.8 } },
      availability: [{ daysOfWeek: ["tuesday" as const], startTime: "16:00", endTime: "19:00" }],
      wishes: ["tom"],
      attributes: { cohort: "2026", health: "private matter" },
    },
  ],
  mentors: [
    {
      id: "lea",
      timeZone: "America/Montreal",
      goalsSupported: ["Test-Ideas "],
      skills: [{ skill: "sql", level: 3 }],
      leadershipStyle: { practised: { coaching: 0.6 } },
      availability: [{ daysOfWeek: ["tuesday" as const], startTime: "08:00", endTime: "12:00" }],
      attributes: { cohort: "2026", health: "private matter" },
    },
    { id: "boss" },
    { id: "tom", vetoes: ["ana"] },
  ],
  asOf: "2026-01-13",
};

describe("explainPair", () => {
  it("says which goals are covered, which skills at which level, which minutes are shared and which styles fall short", () => {
    const programme = prepare(cohort);
    const explanation = explainPair(programme, match(programme), { menteeId: "ana", mentorId: "lea" });
    expect(explanation.verdict).toBe("chosen");
    // goals 1 of 4, SQL 3 of 4, coaching short by 0.2 of 0.8, two shared hours where half an hour a week is needed
    expect(explanation.parts.map((part) => [part.criterion, part.score, part.points])).toEqual([
      ["goals", 0.25, 87_500],
      ["skills", 0.75, 187_500],
      ["leadership-style", 0.75, 150_000],
      ["availability", 1, 200_000],
    ]);
    expect(explanation.points).toBe(625_000);
    expect(explanation.completeness).toBe(1);
    const facts = explanation.parts.flatMap((part) => part.facts);
    expect(facts).toContainEqual({ code: "met", params: expect.objectContaining({ kind: "goal", name: "test-ideas", by: "mentee" }) });
    expect(facts).toContainEqual({
      code: "not-met",
      params: expect.objectContaining({ kind: "goal", name: "widen-network", importance: 3 }),
    });
    expect(facts).toContainEqual({ code: "partly-met", params: expect.objectContaining({ kind: "skill", wanted: 4, offered: 3 }) });
    expect(facts).toContainEqual({ code: "partly-met", params: expect.objectContaining({ kind: "style", wanted: 0.8, offered: 0.6 }) });
    expect(facts).toContainEqual({ code: "shared-time", params: expect.objectContaining({ shared: 120, usable: 120, needed: 30 }) });
    expect(facts).toContainEqual({
      code: "shared-window",
      params: {
        minutes: 120,
        mentee: { weekday: 1, start: "16:00", end: "18:00", timeZone: "Europe/Paris" },
        mentor: { weekday: 1, start: "10:00", end: "12:00", timeZone: "America/Montreal" },
      },
    });
  });

  it("names every rule that refuses a pair, and never says whose veto it is", () => {
    const programme = prepare(cohort);
    const matching = match(programme);
    const boss = explainPair(programme, matching, { menteeId: "ana", mentorId: "boss" });
    expect(boss.verdict).toBe("refused");
    expect(boss.refusals.map((refusal) => refusal.rule)).toEqual(["reporting-line"]);
    const vetoed = explainPair(programme, matching, { menteeId: "ana", mentorId: "tom" });
    expect(vetoed.refusals).toEqual([{ rule: "veto", facts: [{ code: "veto", params: {} }] }]);
  });

  it("gives the parts of a chosen pair that the matching has, for every chosen pair", () => {
    fc.assert(
      fc.property(cohorts(), (input) => {
        const programme = prepare(input);
        const matching = match(programme);
        for (const pair of matching.pairs) {
          const explanation = explainPair(programme, matching, pair);
          expect(explanation.parts.map(({ facts: _, ...part }) => part)).toEqual(pair.parts);
          expect(explanation.points).toBe(pair.points);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("tells a mentee or mentor nothing of a pair that was not made, and of their own no points, wish or private attribute", () => {
    const criteria = [
      { type: "goals" as const, weight: 1 },
      { type: "wishes" as const, weight: 1 },
      { type: "attribute" as const, id: "cohort", key: "attributes.cohort", prefer: "same" as const, weight: 1 },
      { type: "attribute" as const, id: "health", key: "attributes.health", prefer: "same" as const, weight: 1 },
    ];
    const programme = prepare(cohort, { criteria, privateAttributes: ["health"] });
    const matching = match(programme);
    for (const audience of ["mentee", "mentor"] as const) {
      const vetoed = explainPair(programme, matching, { menteeId: "ana", mentorId: "tom" }, { audience });
      const outOfLine = explainPair(programme, matching, { menteeId: "ana", mentorId: "boss" }, { audience });
      expect({ ...vetoed, mentorId: "" }).toEqual({ ...outOfLine, mentorId: "" });
      expect(vetoed).toMatchObject({ verdict: "not-paired", refusals: [], parts: [], points: null });
      const own = explainPair(programme, matching, { menteeId: "ana", mentorId: "lea" }, { audience });
      expect(own.parts.map((part) => part.criterion)).toEqual(["cohort", "goals"]);
      expect(own).toMatchObject({ verdict: "chosen", pinned: false, points: null, score: null, completeness: null });
      expect(JSON.stringify(own)).not.toMatch(/health|private matter|wish/);
    }
  });

  it("says of a pin that it is one to the coordinator only", () => {
    const programme = prepare({ ...cohort, pins: [{ menteeId: "ana", mentorId: "lea" }] });
    const matching = match(programme);
    const pinned = (audience: "coordinator" | "mentor" | "mentee") =>
      explainPair(programme, matching, { menteeId: "ana", mentorId: "lea" }, { audience }).pinned;
    expect([pinned("coordinator"), pinned("mentor"), pinned("mentee")]).toEqual([true, false, false]);
  });

  it("refuses an id that is not on that side, naming it", () => {
    const programme = prepare(cohort);
    expect(() => explainPair(programme, match(programme), { menteeId: "lea", mentorId: "lea" })).toThrow(/menteeId.*"lea"/);
  });
});
