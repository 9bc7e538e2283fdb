import { describe, expect, it } from "vitest";
import { syntheticCohort } from "../../src/synthetic/index";
import { base, mentees, mentors } from "./sample";

describe("wishes", () => {
  it("concentrate with popularity: the best known tenth gets a tenth at 1 and near half at 6", () => {
    const topTenth = (popularity: number) => {
      const counts = new Map(mentors().map(({ id }) => [id, 0]));
      const wishes = mentees({ popularity, wishRate: 1, mentees: 4000, bothSidesRate: 0 }).flatMap((mentee) => mentee.wishes ?? []);
      for (const id of wishes) counts.set(id, counts.get(id)! + 1);
      const sorted = [...counts.values()].sort((a, b) => b - a);
      return sorted.slice(0, base.mentors / 10).reduce((sum, count) => sum + count, 0) / wishes.length;
    };
    expect(topTenth(1)).toBeLessThan(0.16);
    expect(topTenth(6)).toBeGreaterThan(0.4);
    expect(topTenth(6)).toBeLessThan(0.52);
    expect(topTenth(16)).toBeGreaterThan(0.7);
  });

  it("are for no more people than the limit, and of somebody for that many", () => {
    expect(Math.max(...mentees({ wishLimit: 7 }).map((mentee) => mentee.wishes?.length ?? 0))).toBe(7);
  });
});

describe("history, conflicts, wishes and vetoes", () => {
  const cohort = syntheticCohort({
    ...base,
    historyRate: 0.4,
    conflictRate: 0.2,
    wishRate: 0.8,
    mentorWishRate: 0.8,
    vetoRate: 0.3,
    bothSidesRate: 0.5,
  });

  it("name people of the right side, nobody twice and nobody themselves", () => {
    const [mentees, mentors] = [cohort.mentees, cohort.mentors].map((people) => new Set(people.map(({ id }) => id)));
    for (const pairs of [cohort.history!, cohort.conflicts!]) {
      expect(new Set(pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`)).size).toBe(pairs.length);
      for (const { menteeId, mentorId } of pairs) {
        expect(mentees.has(menteeId) && mentors.has(mentorId) && menteeId !== mentorId).toBe(true);
      }
    }
    for (const [people, others] of [
      [cohort.mentees, mentors],
      [cohort.mentors, mentees],
    ] as const) {
      for (const { id, wishes = [], vetoes = [] } of people) {
        const named = [...wishes, ...vetoes];
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((other) => others.has(other) && other !== id)).toBe(true);
      }
    }
  });

  it("lie before the cohort's date, with outcomes from 0 to 1 of which some were not recorded", () => {
    for (const past of cohort.history!) {
      expect(past.endedOn! < cohort.asOf!).toBe(true);
      if (past.outcome !== undefined) expect(past.outcome >= 0 && past.outcome <= 1).toBe(true);
    }
    const recorded = cohort.history!.filter((past) => past.outcome !== undefined).length / cohort.history!.length;
    expect(recorded).toBeGreaterThan(0.7);
    expect(recorded).toBeLessThan(0.9);
  });
});
