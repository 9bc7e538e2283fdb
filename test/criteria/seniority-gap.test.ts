import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seniorityGap } from "../../src/criteria/seniority-gap";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const setting = settingOf();
const parameters = { type: "seniority-gap", weight: 1, ideal: 2, tolerance: 1 } as const;
const score = (mentee: number | null, mentor: number | null, more: { ideal?: number; tolerance?: number; fade?: number } = {}) =>
  seniorityGap.score({ ...parameters, ...more }, person("a", { jobLevel: mentee }), person("b", { jobLevel: mentor }), setting, "mentee");

describe("the seniority gap", () => {
  it("scores 1 within the tolerance of the ideal", () => {
    expect([4, 5, 6].map((mentor) => score(3, mentor))).toEqual([1, 1, 1]);
    expect(score(3, 5, { tolerance: 0 })).toBe(1);
  });

  it("falls evenly to 0 over the tolerance + 1 levels beyond, or over as many as it is told", () => {
    expect([7, 8, 9].map((mentor) => score(3, mentor))).toEqual([0.5, 0, 0]);
    expect([3, 2, 1].map((mentor) => score(3, mentor))).toEqual([0.5, 0, 0]);
    expect(score(3, 6, { tolerance: 0 })).toBe(0);
    expect(score(3, 7, { fade: 4 })).toBe(0.75);
  });

  it("counts from the mentee up to the mentor, so that a negative ideal is reverse mentoring", () => {
    expect(score(5, 3, { ideal: -2, tolerance: 0 })).toBe(1);
    expect(score(3, 5, { ideal: -2, tolerance: 0 })).toBe(0);
  });

  it("is unknown when a job level is, and 0 is a job level", () => {
    expect(score(null, 5)).toBeNull();
    expect(score(3, null)).toBeNull();
    expect(score(0, 2)).toBe(1);
  });

  it("tells the gap and what it is held against, or who left the level out", () => {
    const facts = (mentee: number | null, mentor: number | null) =>
      seniorityGap.facts(parameters, person("a", { jobLevel: mentee }), person("b", { jobLevel: mentor }), setting, "mentee");
    expect(facts(3, 7)).toEqual([{ code: "level-gap", params: { gap: 4, ideal: 2, tolerance: 1 } }]);
    expect(facts(null, null)).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "jobLevel" } },
      { code: "unanswered", params: { side: "mentor", field: "jobLevel" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    const given = fc.record(
      {
        type: fc.constant("seniority-gap" as const),
        weight: fc.constant(1),
        ideal: fc.constantFrom(-1, 0, 0.1, 2, 3),
        tolerance: fc.constantFrom(0, 0.3, 1, 2),
        fade: fc.constantFrom(0.7, 3),
      },
      { requiredKeys: ["type", "weight", "ideal", "tolerance"] },
    );
    expectAgreement(seniorityGap, given);
  });
});
