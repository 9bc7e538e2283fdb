import { describe, expect, it } from "vitest";
import { type CohortInput, prepare } from "../../src";
import type { AssignmentShortage, AssignmentSolution } from "../../src/assignment";
import { nameCertificate, nameShortage } from "../../src/matching/certificate";
import { pairTable } from "../../src/objectives/pair-table";

const cohort: CohortInput = {
  mentees: [{ id: "ana" }, { id: "ben" }, { id: "eve", mentorsWanted: 0 }, { id: "zoe" }],
  mentors: [
    { id: "max", capacity: { min: 2, max: 3 }, vetoes: ["zoe"] },
    { id: "nia" },
    { id: "tom", capacity: { min: 1, max: 1 }, vetoes: ["ana", "zoe"] },
  ],
};
const programme = prepare(cohort);
const table = pairTable(programme.cohort, programme.sieve, programme.scoring, 0);
const shortage = (kind: AssignmentShortage["kind"], columns: number[]): AssignmentShortage => ({
  kind,
  rows: Int32Array.of(),
  columns: Int32Array.from(columns),
  places: 2,
  needed: 3,
});

describe("nameShortage", () => {
  it("names the mentors whose minimum loads cannot be met, everybody who may come to one of them, and by how much to lower the loads", () => {
    expect(nameShortage(programme, table, shortage("minimum", [0, 2]))).toEqual({
      kind: "minimum-load",
      menteeIds: ["ana", "ben"],
      mentorIds: ["max", "tom"],
      places: 2,
      needed: 3,
      change: { code: "lower-minimum-loads", count: 1 },
    });
    expect(nameShortage(programme, table, shortage("minimum", [2])).menteeIds).toEqual(["ben"]);
  });

  it("asks for places where places are short", () => {
    expect(nameShortage(programme, table, shortage("places", [1]))).toMatchObject({
      kind: "places",
      menteeIds: ["ana", "ben", "zoe"],
      change: { code: "add-places", count: 1 },
    });
  });
});

describe("nameCertificate", () => {
  it("gives each person their price, and what a pair and a served mentee count for", () => {
    const solution = {
      rowPrices: Float64Array.of(1, 2, 3, 4),
      columnPrices: Float64Array.of(5, 6, 7),
      pairWorth: 100,
      rowWorth: 200,
    } as Partial<AssignmentSolution> as AssignmentSolution;
    expect(nameCertificate(programme, solution)).toEqual({
      pairWorth: 100,
      menteeWorth: 200,
      mentees: ["ana", "ben", "eve", "zoe"].map((menteeId, row) => ({ menteeId, price: row + 1 })),
      mentors: ["max", "nia", "tom"].map((mentorId, column) => ({ mentorId, price: column + 5 })),
    });
  });
});
