import type { Setting } from "../policy/setting";
import { sieveOfPairs } from "./pair-list";
import type { CriterionScores } from "./rule";
import { rulesInForce, type Sieve } from "./sieve";

/**
 * The sieve of a setting that has these conflicts beyond those the sieve was compiled with, and is the same otherwise: no rule's columns are made again.
 * Conflicts hold in both roles.
 */
export function withMoreConflicts(
  sieve: Sieve,
  added: readonly { readonly menteeId: string; readonly mentorId: string }[],
  setting: Setting,
  scores: CriterionScores,
): Sieve {
  const { mentees, mentors } = setting.cohort;
  const mark = sieveOfPairs(added, mentees, mentors);
  const inForce = rulesInForce(setting.policy.rules);
  return {
    rules: sieve.rules,
    fillRow(mentee, refused) {
      sieve.fillRow(mentee, refused);
      mark(mentee, refused);
    },
    fillRowOfRule(rule, mentee, refused) {
      sieve.fillRowOfRule(rule, mentee, refused);
      if (sieve.rules[rule].type === "conflict") mark(mentee, refused);
    },
    refusals: (mentee, mentor) =>
      inForce.flatMap(({ id, definition, parameters }) => {
        const facts = definition.refuse(parameters, mentee, mentor, setting, scores);
        return facts === null ? [] : [{ rule: id, facts }];
      }),
  };
}
