import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCohort } from "../../src/synthetic/index";
import { base, chainAbove, managersOf, mentors, share, slack, smallShapes } from "./sample";

/** Two human beings, whichever of them is the mentee. */
function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

describe("pins", () => {
  it("never join one person with themselves, a reporting line, a conflict, a veto, a past pair or a full mentor", () => {
    let pins = 0;
    fc.assert(
      fc.property(smallShapes, (shape) => {
        const cohort = syntheticCohort(shape);
        const managers = managersOf(cohort);
        const keptApart = new Set([...cohort.conflicts!, ...cohort.history!].map(({ menteeId, mentorId }) => pairKey(menteeId, mentorId)));
        for (const { id, vetoes = [] } of [...cohort.mentees, ...cohort.mentors])
          for (const other of vetoes) keptApart.add(pairKey(id, other));
        const mentors = new Map(cohort.mentors.map((mentor) => [mentor.id, mentor]));
        const load = new Map<string, number>();
        const pinned = new Set<string>();
        for (const { menteeId, mentorId } of cohort.pins!) {
          pins += 1;
          expect(menteeId).not.toBe(mentorId);
          expect(chainAbove(managers, menteeId)).not.toContain(mentorId);
          expect(chainAbove(managers, mentorId)).not.toContain(menteeId);
          expect(keptApart.has(pairKey(menteeId, mentorId))).toBe(false);
          expect(pinned.has(menteeId)).toBe(false);
          pinned.add(menteeId);
          load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
          expect(load.get(mentorId)!).toBeLessThanOrEqual(mentors.get(mentorId)!.capacity as number);
        }
      }),
      { numRuns: 80 },
    );
    expect(pins).toBeGreaterThan(100);
  });

  it("fill the places when all are asked for, and are none at rate 0", () => {
    const cohort = syntheticCohort({ ...base, pinRate: 1 });
    const places = cohort.mentors.reduce((sum, mentor) => sum + (mentor.capacity as number), 0);
    expect(cohort.pins!.length).toBeGreaterThan(places * 0.9);
    expect(cohort.pins!.length).toBeLessThanOrEqual(places);
    expect(syntheticCohort({ ...base, pinRate: 0 }).pins).toEqual([]);
  });
});

describe("capacities", () => {
  it("are scarce by default: fewer places than mentees, spread as weighted", () => {
    const capacities = mentors().map((mentor) => mentor.capacity as number);
    for (const [at, weight] of [5, 3, 1, 1].entries()) {
      const measured = share(capacities, (capacity) => capacity === at + 1);
      expect(Math.abs(measured - weight / 10)).toBeLessThanOrEqual(slack(weight / 10, base.mentors));
    }
    expect(capacities.reduce((sum, capacity) => sum + capacity, 0)).toBeLessThan(base.mentees);
    expect(new Set(mentors({ capacities: [0, 0, 2] }).map((mentor) => mentor.capacity))).toEqual(new Set([3]));
  });
});
