import fc from "fast-check";
import type { CohortInput, MenteeInput, MentorInput, PersonInput } from "../../src/people/types";
import { type SyntheticOptions, syntheticMentees, syntheticMentors } from "../../src/synthetic/index";

/** The cohort that the tests turn knobs on: large enough to count in, small enough to be made a hundred times. */
export const base = { seed: "people", mentees: 900, mentors: 300 } satisfies SyntheticOptions;
export const size = base.mentees + base.mentors;

export const mentees = (knobs: Partial<SyntheticOptions> = {}): MenteeInput[] => [...syntheticMentees({ ...base, ...knobs })];
export const mentors = (knobs: Partial<SyntheticOptions> = {}): MentorInput[] => [...syntheticMentors({ ...base, ...knobs })];
export const everybody = (knobs: Partial<SyntheticOptions> = {}): PersonInput[] => [...mentees(knobs), ...mentors(knobs)];

export const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length / items.length;
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How far a measured share may lie from its rate: four standard deviations. The seeds are fixed, so a test that passes always does. */
export function slack(rate: number, people: number): number {
  return 4 * Math.sqrt((rate * (1 - rate)) / people);
}

/** Who reports to whom by all that a cohort says; throws where it says two things. */
export function managersOf(cohort: CohortInput): Map<string, string | null> {
  const managers = new Map<string, string | null>();
  for (const { id, managerId } of [...cohort.mentees, ...cohort.mentors, ...(cohort.org ?? [])]) {
    if (managerId === undefined) continue;
    if ((managers.get(id) ?? managerId) !== managerId) throw new Error(`${id} has two managers: ${managers.get(id)}, ${managerId}`);
    managers.set(id, managerId);
  }
  return managers;
}

/** The ids above one person, nearest first; throws on a cycle. */
export function chainAbove(managers: ReadonlyMap<string, string | null>, id: string): string[] {
  const above: string[] = [];
  for (let at = managers.get(id) ?? null; at !== null; at = managers.get(at) ?? null) {
    if (above.includes(at)) throw new Error(`A cycle above ${id}: ${above.join(", ")}`);
    above.push(at);
  }
  return above;
}

/** Shapes of every kind, small enough to check pair by pair. */
export const smallShapes = fc.record({
  seed: fc.integer(),
  mentees: fc.integer({ min: 0, max: 60 }),
  mentors: fc.integer({ min: 0, max: 40 }),
  departments: fc.integer({ min: 1, max: 3 }),
  organizations: fc.integer({ min: 1, max: 2 }),
  managerInCohortRate: fc.constantFrom(0, 0.5, 1),
  bothSidesRate: fc.constantFrom(0, 0.3, 1),
  vetoRate: fc.constantFrom(0, 0.5, 1),
  conflictRate: fc.constantFrom(0, 0.5, 1),
  historyRate: fc.constantFrom(0, 0.5, 1),
  pinRate: fc.constantFrom(0.2, 1),
  missing: fc.constantFrom(0, 0.3),
});
