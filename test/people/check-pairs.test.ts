import { describe, expect, it } from "vitest";
import { pairKey } from "../../src/people/check-pairs";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const pair = { menteeId: "anna", mentorId: "mia" };
const ghosts = { menteeId: "ghost", mentorId: "anna" };

describe("the check of pairs", () => {
  it("refuses unknown people in pins, conflicts and supplied scores, and only warns of them in history", () => {
    const cohort = {
      ...soundCohort(),
      history: [ghosts],
      conflicts: [ghosts],
      pins: [ghosts],
      suppliedScores: [{ id: "s", scores: [{ ...ghosts, score: 0 }] }],
    };
    expect(found(cohort)).toEqual([
      "warning unknown-person history.0.menteeId",
      "warning unknown-person history.0.mentorId",
      "error unknown-person conflicts.0.menteeId",
      "error unknown-person conflicts.0.mentorId",
      "error unknown-person pins.0.menteeId",
      "error unknown-person pins.0.mentorId",
      "error unknown-person suppliedScores.0.scores.0.menteeId",
      "error unknown-person suppliedScores.0.scores.0.mentorId",
    ]);
  });

  it("warns of the same pair twice, but not of two rounds of it", () => {
    const history = [pair, { ...pair, endedOn: "2024-01-01" }, { ...pair, endedOn: "2024-01-01", outcome: 1 }, pair];
    expect(found({ ...soundCohort(), history, pins: [pair, pair] })).toEqual([
      "warning duplicate-entry history.3",
      "warning duplicate-entry pins.1",
    ]);
    expect(found({ ...soundCohort(), conflicts: [{ ...pair, reason: "x" }, pair] })).toEqual(["warning duplicate-entry conflicts.1"]);
  });

  it("refuses two scores for one pair, warns of the same score twice, and refuses two lists of one id", () => {
    const scores = [
      { ...pair, score: 0.5 },
      { ...pair, score: 0.5 },
      { ...pair, score: 0.6 },
    ];
    expect(
      found({
        ...soundCohort(),
        suppliedScores: [
          { id: "s", scores },
          { id: "s", scores: [] },
        ],
      }),
    ).toEqual([
      "warning duplicate-entry suppliedScores.0.scores.1",
      "error duplicate-entry suppliedScores.0.scores.2",
      "error duplicate-id suppliedScores.1.id",
    ]);
  });

  it("refuses more pins than a mentor has places or a mentee wants mentors, counting each pair once", () => {
    const pins = [pair, pair, { menteeId: "ben", mentorId: "mia" }, { menteeId: "ben", mentorId: "noah" }];
    const issues = found({ ...soundCohort(), pins }, "issues").filter(({ code }) => code === "pin-over-capacity");
    expect(issues.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'error pins[2]: "mia" has 1 place, and pins need more',
      'error pins[3]: "ben" wants 1 mentor, and pins give more',
    ]);
  });

  it("lets pins fill the places exactly, and refuses one where there are none", () => {
    const cohort = {
      mentees: [{ id: "anna", mentorsWanted: 2 }, { id: "ben" }],
      mentors: [{ id: "mia", capacity: { max: 2 } }, { id: "noah" }, { id: "olga", capacity: 0 }],
    };
    const filling = [pair, { menteeId: "ben", mentorId: "mia" }, { menteeId: "anna", mentorId: "noah" }];
    expect(found({ ...cohort, pins: filling })).toEqual([]);
    expect(found({ ...cohort, pins: [{ menteeId: "anna", mentorId: "olga" }] })).toEqual(["error pin-over-capacity pins.0"]);
  });

  it("does not count against a number of places that it could not read", () => {
    const pins = [pair, { menteeId: "ben", mentorId: "mia" }];
    expect(found({ ...soundCohort(), mentors: [{ id: "mia", capacity: 2.5 }], pins })).toEqual(["error not-an-integer mentors.0.capacity"]);
    const mentees = [{ id: "anna", mentorsWanted: "two" }, { id: "ben" }];
    const both = [pair, { menteeId: "anna", mentorId: "noah" }];
    expect(found({ ...soundCohort(), mentees, pins: both })).toEqual(["error wrong-type mentees.0.mentorsWanted"]);
  });

  it("counts the places of somebody of whom something else could not be read", () => {
    const pins = [pair, { menteeId: "ben", mentorId: "mia" }, { menteeId: "ben", mentorId: "noah" }];
    const mentees = [{ id: "anna" }, { id: "ben", jobLevel: "high" }];
    const mentors = [{ id: "mia", country: 7 }, { id: "noah" }];
    expect(found({ mentees, mentors, pins })).toEqual([
      "error wrong-type mentees.1.jobLevel",
      "error wrong-type mentors.0.country",
      "error pin-over-capacity pins.1",
      "error pin-over-capacity pins.2",
    ]);
  });
});

describe("pairKey", () => {
  it("keeps any two pairs apart", () => {
    expect(pairKey({ menteeId: "a", mentorId: "1:b" })).not.toBe(pairKey({ menteeId: "a1:", mentorId: "b" }));
  });
});
