import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { checkCircles } from "../../src/circles/check";
import { claimOf } from "../../src/circles/circles";
import { solveCircles } from "../../src/circles/solve";
import { spreadOf } from "../../src/circles/spread";
import { worthsOf } from "../../src/matching/worths";
import { pairTable } from "../../src/objectives/pair-table";
import { randomInput } from "../explain/random-input";

function claim(seed: number): Parameters<typeof checkCircles>[0] | null {
  const { cohort, policy } = randomInput(seed, { mentees: 12, mentors: 5 });
  const programme = prepare(cohort, { ...policy, objective: seed % 2 === 0 ? "highest-fit" : "most-people-first", minimumScore: 0 });
  const { mentees, mentors } = programme.cohort;
  const spread = spreadOf(mentees, [{ key: "department", atMost: 1 }]);
  const worths = worthsOf(programme, pairTable(programme.cohort, programme.sieve, programme.scoring, 0));
  const sizes = { minimum: mentors.map(({ capacity }) => capacity.min), maximum: mentors.map(({ capacity }) => 2 * capacity.max) };
  const found = solveCircles(worths, spread, sizes);
  return found === null || found.pairs.length < 4 ? null : claimOf(worths, spread, sizes, found);
}

const claims = Array.from({ length: 60 }, (_, seed) => claim(seed)).filter((one) => one !== null);

describe("the checker of circles", () => {
  it("finds nothing wrong with what the flow proves", () => {
    expect(claims.length).toBeGreaterThan(30);
    for (const one of claims) expect(checkCircles(one)).toEqual([]);
  });

  it("finds a pair left out, a pair too many, and a pin that is not kept", () => {
    for (const one of claims) {
      expect(checkCircles({ ...one, pairs: one.pairs.slice(2) })).not.toEqual([]);
      expect(checkCircles({ ...one, pairs: Int32Array.from([...one.pairs, one.pairs[0], one.pairs[1]]) })).not.toEqual([]);
      const made = new Set<number>();
      for (let at = 0; at < one.pairs.length; at += 2) made.add(one.pairs[at] * one.columns + one.pairs[at + 1]);
      const free = Array.from({ length: one.rows * one.columns }, (_, cell) => cell).find((cell) => !made.has(cell));
      if (free !== undefined) expect(checkCircles({ ...one, pins: [Math.floor(free / one.columns), free % one.columns] })).not.toEqual([]);
    }
  });

  it("finds prices that prove another, better whole: any pair that would gain is added to the bound", () => {
    let spares = 0;
    for (const one of claims) {
      const lower = one.quotaPrices.findIndex((price) => price > 0);
      if (lower >= 0)
        expect(checkCircles({ ...one, quotaPrices: one.quotaPrices.map((price, at) => (at === lower ? -price : price)) })).not.toEqual([]);
      const load = new Int32Array(one.columns);
      for (let at = 1; at < one.pairs.length; at += 2) load[one.pairs[at]]++;
      const spare = load.findIndex((count, column) => count < one.sizes.maximum[column] && one.columnPrices[column] >= 0);
      if (spare < 0) continue;
      spares++;
      expect(
        checkCircles({ ...one, columnPrices: one.columnPrices.map((price, column) => (column === spare ? price + 1 : price)) }),
      ).not.toEqual([]);
    }
    expect(spares).toBeGreaterThan(10);
  });

  it("finds a circle over its size, under it, and over a quota", () => {
    for (const one of claims) {
      const column = one.pairs[1];
      const fewer = { ...one.sizes, maximum: Array.from(one.sizes.maximum, (most, at) => (at === column ? 0 : most)) };
      expect(checkCircles({ ...one, sizes: fewer })).not.toEqual([]);
      const more = { ...one.sizes, minimum: Array.from(one.sizes.minimum, (least, at) => (at === column ? 99 : least)) };
      expect(checkCircles({ ...one, sizes: more })).not.toEqual([]);
      const answer = one.answers[one.pairs[0]][0];
      if (answer !== undefined)
        expect(checkCircles({ ...one, atMost: one.atMost.map((most, at) => (at === answer ? 0 : most)) })).not.toEqual([]);
    }
  });
});
