import { describe, expect, it } from "vitest";
import { pairsUnder } from "./by-scores";

describe("weakest pair first", () => {
  it("takes a lower total where that spares the pair that would be worst off", () => {
    const scores = { ana: { m: 1, n: 0.5 }, ben: { m: 0.4, n: 0.1 } };
    expect(pairsUnder("weakest-pair-first", scores)).toEqual(["ana-n", "ben-m"]);
    expect(pairsUnder("most-people-first", scores)).toEqual(["ana-m", "ben-n"]);
  });

  it("makes as many pairs as possible before it looks at the weakest, and takes the highest fit among equals", () => {
    expect(pairsUnder("weakest-pair-first", { ana: { m: 0.9, n: 0.1 }, ben: { m: 0.9 } })).toEqual(["ana-n", "ben-m"]);
    expect(pairsUnder("weakest-pair-first", { ana: { m: 0.3 }, ben: { n: 0.4, o: 0.8 }, eve: { n: 0.7, o: 0.9 } })).toEqual([
      "ana-m",
      "ben-o",
      "eve-n",
    ]);
  });
});
