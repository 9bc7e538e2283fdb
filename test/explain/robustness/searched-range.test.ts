import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { keepScores } from "../../../src/explain/robustness/reweigh";
import { searchedRange } from "../../../src/explain/robustness/searched-range";

const pairsOf = (scores: readonly (readonly [string, string, number])[]) =>
  scores.map(([menteeId, mentorId, score]) => ({ menteeId, mentorId, score }));
const cohort = {
  mentees: [{ id: "ana" }, { id: "ben" }],
  mentors: [{ id: "lea" }, { id: "omar" }],
  suppliedScores: [
    {
      id: "a",
      scores: pairsOf([
        ["ana", "lea", 1],
        ["ana", "omar", 0],
        ["ben", "lea", 0],
        ["ben", "omar", 1],
      ]),
    },
    {
      id: "b",
      scores: pairsOf([
        ["ana", "lea", 0],
        ["ana", "omar", 0.5],
        ["ben", "lea", 0.5],
        ["ben", "omar", 0],
      ]),
    },
    { id: "c", scores: pairsOf([["ana", "omar", 1]]) },
  ],
};
const supplied = (id: string, weight: number) => ({ type: "supplied" as const, id, scores: id, weight });

describe("searchedRange", () => {
  it("by hand: under weakest-pair-first the weakest of the pairs made is level with that of the others at twice the weight", () => {
    const programme = prepare(cohort, { criteria: [supplied("a", 1), supplied("b", 1)], objective: "weakest-pair-first" });
    const matching = match(programme);
    const [a, b] = [0, 1].map((criterion) => searchedRange(keepScores(programme), matching, criterion));
    expect(a).toMatchObject({ criterion: "a", method: "searched", highest: null, lowest: { reason: "outscored" } });
    expect(a.lowest?.weight).toBeCloseTo(0.5, 4);
    expect(b.lowest).toBeNull();
    expect(b.highest?.weight).toBeCloseTo(2, 4);
    expect(b.highest?.gained).toEqual([
      { menteeId: "ana", mentorId: "omar" },
      { menteeId: "ben", mentorId: "lea" },
    ]);
  });

  it("by hand: a criterion that only one pair answers and the others leave out", () => {
    // ana-lea and ben-omar have 1 each by a alone; ana-omar has c / (1 + c), ben-lea nothing.
    const criteria = [supplied("a", 1), { ...supplied("c", 1), unknown: "renormalise" as const }];
    const programme = prepare(cohort, { criteria });
    const range = searchedRange(keepScores(programme), match(programme), 1);
    expect(range).toMatchObject({ criterion: "c", lowest: null, highest: null });
    // With b in place of a: ana-omar has (0.5 + c) / (1 + c) and ben-lea 0.5, the other two nothing.
    const other = prepare(cohort, { criteria: [supplied("b", 1), { ...supplied("c", 1), unknown: "renormalise" as const }] });
    expect(searchedRange(keepScores(other), match(other), 1)).toMatchObject({ lowest: null, highest: null });
  });

  it("by hand: points that are no straight line in the weight", () => {
    const scores = [
      {
        id: "a",
        scores: pairsOf([
          ["ana", "lea", 0.5],
          ["ana", "omar", 0],
          ["ben", "lea", 0],
          ["ben", "omar", 0.5],
        ]),
      },
      {
        id: "d",
        scores: pairsOf([
          ["ana", "omar", 1],
          ["ben", "lea", 1],
        ]),
      },
    ];
    const criteria = [supplied("a", 1), { ...supplied("d", 0.25), unknown: "renormalise" as const }];
    const programme = prepare({ ...cohort, suppliedScores: scores }, { criteria });
    const range = searchedRange(keepScores(programme), match(programme), 1);
    // 0.5 + 0.5 against 2 d / (1 + d): level at d = 1.
    expect(range.lowest).toBeNull();
    expect(range.highest?.weight).toBeCloseTo(1, 4);
    expect(range.highest?.share).toBeCloseTo(0.5, 4);
  });
});
