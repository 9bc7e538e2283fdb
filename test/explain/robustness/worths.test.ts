import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { choiceOf } from "../../../src/explain/robustness/choice";
import { exactRange } from "../../../src/explain/robustness/ranges";
import { keepScores } from "../../../src/explain/robustness/reweigh";
import { belowMinimum, worthsOf } from "../../../src/explain/robustness/worths";

const supplied = (id: string, weight: number) => ({ type: "supplied" as const, id, scores: id, weight, unknown: 0 });
const cohort = {
  mentees: [{ id: "ana", roundsWaited: 1 }],
  mentors: [{ id: "lea" }, { id: "omar" }],
  suppliedScores: [
    { id: "a", scores: [{ menteeId: "ana", mentorId: "lea", score: 1 }] },
    { id: "b", scores: [{ menteeId: "ana", mentorId: "omar", score: 0.5 }] },
  ],
};

describe("worthsOf", () => {
  it("by hand: parts and the rest of every pair and of the waiting bonus, as the weights stand", () => {
    const kept = keepScores(prepare(cohort, { criteria: [supplied("a", 3), supplied("b", 1)], waitingBonus: 0.1 }));
    const { rest, part, total, partOfBonus, restOfBonus, restOfPerfect, partOfPerfect, hasPoints } = worthsOf(kept, 1);
    expect([[...total], [...part], [...rest]]).toEqual([
      [750_000, 125_000],
      [0, 125_000],
      [750_000, 0],
    ]);
    expect([[...partOfBonus], [...restOfBonus]]).toEqual([[25_000], [75_000]]);
    expect({ restOfPerfect, partOfPerfect, hasPoints }).toEqual({ restOfPerfect: 750_000, partOfPerfect: 250_000, hasPoints: true });
  });

  it("counts a criterion of weight 0, or of too little weight for a point, for itself: its range ends where it outweighs the others", () => {
    for (const weight of [0, 1e-9]) {
      const programme = prepare(cohort, { criteria: [supplied("a", 3), supplied("b", weight)] });
      const kept = keepScores(programme);
      expect(worthsOf(kept, 1)).toMatchObject({ hasPoints: false, restOfPerfect: 1_000_000, partOfPerfect: 1_000_000 });
      // 3 * 1 against weight * 0.5
      expect(exactRange(kept, match(programme), 1)).toMatchObject({ lowest: null, highest: { weight: 6, share: 2 / 3 } });
    }
  });
});

describe("belowMinimum", () => {
  it("by hand: 3 / (3 + weight) is 0.6 at the weight 2, twice the present one; downwards the pair only gets better", () => {
    const programme = prepare(cohort, { criteria: [supplied("a", 3), supplied("b", 1)], minimumScore: 0.6 });
    const kept = keepScores(programme);
    const worth = worthsOf(kept, 1);
    const choice = choiceOf(kept, match(programme), worth.total);
    const up = belowMinimum(kept, choice, worth, { over: 1, under: 0 });
    expect((up?.at.over ?? 0) / (up?.at.under ?? 1)).toBe(2);
    expect(up?.pair).toEqual({ menteeId: "ana", mentorId: "lea" });
    expect(belowMinimum(kept, choice, worth, { over: 0, under: 1 })).toBeNull();
  });
});
