import { describe, expect, it } from "vitest";
import { termKey } from "../../src/people/person";
import { leadershipStylePresets, mentorAims, menteeGoals as suggestedGoals } from "../../src/people/vocabularies";
import { numberKnobs } from "../../src/synthetic/shape";
import {
  allSkills,
  departmentSkillWeights,
  departments,
  departmentWeights,
  generalSkills,
  generalSkillWeights,
  leadershipStyles,
  leadershipStyleWeights,
  menteeGoals,
  menteeGoalWeights,
  mentorGoals,
  mentorGoalWeights,
  organizations,
  workPatterns,
  workPatternWeights,
} from "../../src/synthetic/vocabulary";

describe("the vocabularies", () => {
  it("hold each entry once, in the form in which it is compared", () => {
    for (const list of [allSkills, menteeGoals, mentorGoals, leadershipStyles]) {
      expect(new Set(list).size).toBe(list.length);
      for (const word of list) expect(word).toBe(termKey(word));
    }
  });

  it("have a weight for each entry, and as many departments and companies as the knobs allow", () => {
    expect(departmentWeights.length).toBe(departments.length);
    for (const { skills } of departments) expect(skills.length).toBe(departmentSkillWeights.length);
    expect(generalSkillWeights.length).toBe(generalSkills.length);
    expect(menteeGoalWeights.length).toBe(menteeGoals.length);
    expect(mentorGoalWeights.length).toBe(mentorGoals.length);
    expect(leadershipStyleWeights.length).toBe(leadershipStyles.length);
    expect(workPatternWeights.length).toBe(workPatterns.length);
    expect([departments.length, organizations.length]).toEqual([numberKnobs.departments.max, numberKnobs.organizations.max]);
  });

  it("include every suggested goal and style, so that labels in both languages are exercised", () => {
    for (const { key } of suggestedGoals) expect(menteeGoals).toContain(key);
    expect([...mentorGoals].sort()).toEqual(mentorAims.map(({ key }) => key).sort());
    expect([...leadershipStyles].sort()).toEqual(leadershipStylePresets[0].styles.map(({ key }) => key).sort());
  });
});
