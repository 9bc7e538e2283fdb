import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { fitWeights } from "../../src/outcomes/fit";
import { frameOf, suggestWeights } from "../../src/outcomes/suggest";

const people = { mentees: [{ id: "a" }], mentors: [{ id: "m" }] };
const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const cases = fc.array(fc.record({ outcome: share, scores: fc.tuple(fc.option(share), fc.option(share), share), score: share }), {
  minLength: 3,
  maxLength: 10,
});

function programme(unknown: number | "renormalise") {
  return prepare(people, {
    criteria: [
      { type: "goals", weight: 3, unknown },
      { type: "skills", weight: 2, unknown },
      { type: "availability", weight: 1 },
    ],
  });
}

describe("suggested weights", () => {
  it("are the fitted ones to a millionth, an unknown answer counting as the policy says, with bounds and sum kept", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<number | "renormalise">(0.2, "renormalise"), (given, unknown) => {
        const own = programme(unknown);
        const frame = frameOf(own, [false, false, false], { strength: 0.5 });
        const { weights } = suggestWeights(own, given, [false, false, false], frame);
        const [a, b, c] = frame.present;
        const scores = given.map(({ scores: [goals, skills, time] }) => {
          const known =
            ((goals ?? 0) * a * Number(goals !== null) + (skills ?? 0) * b * Number(skills !== null) + time * c) /
            (a * Number(goals !== null) + b * Number(skills !== null) + c);
          const filled = unknown === "renormalise" ? known : unknown;
          return [goals ?? filled, skills ?? filled, time];
        });
        const { bounds, present, strength } = frame;
        const fitted = fitWeights({
          scores,
          outcomes: given.map(({ outcome }) => outcome),
          present,
          lower: bounds.map(({ min }) => min),
          upper: bounds.map(({ max }) => max),
          sum: 1,
          strength,
        });
        for (const [k, { suggested, min, max }] of weights.entries()) {
          expect(Math.abs(suggested - fitted[k])).toBeLessThan(2e-6);
          expect(suggested >= min && suggested <= max).toBe(true);
        }
        expect(weights.reduce((sum, { suggested }) => sum + suggested, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 100 },
    );
  });

  it("keep a weight that stays, and refuse bounds for it", () => {
    const own = programme(0.5);
    const fixed = [true, false, false];
    const { weights } = suggestWeights(
      own,
      [0.1, 0.9, 0.4].map((outcome, k) => ({ outcome, scores: [k / 2, 1 - k / 2, outcome], score: 0.5 })),
      fixed,
      frameOf(own, fixed, { strength: 0.01 }),
    );
    expect(weights[0].suggested).toBe(0.5);
    expect(weights[2].suggested).toBeGreaterThan(weights[2].present);
    expect(() => frameOf(own, fixed, { bounds: [{ criterion: "goals", min: 0, max: 1 }] })).toThrow(/stays/);
  });
});
