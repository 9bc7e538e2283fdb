import { describe, expect, it } from "vitest";
import { pairsUnder } from "./by-scores";

describe("highest fit", () => {
  it("lets two poor pairs give way to one very good one", () => {
    const scores = { ana: { m: 1, n: 0.05 }, ben: { m: 0.06 } };
    expect(pairsUnder("highest-fit", scores)).toEqual(["ana-m"]);
    expect(pairsUnder("most-people-first", scores)).toEqual(["ana-n", "ben-m"]);
  });
});
