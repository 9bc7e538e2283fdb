import type { Label } from "../people/label";

/** What "best" means, and under which name the solver knows it. */
export interface Objective<Name extends string = string> {
  readonly name: Name;
  readonly label: Label;
  /** One sentence, English. */
  readonly meaning: string;
  /** The solver's objective; see `AssignmentProblem.objective`. */
  readonly assignment: "most-pairs" | "most-rows" | "highest-score" | "weakest-pair";
}

export function defineObjective<Name extends string>(objective: Objective<Name>): Objective<Name> {
  return objective;
}
