import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileScoring } from "../../src/criteria/score";
import type { ResolvedCriterion } from "../../src/policy/types";
import { settings } from "../arbitraries";
import { mentee, mentor, settingOf } from "../setting";
import { policyCriteria } from "./policy-criteria";
import { styles, terms } from "./terms";

const goals: ResolvedCriterion = { type: "goals", id: "goals", weight: 0.7, benefit: "mentee", unknown: 0.5 };
const style: ResolvedCriterion = { type: "leadership-style", id: "style", weight: 0.3, benefit: "mentee", unknown: 0.5 };

const ada = mentee("ada", { goals: terms(["network", "confidence"]), goalsSupported: terms(["listening"]) });
const ben = mentor("ben", { goalsSupported: terms(["network"]), goals: terms(["listening"]) });
const scored = (criteria: readonly ResolvedCriterion[], one = ada, another = ben) =>
  compileScoring(settingOf({ mentees: [one], mentors: [another] }, { criteria })).pair(one, another);

describe("a pair's score", () => {
  it("is the sum of its parts' points, and the unanswered criteria count what the policy says", () => {
    expect(scored([goals, style])).toEqual({
      points: 500_000,
      completeness: 0.7,
      parts: [
        { criterion: "goals", weight: 0.7, score: 0.5, points: 350_000 },
        { criterion: "style", weight: 0.3, score: null, points: 150_000 },
      ],
    });
    expect(scored([goals, { ...style, unknown: 0 }]).points).toBe(350_000);
    expect(scored([goals, { ...style, unknown: 1 }]).points).toBe(650_000);
  });

  it("leaves an unanswered criterion out where the policy says so, and shares its points among the others", () => {
    const { points, completeness, parts } = scored([goals, { ...style, unknown: "renormalise" }]);
    expect(points).toBe(500_000);
    expect(completeness).toBe(0.7);
    expect(parts[1]).toEqual({ criterion: "style", weight: 0.3, score: null, points: 0 });
  });

  it("is one half when every criterion is left out", () => {
    const { points, completeness } = scored(
      [
        { ...goals, unknown: "renormalise" },
        { ...style, unknown: "renormalise" },
      ],
      mentee("nobody"),
    );
    expect(points).toBe(500_000);
    expect(completeness).toBe(0);
  });

  it("takes the wants of the side that benefits, or the mean of both", () => {
    expect(scored([{ ...goals, benefit: "mentee" }]).parts[0].score).toBe(0.5);
    expect(scored([{ ...goals, benefit: "mentor" }]).parts[0].score).toBe(1);
    expect(scored([{ ...goals, benefit: "both" }]).parts[0].score).toBe(0.75);
  });

  it("takes the direction that is known when the other is not", () => {
    expect(scored([{ ...goals, benefit: "both" }], mentee("a", { goalsSupported: terms([]) })).parts[0].score).toBe(0);
    expect(scored([{ ...goals, benefit: "both" }], mentee("a", { goals: terms(["network"]) })).parts[0].score).toBe(1);
    expect(scored([{ ...goals, benefit: "both" }], mentee("a")).parts[0].score).toBeNull();
  });

  it("has the facts of each criterion in the policy's order, of both directions where both count", () => {
    const scoring = compileScoring(settingOf({ mentees: [ada], mentors: [ben] }, { criteria: [style, { ...goals, benefit: "both" }] }));
    const facts = scoring.facts(ada, ben).map((ofOne) => ofOne.map(({ code, params }) => [code, "by" in params ? params.by : null]));
    expect(facts).toEqual([
      [
        ["unanswered", null],
        ["unanswered", null],
      ],
      [
        ["not-met", "mentee"],
        ["met", "mentee"],
        ["met", "mentor"],
      ],
    ]);
  });

  it("is asked for one criterion by its id, and an id that the policy has not is an error", () => {
    const scoring = compileScoring(settingOf({ mentees: [ada], mentors: [ben] }, { criteria: [goals, { ...style, weight: 0 }] }));
    const row = new Float64Array(1);
    scoring.criterionRow("style")(0, row);
    expect(row[0]).toBe(-1);
    expect(scoring.criterionScore("goals", ada, ben)).toBe(0.5);
    expect(scoring.criterionFacts("goals", ada, ben)).toHaveLength(2);
    expect(() => scoring.criterionScore("gaols", ada, ben)).toThrow('criterion: the policy has none with the id "gaols"');
  });

  it("does not depend on what stands in a criterion of weight 0", () => {
    const led = mentee("led", { ...ada, wanted: styles({ coaching: 1 }) });
    const leader = mentor("leader", { ...ben, practised: styles({ coaching: 0 }) });
    expect(scored([goals, { ...style, weight: 0 }], led, leader).points).toBe(scored([goals], led, leader).points);
  });
});

describe("a row of points", () => {
  it("has the points of the definitions for every pair of every cohort under every policy, in whatever order rows are asked for", () => {
    fc.assert(
      fc.property(settings(), policyCriteria(), (setting, criteria) => {
        const { mentees, mentors } = setting.cohort;
        const scoring = compileScoring({ ...setting, policy: { ...setting.policy, criteria } });
        const out = new Int32Array(mentors.length);
        for (const row of [...mentees.keys(), ...[...mentees.keys()].reverse()]) {
          scoring.fillRow(row, null, out);
          const pairs = mentors.map((one) => scoring.pair(mentees[row], one));
          expect([...out]).toEqual(pairs.map(({ points }) => points));
          for (const { points, parts, completeness } of pairs) {
            expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(1_000_000);
            expect(completeness === 1 || parts.some(({ score }) => score === null)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has the same points when people who are alike are taken together, and above any bound when pairs are scored no further", () => {
    fc.assert(
      fc.property(settings(), policyCriteria(), fc.integer({ min: -100_000, max: 1_000_000 }), (setting, criteria, threshold) => {
        const { mentees, mentors } = setting.cohort;
        const scoring = compileScoring({ ...setting, policy: { ...setting.policy, criteria } }, 0);
        const out = new Int32Array(mentors.length);
        const bounded = new Int32Array(mentors.length);
        const prices = Float64Array.from(mentors, (_, column) => column * 1000);
        for (const row of [...mentees.keys(), ...[...mentees.keys()].reverse()]) {
          scoring.fillRow(row, null, out);
          expect([...out]).toEqual(mentors.map((one) => scoring.pair(mentees[row], one).points));
          scoring.fillRowAbove(row, null, prices, threshold, bounded);
          for (const [column, points] of out.entries()) {
            const bound = prices[column] + threshold;
            if (points > bound) expect(bounded[column]).toBe(points);
            else expect(bounded[column]).toBeLessThanOrEqual(Math.max(points, bound));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves the entries of refused mentors as they were", () => {
    const others = [ben, mentor("cleo"), mentor("dan", { goalsSupported: terms(["confidence", "network"]) })];
    const { fillRow } = compileScoring(settingOf({ mentees: [ada], mentors: others }, { criteria: [goals] }));
    const out = Int32Array.of(-7, -7, -7);
    fillRow(0, Uint8Array.of(1, 1, 1), out);
    expect([...out]).toEqual([-7, -7, -7]);
    fillRow(0, Uint8Array.of(1, 0, 0), out);
    expect([...out]).toEqual([-7, 500_000, 1_000_000]);
  });

  it("is empty when there is no mentor", () => {
    const { fillRow } = compileScoring(settingOf({ mentees: [ada] }, { criteria: [goals] }));
    const out = new Int32Array(0);
    fillRow(0, new Uint8Array(0), out);
    expect(out).toHaveLength(0);
  });
});
