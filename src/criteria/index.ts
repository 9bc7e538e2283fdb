import type { $ZodType } from "zod/v4/core";
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

/**
 * The catalogue of criteria. To add one: write its file beside these (parameters, definition, facts, and a fast form if it is to be fast), add a line here,
 * and a test file of worked cases that holds the fast form to the definition.
 */
const catalogue = [
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
] as const;

type ParametersOf<Definition> = Definition extends CriterionDefinition<infer Parameters> ? Parameters : never;

/** A criterion of a policy, with its own fields. */
export type CriterionInput = ParametersOf<(typeof catalogue)[number]>;

/** The policy schema checks a criterion's fields against the definition of its type, so the definitions may be held without them. */
type AnyCriterion = CriterionDefinition<CriterionCommon> & { readonly fields: Readonly<Record<string, $ZodType>> };

export const criteria = catalogue as readonly unknown[] as readonly AnyCriterion[];

const byType: ReadonlyMap<string, AnyCriterion> = new Map(criteria.map((criterion) => [criterion.type, criterion]));

export function criterionOfType(type: string): CriterionDefinition<CriterionCommon> | undefined {
  return byType.get(type);
}
