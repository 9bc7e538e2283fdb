import type { AttributeValue } from "../people/types";
import type { RowScorer } from "./criterion";

/** One way to compare two answers: the definition, and the fast form over the answers of rows and columns (null is not answered). */
export interface Comparison {
  readonly score: (ofMentee: AttributeValue, ofMentor: AttributeValue) => number | null;
  readonly prepare: (ofMentees: readonly (AttributeValue | null)[], ofMentors: readonly (AttributeValue | null)[]) => RowScorer;
}
