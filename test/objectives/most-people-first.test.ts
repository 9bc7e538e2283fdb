import { describe, expect, it } from "vitest";
import { pairsUnder } from "./by-scores";

describe("most people first", () => {
  it("gives a first mentor to somebody before a second one to somebody else, however much better that would fit", () => {
    const scores = { ana: { m: 1, n: 1 }, ben: { m: 0.1 } };
    expect(pairsUnder("most-people-first", scores, { ana: 2 })).toEqual(["ana-n", "ben-m"]);
    expect(pairsUnder("highest-fit", scores, { ana: 2 })).toEqual(["ana-m", "ana-n"]);
  });

  it("then makes as many pairs as possible, then takes the highest fit, and is the default", () => {
    const scores = { ana: { m: 1, n: 0.1 }, ben: { m: 0.2 }, eve: { o: 0.5, p: 0.6, q: 0.4 } };
    expect(pairsUnder(undefined, scores, { eve: 2 })).toEqual(["ana-n", "ben-m", "eve-o", "eve-p"]);
  });
});
