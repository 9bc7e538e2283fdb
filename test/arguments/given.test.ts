import { describe, expect, it } from "vitest";
import { aCohort, aMatching, aPair, checkMatching, checkProgramme, onePerson } from "../../src/arguments/given";

describe("one person", () => {
  it("is on the side whose id is given, also where the other is there and undefined", () => {
    expect(onePerson("recommend", { menteeId: "ana" })).toEqual({ side: "mentee", id: "ana" });
    expect(onePerson("recommend", { menteeId: undefined, mentorId: "" } as never)).toEqual({ side: "mentor", id: "" });
    expect(() => onePerson("recommend", { menteeId: "ana", mentorId: "lea" })).toThrow(
      new RangeError("recommend: who: must be one person, { menteeId } or { mentorId }, not both"),
    );
  });
});

describe("an argument", () => {
  it("is only asked for the parts that the function reads", () => {
    expect(aMatching(["pairs"])({ pairs: [] }, "it")).toBeNull();
    expect(aMatching(["pairs", "unmatched"])({ pairs: [], unmatched: {} }, "it")).toBe(
      "it: must be a matching, not an object without unmatched",
    );
    expect(() => checkProgramme("namesOf", { cohort: {}, policy: {} }, ["cohort", "policy"])).not.toThrow();
    expect(() => checkMatching("diff", { pairs: [], digest: "" }, "after")).toThrow(
      new TypeError("diff: after: must be a matching, not a matching without unmatched"),
    );
  });

  it("may say more of a pair, and nothing less than people of a cohort", () => {
    expect(aPair({ menteeId: "a", mentorId: "m", points: 3 }, "pair")).toBeNull();
    expect(aPair({ menteeId: "a" }, "pair")).toBe("pair: must be a pair, { menteeId, mentorId }, not an object");
    expect(aCohort({ mentees: [], mentors: [{ id: "m" }] }, "cohort")).toBeNull();
    expect(aCohort({ mentees: [null], mentors: [] }, "cohort")).toBe("cohort.mentees[0]: must be an object, not null");
  });
});
