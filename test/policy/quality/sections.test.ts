import { describe, expect, it } from "vitest";
import { leftOut, sectionsRead } from "../../../src/policy/quality/sections";
import type { ResolvedCriterion } from "../../../src/policy/types";
import { person, settingOf } from "../../setting";
import { fakeVocabulary } from "../fake-vocabulary";

const vocabulary = {
  ...fakeVocabulary,
  criteria: [
    { type: "goals", fields: {}, reads: () => ["goals", "goalsSupported"] },
    { type: "leadership-style", fields: {}, reads: () => ["leadershipStyle.wanted", "leadershipStyle.practised"] },
    { type: "availability", fields: {}, reads: () => ["availability"] },
    { type: "wishes", fields: {}, reads: () => ["wishes"] },
    { type: "supplied", fields: {} },
  ],
};

function criterion(type: string, benefit: ResolvedCriterion["benefit"], id = type): ResolvedCriterion {
  return { type, id, benefit, weight: 1, unknown: 0.5 };
}

function read(...criteria: readonly ResolvedCriterion[]): readonly string[] {
  return sectionsRead(criteria, vocabulary).map((section) => `${section.side} ${section.field}: ${section.criteria.join()}`);
}

describe("the sections that criteria read", () => {
  it("are wants of the side that benefits and offers of the other", () => {
    expect(read(criterion("goals", "mentee"))).toEqual(["mentees goals: goals", "mentors goalsSupported: goals"]);
    expect(read(criterion("goals", "mentor"))).toEqual(["mentors goals: goals", "mentees goalsSupported: goals"]);
    expect(read(criterion("leadership-style", "mentee"))).toEqual([
      "mentees wanted: leadership-style",
      "mentors practised: leadership-style",
    ]);
  });

  it("are both sides' of a criterion that benefits both or compares the two, and none of one that reads no answers", () => {
    expect(read(criterion("goals", "both"), criterion("goals", "mentee", "again"))).toEqual([
      "mentees goals: goals,again",
      "mentors goals: goals",
      "mentees goalsSupported: goals",
      "mentors goalsSupported: goals,again",
    ]);
    expect(read(criterion("availability", "mentee"))).toEqual(["mentees availability: availability", "mentors availability: availability"]);
    expect(read(criterion("wishes", "mentee"), criterion("supplied", "mentee"))).toEqual(["mentees wishes: wishes"]);
  });

  it("are needed by the criteria that have nothing else to go by", () => {
    const [section] = sectionsRead([criterion("goals", "both"), criterion("goals", "mentee", "again")], vocabulary);
    expect(section.needing).toEqual(["again"]);
  });

  it("are left out by who wants nothing, but not by who offers nothing", () => {
    const { cohort } = settingOf();
    expect(leftOut("goals", cohort)(person("a", { goals: [] }))).toBe(true);
    expect(leftOut("goalsSupported", cohort)(person("a", { goalsSupported: [] }))).toBe(false);
    expect(leftOut("goalsSupported", cohort)(person("a"))).toBe(true);
  });
});
