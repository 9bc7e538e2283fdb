import { type FieldRule, fieldRuleFields, sieveOfValues, verdictOnValues } from "./field-values";
import { defineRule } from "./rule";

export interface SameRule extends FieldRule {
  readonly type: "same";
}

/** The two people work in the same place, say. */
export const same = defineRule<SameRule>({
  type: "same",
  label: { en: "Same", fr: "Identique" },
  meaning: "The two people have the same value of the field `key`.",
  fields: fieldRuleFields,
  id: ({ key }) => `same:${key}`,
  reads: ({ key }) => [key],
  refuse: (parameters, mentee, mentor) => verdictOnValues(parameters, mentee, mentor, false),
  prepare: (parameters, mentees, mentors) => sieveOfValues(parameters, mentees, mentors, false),
});
