import type { CriterionInput } from "../criteria";
import type { MatchingDiff } from "../matching/diff";
import type { Matching, Totals } from "../matching/types";
import type { CohortInput, MenteeInput, MentorInput, PairInput } from "../people/types";
import type { ObjectiveName, Unknown } from "../policy/types";
import type { RuleInput } from "../rules";

/**
 * One change of a programme's input, as data. Whoever is removed takes along what names them: wishes, vetoes, pins, conflicts, supplied scores; the past
 * and the reporting lines stay.
 */
export type SingleChange =
  | { readonly type: "add-mentee"; readonly mentee: MenteeInput }
  | { readonly type: "add-mentor"; readonly mentor: MentorInput }
  | { readonly type: "remove-mentee"; readonly menteeId: string }
  | { readonly type: "remove-mentor"; readonly mentorId: string }
  /** Fields in `set` are replaced whole; those named in `clear` become unanswered, or their default. A manager that is set is who the manager is. */
  | {
      readonly type: "edit-mentee";
      readonly menteeId: string;
      readonly set?: Omit<MenteeInput, "id">;
      readonly clear?: readonly Exclude<keyof MenteeInput, "id">[];
    }
  | {
      readonly type: "edit-mentor";
      readonly mentorId: string;
      readonly set?: Omit<MentorInput, "id">;
      readonly clear?: readonly Exclude<keyof MentorInput, "id">[];
    }
  | { readonly type: "capacity"; readonly mentorId: string; readonly capacity: NonNullable<MentorInput["capacity"]> }
  /** `by` places more, or fewer when it is negative; a minimum load stays as it is. */
  | { readonly type: "more-places"; readonly mentorId: string; readonly by: number }
  | { readonly type: "mentors-wanted"; readonly menteeId: string; readonly mentorsWanted: number }
  | ({ readonly type: "add-pin" } & PairInput)
  | ({ readonly type: "remove-pin" } & PairInput)
  | ({ readonly type: "add-conflict"; readonly reason?: string } & PairInput)
  | ({ readonly type: "remove-conflict" } & PairInput)
  | ({ readonly type: "add-past-pair" } & NonNullable<CohortInput["history"]>[number])
  | { readonly type: "add-rule"; readonly rule: RuleInput }
  /** `id` as in the programme's results: "different:department". */
  | { readonly type: "remove-rule"; readonly id: string }
  | { readonly type: "replace-rule"; readonly id: string; readonly rule: RuleInput }
  /** By criterion id; the others keep theirs. Only the ratio of all weights counts. */
  | { readonly type: "weights"; readonly weights: readonly { readonly criterion: string; readonly weight: number }[] }
  | { readonly type: "criteria"; readonly criteria: readonly CriterionInput[] }
  | { readonly type: "objective"; readonly objective: ObjectiveName }
  | { readonly type: "minimum-score"; readonly minimumScore: number }
  /** Criteria whose own `unknown` is another than the policy's keep it. */
  | { readonly type: "unknown"; readonly unknown: Unknown }
  | { readonly type: "waiting-bonus"; readonly waitingBonus: number };

/** One change, or several that are made in turn: what makes room comes before what needs it. */
export type Change = SingleChange | readonly SingleChange[];

/** What would be if. Plain JSON. */
export interface WhatIf {
  readonly change: Change;
  readonly before: Pick<Matching, "status" | "digest"> & { readonly totals: Totals };
  /**
   * The changed programme's own matching, as `match(changeProgramme(programme, change))` gives it; the prices of its certificate may be others that prove
   * the optimum as well.
   */
  readonly after: Matching;
  readonly diff: MatchingDiff;
}
