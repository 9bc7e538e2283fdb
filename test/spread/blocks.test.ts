import { describe, expect, it } from "vitest";
import { type Block, blocksOf, match, prepare, priceBlock, scoreBlock } from "../../src";
import { matchTable } from "../../src/match";
import { pairTable } from "../../src/objectives/pair-table";
import { joinPriced } from "../../src/spread/join";
import { syntheticCohort } from "../../src/synthetic";

// So many cells that the solver keeps lists of pairs.
const cohort = syntheticCohort({ seed: 3, mentees: 230, mentors: 300, conflictRate: 0.2, pinRate: 0.05 });
const programme = prepare(cohort);
const whole = JSON.stringify(match(programme));

/** As another machine would: from the same input, through a structured copy of what goes in and comes out. */
const elsewhere = <Result>(work: (other: typeof programme, block: Block) => Result, count: number): Result[] =>
  blocksOf(programme, count).map((block) => structuredClone(work(prepare(structuredClone(cohort)), structuredClone(block))));

describe("blocks", () => {
  it("cover all mentees once, in order, as evenly as they can", () => {
    for (const count of [1, 2, 7, 230, 1000]) {
      const blocks = blocksOf(programme, count);
      expect(blocks).toHaveLength(Math.min(count, 230));
      expect(blocks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual([...Array(230).keys()]);
      const sizes = blocks.map(({ from, to }) => to - from);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    expect(() => blocksOf(programme, 0.5)).toThrow("blocksOf: count: must be a whole number, 1 or more, not 0.5");
  });

  it("scored elsewhere give the same bytes, whatever their number and order", () => {
    for (const count of [1, 3, 10]) {
      const scored = elsewhere(scoreBlock, count).reverse();
      expect(JSON.stringify(match(programme, { scored }))).toBe(whole);
    }
  });

  it("priced elsewhere give the same bytes where no points are kept", () => {
    const { sieve, scoring, policy } = programme;
    const table = pairTable(programme.cohort, sieve, scoring, policy.minimumScore, { mostPairsKept: -1 });
    for (const count of [1, 4]) {
      const priced = elsewhere(priceBlock, count).reverse();
      expect(JSON.stringify(match(programme, { priced }))).toBe(whole);
      expect(JSON.stringify(matchTable(programme, table, {}, joinPriced(programme, priced)))).toBe(whole);
    }
  });

  it("list each mentee's best pairs, and bound the points of the others", () => {
    const { length, count, mentors, points, bound } = priceBlock(programme, { from: 20, to: 60 });
    for (let row = 0; row < 40; row++) {
      const all = [...scoreBlock(programme, { from: 20 + row, to: 21 + row }).points];
      const listed = new Map(Array.from({ length: count[row] }, (_, k) => [mentors[row * length + k], points[row * length + k]]));
      for (const [mentor, own] of listed) expect(own).toBe(all[mentor]);
      for (const [mentor, own] of all.entries()) if (!listed.has(mentor) && own >= 0) expect(own).toBeLessThanOrEqual(bound[row]);
      expect(Math.min(...listed.values())).toBeGreaterThanOrEqual(bound[row]);
    }
  });

  it("of another programme, missing, twice there or of a wrong size are refused by name", () => {
    const scored = elsewhere(scoreBlock, 3);
    expect(() => match(programme, { scored: scored.slice(1) })).toThrow("scored: a block must begin at mentee 0, the next begins at 76");
    expect(() => match(programme, { scored: scored.slice(0, 2) })).toThrow("scored: the blocks end at mentee 153, not at 230");
    expect(() => match(programme, { scored: [...scored, scored[1]] })).toThrow("a block must begin at mentee 153");
    expect(() => match(programme, { scored: [{ ...scored[0], points: new Int32Array(3) }, ...scored.slice(1)] })).toThrow("holds 3 points");
    const other = prepare(cohort, { minimumScore: 0.5 });
    expect(() => match(other, { scored })).toThrow("is of another programme");
    const priced = elsewhere(priceBlock, 2);
    expect(() => match(programme, { priced: [priced[0], { ...priced[1], bound: new Float64Array(2) }] })).toThrow("lists of another size");
    expect(() => scoreBlock(programme, { from: 5, to: 231 })).toThrow("within 0 to 230, the number of mentees, not 5 to 231");
    expect(() => priceBlock(programme, { from: -1, to: 2 })).toThrow("priceBlock: block.from: must be a whole number, 0 or more, not -1");
  });
});
