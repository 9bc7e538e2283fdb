import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { positionOf } from "../../src/explain/position";
import { worthsOf } from "../../src/matching/worths";
import { couplesOf } from "../../src/roles/couples";
import { searchOneWay } from "../../src/roles/one-way-search";
import { bothSides } from "./both-sides";

function posed(seed: number) {
  const { cohort, policy } = bothSides(seed, 7);
  const programme = prepare(cohort, policy);
  const position = positionOf(programme, match(programme));
  const worths = worthsOf(programme, position.table);
  return { worths, couples: couplesOf(position, (cell) => worths.problem.scores[cell] > 0) };
}

describe("the search for one way", () => {
  it("puts the worths back as they were, and finds the same again", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { worths, couples } = posed(seed);
      const before = worths.problem.scores.slice();
      const found = searchOneWay(worths, couples, 5000, {});
      expect(worths.problem.scores).toEqual(before);
      expect(searchOneWay(worths, couples, 5000, {})).toEqual(found);
    }
  });

  it("needs one assignment where there is no couple", () => {
    const { worths } = posed(3);
    expect(searchOneWay(worths, [], 1, {}).assignments).toBe(1);
  });

  it("stops when it is told to", () => {
    const { worths, couples } = posed(4);
    const signal = { aborted: true, reason: new Error("enough") };
    expect(() => searchOneWay(worths, couples, 10, { signal })).toThrow("enough");
  });
});
