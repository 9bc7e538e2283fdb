import { entriesAbout, sieveOfPairs } from "./pair-list";
import { defineRule } from "./rule";

/** Standing rule. */
export interface ConflictRule {
  readonly type: "conflict";
}

/** Two people whom the organiser keeps apart are not paired. Two people on both sides are kept apart in both roles. */
export const conflict = defineRule<ConflictRule>({
  type: "conflict",
  label: { en: "Conflict", fr: "Conflit" },
  meaning: "Two people whom the organiser has listed as a conflict are not paired.",
  fields: {},
  refuse(_, mentee, mentor, setting) {
    const entries = entriesAbout(setting.cohort.conflicts, mentee.id, mentor.id);
    return entries.length === 0 ? null : entries.map(({ reason }) => ({ code: "conflict", params: { reason } }));
  },
  prepare: (_, mentees, mentors, setting) => sieveOfPairs(setting.cohort.conflicts, mentees, mentors),
});
