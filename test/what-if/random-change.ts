import type { CohortInput, MenteeInput, MentorInput, PolicyInput, Programme, RuleInput, SingleChange } from "../../src";
import { prepare } from "../../src";
import { randomNumbers } from "../assignment/random-problem";
import type { Input } from "../explain/random-input";

const someRules: readonly RuleInput[] = [
  { type: "different", key: "department" },
  { type: "shared-language" },
  { type: "seniority-gap", min: -2, max: 1 },
  { type: "past-pair" },
];

/**
 * A random change of one kind and, by hand on the caller's own input, what it means: the oracle that changes are held to. Null when the kind has nothing to
 * change there.
 */
export function randomChange(
  { cohort, policy }: Input,
  programme: Programme,
  seed: number,
): { readonly change: SingleChange; readonly input: Input } | null {
  if (cohort.mentees.length === 0 || cohort.mentors.length === 0) return null;
  const below = randomNumbers(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const mentee = one(cohort.mentees);
  const mentor = one(cohort.mentors);
  const pair = { menteeId: mentee.id, mentorId: mentor.id };
  const { pins = [], conflicts = [], history = [] } = cohort;
  const mentees = (change: (person: MenteeInput) => MenteeInput) => ({
    mentees: cohort.mentees.map((p) => (p === mentee ? change(p) : p)),
  });
  const mentors = (change: (person: MentorInput) => MentorInput) => ({
    mentors: cohort.mentors.map((p) => (p === mentor ? change(p) : p)),
  });
  const of = (change: SingleChange, people: Partial<CohortInput>, how: Partial<PolicyInput> = {}) => ({
    change,
    input: { cohort: { ...cohort, ...people }, policy: { ...policy, ...how } },
  });
  const ofPolicy = (change: SingleChange, how: Partial<PolicyInput>) => of(change, {}, how);
  const policyIds = programme.sieve.rules.slice(programme.sieve.rules.length - programme.policy.rules.length).map(({ id }) => id);
  const ruleAt = (place: number) => programme.policy.rules[place] as unknown as RuleInput;
  switch (below(20)) {
    case 0: {
      const capacity = one([0, 1, 2, 3, { max: 2 }, { min: 1, max: 2 }]);
      return of(
        { type: "capacity", mentorId: mentor.id, capacity },
        mentors((p) => ({ ...p, capacity })),
      );
    }
    case 1: {
      const by = one([1, 1, 2, -1]);
      const { min, max } = programme.cohort.mentors.find(({ id }) => id === mentor.id)!.capacity;
      return of(
        { type: "more-places", mentorId: mentor.id, by },
        mentors((p) => ({ ...p, capacity: { min, max: max + by } })),
      );
    }
    case 2: {
      const mentorsWanted = below(3);
      return of(
        { type: "mentors-wanted", menteeId: mentee.id, mentorsWanted },
        mentees((p) => ({ ...p, mentorsWanted })),
      );
    }
    case 3:
      return of({ type: "add-pin", ...pair }, { pins: [...pins, pair] });
    case 4:
      return pins.length === 0 ? null : of({ type: "remove-pin", ...pins[0]! }, { pins: pins.slice(1) });
    case 5:
    case 6: {
      const reason = one([undefined, "b", "a"]);
      const conflict = { ...pair, ...(reason !== undefined && { reason }) };
      return of({ type: "add-conflict", ...conflict }, { conflicts: [...conflicts, conflict] });
    }
    case 7:
    case 8: {
      if (conflicts.length === 0) return null;
      const gone = one(conflicts);
      const { menteeId, mentorId } = gone;
      return of({ type: "remove-conflict", menteeId, mentorId }, { conflicts: conflicts.filter((c) => c !== gone) });
    }
    case 9: {
      const objective = one(["most-people-first", "highest-fit", "weakest-pair-first"] as const);
      return ofPolicy({ type: "objective", objective }, { objective });
    }
    case 10: {
      const minimumScore = one([0, 0.2, 0.45, 0.6]);
      return ofPolicy({ type: "minimum-score", minimumScore }, { minimumScore });
    }
    case 11: {
      const waitingBonus = one([0, 0.1, 0.5]);
      return ofPolicy({ type: "waiting-bonus", waitingBonus }, { waitingBonus });
    }
    case 12: {
      const person = {
        id: "new",
        goals: ["a", "c"],
        managerId: mentor.id,
        timeZone: "Asia/Tokyo",
        wishes: [mentor.id],
        roundsWaited: below(2),
      };
      return of({ type: "add-mentee", mentee: person }, { mentees: [person, ...cohort.mentees] });
    }
    case 13: {
      const person = { id: "new", goalsSupported: ["b"], capacity: { min: below(2), max: 2 }, vetoes: [mentee.id], jobLevel: 2 };
      return of({ type: "add-mentor", mentor: person }, { mentors: [...cohort.mentors, person] });
    }
    case 14: {
      const others = cohort.mentees.filter((p) => p !== mentee);
      return of(
        { type: "remove-mentee", menteeId: mentee.id },
        {
          mentees: others,
          mentors: cohort.mentors.map((p) => ({ ...p, vetoes: (p.vetoes ?? []).filter((id) => id !== mentee.id) })),
          org: mentee.managerId === undefined ? [] : [{ id: mentee.id, managerId: mentee.managerId }],
          pins: pins.filter(({ menteeId }) => menteeId !== mentee.id),
          conflicts: conflicts.filter(({ menteeId }) => menteeId !== mentee.id),
        },
      );
    }
    case 15: {
      return of(
        { type: "remove-mentor", mentorId: mentor.id },
        {
          mentors: cohort.mentors.filter((p) => p !== mentor),
          mentees: cohort.mentees.map((p) => ({ ...p, vetoes: (p.vetoes ?? []).filter((id) => id !== mentor.id) })),
          pins: pins.filter(({ mentorId }) => mentorId !== mentor.id),
          conflicts: conflicts.filter(({ mentorId }) => mentorId !== mentor.id),
        },
      );
    }
    case 16: {
      if (below(2) === 0) {
        const set = { goalsSupported: ["a", "b", "c"], capacity: { min: 0, max: 1 + below(2) } };
        return of(
          { type: "edit-mentor", mentorId: mentor.id, set, clear: ["wishes"] },
          mentors(({ wishes: _, ...p }) => ({ ...p, ...set })),
        );
      }
      const set = one([
        { goals: ["b"] },
        { managerId: mentor.id },
        { managerId: null, department: "Law" },
        { mentorsWanted: 2, languages: ["fr"] },
      ]);
      return of(
        { type: "edit-mentee", menteeId: mentee.id, set, clear: ["availability"] },
        mentees(({ availability: _, ...p }) => ({ ...p, ...set })),
      );
    }
    case 17: {
      const past = { ...pair, endedOn: "2024-06-30", outcome: 0.5 };
      return of({ type: "add-past-pair", ...past }, { history: [...history, past] });
    }
    case 18: {
      const rule = one(someRules);
      if (below(2) === 0 || policyIds.length === 0) return ofPolicy({ type: "add-rule", rule }, { rules: [...(policy.rules ?? []), rule] });
      const at = below(policyIds.length);
      const rest = policyIds.map((_, place) => ruleAt(place));
      if (below(2) === 0) return ofPolicy({ type: "remove-rule", id: policyIds[at]! }, { rules: rest.filter((_, place) => place !== at) });
      return ofPolicy({ type: "replace-rule", id: policyIds[at]!, rule }, { rules: rest.map((r, place) => (place === at ? rule : r)) });
    }
    default: {
      const weights = [{ criterion: "goals", weight: one([1, 2, 7]) }];
      const { unknown: _, ...goals } = policy.criteria![0]!;
      if (below(3) === 0) return ofPolicy({ type: "unknown", unknown: 0.9 }, { unknown: 0.9 });
      if (below(2) === 0) return ofPolicy({ type: "criteria", criteria: [policy.criteria![0]!] }, { criteria: [policy.criteria![0]!] });
      return ofPolicy(
        { type: "weights", weights },
        { criteria: [{ ...goals, weight: weights[0]!.weight } as never, ...policy.criteria!.slice(1)] },
      );
    }
  }
}

/** The programme of the input, or null when it has errors. */
export function prepared({ cohort, policy }: Input): Programme | null {
  try {
    return prepare(cohort, policy);
  } catch {
    return null;
  }
}
