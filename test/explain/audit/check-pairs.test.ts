import { describe, expect, it } from "vitest";
import { prepare } from "../../../src";
import { checkPairs } from "../../../src/explain/audit/check-pairs";
import { byModel, evidenceOf, scored } from "./forged";

const cohort = scored(
  ["ana", "ben"],
  ["lea", "omar"],
  [
    [0.9, 0.2],
    [0.8, null],
  ],
);

const codes = (programme: ReturnType<typeof prepare>, pairs: Parameters<typeof evidenceOf>[1], status?: "infeasible") => {
  const { evidence, findings } = evidenceOf(programme, pairs);
  checkPairs(status === undefined ? evidence : { ...evidence, matching: { ...evidence.matching, status } });
  return findings;
};

describe("checkPairs", () => {
  it("finds a pair that a rule refuses and one below the minimum score, a pin excepted", () => {
    const programme = prepare(cohort, { ...byModel, minimumScore: 0.3 });
    expect(
      codes(programme, [
        ["ana", "omar"],
        ["ben", "lea"],
      ]),
    ).toEqual([{ code: "below-minimum", params: { menteeId: "ana", mentorId: "omar", points: 200_000, minimumPoints: 300_000 } }]);
    const pinned = prepare({ ...cohort, pins: [{ menteeId: "ana", mentorId: "omar" }] }, { ...byModel, minimumScore: 0.3 });
    expect(
      codes(pinned, [
        ["ana", "omar"],
        ["ben", "lea"],
      ]),
    ).toEqual([]);
    expect(codes(prepare(cohort, byModel), [["ben", "omar"]])).toEqual([
      { code: "refused-pair", params: { menteeId: "ben", mentorId: "omar", rule: "conflict" } },
    ]);
  });

  it("finds too many and too few partners, a missing pin, and pairs out of order", () => {
    const programme = prepare(cohort, byModel);
    expect(
      codes(programme, [
        ["ben", "lea"],
        ["ana", "lea"],
        ["ana", "omar"],
      ]),
    ).toEqual([
      { code: "wrong-order", params: { list: "pairs" } },
      { code: "too-many-partners", params: { side: "mentee", id: "ana", has: 2, most: 1 } },
      { code: "too-many-partners", params: { side: "mentor", id: "lea", has: 2, most: 1 } },
    ]);
    const loaded = prepare(
      { ...cohort, mentors: [{ id: "lea" }, { id: "omar", capacity: { min: 1, max: 2 } }], pins: [{ menteeId: "ana", mentorId: "omar" }] },
      byModel,
    );
    expect(codes(loaded, [["ana", "lea"]])).toEqual([
      { code: "too-few-partners", params: { side: "mentor", id: "omar", has: 0, least: 1 } },
      { code: "pin-missing", params: { menteeId: "ana", mentorId: "omar" } },
    ]);
    expect(codes(loaded, [], "infeasible")).toEqual([]);
  });
});
