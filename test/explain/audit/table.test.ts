import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../../src";
import { readDefinitions } from "../../../src/explain/audit/reading";
import { readPairs } from "../../../src/explain/audit/table";
import { syntheticCohort } from "../../../src/synthetic";
import { byModel, scored } from "./forged";

describe("readPairs", () => {
  it("by hand: points, -1 where a rule refuses, and how many each rule refuses to whom", () => {
    const { setting } = prepare(
      scored(
        ["ana", "ben"],
        ["lea", "omar"],
        [
          [0.25, null],
          [1, null],
        ],
      ),
      byModel,
    );
    const reading = readDefinitions(setting);
    const conflict = reading.rules.indexOf("conflict");
    const table = readPairs(reading, setting.cohort.mentees, setting.cohort.mentors, 4, "");
    expect(table.complete).toBe(true);
    expect([0, 1].map((row) => [...(table.row(row) ?? [])])).toEqual([
      [250_000, -1],
      [1_000_000, -1],
    ]);
    const rules = reading.rules.length;
    expect([0, 1].map((row) => table.refusedToMentee[row * rules + conflict])).toEqual([1, 1]);
    expect([0, 1].map((column) => table.refusedToMentor[column * rules + conflict])).toEqual([0, 2]);
  });

  it("reads whole mentees up to the bound, others for another seed, and the audit says what stays open", () => {
    const programme = prepare(syntheticCohort({ seed: "part", mentees: 40, mentors: 10 }));
    const matching = match(programme);
    const reading = readDefinitions(programme.setting);
    const { mentees, mentors } = programme.cohort;
    const rowsFor = (seed: string) => [...readPairs(reading, mentees, mentors, 55, seed).rows];
    expect(rowsFor("a")).toHaveLength(5);
    expect(rowsFor("a")).toEqual(rowsFor("a"));
    expect(new Set(["a", "b", "c", "d"].map((seed) => rowsFor(seed).join())).size).toBeGreaterThan(1);
    const found = audit(programme, matching, { mostPairs: 55 });
    expect(found).toMatchObject({ ok: true, looked: { pairs: 400, read: 50, complete: false }, largestRegret: { mentor: null } });
    expect(found.looked.leftOpen).toEqual(["certificate-of-unread-pairs", "counts", "shortages", "reasons", "blocking-pairs"]);
    // Pairs that were made are recomputed whether or not their mentee is read.
    const tampered = { ...matching, pairs: matching.pairs.map((pair, k) => (k === 7 ? { ...pair, completeness: 0.123 } : pair)) };
    expect(audit(programme, tampered, { mostPairs: 0 }).findings).toMatchObject([
      { code: "wrong-pair", params: { field: "completeness" } },
    ]);
  });
});
