import { describe, expect, it } from "vitest";
import { seededRandom } from "../../bench/random";
import { drawCase } from "../../bench/stress/draw";
import { judge } from "../../bench/stress/judge";

describe("the price of a row that wants nobody beyond its required pairs", () => {
  it("stays exact where scores are as fine as sums allow: the case of the stress run in which it did not", () => {
    expect(judge(drawCase(seededRandom(201 * 1000003 + 1399), "large"), 20000)).toEqual([]);
  });
});
