import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../../src";
import { ownShortages } from "../../../src/explain/audit/blocking-sets";
import { byModel, evidenceOf, scored } from "./forged";

// ana and ben compete for lea; cyd and dan for omar; eve may go to nobody; gus stays below the minimum score; pam has a place left.
const cohort = scored(
  ["ana", "ben", "cyd", "dan", "eve", "gus"],
  ["lea", "omar", "pam"],
  [
    [1, null, null],
    [0.9, null, null],
    [null, 0.8, null],
    [null, 0.7, null],
    [null, null, null],
    [null, null, 0.1],
  ],
);
const programme = prepare(cohort, { ...byModel, minimumScore: 0.3 });
const matching = match(programme);

describe("ownShortages", () => {
  it("by hand: two independent sets of two mentees for one place each", () => {
    const pairs = matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const);
    expect(ownShortages(evidenceOf(programme, pairs).evidence).map(({ shortage }) => shortage)).toEqual([
      { kind: "places", menteeIds: ["ana", "ben"], mentorIds: ["lea"], places: 1, needed: 2, change: { code: "add-places", count: 1 } },
      { kind: "places", menteeIds: ["cyd", "dan"], mentorIds: ["omar"], places: 1, needed: 2, change: { code: "add-places", count: 1 } },
    ]);
  });
});

describe("checkReasons", () => {
  it("takes the engine's reasons for true, and finds another reason, another number or another shortage", () => {
    expect(audit(programme, matching).findings).toEqual([]);
    const { mentees, mentors } = matching.unmatched;
    const gus = mentees.findIndex(({ menteeId }) => menteeId === "gus");
    const reasons = [{ code: "below-minimum-score", params: { candidates: 1, minimumPoints: 300_000, bestPoints: 100_001 } }] as const;
    const said = mentees.map((entry, k) => (k === gus ? { ...entry, reasons: [...reasons, ...entry.reasons.slice(1)] } : entry));
    expect(audit(programme, { ...matching, unmatched: { mentees: said, mentors } }).findings).toEqual([
      { code: "wrong-reasons", params: { side: "mentee", id: "gus" } },
    ]);
    const emptied = mentors.map((entry) => ({ ...entry, reasons: [] }));
    expect(audit(programme, { ...matching, unmatched: { mentees, mentors: emptied } }).findings).toEqual([
      { code: "wrong-reasons", params: { side: "mentor", id: "pam" } },
    ]);
    expect(audit(programme, { ...matching, shortages: matching.shortages.slice(1) }).findings).toEqual([
      { code: "wrong-shortages", params: { said: 1, found: 2 } },
    ]);
  });
});
