import fc from "fast-check";
import type { CohortInput, MenteeInput, MentorInput, PersonInput } from "../src/people/types";

/** Arbitrary small cohorts in which everything happens: missing answers, shared managers, wishes, vetoes, people on both sides. */
const goals = ["self-confidence", "test-ideas", "widen-network", "encouragement"];
const skills = ["sql", "negotiation", "writing"];
const styles = ["coaching", "visionary", "directive"];

function person(): fc.Arbitrary<Omit<PersonInput, "id">> {
  return fc.record(
    {
      department: fc.constantFrom("Sales", "Finance", "IT"),
      jobLevel: fc.integer({ min: 1, max: 6 }),
      timeZone: fc.constantFrom("Europe/Paris", "America/Montreal", "Asia/Kolkata"),
      languages: fc.uniqueArray(fc.constantFrom("fr", "en", "pt-BR"), { minLength: 1 }),
      availability: fc.array(
        fc.record({
          daysOfWeek: fc.uniqueArray(fc.constantFrom("monday" as const, "thursday" as const, "sunday" as const), { minLength: 1 }),
          startTime: fc.constantFrom("08:00", "12:30", "22:00"),
          endTime: fc.constantFrom("10:00", "17:15", "24:00"),
        }),
        { maxLength: 2 },
      ),
      goals: fc.uniqueArray(fc.constantFrom(...goals)),
      goalsSupported: fc.uniqueArray(fc.constantFrom(...goals)),
      skillsWanted: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 7 }) }), {
        selector: (wanted) => wanted.skill,
      }),
      skills: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 7 }) }), {
        selector: (offered) => offered.skill,
      }),
      leadershipStyle: fc.record(
        {
          practised: fc.dictionary(
            fc.constantFrom(...styles),
            fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
          ),
          wanted: fc.dictionary(
            fc.constantFrom(...styles),
            fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
          ),
          avoided: fc.uniqueArray(fc.constantFrom(...styles), { maxLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
}

export interface CohortShape {
  readonly mentees?: number;
  readonly mentors?: number;
  readonly severalPartners?: boolean;
  readonly minimumLoads?: boolean;
}

/** No pins: tests that need one take it from what the rules allow. */
export function cohorts(shape: CohortShape = {}): fc.Arbitrary<CohortInput> {
  const most = shape.severalPartners === false ? 1 : 2;
  return fc
    .record({
      mentees: fc.array(fc.tuple(person(), fc.integer({ min: shape.severalPartners === false ? 1 : 0, max: most }), fc.nat({ max: 2 })), {
        maxLength: shape.mentees ?? 5,
      }),
      mentors: fc.array(fc.tuple(person(), fc.integer({ min: 0, max: most }), fc.nat({ max: 1 })), { maxLength: shape.mentors ?? 4 }),
      links: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.constantFrom("conflict", "history", "veto", "manager", "wish")), {
        maxLength: 5,
      }),
      bothSides: fc.boolean(),
    })
    .map(({ mentees, mentors, links, bothSides }) => {
      const menteeInputs: MenteeInput[] = mentees.map(([fields, mentorsWanted, roundsWaited], row) => ({
        id: row === 0 && bothSides ? "__proto__" : `e${row}`,
        ...fields,
        mentorsWanted,
        roundsWaited,
      }));
      const mentorInputs: MentorInput[] = mentors.map(([fields, max, min], column) => ({
        id: column === 0 && bothSides ? "__proto__" : `o${column}`,
        ...fields,
        capacity: shape.minimumLoads ? { min: Math.min(min, max), max } : max,
      }));
      return withLinks(menteeInputs, mentorInputs, links);
    });
}

function withLinks(mentees: MenteeInput[], mentors: MentorInput[], links: [number, number, string][]): CohortInput {
  const conflicts = new Map<string, { menteeId: string; mentorId: string }>();
  const history = new Map<string, { menteeId: string; mentorId: string }>();
  for (const [a, b, kind] of links) {
    if (mentees.length === 0 || mentors.length === 0) break;
    const row = a % mentees.length;
    const column = b % mentors.length;
    const pair = { menteeId: mentees[row].id, mentorId: mentors[column].id };
    const key = JSON.stringify([pair.menteeId, pair.mentorId]);
    if (kind === "conflict") conflicts.set(key, pair);
    else if (kind === "history") history.set(key, pair);
    else if (kind === "veto") mentees[row] = { ...mentees[row], vetoes: [pair.mentorId] };
    else if (kind === "wish") mentees[row] = { ...mentees[row], wishes: [pair.mentorId] };
    else if (pair.menteeId !== pair.mentorId && pair.menteeId !== "__proto__") mentees[row] = { ...mentees[row], managerId: pair.mentorId };
  }
  return { mentees, mentors, conflicts: [...conflicts.values()], history: [...history.values()], asOf: "2026-01-15" };
}

/** The same cohort with its lists in another order. */
export function reordered(cohort: CohortInput, turn: number): CohortInput {
  const turned = <T>(list: readonly T[]): T[] => list.map((_, k) => list[(k + turn) % list.length]).reverse();
  return {
    ...cohort,
    mentees: turned(cohort.mentees),
    mentors: turned(cohort.mentors),
    ...(cohort.conflicts && { conflicts: turned(cohort.conflicts) }),
    ...(cohort.history && { history: turned(cohort.history) }),
  };
}
