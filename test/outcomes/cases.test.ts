import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { casesOf, readsHistory } from "../../src/outcomes/cases";

describe("cases", () => {
  const people = {
    mentees: [{ id: "a", goals: ["x"] }, { id: "__proto__" }],
    mentors: [{ id: "m", goalsSupported: ["x"] }, { id: "__proto__" }],
  };

  it("are the past pairs with an outcome, zero included, in the roles they had, each round for itself", () => {
    const history = [
      { menteeId: "a", mentorId: "m", outcome: 0, endedOn: "2024-01-01" },
      { menteeId: "a", mentorId: "m", outcome: 1, endedOn: "2025-01-01" },
      { menteeId: "__proto__", mentorId: "m", outcome: 0.4 },
      { menteeId: "m", mentorId: "a", outcome: 0.9 },
      { menteeId: "a", mentorId: "__proto__" },
    ];
    const found = casesOf(prepare({ ...people, history }, { criteria: [{ type: "goals", weight: 1 }] }));
    expect(found).toEqual({
      cases: [
        { outcome: 0.4, scores: [null], score: 0.5 },
        { outcome: 0, scores: [1], score: 1 },
        { outcome: 1, scores: [1], score: 1 },
      ],
      gone: 1,
    });
  });

  it("are made of the history where a criterion reads it, also through formulae of formulae", () => {
    const { policy } = prepare(people, {
      criteria: [
        { type: "goals", weight: 5 },
        { type: "history", id: "past", prefer: "fresh", weight: 4 },
        { type: "formula", id: "inner", expression: "1 - past", weight: 3 },
        { type: "formula", id: "outer", expression: "inner * goals", weight: 2 },
        { type: "formula", id: "free", expression: "goals", weight: 1 },
      ],
    });
    expect(readsHistory(policy)).toEqual([false, true, true, true, false]);
  });
});
