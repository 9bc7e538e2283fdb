import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midRanks, rankCorrelation } from "../../src/outcomes/rank-correlation";

const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { minLength: 2, maxLength: 30 });

describe("Spearman's rank correlation", () => {
  it("is -29/165 in the worked example of IQ and hours of television", () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const television = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, television).correlation).toBeCloseTo(-29 / 165, 14);
  });

  it("gives ties their mean rank, and by hand 0.9 over root of 0.9 for one tie of four", () => {
    expect(midRanks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
    // Ranks 1 2.5 2.5 4 against 1 2 3 4: covariance 4.5, squares 4.5 and 5.
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4]).correlation).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14);
  });

  it("counts, for each value, half of the equal ones and all of the smaller ones as its rank", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
        const counted = values.map(
          (value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
        );
        expect(midRanks(values)).toEqual(counted);
      }),
    );
  });

  it("has Fisher's interval with the variance of Bonett and Wright, by the library's logarithms", () => {
    fc.assert(
      fc.property(numbers, (pairs) => {
        const {
          correlation: r,
          interval,
          cases,
        } = rankCorrelation(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
        );
        if (r === null || cases < 4 || Math.abs(r) === 1) {
          expect(interval).toBeNull();
          return;
        }
        const half = 1.959963984540054 * Math.sqrt((1 + r ** 2 / 2) / (cases - 3));
        expect(interval?.low).toBeCloseTo(Math.tanh(Math.atanh(r) - half), 10);
        expect(interval?.high).toBeCloseTo(Math.tanh(Math.atanh(r) + half), 10);
      }),
      { numRuns: 300 },
    );
  });

  it("does not change when a scale is stretched, and turns round when it is turned round", () => {
    fc.assert(
      fc.property(numbers, (pairs) => {
        const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const { correlation } = rankCorrelation(one, other);
        expect(
          rankCorrelation(
            one.map((value) => value ** 3 + 2),
            other,
          ).correlation,
        ).toBe(correlation);
        const turned = rankCorrelation(
          one.map((value) => -value),
          other,
        ).correlation;
        if (correlation === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(-correlation, 12);
      }),
    );
  });

  it("is unknown where there are fewer than two cases or one of the two never differs", () => {
    expect(rankCorrelation([], [])).toEqual({ cases: 0, correlation: null, interval: null });
    expect(rankCorrelation([1], [2]).correlation).toBeNull();
    expect(rankCorrelation([1, 1, 1], [1, 2, 3]).correlation).toBeNull();
    expect(rankCorrelation([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual({ cases: 5, correlation: 1, interval: null });
  });
});
