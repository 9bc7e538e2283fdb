import * as z from "zod/mini";
import { fieldValue } from "../columns/field";
import { spreadOfAnswers } from "../columns/measure";
import type { Fact } from "../people/fact";
import type { Person } from "../people/person";
import { type ScaleReference, scaleOf } from "../policy/scale";
import { scaleReference } from "../policy/schema";
import type { Setting } from "../policy/setting";
import type { CriterionCommon } from "../policy/types";
import { closeComparison } from "./attribute-close";
import { sameComparison } from "./attribute-same";
import { type AnswerTable, tableComparison, tableField } from "./attribute-table";
import type { Comparison } from "./comparison";
import { defineCriterion } from "./criterion";
import { unanswered } from "./unanswered";

/** Compares both people's answers under one key. Case and surrounding space do not matter. */
export interface AttributeCriterion extends CriterionCommon {
  readonly type: "attribute";
  /** "department", "organization", "location", "country", "jobLevel", "startDate", "timeZone" or "attributes.x". */
  readonly key: string;
  /**
   * "same": 1 for the same answer; of lists, the elements in common / all elements of both (Jaccard). "different": 1 minus that. "close": 1 - gap / `range`,
   * for numbers, dates (in days) and labels of a `scale`. A `table` decides instead, whatever stands here.
   */
  readonly prefer: "same" | "different" | "close";
  /** For "close": the gap at which the score is 0. Default: the spread of the scale, or else of all answers in the cohort. */
  readonly range?: number;
  /**
   * For "close": the id of a scale of the policy whose labels the answers use. `{ mentees, mentors }`: the two sides were asked on different scales; the
   * mentor's level is then brought to the mentee's scale, linearly by its place between bottom and top.
   */
  readonly scale?: ScaleReference;
  /** Mentee's answer, then mentor's answer, to a score from 0 to 1; a cell that is missing is unknown. Of lists, the best cell counts. */
  readonly table?: AnswerTable;
}

export const attribute = defineCriterion<AttributeCriterion>({
  type: "attribute",
  label: { en: "Attribute", fr: "Attribut" },
  meaning: "The two answers under `key` are the same, different or close, or have the full score in `table`.",
  fields: {
    key: z.string().check(z.minLength(1)),
    prefer: z.enum(["same", "different", "close"]),
    range: z.optional(z.number().check(z.positive())),
    scale: z.optional(scaleReference),
    table: z.optional(tableField),
  },
  directed: false,
  reads: ({ key }) => [key],
  score(parameters, mentee, mentor, setting) {
    const ofMentee = fieldValue(mentee, parameters.key);
    const ofMentor = fieldValue(mentor, parameters.key);
    return ofMentee === null || ofMentor === null ? null : comparisonFor(parameters, setting).score(ofMentee, ofMentor);
  },
  facts({ key }, mentee, mentor): readonly Fact[] {
    const ofMentee = fieldValue(mentee, key);
    const ofMentor = fieldValue(mentor, key);
    if (ofMentee !== null && ofMentor !== null) return [{ code: "values", params: { key, mentee: ofMentee, mentor: ofMentor } }];
    return [...(ofMentee === null ? [unanswered("mentee", key)] : []), ...(ofMentor === null ? [unanswered("mentor", key)] : [])];
  },
  context({ key, prefer, range, scale, table }, { cohort }) {
    return prefer === "close" && range === undefined && scale === undefined && table === undefined ? spreadOfAnswers(cohort, key) : null;
  },
  profile: ({ key }, person) => JSON.stringify(fieldValue(person, key)),
  prepare(parameters, mentees, mentors, setting) {
    const answers = (people: readonly Person[]) => people.map((person) => fieldValue(person, parameters.key));
    return comparisonFor(parameters, setting).prepare(answers(mentees), answers(mentors));
  },
});

function comparisonFor(parameters: AttributeCriterion, setting: Setting): Comparison {
  if (parameters.table !== undefined) return tableComparison(parameters.table);
  if (parameters.prefer !== "close") return sameComparison(parameters.prefer);
  const scale = scaleOf("mentees", parameters.scale, setting.policy.scales);
  const spread = () => (scale === null ? spreadOfAnswers(setting.cohort, parameters.key) : scale.max - scale.min);
  return closeComparison(parameters.range ?? spread(), scale, scaleOf("mentors", parameters.scale, setting.policy.scales));
}
