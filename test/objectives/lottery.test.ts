import { describe, expect, it } from "vitest";
import { drawLottery } from "../../src/objectives/lottery";

const ids = Array.from({ length: 200 }, (_, k) => `person-${k}`);

describe("the lottery", () => {
  it("gives each mentee the same number whatever the position and company", () => {
    const all = drawLottery("seed", ids, ["m", "n"]);
    const turned = drawLottery("seed", [...ids].reverse(), ["n", "m"]);
    expect(Array.from(turned.order, (row) => 199 - row)).toEqual(Array.from(all.order));
    for (let row = 0; row < 200; row++) expect(turned.rank(199 - row, 1)).toBe(all.rank(row, 0));
  });

  it("draws another order for another seed", () => {
    expect(Array.from(drawLottery("a", ids, []).order)).not.toEqual(Array.from(drawLottery("b", ids, []).order));
  });

  it("is a permutation, and lets no mentor win more than its share of first places", () => {
    const mentors = Array.from({ length: 10 }, (_, k) => `mentor ${k}`);
    const lottery = drawLottery("", ids, mentors);
    expect(Array.from(lottery.order).sort((a, b) => a - b)).toEqual([...ids.keys()]);
    const firsts = mentors.map(() => 0);
    for (let row = 0; row < ids.length; row++) {
      const ranks = mentors.map((_, column) => lottery.rank(row, column));
      firsts[ranks.indexOf(ranks.reduce((least, rank) => Math.min(least, rank)))]++;
    }
    // 200 draws over 10 mentors: 20 each on average; the golden numbers of this hash stay within 10 and 35.
    for (const count of firsts) {
      expect(count).toBeGreaterThan(9);
      expect(count).toBeLessThan(36);
    }
  });
});
