import {
  type CohortInput,
  type MenteeInput,
  type MentorInput,
  type ObjectiveName,
  type PolicyInput,
  prepare,
  type RuleInput,
} from "../../src";
import { randomNumbers } from "../assignment/random-problem";

export interface Input {
  readonly cohort: CohortInput;
  readonly policy: PolicyInput;
}

export interface InputShape {
  readonly mentees?: number;
  readonly mentors?: number;
  /** Of how many mentors in ten have a minimum load; default 1. */
  readonly minimumLoads?: number;
}

const someRules: readonly RuleInput[] = [
  { type: "reporting-line" },
  { type: "different", key: "department" },
  { type: "shared-language" },
  { type: "seniority-gap", min: -1, max: 2 },
  { type: "minimum-overlap", minutes: 120 },
  { type: "time-zone-gap", hours: 2 },
  { type: "minimum-criterion", criterion: "goals", score: 0.5, unknown: "refuse" },
];

const objectives: readonly ObjectiveName[] = ["most-people-first", "highest-fit", "weakest-pair-first"];

/**
 * A small cohort and a policy in which everything that costs something happens: too few places, several mentors wanted, minimum loads, pins, conflicts,
 * vetoes, rules of every kind, a minimum score, a waiting bonus, people on both sides, equal people. Seeds take the objectives in turn.
 */
export function randomInput(seed: number, { mentees = 6, mentors = 5, minimumLoads = 1 }: InputShape = {}): Input {
  const below = randomNumbers(seed);
  const some = <T>(list: readonly T[], each: number): T[] => list.filter(() => below(10) < each);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const bothSides = below(4) === 0;
  const idOf = (side: string, k: number) => (bothSides && k === 0 ? "__proto__" : `${side}${k}`);
  const menteeIds = Array.from({ length: 1 + below(mentees) }, (_, k) => idOf("e", k));
  const mentorIds = Array.from({ length: 1 + below(mentors) }, (_, k) => idOf("o", k));
  const person = (others: readonly string[]) => ({
    ...(below(8) > 0 && { department: one(["Law", "IT", "HR"]) }),
    ...(below(8) > 0 && { jobLevel: 1 + below(5) }),
    languages: some(["fr", "en"], 7),
    timeZone: one(["UTC", "Europe/Paris", "Asia/Kolkata"]),
    availability: [{ daysOfWeek: ["monday" as const], startTime: one(["08:00", "10:00"]), endTime: one(["11:00", "13:00"]) }],
    vetoes: some(others, 1),
  });
  const menteeInputs = menteeIds.map(
    (id, k): MenteeInput => ({
      id,
      ...person(mentorIds),
      ...(below(6) > 0 && { goals: some(["a", "b", "c"], 6) }),
      ...(k > 0 && below(3) === 0 && { managerId: one(mentorIds) }),
      mentorsWanted: below(4) === 0 ? 2 : 1,
      roundsWaited: below(3),
    }),
  );
  const mentorInputs = mentorIds.map((id): MentorInput => {
    const max = [0, 1, 1, 1, 2, 2][below(6)]!;
    return {
      id,
      ...person(menteeIds),
      goalsSupported: some(["a", "b", "c"], 5),
      capacity: { min: below(10) < minimumLoads ? Math.min(max, 1 + below(2)) : 0, max },
    };
  });
  const everyPair = menteeIds.flatMap((menteeId) => mentorIds.map((mentorId) => ({ menteeId, mentorId })));
  const policy: PolicyInput = {
    criteria: [
      { type: "goals", weight: 3 },
      { type: "attribute", key: "jobLevel", prefer: "close", range: 4, weight: 1, unknown: 0.3 },
    ],
    rules: some(someRules, 2),
    objective: objectives[seed % 3]!,
    minimumScore: one([0, 0, 0.3, 0.5]),
    waitingBonus: one([0, 0.05, 0.4]),
  };
  const cohort: CohortInput = {
    mentees: menteeInputs,
    mentors: mentorInputs,
    conflicts: some(everyPair, 1),
    asOf: "2026-01-15",
  };
  return { cohort: below(2) === 0 ? cohort : withPin(cohort, policy, below), policy };
}

/** With one pin that rules and places allow, where there is one. */
function withPin(cohort: CohortInput, policy: PolicyInput, below: (n: number) => number): CohortInput {
  const { cohort: people, sieve } = prepare(cohort, policy);
  const possible = people.mentees.flatMap((mentee) =>
    people.mentors
      .filter((mentor) => mentor.capacity.max > 0 && sieve.refusals(mentee, mentor).length === 0)
      .map((mentor) => ({ menteeId: mentee.id, mentorId: mentor.id })),
  );
  return possible.length === 0 ? cohort : { ...cohort, pins: [possible[below(possible.length)]!] };
}
