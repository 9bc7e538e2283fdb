import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { history } from "../../src/criteria/history";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const a = mentee("a");
const b = mentor("b");
const round = (outcome: number | null, endedOn: string | null = null) => ({ menteeId: "a", mentorId: "b", endedOn, outcome });
const settingWith = (...rounds: ReturnType<typeof round>[]) => settingOf({ mentees: [a], mentors: [b], history: rounds });
const score = (prefer: "repeat" | "fresh", ...rounds: ReturnType<typeof round>[]) =>
  history.score({ type: "history", weight: 1, prefer }, a, b, settingWith(...rounds), "mentee");

describe("history", () => {
  it("prefers people who were never paired when it asks for fresh pairs", () => {
    expect(score("fresh")).toBe(1);
    expect(score("fresh", round(1))).toBe(0);
  });

  it("gives a past pair its outcome when it asks for repeats, and 1 where none was noted", () => {
    expect(score("repeat", round(0.25))).toBe(0.25);
    expect(score("repeat", round(0))).toBe(0);
    expect(score("repeat", round(null))).toBe(1);
  });

  it("does not know how a repeat would be of people who were never paired", () => {
    expect(score("repeat")).toBeNull();
    expect(score("repeat", { ...round(1), menteeId: "b", mentorId: "a" })).toBeNull();
  });

  it("takes the last round that has an outcome", () => {
    expect(score("repeat", round(0.25, "2022-06-30"), round(0.75, "2023-06-30"), round(null, "2024-06-30"))).toBe(0.75);
  });

  it("tells every round, or that there was none", () => {
    const parameters = { type: "history", weight: 1, prefer: "fresh" } as const;
    expect(history.facts(parameters, a, b, settingWith(round(null), round(0.5, "2024-06-30")), "mentee")).toEqual([
      { code: "past-pair", params: { endedOn: null, outcome: null } },
      { code: "past-pair", params: { endedOn: "2024-06-30", outcome: 0.5 } },
    ]);
    expect(history.facts(parameters, a, b, settingWith(), "mentee")).toEqual([{ code: "never-paired", params: {} }]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(
      history,
      fc.record({ type: fc.constant("history" as const), weight: fc.constant(1), prefer: fc.constantFrom("repeat", "fresh") }),
    );
  });
});
