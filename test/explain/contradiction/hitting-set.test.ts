import { describe, expect, it } from "vitest";
import { MOST_SETS, smallestHittingSet } from "../../../src/explain/contradiction/hitting-set";
import { randomUnits } from "./random-units";

function randomSets(seed: number, count: number, elements: number): number[][] {
  const draw = randomUnits(seed);
  return Array.from({ length: count }, () => {
    const set = Array.from({ length: elements }, (_, element) => element).filter(() => draw() < 0.3);
    return set.length > 0 ? set : [Math.floor(draw() * elements)];
  });
}

describe("smallestHittingSet", () => {
  it("has one of every set, and no smaller one has, by trying all", () => {
    const sizes = new Set<number>();
    for (let seed = 0; seed < 300; seed++) {
      const sets = randomSets(seed, 1 + (seed % MOST_SETS), 9);
      const found = smallestHittingSet(sets, 9, 0, 9) as readonly number[];
      let least = 9;
      for (let bits = 0; bits < 1 << 9; bits++) {
        const size = [...Array(9).keys()].filter((k) => (bits >> k) & 1).length;
        if (size < least && sets.every((set) => set.some((element) => (bits >> element) & 1))) least = size;
      }
      expect(found.length, `seed ${seed}`).toBe(least);
      for (const set of sets) expect(set.some((element) => found.includes(element))).toBe(true);
      expect(smallestHittingSet(sets, 9, 0, least - 1)).toBeNull();
      sizes.add(least);
    }
    expect(sizes.size).toBeGreaterThan(4);
  });

  it("is nothing where there are no sets, and not told where there are too many ways", () => {
    expect(smallestHittingSet([], 5, 0, 3)).toEqual([]);
    expect(smallestHittingSet([], 5, 0, -1)).toBeNull();
    const disjointTwice = Array.from({ length: 60 }, (_, k) =>
      Array.from({ length: 400 }, (_, e) => e).filter((e) => (e * 7 + k * 13) % 9 < 2),
    );
    expect(smallestHittingSet(disjointTwice, 400, 0, 3) ?? null).toBeNull();
  });
});
