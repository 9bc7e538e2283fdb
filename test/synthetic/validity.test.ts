import { describe, expect, it } from "vitest";
import { prepare, validate } from "../../src/programme";
import { type SyntheticOptions, syntheticCohort } from "../../src/synthetic/index";

const errors = (options: SyntheticOptions) => validate(syntheticCohort(options)).filter((issue) => issue.severity === "error");

/** Every knob away from its default at least once. */
const shapes: Readonly<Record<string, SyntheticOptions>> = {
  "the default shape": { seed: 1, mentees: 300, mentors: 100 },
  "another seed": { seed: "another", mentees: 300, mentors: 100 },
  "a small programme": { seed: 2, mentees: 12, mentors: 5 },
  "nobody at all": { seed: 3, mentees: 0, mentors: 0 },
  "mentees without mentors": { seed: 3, mentees: 20, mentors: 0 },
  "more mentors than mentees": { seed: 4, mentees: 60, mentors: 200 },
  "full answers": { seed: 5, mentees: 150, mentors: 50, missing: 0 },
  "hardly an answer": { seed: 6, mentees: 150, mentors: 50, missing: 0.9 },
  "everything happens to everybody": {
    seed: 7,
    mentees: 120,
    mentors: 60,
    bothSidesRate: 1,
    tickAllRate: 1,
    wishRate: 1,
    mentorWishRate: 1,
    wishLimit: 20,
    vetoRate: 1,
    historyRate: 1,
    conflictRate: 1,
    pinRate: 1,
    severalMentorsRate: 1,
    waitedRate: 1,
    managerInCohortRate: 1,
  },
  "a flat group of companies in ten zones": {
    seed: 8,
    mentees: 200,
    mentors: 70,
    organizations: 6,
    departments: 12,
    zones: 10,
    levels: 3,
    clustering: 0,
    popularity: 16,
    names: "fr",
    asOf: "2032-02-29",
  },
  "a tall company in one place, with minimum loads": {
    seed: 9,
    mentees: 200,
    mentors: 70,
    departments: 1,
    zones: 1,
    levels: 20,
    seniorityGap: 0,
    clustering: 1,
    popularity: 1,
    names: "en",
    capacities: [0, 0, 1],
    minimumLoadRate: 0.3,
  },
};

describe("validate finds no error in", () => {
  it.each(Object.entries(shapes))("%s", (_name, options) => {
    expect(errors(options).map((issue) => issue.message)).toEqual([]);
  });
});

describe("a pin of a synthetic cohort", () => {
  it("is refused by no rule of the default policy nor by past-pair", () => {
    const programme = prepare(syntheticCohort({ seed: 10, mentees: 120, mentors: 60, pinRate: 1, historyRate: 0.5 }), {
      rules: [{ type: "reporting-line" }, { type: "past-pair" }],
    });
    const mentees = new Map(programme.cohort.mentees.map((mentee) => [mentee.id, mentee]));
    const mentors = new Map(programme.cohort.mentors.map((mentor) => [mentor.id, mentor]));
    expect(programme.cohort.pins.length).toBeGreaterThan(80);
    for (const { menteeId, mentorId } of programme.cohort.pins) {
      expect(programme.sieve.refusals(mentees.get(menteeId)!, mentors.get(mentorId)!)).toEqual([]);
    }
  });
});
