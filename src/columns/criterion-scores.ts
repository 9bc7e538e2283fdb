import type { Fact } from "../people/fact";
import type { Person } from "../people/person";

/** What the policy's criteria say of a pair, for the rules and criteria that ask. Handed in, because rules and criteria are siblings. */
export interface CriterionScores {
  /** The score of the policy's criterion with that id, by its definition; null is unknown. */
  readonly criterionScore?: (criterion: string, mentee: Person, mentor: Person) => number | null;
  /** The facts behind that score; when it is unknown, who did not answer what. */
  readonly criterionFacts?: (criterion: string, mentee: Person, mentor: Person) => readonly Fact[];
  /** The same scores in fast form: fills `out[column]` with one mentee's scores, -1 when unknown. */
  readonly criterionRow?: (criterion: string) => (mentee: number, out: Float64Array) => void;
}
