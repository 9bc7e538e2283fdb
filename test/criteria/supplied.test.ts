import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supplied } from "../../src/criteria/supplied";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const parameters = { type: "supplied", weight: 1, scores: "model" } as const;
const a = mentee("a");
const b = mentor("b");
const settingWith = (scores: [string, Map<string, number>][]) =>
  settingOf({ mentees: [a], mentors: [b], suppliedScores: new Map([["model", new Map(scores)]]) });

describe("a supplied score", () => {
  it("is the number that the vendor gave the pair", () => {
    const setting = settingWith([["a", new Map([["b", 0.125]])]]);
    expect(supplied.score(parameters, a, b, setting, "mentee")).toBe(0.125);
    expect(supplied.facts(parameters, a, b, setting, "mentee")).toEqual([
      { code: "supplied-score", params: { scores: "model", score: 0.125 } },
    ]);
  });

  it("of zero is zero, and of a pair that the vendor left out is unknown", () => {
    expect(supplied.score(parameters, a, b, settingWith([["a", new Map([["b", 0]])]]), "mentee")).toBe(0);
    const without = settingWith([["b", new Map([["a", 1]])]]);
    expect(supplied.score(parameters, a, b, without, "mentee")).toBeNull();
    expect(supplied.facts(parameters, a, b, without, "mentee")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "suppliedScores" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(
      supplied,
      fc.record({ type: fc.constant("supplied" as const), weight: fc.constant(1), scores: fc.constantFrom("model", "none") }),
    );
  });
});
