import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCohort } from "../../src/synthetic/index";
import { base, chainAbove, everybody, managersOf, share, smallShapes } from "./sample";

describe("reporting lines", () => {
  it("have no cycle, and every manager is in the cohort or in org, once", () => {
    fc.assert(
      fc.property(smallShapes, (shape) => {
        const cohort = syntheticCohort(shape);
        const managers = managersOf(cohort);
        const known = [...cohort.mentees, ...cohort.mentors, ...cohort.org!].map(({ id }) => id);
        for (const id of known) for (const above of chainAbove(managers, id)) expect(known).toContain(above);
        const inOrg = cohort.org!.map(({ id }) => id);
        expect(new Set(inOrg).size).toBe(inOrg.length);
        for (const { id } of [...cohort.mentees, ...cohort.mentors]) expect(inOrg).not.toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it("go up in job level, within one department and company", () => {
    const cohort = syntheticCohort({ ...base, organizations: 2, missing: 0, managerInCohortRate: 1 });
    const people = new Map([...cohort.mentees, ...cohort.mentors].map((person) => [person.id, person]));
    let checked = 0;
    for (const person of people.values()) {
      const manager = people.get(person.managerId!);
      if (manager === undefined) continue;
      checked += 1;
      expect(manager.jobLevel!).toBeGreaterThan(person.jobLevel!);
      expect([manager.department, manager.organization]).toEqual([person.department, person.organization]);
    }
    expect(checked).toBeGreaterThan(400);
  });

  it("pass through posts outside the cohort and back into it, and end with a chief whom nobody manages", () => {
    const cohort = syntheticCohort({ ...base, missing: 0 });
    const managers = managersOf(cohort);
    const participants = new Set([...cohort.mentees, ...cohort.mentors].map(({ id }) => id));
    const chains = [...participants].map((id) => chainAbove(managers, id));
    expect(chains.some((above) => above.some((id, at) => participants.has(id) && at > 0 && !participants.has(above[at - 1])))).toBe(true);
    for (const above of chains) expect(managers.get(above.at(-1)!)).toBeNull();
  });

  it("managers are in the cohort up to the rate asked for", () => {
    const inside = (managerInCohortRate: number) => {
      const people = everybody({ managerInCohortRate, missing: 0 });
      const ids = new Set(people.map(({ id }) => id));
      return share(people, ({ managerId }) => ids.has(managerId!));
    };
    expect(inside(0)).toBe(0);
    expect(inside(0.4)).toBeGreaterThan(0.28);
    expect(inside(0.4)).toBeLessThan(0.43);
    expect(inside(1)).toBeGreaterThan(0.7);
  });
});
