import { describe, expect, it } from "vitest";
import { prepare } from "../../../src";
import { checkOrder, pinCounts, unpinned, unpinnedMentees } from "../../../src/explain/audit/evidence";
import { byModel, evidenceOf, scored } from "./forged";

const cohort = {
  ...scored(
    ["__proto__", "ana"],
    ["lea", "omar"],
    [
      [1, 1],
      [1, 1],
    ],
  ),
  mentees: [{ id: "__proto__", mentorsWanted: 2 }, { id: "ana" }],
  pins: [{ menteeId: "__proto__", mentorId: "omar" }],
};

describe("gatherEvidence", () => {
  it("reads the matching's pairs both ways, pins apart, whatever people are called", () => {
    const { evidence } = evidenceOf(prepare(cohort, byModel), [
      ["__proto__", "lea"],
      ["__proto__", "omar"],
    ]);
    expect(evidence.mentorsOf).toEqual([[0, 1], []]);
    expect(evidence.menteesOf).toEqual([[0], [0]]);
    expect([unpinned(evidence, 0), unpinnedMentees(evidence, 0), unpinnedMentees(evidence, 1)]).toEqual([[0], [0], []]);
    expect([...pinCounts(evidence).ofRow, ...pinCounts(evidence).ofColumn]).toEqual([1, 0, 0, 1]);
  });
});

describe("checkOrder", () => {
  it("asks for code-unit order without repetition", () => {
    const { evidence, findings } = evidenceOf(prepare(cohort, byModel), []);
    checkOrder(evidence, "pairs", [["a", "b"], ["a", "c"], ["b", "a"], ["é"]]);
    expect(findings).toEqual([]);
    checkOrder(evidence, "pairs", [
      ["a", "b"],
      ["a", "b"],
    ]);
    checkOrder(evidence, "unmatched.mentees", [["b"], ["a"]]);
    expect(findings).toEqual([
      { code: "wrong-order", params: { list: "pairs" } },
      { code: "wrong-order", params: { list: "unmatched.mentees" } },
    ]);
  });
});
