import { describe, expect, it } from "vitest";
import type { PersonInput } from "../../src/people/types";
import { departments } from "../../src/synthetic/vocabulary";
import { everybody, mean, mentees, mentors, share } from "./sample";

describe("what a human being is", () => {
  it("departments cluster: places and skills follow them at 1, and hardly at 0", () => {
    const homes = (clustering: number) =>
      new Set(everybody({ clustering, missing: 0 }).map((person) => `${person.department} ${person.timeZone}`)).size;
    expect(homes(1)).toBe(8);
    expect(homes(0)).toBe(8 * 7);
    const own = (clustering: number) =>
      mean(
        mentors({ clustering, missing: 0, tickAllRate: 0 }).map((mentor) => {
          const family = departments.find(({ name }) => name === mentor.department)!.skills;
          return share(mentor.skills!, (skill) => family.includes(typeof skill === "string" ? skill : skill.skill));
        }),
      );
    expect(own(1)).toBeGreaterThan(0.6);
    expect(own(0)).toBeLessThan(0.15);
  });

  it("departments, companies and zones are as many as asked for, the first departments the largest", () => {
    for (const count of [1, 3, 12])
      expect(new Set(everybody({ departments: count, missing: 0 }).map(({ department }) => department)).size).toBe(count);
    for (const count of [1, 4, 6])
      expect(new Set(everybody({ organizations: count }).map(({ organization }) => organization)).size).toBe(count);
    for (const count of [1, 5, 10]) expect(new Set(everybody({ zones: count }).map(({ timeZone }) => timeZone)).size).toBe(count);
    const sizes = departments.slice(0, 8).map(({ name }) => everybody().filter(({ department }) => department === name).length);
    expect(sizes[0]).toBeGreaterThan(2 * sizes[7]);
  });

  it("mentors are above mentees by the gap, levels are a pyramid within their range, skill levels rise with them", () => {
    const knobs = { missing: 0, bothSidesRate: 0 } as const;
    const levelsOf = (people: readonly PersonInput[]) => people.map(({ jobLevel }) => jobLevel!);
    for (const seniorityGap of [0, 2, 5]) {
      const gap = mean(levelsOf(mentors({ ...knobs, seniorityGap }))) - mean(levelsOf(mentees({ ...knobs, seniorityGap })));
      expect(Math.abs(gap - seniorityGap)).toBeLessThan(0.4);
    }
    const levels = levelsOf(everybody({ ...knobs, levels: 5 }));
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([1, 5]);
    expect(share(levelsOf(mentees(knobs)), (level) => level <= 3)).toBeGreaterThan(0.5);
    const skillLevels = (low: number, high: number) =>
      mentors(knobs)
        .filter(({ jobLevel }) => jobLevel! >= low && jobLevel! <= high)
        .flatMap(({ skills }) => skills!.flatMap((skill) => (typeof skill === "string" ? [] : [Number(skill.level)])));
    expect(mean(skillLevels(8, 10))).toBeGreaterThan(mean(skillLevels(1, 4)) + 1);
  });

  it("somebody on both sides has one id, one name, one manager, one week and one place", () => {
    const [asMentees, asMentors] = [
      mentees({ bothSidesRate: 0.5 }),
      new Map(mentors({ bothSidesRate: 0.5 }).map((mentor) => [mentor.id, mentor])),
    ];
    const shared = asMentees.filter(({ id }) => asMentors.has(id));
    expect(shared.length).toBeGreaterThan(120);
    for (const mentee of shared) {
      const mentor = asMentors.get(mentee.id)!;
      for (const field of [
        "displayName",
        "managerId",
        "department",
        "jobLevel",
        "timeZone",
        "languages",
        "availability",
        "startDate",
      ] as const) {
        expect(mentee[field]).toEqual(mentor[field]);
      }
      if (mentee.leadershipStyle && mentor.leadershipStyle)
        expect(mentee.leadershipStyle.practised).toEqual(mentor.leadershipStyle.practised);
    }
  });
});
