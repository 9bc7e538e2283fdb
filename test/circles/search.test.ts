import { describe, expect, it } from "vitest";
import { circles, prepare } from "../../src";
import { randomNumbers } from "../assignment/random-problem";
import { bestCircles } from "./best-circles";

describe("the search for leaders", () => {
  it("finds the best choice for five mentors who may all stay out, by trying every choice with minimums that must be met", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const below = randomNumbers(seed);
      const mentees = Array.from({ length: 9 }, (_, k) => ({ id: `e${k}`, department: ["Law", "IT", "HR"][below(3)] }));
      const mentorIds = ["m0", "m1", "m2", "m3", "m4"];
      const scores = mentees.flatMap(({ id }) => mentorIds.map((mentorId) => ({ menteeId: id, mentorId, score: below(100) / 100 })));
      const input = (capacityOf: (k: number) => number | { min: number; max: number }) =>
        prepare(
          { mentees, mentors: mentorIds.map((id, k) => ({ id, capacity: capacityOf(k) })), suppliedScores: [{ id: "s", scores }] },
          { criteria: [{ type: "supplied", scores: "s", weight: 1 }], objective: seed % 2 === 0 ? "highest-fit" : "most-people-first" },
        );
      const spread = { key: "department", atMost: 2 };
      const size = { min: 3, max: 4 };
      const found = circles(
        input(() => size),
        { orNone: true, spread },
      );
      let best = { pairs: -1, points: -1 };
      for (let choice = 0; choice < 32; choice++) {
        const { status, totals } = circles(
          input((k) => ((choice >> k) & 1 ? size : 0)),
          { spread },
        );
        const isBetter =
          seed % 2 === 0
            ? totals.points > best.points
            : totals.pairs > best.pairs || (totals.pairs === best.pairs && totals.points > best.points);
        if (status === "optimal" && isBetter) best = totals;
      }
      expect([found.totals.pairs, found.totals.points], `seed ${seed}`).toEqual([best.pairs, best.points]);
    }
  });

  it("keeps a pinned mentor in, whose circle then has the minimum", () => {
    const mentees = ["a", "b", "c"].map((id) => ({ id }));
    const programme = prepare({
      mentees,
      mentors: [
        { id: "m", capacity: { min: 2, max: 3 } },
        { id: "n", capacity: { min: 2, max: 3 } },
      ],
      pins: [{ menteeId: "a", mentorId: "n" }],
    });
    const found = circles(programme, { orNone: true });
    expect(bestCircles(programme, { spread: [], orNone: true })?.[1]).toBe(found.totals.pairs);
    expect(found.circles.map(({ mentorId, pairs }) => [mentorId, pairs.length])).toEqual([["n", 3]]);
  });
});
