import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reduceWeights, shareOut } from "../../src/policy/weights";

const ids = ["a", "b", "c", "d"];

describe("reduceWeights", () => {
  it("gives whole weights and decimal fractions in the same ratio the same integers", () => {
    expect(reduceWeights([7, 5, 4, 4])).toEqual([7n, 5n, 4n, 4n]);
    expect(reduceWeights([0.35, 0.25, 0.2, 0.2])).toEqual([7n, 5n, 4n, 4n]);
    expect(reduceWeights([35, 25, 20, 20])).toEqual([7n, 5n, 4n, 4n]);
  });

  it("reads a weight as it prints, exponents included", () => {
    expect(reduceWeights([1e-7, 1])).toEqual([1n, 10_000_000n]);
    expect(reduceWeights([1e21, 1])).toEqual([10n ** 21n, 1n]);
    expect(reduceWeights([0.1 + 0.2])).toEqual([1n]);
    expect(reduceWeights([0.1 + 0.2, 0.3])).toEqual([30_000_000_000_000_004n / 4n, 30_000_000_000_000_000n / 4n]);
  });

  it("keeps zeros, and all zeros", () => {
    expect(reduceWeights([0, 0.5, 1])).toEqual([0n, 1n, 2n]);
    expect(reduceWeights([0, -0])).toEqual([0n, 0n]);
    expect(reduceWeights([])).toEqual([]);
  });

  it("gives any whole multiple of whole weights the same integers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 1000 }), (weights, factor) => {
        expect(reduceWeights(weights.map((weight) => weight * factor))).toEqual(reduceWeights(weights));
      }),
    );
  });

  it("keeps every ratio exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 5 }), (thousandths) => {
        const reduced = reduceWeights(thousandths.map((weight) => Number(`${weight}e-3`)));
        thousandths.forEach((weight, place) => {
          expect(BigInt(weight) * reduced[0]).toBe(BigInt(thousandths[0]) * reduced[place]);
        });
      }),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("names the weight %s, which it cannot read", (weight) => {
    expect(() => reduceWeights([weight])).toThrow(String(weight));
  });
});

describe("shareOut", () => {
  it("gives the default weights their round shares of a million", () => {
    expect(shareOut(1_000_000, [7n, 5n, 4n, 4n], ids)).toEqual([350_000, 250_000, 200_000, 200_000]);
  });

  it("gives what is left over to the largest remainders, and among equal ones to the smaller id", () => {
    expect(shareOut(1_000_000, [1n, 1n, 1n], ["c", "a", "b"])).toEqual([333_333, 333_334, 333_333]);
    expect(shareOut(10, [1n, 1n, 4n], ["x", "y", "z"])).toEqual([2, 2, 6]);
    expect(shareOut(10, [1n, 6n, 6n], ["x", "y", "z"])).toEqual([1, 5, 4]);
  });

  it("gives a weight of zero nothing, and everybody nothing when all are zero", () => {
    expect(shareOut(7, [0n, 1n], ["a", "b"])).toEqual([0, 7]);
    expect(shareOut(7, [0n, 0n], ["a", "b"])).toEqual([0, 0]);
  });

  it("shares out exactly the total, nobody more than one from the exact share, in any order of the list", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.nat(10_000)), { minLength: 1, maxLength: 8, selector: ([id]) => id }),
        fc.nat(1_000_000),
        (entries, total) => {
          const sum = entries.reduce((all, [, weight]) => all + weight, 0);
          fc.pre(sum > 0);
          const share = (list: typeof entries) =>
            new Map(
              shareOut(
                total,
                list.map(([, weight]) => BigInt(weight)),
                list.map(([id]) => id),
              ).map((amount, place) => [list[place][0], amount]),
            );
          const shares = share(entries);
          expect([...shares.values()].reduce((all, amount) => all + amount, 0)).toBe(total);
          for (const [id, weight] of entries)
            expect(Math.abs((shares.get(id) ?? Number.NaN) - (total * weight) / sum)).toBeLessThan(1 + 1e-9);
          expect(new Map([...share([...entries].reverse())].sort())).toEqual(new Map([...shares].sort()));
        },
      ),
    );
  });
});
