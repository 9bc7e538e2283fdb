import type { CriterionCommon } from "../policy/types";
import { type AvailabilityCriterion, availability } from "./availability";
import type { CriterionDefinition } from "./criterion";
import { type FormulaCriterion, formula } from "./formula";
import { type GoalsCriterion, goals } from "./goals";
import { type LeadershipStyleCriterion, leadershipStyle } from "./leadership-style";
import { type SkillsCriterion, skills } from "./skills";

export type { AvailabilityCriterion, FormulaCriterion, GoalsCriterion, LeadershipStyleCriterion, SkillsCriterion };

/** A criterion of a policy, with its own fields. */
export type CriterionInput = GoalsCriterion | SkillsCriterion | LeadershipStyleCriterion | AvailabilityCriterion | FormulaCriterion;

/** The policy schema checks a criterion's fields against the definition of its type, so the definitions may be held without them. */
type AnyCriterion = CriterionDefinition<CriterionCommon>;

/**
 * The catalogue of criteria. To add one: write its file beside these (parameters, definition, facts, fast form), add a line here and to `CriterionInput`,
 * and a test file of worked cases; the property test that holds every fast form to its definition finds it here.
 */
export const criteria = [goals, skills, leadershipStyle, availability, formula] as readonly unknown[] as readonly AnyCriterion[];

const byType: ReadonlyMap<string, AnyCriterion> = new Map(criteria.map((criterion) => [criterion.type, criterion]));

export function criterionOfType(type: string): CriterionDefinition<CriterionCommon> | undefined {
  return byType.get(type);
}
