import { entriesAbout, sieveOfPairs } from "./pair-list";
import { defineRule } from "./rule";

export interface PastPairRule {
  readonly type: "past-pair";
}

/** Two people who were a pair in an earlier round, in either role, are not paired again. */
export const pastPair = defineRule<PastPairRule>({
  type: "past-pair",
  label: { en: "Past pair", fr: "Binôme passé" },
  meaning: "Two people who were paired in an earlier round are not paired again.",
  fields: {},
  refuse(_, mentee, mentor, setting) {
    const entries = entriesAbout(setting.cohort.history, mentee.id, mentor.id);
    return entries.length === 0 ? null : entries.map(({ endedOn, outcome }) => ({ code: "past-pair", params: { endedOn, outcome } }));
  },
  prepare: (_, mentees, mentors, setting) => sieveOfPairs(setting.cohort.history, mentees, mentors),
});
