import { type CohortInput, type PolicyInput, prepare } from "../../src";

/** The cohort, in two of three draws with a pin that its rules and places allow, where there is one. */
export function withPin(cohort: CohortInput, policy: PolicyInput, draw: number): CohortInput {
  const { cohort: people, sieve } = prepare(cohort, policy);
  const possible = people.mentees.flatMap((mentee) =>
    people.mentors
      .filter((mentor) => mentee.mentorsWanted > 0 && mentor.capacity.max > 0 && sieve.refusals(mentee, mentor).length === 0)
      .map((mentor) => ({ menteeId: mentee.id, mentorId: mentor.id })),
  );
  return draw % 3 === 0 || possible.length === 0 ? cohort : { ...cohort, pins: [possible[draw % possible.length]] };
}
