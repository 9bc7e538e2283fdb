import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FitProblem, fitWeights } from "../../src/outcomes/fit";

const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

/** The loss as it is written, the constant at its best for the weights. */
function loss({ scores, outcomes, present, strength }: FitProblem, weights: readonly number[]): number {
  const rests = scores.map((row, at) => outcomes[at] - row.reduce((sum, score, k) => sum + score * weights[k], 0));
  const constant = rests.reduce((sum, rest) => sum + rest, 0) / rests.length;
  const squares = rests.reduce((sum, rest) => sum + (rest - constant) ** 2, 0);
  return squares + strength * weights.reduce((sum, weight, k) => sum + (weight - present[k]) ** 2, 0);
}

function problems(criteria: number): fc.Arbitrary<FitProblem> {
  return fc
    .record({
      cases: fc.array(fc.tuple(fc.array(share, { minLength: criteria, maxLength: criteria }), share), { minLength: 2, maxLength: 12 }),
      parts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: criteria, maxLength: criteria }),
      strength: fc.constantFrom(0.01, 0.5, 3, 50),
      narrow: fc.boolean(),
    })
    .map(({ cases, parts, strength, narrow }) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      const present = parts.map((part) => part / all);
      return {
        scores: cases.map(([scores]) => scores),
        outcomes: cases.map(([, outcome]) => outcome),
        present,
        lower: present.map((weight) => (narrow ? weight * 0.75 : 0)),
        upper: present.map((weight) => (narrow ? weight * 1.2 : 1)),
        sum: 1,
        strength,
      };
    });
}

describe("fitted weights", () => {
  it.each([2, 3])("of %d criteria lose no more than any point of a grid over all that is allowed", (criteria) => {
    fc.assert(
      fc.property(problems(criteria), (problem) => {
        const best = loss(problem, fitWeights(problem));
        const steps = 60;
        for (let one = 0; one <= steps; one++) {
          for (let other = 0; other <= (criteria === 3 ? steps : 0); other++) {
            const free = [one / steps, ...(criteria === 3 ? [other / steps] : [])];
            const weights = [...free, 1 - free.reduce((sum, weight) => sum + weight, 0)];
            if (weights.every((weight, k) => weight >= problem.lower[k] && weight <= problem.upper[k])) {
              expect(best).toBeLessThanOrEqual(loss(problem, weights) + 1e-12);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stay within the bounds, to the last bit, and keep their sum", () => {
    fc.assert(
      fc.property(problems(5), (problem) => {
        const weights = fitWeights(problem);
        expect(weights.every((weight, k) => weight >= problem.lower[k] && weight <= problem.upper[k])).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 200 },
    );
  });

  it("lose more when any two of them exchange a little", () => {
    fc.assert(
      fc.property(problems(4), fc.nat({ max: 3 }), fc.nat({ max: 3 }), (problem, up, down) => {
        const weights = fitWeights(problem);
        const moved = weights.map((weight, k) => weight + (k === up ? 1e-4 : 0) - (k === down ? 1e-4 : 0));
        if (moved.some((weight, k) => weight < problem.lower[k] || weight > problem.upper[k])) return;
        expect(loss(problem, moved)).toBeGreaterThanOrEqual(loss(problem, weights) - 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("are 0.6 and 0.4 by hand: two cases a score apart, strength 1", () => {
    // With w and 1 - w: squares 2 (1/2 - w/2)^2 + the ridge 2 (w - 1/2)^2 have their least value where 1 - w = 4 w - 2, so at w = 0.6.
    const problem = {
      scores: [
        [1, 0],
        [0, 0],
      ],
      outcomes: [1, 0],
      present: [0.5, 0.5],
      lower: [0, 0],
      upper: [1, 1],
      sum: 1,
      strength: 1,
    };
    expect(fitWeights(problem)[0]).toBeCloseTo(0.6, 12);
    const [one, other] = fitWeights({ ...problem, upper: [0.55, 1] });
    expect(one).toBe(0.55);
    expect(other).toBeCloseTo(0.45, 12);
  });

  it("are the present ones when they are held to strongly, and refused when nothing meets the bounds", () => {
    const problem = {
      scores: [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      outcomes: [1, 0, 0.5],
      present: [0.3, 0.7],
      lower: [0, 0],
      upper: [1, 1],
      sum: 1,
      strength: 1e9,
    };
    expect(fitWeights(problem)[0]).toBeCloseTo(0.3, 8);
    expect(() => fitWeights({ ...problem, upper: [0.2, 0.2] })).toThrow(/add up/);
  });
});
