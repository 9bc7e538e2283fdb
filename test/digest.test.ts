import { createHash } from "node:crypto";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../src/digest";
import { bytesOf } from "../src/digest/bytes";
import { cohortArbitrary, shuffled } from "./people/arbitrary";
import { examineWithFakes, soundCohort } from "./policy/fake-vocabulary";

const digest = (cohort: unknown, policy?: unknown, environment?: { zoneOffsetMinutes: () => number }, version = "1") =>
  digestOf(examineWithFakes(cohort, policy, environment).setting, version);

describe("digestOf", () => {
  it("is 64 hexadecimal digits", () => {
    expect(digest(soundCohort())).toMatch(/^[0-9a-f]{64}$/);
  });

  it("does not depend on the order of any list or field", () => {
    fc.assert(
      fc.property(cohortArbitrary, fc.integer(), (cohort, seed) => {
        const policy = {
          criteria: [
            { type: "goals", weight: 1 },
            { type: "skills", weight: 2 },
          ],
          rules: [{ type: "past-pair" }, { type: "reporting-line" }],
        };
        expect(digest(shuffled(cohort, seed), shuffled(policy, seed))).toBe(digest(cohort, policy));
      }),
      { numRuns: 60 },
    );
  });

  it("changes with anything that a result depends on", () => {
    const zoned = { mentees: [{ id: "anna", timeZone: "Europe/Paris" }], mentors: [{ id: "mia" }], asOf: "2025-01-01" };
    const all = [
      digest(zoned),
      digest(zoned, undefined, undefined, "2"),
      digest(zoned, undefined, { zoneOffsetMinutes: () => 61 }),
      digest({ ...zoned, asOf: "2025-01-02" }),
      digest(zoned, { tieSeed: "x" }),
      digest({ ...zoned, mentees: [{ id: "anna", timeZone: "Europe/Paris", goals: [] }] }),
      digest({ ...zoned, mentees: [{ id: "anna", timeZone: "Europe/Paris", attributes: { a: 1 } }] }),
      digest({ ...zoned, mentees: [{ id: "anna", timeZone: "Europe/Paris", attributes: { a: "1" } }] }),
      digest({ ...zoned, mentees: zoned.mentors, mentors: zoned.mentees }),
      digest({ ...zoned, org: [{ id: "anna", managerId: null }] }),
      digest({ ...zoned, pins: [{ menteeId: "anna", mentorId: "mia" }] }),
      digest({ ...zoned, conflicts: [{ menteeId: "anna", mentorId: "mia" }] }),
      digest({ ...zoned, history: [{ menteeId: "anna", mentorId: "mia" }] }),
      digest({ ...zoned, suppliedScores: [{ id: "s", scores: [{ menteeId: "anna", mentorId: "mia", score: 0 }] }] }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("changes with every field of a person", () => {
    const examined = examineWithFakes({ mentees: [{ id: "anna" }], mentors: [{ id: "mia" }] });
    const setting = { ...examined.setting, zoneOffset: () => 0 };
    const [anna] = setting.cohort.mentees;
    const [mia] = setting.cohort.mentors;
    const term = { key: "x", text: "x", level: 1, importance: 1, tag: "fr", start: 0, end: 60 };
    const other = (value: unknown) =>
      typeof value === "number" ? value + 1 : value instanceof Map ? new Map([["x", 1]]) : Array.isArray(value) ? ["x"] : [term];
    const digests = [digestOf(setting, "1")];
    for (const key of Object.keys(anna)) {
      const mentees = [{ ...anna, [key]: other(anna[key as keyof typeof anna]) }];
      digests.push(digestOf({ ...setting, cohort: { ...setting.cohort, mentees } }, "1"));
    }
    for (const capacity of [
      { min: 1, max: 1 },
      { min: 0, max: 2 },
    ])
      digests.push(digestOf({ ...setting, cohort: { ...setting.cohort, mentors: [{ ...mia, capacity }] } }, "1"));
    expect(digests.length).toBeGreaterThan(24);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it("does not change when a default is written out or the host's own offset is given", () => {
    const zoned = { ...soundCohort(), mentees: [{ id: "anna", timeZone: "UTC" }] };
    expect(
      digest(
        { ...zoned, mentees: [{ id: "anna", timeZone: "UTC", mentorsWanted: 1 }] },
        { waitingBonus: 0.05 },
        { zoneOffsetMinutes: () => 0 },
      ),
    ).toBe(digest(zoned));
  });

  it("tells apart lists and names that are longer and more than 16 bits count", () => {
    const many = (count: number, prefix = "goal ") => Array.from({ length: count }, (_, k) => prefix + k);
    const cohort = (goals: string[]) => ({ mentees: [{ id: "anna", goals }], mentors: [{ id: "mia" }] });
    const all = [70_000, 70_001, 4464, 135_536].map((count) => digest(cohort(many(count))));
    const swapped = many(70_000);
    swapped[69_999] = "goal 69999b";
    all.push(digest(cohort(swapped)), digest(cohort(many(70_000, "aim "))));
    expect(new Set(all).size).toBe(all.length);
    expect(digest(cohort(many(70_000).reverse()))).toBe(all[0]);
  });

  it("tells lone halves of surrogate pairs apart, which UTF-8 cannot", () => {
    expect(digest({ mentees: [{ id: "\ud800" }], mentors: [] })).not.toBe(digest({ mentees: [{ id: "\udbff" }], mentors: [] }));
  });

  it("writes the same bytes on hosts that keep the high byte first", () => {
    const numbers = [0, 1, 255, 256, 32767, 65535, 65536, 70_000];
    expect(bytesOf(numbers, false)).toEqual(bytesOf(numbers));
    expect([...bytesOf([258], false)]).toEqual([2, 1]);
  });

  it("hashes as the platform's SHA-256 does", () => {
    expect(bytesToHex(sha256(utf8ToBytes("é\u{1F600}")))).toBe(createHash("sha256").update("é\u{1F600}").digest("hex"));
  });
});
