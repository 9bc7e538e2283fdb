import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileShares } from "../../../src/criteria/shares";
import { ownShares } from "../../../src/explain/audit/weights";
import type { ResolvedCriterion } from "../../../src/policy/types";

describe("ownShares", () => {
  it("by hand: thirds leave one point, which goes to the smaller id; what is left out leaves its share to the others", () => {
    const shares = ownShares([1, 1, 1], ["c", "a", "b"]);
    expect(shares.full([false, false, false])).toEqual([333_333, 333_334, 333_333]);
    expect(shares.full([false, true, false])).toEqual([500_000, 0, 500_000]);
    expect(shares.full([true, true, true])).toBeNull();
    expect(shares.weight).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(shares.completeness([true, false, true])).toBe(2 / 3);
  });

  it("reads weights as decimals: .35 .25 .2 .2 are 7:5:4:4, and 1e-7 beside 1 is one part in 10,000,001", () => {
    const ids = ["a", "b", "c", "d"];
    expect(ownShares([0.35, 0.25, 0.2, 0.2], ids).full([])).toEqual([350_000, 250_000, 200_000, 200_000]);
    expect(ownShares([0.35, 0.25, 0.2, 0.2], ids).weight).toEqual(ownShares([7, 5, 4, 4], ids).weight);
    expect(ownShares([1e-7, 1], ["a", "b"]).weight).toEqual([1 / 10_000_001, 10_000_000 / 10_000_001]);
  });

  it("agrees with the engine's sharing out, which it shares no line with", () => {
    const weights = fc.array(
      fc.oneof(fc.constant(0), fc.constantFrom(0.1, 1 / 3, 7, 1e-7, 1e21), fc.double({ min: 0, max: 100, noNaN: true })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(weights, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (list, flags) => {
        const ids = list.map((_, k) => `${(k * 7) % 5}${k}`);
        const own = ownShares(list, ids);
        const engine = compileShares(list.map((weight, k) => ({ id: ids[k], weight }) as ResolvedCriterion));
        const out = flags.slice(0, list.length);
        expect(own.weight).toEqual(engine.weights);
        expect(own.full(out)).toEqual(engine.maximumsWithout(out));
        expect(own.full(list.map(() => false))).toEqual(engine.maximums);
        expect(own.completeness(out)).toBe(engine.completeness(out));
      }),
    );
  });
});
