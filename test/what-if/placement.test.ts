import { describe, expect, it } from "vitest";
import { type Change, type CohortInput, changeProgramme, prepare } from "../../src";

const cohort: CohortInput = {
  mentees: [{ id: "a" }, { id: "b" }, { id: "c" }],
  mentors: [{ id: "m" }, { id: "n", capacity: { min: 1, max: 2 } }],
  pins: [{ menteeId: "b", mentorId: "n" }],
  conflicts: [{ menteeId: "a", mentorId: "m", reason: "x" }],
};

describe("changes of places, pins, conflicts and aim", () => {
  it("prepare nothing anew: everybody else, the scores and the rules are the programme's own", () => {
    const programme = prepare(cohort);
    const all: readonly Change[] = [
      { type: "capacity", mentorId: "m", capacity: 3 },
      { type: "more-places", mentorId: "m", by: 1 },
      { type: "mentors-wanted", menteeId: "a", mentorsWanted: 2 },
      { type: "add-pin", menteeId: "a", mentorId: "n" },
      { type: "remove-pin", menteeId: "b", mentorId: "n" },
      { type: "objective", objective: "highest-fit" },
      { type: "minimum-score", minimumScore: 0.4 },
      { type: "waiting-bonus", waitingBonus: 0.2 },
    ];
    for (const change of all) {
      const changed = changeProgramme(programme, change);
      expect(changed.sieve, JSON.stringify(change)).toBe(programme.sieve);
      expect(changed.scoring.fillRow).toBe(programme.scoring.fillRow);
      expect(changed.warnings).toBe(programme.warnings);
      const own = [...programme.cohort.mentees, ...programme.cohort.mentors];
      const others = [...changed.cohort.mentees, ...changed.cohort.mentors].filter((person) => !own.includes(person));
      expect(others.length).toBeLessThanOrEqual(1);
      expect(changed.digest).not.toBe(programme.digest);
    }
    const apart = changeProgramme(programme, { type: "add-conflict", menteeId: "c", mentorId: "m" });
    expect(apart.scoring.fillRow).toBe(programme.scoring.fillRow);
    expect(apart.sieve.rules).toEqual(programme.sieve.rules);
    const refused = new Uint8Array(2);
    apart.sieve.fillRow(2, refused);
    expect([...refused]).toEqual([1, 0]);
    programme.sieve.fillRow(2, refused);
    expect([...refused]).toEqual([0, 0]);
  });

  it("leave the programme and the change as they were", () => {
    const programme = prepare(cohort);
    const before = JSON.stringify(programme);
    const change: Change = [
      { type: "capacity", mentorId: "n", capacity: { max: 3 } },
      { type: "remove-conflict", menteeId: "a", mentorId: "m" },
      { type: "add-pin", menteeId: "a", mentorId: "m" },
    ];
    const said = JSON.stringify(change);
    const changed = changeProgramme(programme, change);
    expect(JSON.stringify(programme)).toBe(before);
    expect(JSON.stringify(change)).toBe(said);
    expect(changed.cohort).toMatchObject({ conflicts: [], pins: [{ menteeId: "a" }, { menteeId: "b" }] });
    expect(changed.cohort.mentors[1]!.capacity).toEqual({ min: 0, max: 3 });
  });

  it("keep the first of two reasons for one conflict, and change nothing when the pin is there already", () => {
    const programme = prepare(cohort);
    const reasonAfter = (reason?: string) =>
      changeProgramme(programme, { type: "add-conflict", menteeId: "a", mentorId: "m", ...(reason !== undefined && { reason }) }).cohort
        .conflicts;
    expect(reasonAfter("w")).toMatchObject([{ reason: "w" }]);
    expect(reasonAfter("y")).toMatchObject([{ reason: "x" }]);
    expect(reasonAfter()).toMatchObject([{ reason: "x" }]);
    expect(changeProgramme(programme, { type: "add-pin", menteeId: "b", mentorId: "n" }).digest).toBe(programme.digest);
  });
});
