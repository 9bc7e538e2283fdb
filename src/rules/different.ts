import { type FieldRule, fieldRuleFields, sieveOfValues, verdictOnValues } from "./field-values";
import { defineRule } from "./rule";

export interface DifferentRule extends FieldRule {
  readonly type: "different";
}

/** The two people come from different departments, say. */
export const different = defineRule<DifferentRule>({
  type: "different",
  label: { en: "Different", fr: "Différent" },
  meaning: "The two people do not have the same value of the field `key`.",
  fields: fieldRuleFields,
  id: ({ key }) => `different:${key}`,
  reads: ({ key }) => [key],
  refuse: (parameters, mentee, mentor) => verdictOnValues(parameters, mentee, mentor, true),
  prepare: (parameters, mentees, mentors) => sieveOfValues(parameters, mentees, mentors, true),
});
