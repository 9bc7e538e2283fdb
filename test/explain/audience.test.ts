import { describe, expect, it } from "vitest";
import { type Audience, audit, diagnose, explainPair, explainPerson, match, prepare, robustness } from "../../src";
import { audienceOf, checkCoordinator } from "../../src/explain/audience";

const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] });
const matching = match(programme);
const pair = { menteeId: "ana", mentorId: "lea" };

describe("an audience", () => {
  it("is the coordinator unless another is named", () => {
    expect([audienceOf({}), audienceOf({ audience: undefined }), audienceOf({ audience: "mentee" })]).toEqual([
      "coordinator",
      "coordinator",
      "mentee",
    ]);
  });

  it("that is not there never gets the coordinator's answer", () => {
    for (const audience of ["Mentee", "", null, 0]) {
      const options = { audience: audience as unknown as Audience };
      for (const ask of [
        () => explainPair(programme, matching, pair, options),
        () => explainPerson(programme, matching, { menteeId: "ana" }, options),
        () => diagnose(programme, matching, options),
        () => audit(programme, matching, options),
        () => robustness(programme, matching, options),
      ])
        expect(ask).toThrow(RangeError);
    }
  });

  it("of participants gets no answer about the whole programme, and is told where its own is", () => {
    for (const audience of ["mentor", "mentee"] as const) {
      const refused = new RegExp(`for the coordinator alone; explainPerson tells a ${audience}`);
      expect(() => diagnose(programme, matching, { audience })).toThrow(refused);
      expect(() => audit(programme, matching, { audience })).toThrow(refused);
      expect(() => robustness(programme, matching, { audience })).toThrow(refused);
    }
    expect(() => checkCoordinator({ audience: "coordinator" }, "this")).not.toThrow();
  });

  it("stands in every answer about the whole programme", () => {
    const asked = { audience: "coordinator" } as const;
    const answers = [diagnose(programme, matching), audit(programme, matching, asked), robustness(programme, matching, { draws: 1 })];
    expect(answers.map(({ audience }) => audience)).toEqual(["coordinator", "coordinator", "coordinator"]);
  });
});
