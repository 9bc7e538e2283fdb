import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { drawWeights, surviveDraws } from "../../../src/explain/robustness/draws";
import { keepScores } from "../../../src/explain/robustness/reweigh";
import { syntheticCohort } from "../../../src/synthetic";
import { keyOf } from "./small-cases";

describe("surviveDraws", () => {
  it("counts for each pair the draws in which the engine, given those weights, makes it", () => {
    const cohort = syntheticCohort({ seed: "draws", mentees: 30, mentors: 12 });
    const programme = prepare(cohort);
    const matching = match(programme);
    const options = { draws: 25, spread: 0.5, seed: "s" };
    const { pairs, unchanged } = surviveDraws(keepScores(programme), matching, options);
    const { criteria } = programme.policy;
    const weights = drawWeights(
      criteria.map(({ weight }) => weight),
      options.spread,
      options.seed,
    );
    const made = Array.from({ length: options.draws }, () => {
      const drawn = weights();
      const reweighed = criteria.map((criterion, k) => ({ ...criterion, weight: drawn[k] }));
      return new Set(match(prepare(cohort, { criteria: reweighed as never })).pairs.map(keyOf));
    });
    expect(pairs).toEqual(
      matching.pairs.map(({ menteeId, mentorId }) => ({
        menteeId,
        mentorId,
        survival: made.filter((keys) => keys.has(keyOf({ menteeId, mentorId }))).length / options.draws,
      })),
    );
    expect(new Set(pairs.map(({ survival }) => survival)).size).toBeGreaterThan(2);
    const own = matching.pairs.map(keyOf);
    expect(unchanged).toBe(made.filter((keys) => keys.size === own.length && own.every((key) => keys.has(key))).length / options.draws);
  });
});

describe("drawWeights", () => {
  it("multiplies each weight by a factor of its own within the spread, in thousandths, the same for the same seed", () => {
    const list = (seed: string) => Array.from({ length: 300 }, drawWeights([0.35, 2, 0], 0.2, seed));
    expect(list("a")).toEqual(list("a"));
    expect(list("a")).not.toEqual(list("b"));
    const factors = list("a").map(([one, other]) => [one / 0.35, other / 2]);
    for (const [one, other] of factors) {
      for (const factor of [one, other]) expect(factor >= 0.8 - 1e-9 && factor <= 1.2 + 1e-9).toBe(true);
      const thousandths = (other - 1) / 0.0002;
      expect(Math.abs(thousandths - Math.round(thousandths))).toBeLessThan(1e-6);
    }
    expect(Math.min(...factors.flat())).toBeLessThan(0.81);
    expect(Math.max(...factors.flat())).toBeGreaterThan(1.19);
    expect(list("a").every(([, , none]) => none === 0)).toBe(true);
    expect(factors.some(([one, other]) => Math.abs(one - other) > 0.1)).toBe(true);
  });

  it("moves nothing without a spread", () => {
    expect(drawWeights([0.35, 2], 0, "a")()).toEqual([0.35, 2]);
  });
});
