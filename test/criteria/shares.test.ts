import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileShares, partPoints } from "../../src/criteria/shares";
import type { ResolvedCriterion } from "../../src/policy/types";

const criterion = (id: string, weight: number): ResolvedCriterion => ({ type: "goals", id, weight, benefit: "mentee", unknown: 0.5 });
const sharesOf = (...weights: number[]) => compileShares(weights.map((weight, k) => criterion(`c${k}`, weight)));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe("the shares of the criteria", () => {
  it("are the weights' shares of a million points", () => {
    expect(sharesOf(0.35, 0.25, 0.2, 0.2).maximums).toEqual([350_000, 250_000, 200_000, 200_000]);
    expect(sharesOf(7, 5, 4, 4).maximums).toEqual([350_000, 250_000, 200_000, 200_000]);
    expect(sharesOf(1, 1, 1).maximums).toEqual([333_334, 333_333, 333_333]);
    expect(sharesOf(3, 0, 1).weights).toEqual([0.75, 0, 0.25]);
  });

  it("are shared anew without the criteria that are left out, which get nothing", () => {
    const shares = sharesOf(0.35, 0.25, 0.2, 0.2);
    expect(shares.maximumsWithout([true, false, false, true])).toEqual([0, 555_556, 444_444, 0]);
    expect(shares.maximumsWithout([false, false, false, false])).toBe(shares.maximums);
  });

  it("are none when no weight is left", () => {
    expect(sharesOf(1, 2).maximumsWithout([true, true])).toBeNull();
    expect(sharesOf(1, 0).maximumsWithout([true, false])).toBeNull();
  });

  it("add up to a million, whatever the weights and whatever is left out", () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }), fc.constantFrom(0.1, 0.2, 0.7, 1e-9, 1e9));
    fc.assert(
      fc.property(fc.array(fc.tuple(weight, fc.boolean()), { minLength: 1, maxLength: 12 }), (entries) => {
        const shares = sharesOf(...entries.map(([given]) => given));
        const leftOut = entries.map(([, left]) => left);
        const maximums = shares.maximumsWithout(leftOut);
        if (entries.every(([given, left]) => left || given === 0)) {
          if (leftOut.includes(true)) expect(maximums).toBeNull();
          return;
        }
        expect(sum(maximums ?? [])).toBe(1_000_000);
        for (const [k, left] of leftOut.entries()) if (left) expect(maximums?.[k]).toBe(0);
      }),
    );
  });

  it("make completeness the share of the weight that is known", () => {
    const shares = sharesOf(0.35, 0.25, 0.2, 0.2);
    expect(shares.completeness([true, true, true, true])).toBe(1);
    expect(shares.completeness([false, true, true, false])).toBe(0.45);
    expect(shares.completeness([false, false, false, false])).toBe(0);
  });
});

describe("the points of a part", () => {
  it("are rounded as Math.round rounds, half a point up", () => {
    expect(partPoints(1, 0.5)).toBe(1);
    expect(partPoints(1, 0.49999999999999994)).toBe(0);
    expect(partPoints(333_333, 0.5)).toBe(166_667);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (maximum, score) => {
        expect(partPoints(maximum, score)).toBe(Math.round(maximum * score));
        expect(partPoints(1, maximum + score)).toBe(Math.round(maximum + score));
      }),
    );
    for (let whole = 0; whole < 1000; whole++) {
      for (const nudge of [-1, 0, 1]) {
        const half = whole + 0.5 + nudge * Number.EPSILON * (whole + 0.5);
        expect(partPoints(1, half)).toBe(Math.round(half));
      }
    }
  });
});
