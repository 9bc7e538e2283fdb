import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../../src";
import { byModel, scored } from "./forged";

describe("checkInfeasibility", () => {
  const cohort = {
    ...scored(
      ["ana", "ben", "cyd"],
      ["lea", "omar"],
      [
        [1, 1],
        [null, 1],
        [null, 1],
      ],
    ),
    mentors: [{ id: "lea", capacity: { min: 2, max: 2 } }, { id: "omar" }],
  };
  const programme = prepare(cohort, byModel);
  const matching = match(programme);
  const claim = matching.infeasibility!;
  const fieldsOf = (infeasibility: typeof claim | null) =>
    audit(programme, { ...matching, infeasibility }).findings.map(({ code, params }) =>
      code === "wrong-infeasibility" ? params.field : code,
    );

  it("holds a true claim true, by hand: lea needs two mentees, and only ana may come", () => {
    expect(claim).toMatchObject({ kind: "minimum-load", menteeIds: ["ana"], mentorIds: ["lea"], places: 1, needed: 2 });
    expect(fieldsOf(claim)).toEqual([]);
  });

  it("finds a claim that names others, counts otherwise, proves nothing or is not there", () => {
    expect(fieldsOf({ ...claim, menteeIds: ["ana", "ben"] })).toEqual(["menteeIds"]);
    expect(fieldsOf({ ...claim, places: 0, change: { code: "lower-minimum-loads", count: 2 } })).toEqual(["places", "change"]);
    expect(fieldsOf({ ...claim, needed: 3 })).toEqual(["needed"]);
    expect(fieldsOf({ ...claim, mentorIds: ["nobody"] })).toEqual(["mentorIds"]);
    expect(fieldsOf({ ...claim, kind: "places" })).toEqual(["kind"]);
    const omar = { ...claim, menteeIds: ["ana", "ben", "cyd"], mentorIds: ["omar"], places: 3, needed: 0 };
    expect(fieldsOf({ ...omar, change: { code: "lower-minimum-loads", count: -3 } })).toEqual(["needed"]);
    expect(fieldsOf(null)).toEqual(["wrong-status"]);
  });

  it("finds a claim where something is paired", () => {
    const feasible = prepare(scored(["ana"], ["lea"], [[1]]), byModel);
    const made = match(feasible);
    expect(audit(feasible, { ...made, infeasibility: claim }).findings.map(({ code }) => code)).toEqual(["wrong-status"]);
    expect(audit(feasible, { ...made, status: "infeasible" }).findings.map(({ code }) => code)).toContain("wrong-status");
  });
});
