import type { CriterionCommon } from "../policy/types";
import { type AttributeCriterion, attribute } from "./attribute";
import { type AvailabilityCriterion, availability } from "./availability";
import type { CriterionDefinition } from "./criterion";
import { type FormatsCriterion, formats } from "./formats";
import { type FormulaCriterion, formula } from "./formula";
import { type GoalsCriterion, goals } from "./goals";
import { type HistoryCriterion, history } from "./history";
import { type LanguagesCriterion, languages } from "./languages";
import { type LeadershipStyleCriterion, leadershipStyle } from "./leadership-style";
import { type SeniorityGapCriterion, seniorityGap } from "./seniority-gap";
import { type SkillsCriterion, skills } from "./skills";
import { type SuppliedCriterion, supplied } from "./supplied";
import { type WishesCriterion, wishes } from "./wishes";

export type {
  AttributeCriterion,
  AvailabilityCriterion,
  FormatsCriterion,
  FormulaCriterion,
  GoalsCriterion,
  HistoryCriterion,
  LanguagesCriterion,
  LeadershipStyleCriterion,
  SeniorityGapCriterion,
  SkillsCriterion,
  SuppliedCriterion,
  WishesCriterion,
};

/** A criterion of a policy, with its own fields. */
export type CriterionInput =
  | GoalsCriterion
  | SkillsCriterion
  | LeadershipStyleCriterion
  | AvailabilityCriterion
  | WishesCriterion
  | LanguagesCriterion
  | FormatsCriterion
  | AttributeCriterion
  | SeniorityGapCriterion
  | HistoryCriterion
  | SuppliedCriterion
  | FormulaCriterion;

/** The policy schema checks a criterion's fields against the definition of its type, so the definitions may be held without them. */
type AnyCriterion = CriterionDefinition<CriterionCommon>;

/**
 * The catalogue of criteria. To add one: write its file beside these (parameters, definition, facts, fast form), add a line here and to `CriterionInput`,
 * and a test file of worked cases that holds the fast form to the definition.
 */
export const criteria = [
  goals,
  skills,
  leadershipStyle,
  availability,
  wishes,
  languages,
  formats,
  attribute,
  seniorityGap,
  history,
  supplied,
  formula,
] as readonly unknown[] as readonly AnyCriterion[];

const byType: ReadonlyMap<string, AnyCriterion> = new Map(criteria.map((criterion) => [criterion.type, criterion]));

export function criterionOfType(type: string): CriterionDefinition<CriterionCommon> | undefined {
  return byType.get(type);
}
