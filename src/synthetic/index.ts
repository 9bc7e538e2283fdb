/** mentor-match/synthetic: seeded cohorts for tests and benchmarks, the same on every machine. */

import type { CohortInput, MenteeInput, MentorInput } from "../people/types";
import type { SyntheticOptions } from "./options";
import { menteeAt, mentorAt } from "./person";
import { type Relations, relationsOf } from "./relations";
import { resolveShape, type Shape } from "./shape";

export type { CohortInput, MenteeInput, MentorInput } from "../people/types";
export type { AnswerSection, SyntheticOptions } from "./options";
export type { Relations } from "./relations";

/** A whole cohort: the people and relations of the three functions below. `validate` finds no error in it. */
export function syntheticCohort(options: SyntheticOptions): CohortInput {
  const shape = resolveShape(options);
  return {
    mentees: [...streamOf(shape, shape.mentees, menteeAt)],
    mentors: [...streamOf(shape, shape.mentors, mentorAt)],
    ...relationsOf(shape),
  };
}

/**
 * The mentees one by one, the same as in the whole cohort, so that nobody has to hold them all:
 * `for (const mentee of syntheticMentees(options)) file.write(JSON.stringify(mentee) + "\n")` writes NDJSON in a few megabytes of memory.
 * Bad options throw at the call, before the first person.
 */
export function syntheticMentees(options: SyntheticOptions): IterableIterator<MenteeInput> {
  const shape = resolveShape(options);
  return streamOf(shape, shape.mentees, menteeAt);
}

/** The mentors one by one, in the same way. */
export function syntheticMentors(options: SyntheticOptions): IterableIterator<MentorInput> {
  const shape = resolveShape(options);
  return streamOf(shape, shape.mentors, mentorAt);
}

/** The rest of the cohort, which names people by id and is small beside them: reporting lines outside it, history, conflicts, pins and date. */
export function syntheticRelations(options: SyntheticOptions): Relations {
  return relationsOf(resolveShape(options));
}

function* streamOf<Person>(
  shape: Shape,
  count: number,
  personAt: (shape: Shape, index: number) => Person,
): Generator<Person, void, undefined> {
  for (let index = 0; index < count; index += 1) yield personAt(shape, index);
}
