import { describe, expect, it } from "vitest";
import { bestMixture, type Column, type Condition } from "../../src/rematch/mixture";
import { randomNumbers } from "../assignment/random-problem";

/** By trying every two columns, which is enough for one condition. */
function bestByPairs(columns: readonly Column[], condition: Condition, most: number): number {
  const missed = (slack: number) => (condition === "equal" ? Math.abs(slack) : Math.max(0, -slack));
  let best = Number.NEGATIVE_INFINITY;
  for (const a of columns) {
    best = Math.max(best, a.worth - most * missed(a.slack[0]));
    for (const b of columns) {
      if (!(a.slack[0] < 0 && b.slack[0] > 0)) continue;
      const share = b.slack[0] / (b.slack[0] - a.slack[0]);
      best = Math.max(best, share * a.worth + (1 - share) * b.worth);
    }
  }
  return best;
}

const kinds: readonly Condition[] = ["at-least", "equal"];

describe("bestMixture", () => {
  it("finds the best mixture of two columns under one condition", () => {
    for (let seed = 0; seed < 500; seed++) {
      const below = randomNumbers(seed);
      const columns = Array.from({ length: 1 + below(8) }, () => ({ worth: below(1000), slack: [below(9) - 4] }));
      const condition = kinds[below(2)];
      expect(bestMixture(columns, [condition], 500).value).toBeCloseTo(bestByPairs(columns, condition, 500), 6);
    }
  });

  it("gives shares that make its value and prices that no column beats, with any number of conditions", () => {
    for (let seed = 0; seed < 500; seed++) {
      const below = randomNumbers(seed);
      const conditions = Array.from({ length: 1 + below(3) }, () => kinds[below(2)]);
      const columns = Array.from({ length: 1 + below(12) }, () => ({
        worth: below(100_000),
        slack: conditions.map(() => below(13) - 6),
      }));
      const most = 200_000;
      const { value, prices, shares } = bestMixture(columns, conditions, most);
      const worthAt = ({ worth, slack }: Column) => worth + slack.reduce((sum, one, k) => sum + one * prices[k], 0);
      for (const column of columns) expect(worthAt(column)).toBeLessThanOrEqual(value + 1e-3);
      for (const [k, condition] of conditions.entries()) {
        expect(Math.abs(prices[k])).toBeLessThanOrEqual(most + 1e-3);
        if (condition === "at-least") expect(prices[k]).toBeGreaterThanOrEqual(-1e-6);
      }
      const parts = [...shares.values()];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 6);
      let made = 0;
      const met = conditions.map(() => 0);
      for (const [k, part] of shares) {
        made += part * columns[k].worth;
        for (const [at, slack] of columns[k].slack.entries()) met[at] += part * slack;
      }
      const missed = met.reduce((sum, slack, k) => sum + (conditions[k] === "equal" ? Math.abs(slack) : Math.max(0, -slack)), 0);
      expect(made - most * missed).toBeCloseTo(value, 3);
    }
  });
});
