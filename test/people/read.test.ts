import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/people/read";
import { createReport } from "../../src/people/report";

describe("readCohort", () => {
  it("keeps each record's place in the input, so that later findings point at it", () => {
    const report = createReport("cohort");
    const form = readCohort(
      { mentees: [4, { id: "a" }, {}, { id: "b" }], mentors: [], pins: [{}, { menteeId: "a", mentorId: "m" }] },
      report,
    );
    expect(form.mentees).toEqual([
      { index: 1, value: { id: "a" } },
      { index: 3, value: { id: "b" } },
    ]);
    expect(form.pins.map(({ index }) => index)).toEqual([1]);
    expect(report.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "wrong-type mentees.0",
      "missing mentees.2.id",
      "missing pins.0.menteeId",
      "missing pins.0.mentorId",
    ]);
  });

  it("tells a missing list from an empty one", () => {
    const form = readCohort({ mentees: [] }, createReport("cohort"));
    expect(form.listed).toEqual({ mentees: true, mentors: false });
  });
});
