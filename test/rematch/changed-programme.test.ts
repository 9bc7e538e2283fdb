import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { changedProgramme } from "../../src/rematch/changed-programme";
import { cohorts } from "../cohorts";

describe("a changed programme", () => {
  it("is the one that is prepared from the changed cohort: same digest, same result", () => {
    fc.assert(
      fc.property(
        cohorts({ minimumLoads: true }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 19 }),
        (cohort, row, column, cell) => {
          const { mentees, mentors } = cohort;
          if (mentees.length === 0 || mentors.length === 0) return;
          const [mentee, mentor] = [mentees[row % mentees.length], mentors[column % mentors.length]];
          const apart = { menteeId: mentees[cell % mentees.length].id, mentorId: mentors[cell % mentors.length].id };
          const changed = changedProgramme(prepare(cohort), {
            menteesGone: new Set([mentee.id]),
            mentorsGone: new Set([mentor.id]),
            conflicts: [apart],
          });
          const fresh = prepare({
            ...cohort,
            mentees: mentees.map((one) => (one === mentee ? { ...one, mentorsWanted: 0 } : one)),
            mentors: mentors.map((one) => (one === mentor ? { ...one, capacity: 0 } : one)),
            conflicts: [...(cohort.conflicts ?? []), apart],
          });
          expect(changed.digest).toBe(fresh.digest);
          expect(JSON.stringify(match(changed))).toBe(JSON.stringify(match(fresh)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("drops the pins of those who are gone and holds each pin once", () => {
    const cohort = {
      mentees: [{ id: "ana" }, { id: "ben" }],
      mentors: [{ id: "lea", capacity: 2 }],
      pins: [
        { menteeId: "ana", mentorId: "lea" },
        { menteeId: "ben", mentorId: "lea" },
      ],
    };
    const { pins } = changedProgramme(prepare(cohort), {
      menteesGone: new Set(["ana"]),
      pins: [{ menteeId: "ben", mentorId: "lea" }],
    }).cohort;
    expect(pins).toEqual([{ menteeId: "ben", mentorId: "lea" }]);
  });
});
