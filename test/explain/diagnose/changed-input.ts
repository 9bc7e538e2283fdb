import { type CohortInput, match, prepare, type Requirement } from "../../../src";
import { rulesInForce } from "../../../src/rules/sieve";
import type { Input } from "../random-input";

/** The input as somebody would edit it who lets these requirements go. */
export function inputWithout({ cohort, policy }: Input, requirements: readonly Requirement[]): Input {
  let people: CohortInput = cohort;
  let rules = policy.rules ?? [{ type: "reporting-line" }];
  let minimumScore = policy.minimumScore ?? 0;
  for (const { code, params } of requirements) {
    const isOther = (pair: { menteeId: string; mentorId: string }) =>
      !("menteeId" in params) || pair.menteeId !== params.menteeId || pair.mentorId !== params.mentorId;
    if (code === "rule") rules = rules.filter((rule) => rulesInForce([rule]).at(-1)!.id !== params.rule);
    else if (code === "vetoes") {
      people = {
        ...people,
        mentees: people.mentees.map(({ vetoes: _, ...mentee }) => mentee),
        mentors: people.mentors.map(({ vetoes: _, ...mentor }) => mentor),
      };
    } else if (code === "conflict") people = { ...people, conflicts: (people.conflicts ?? []).filter(isOther) };
    else if (code === "pin") people = { ...people, pins: (people.pins ?? []).filter(isOther) };
    else if (code === "minimum-load") people = withPlaces(people, params.mentorId, ({ max }) => ({ min: 0, max }));
    else minimumScore = 0;
  }
  return { cohort: people, policy: { ...policy, rules, minimumScore } };
}

export function withPlaces(
  cohort: CohortInput,
  mentorId: string,
  change: (places: { min: number; max: number }) => { min: number; max: number },
): CohortInput {
  return {
    ...cohort,
    mentors: cohort.mentors.map((mentor) => {
      if (mentor.id !== mentorId) return mentor;
      const capacity = mentor.capacity ?? 1;
      return { ...mentor, capacity: change(typeof capacity === "number" ? { min: 0, max: capacity } : { min: 0, ...capacity }) };
    }),
  };
}

export function matchInput({ cohort, policy }: Input) {
  return match(prepare(cohort, policy));
}
