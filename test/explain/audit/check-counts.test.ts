import { describe, expect, it } from "vitest";
import { prepare } from "../../../src";
import { checkCounts } from "../../../src/explain/audit/check-counts";
import { byModel, evidenceOf, scored } from "./forged";

const weakest = { ...byModel, objective: "weakest-pair-first" as const };
const findingsOf = (...of: Parameters<typeof evidenceOf>) => {
  const { evidence, findings } = evidenceOf(...of);
  checkCounts(evidence);
  return findings;
};

describe("checkCounts", () => {
  // ben can only go to lea, whom ana holds; ana could go to omar.
  const chain = scored(
    ["ana", "ben"],
    ["lea", "omar"],
    [
      [1, 0],
      [0, null],
    ],
  );

  it("finds the mentee who could have a mentor if others moved, and nothing when all who can be are served", () => {
    expect(findingsOf(prepare(chain, byModel), [["ana", "lea"]])).toEqual([
      { code: "one-more-possible", params: { of: "pair", menteeId: "ben" } },
      { code: "one-more-possible", params: { of: "mentee", menteeId: "ben" } },
    ]);
    const both = [
      ["ana", "omar"],
      ["ben", "lea"],
    ] as const;
    expect(findingsOf(prepare(chain, byModel), both)).toEqual([]);
  });

  it("asks nothing of counts under highest-fit, and moves nobody out of a pin", () => {
    expect(findingsOf(prepare(chain, { ...byModel, objective: "highest-fit" }), [["ana", "lea"]])).toEqual([]);
    const pinned = prepare({ ...chain, pins: [{ menteeId: "ana", mentorId: "lea" }] }, byModel);
    expect(findingsOf(pinned, [["ana", "lea"]])).toEqual([]);
  });

  it("finds a second mentor for one that could be the first for another, where nobody could get one more pair", () => {
    const twice = scored(
      ["ana", "ben"],
      ["lea", "omar"],
      [
        [1, 1],
        [1, 1],
      ],
    );
    const cohort = { ...twice, mentees: [{ id: "ana", mentorsWanted: 2 }, { id: "ben" }] };
    const pairs = [
      ["ana", "lea"],
      ["ana", "omar"],
    ] as const;
    expect(findingsOf(prepare(cohort, byModel), pairs)).toEqual([{ code: "one-more-possible", params: { of: "mentee", menteeId: "ben" } }]);
    expect(findingsOf(prepare(cohort, weakest), pairs)).toEqual([]);
  });

  const crossed = scored(
    ["ana", "ben"],
    ["lea", "omar"],
    [
      [1, 0.5],
      [0.4, 0.2],
    ],
  );

  it("finds a weakest pair of 200,000 points where 400,000 are possible, unless a pin is as weak", () => {
    const pairs = [
      ["ana", "lea"],
      ["ben", "omar"],
    ] as const;
    expect(findingsOf(prepare(crossed, weakest), pairs)).toEqual([{ code: "weakest-could-be-better", params: { points: 200_000 } }]);
    expect(findingsOf(prepare(crossed, byModel), pairs)).toEqual([]);
    const pinned = prepare({ ...crossed, pins: [{ menteeId: "ben", mentorId: "omar" }] }, weakest);
    expect(findingsOf(pinned, pairs)).toEqual([]);
    const other = [
      ["ana", "omar"],
      ["ben", "lea"],
    ] as const;
    expect(findingsOf(prepare(crossed, weakest), other)).toEqual([]);
  });
});
