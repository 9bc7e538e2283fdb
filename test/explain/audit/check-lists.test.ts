import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../../src";
import { byModel, scored } from "./forged";

const programme = prepare(
  scored(
    ["ana", "ben", "cyd"],
    ["lea", "omar"],
    [
      [1, null],
      [0.5, null],
      [0.4, null],
    ],
  ),
  byModel,
);
const matching = match(programme);
const findings = (change: object) => audit(programme, { ...matching, ...change }).findings;

describe("checkLists", () => {
  it("finds totals that are not those of the pairs", () => {
    expect(findings({ totals: { ...matching.totals, points: 999_999, mentorsUsed: 2, weakestPairPoints: null } })).toEqual([
      { code: "wrong-total", params: { field: "points", said: 999_999, found: 1_000_000 } },
      { code: "wrong-total", params: { field: "mentorsUsed", said: 2, found: 1 } },
      { code: "wrong-total", params: { field: "weakestPairPoints", said: null, found: 1_000_000 } },
    ]);
  });

  it("finds people who are missing from the unmatched, listed in error or with other numbers", () => {
    const { mentees, mentors } = matching.unmatched;
    expect(mentees.map(({ menteeId }) => menteeId)).toEqual(["ben", "cyd"]);
    expect(findings({ unmatched: { mentees: mentees.slice(1), mentors: [] } })).toEqual([
      { code: "not-listed", params: { side: "mentee", id: "ben", received: 0 } },
      { code: "not-listed", params: { side: "mentor", id: "omar", received: 0 } },
    ]);
    const ana = { ...mentees[0], menteeId: "ana", received: 1 };
    expect(findings({ unmatched: { mentees: [ana, { ...mentees[0], wanted: 2 }, mentees[1]], mentors } })).toContainEqual({
      code: "listed-in-error",
      params: { side: "mentee", id: "ana" },
    });
    expect(findings({ unmatched: { mentees: [{ ...mentees[0], wanted: 2 }, mentees[1]], mentors } })).toEqual([
      { code: "wrong-entry", params: { side: "mentee", id: "ben", field: "wanted", said: 2, found: 1 } },
    ]);
    const zoe = { ...mentees[1], menteeId: "zoe" };
    expect(findings({ unmatched: { mentees: [...mentees, zoe], mentors } })).toEqual([
      { code: "unknown-person", params: { list: "unmatched.mentees", side: "mentee", id: "zoe" } },
    ]);
  });
});
