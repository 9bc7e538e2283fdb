import type { CriterionScores } from "../columns/criterion-scores";
import type { Fact } from "../people/fact";
import type { Label } from "../people/label";
import type { Mentee, Mentor } from "../people/person";
import type { Setting } from "../policy/setting";
import type { CriterionCommon, RuleCommon } from "../policy/types";
import type { FieldSchemas, ParameterProblem } from "../policy/vocabulary";

export type { CriterionScores };

/** Sets `refused[column]` to 1 for every mentor (the columns) that this rule refuses to one mentee (a row); never sets it to 0. */
export type RowSieve = (mentee: number, refused: Uint8Array) => void;

/**
 * A rule: everything of one way to refuse a pair, in one file. `refuse` is the definition; explanations and the audit use it. A rule refuses what it
 * knows to be broken: an unanswered field refuses nobody unless the rule says `unknown: "refuse"`, and `validate` says where a rule could not be
 * applied.
 */
export interface RuleDefinition<Parameters extends RuleCommon> {
  readonly type: Parameters["type"];
  readonly label: Label;
  /** The rule in the organiser's words, one sentence, English; the README's table is checked against it. */
  readonly meaning: string;
  /** The type's own fields without `type`: a strict object's shape. */
  readonly fields: FieldSchemas;
  /** Names one rule among several of its type ("different:department"); default: the type. */
  readonly id?: (parameters: Parameters) => string;
  /** The person field (or `attributes.x`) names it needs. */
  readonly reads?: (parameters: Parameters) => readonly string[];
  /** What is wrong in the parameters beyond their form, in a policy with these criteria. */
  readonly check?: (parameters: Parameters, criteria: readonly CriterionCommon[]) => readonly ParameterProblem[];
  /** The facts that refuse the pair, or null when the rule allows it. Pure. */
  readonly refuse: (
    parameters: Parameters,
    mentee: Mentee,
    mentor: Mentor,
    setting: Setting,
    scores: CriterionScores,
  ) => readonly Fact[] | null;
  /** The same, row by row, over columns of its own. The people are `setting.cohort`'s, in its order. */
  readonly prepare?: (
    parameters: Parameters,
    mentees: readonly Mentee[],
    mentors: readonly Mentor[],
    setting: Setting,
    scores: CriterionScores,
  ) => RowSieve;
}

/** Keeps the parameter type of a definition while the catalogue holds them all alike. */
export function defineRule<Parameters extends RuleCommon>(definition: RuleDefinition<Parameters>): RuleDefinition<Parameters> {
  return definition;
}
