import type { Mentee, Mentor } from "../../src/people/person";
import type { Setting } from "../../src/policy/setting";
import type { RuleCommon } from "../../src/policy/types";
import type { CriterionScores, RuleDefinition } from "../../src/rules/rule";

/** The mentors (ids) whom a rule refuses to each mentee, by its definition and by its fast form, which must agree. */
export function refusedMentors<Parameters extends RuleCommon>(
  rule: RuleDefinition<Parameters>,
  parameters: Parameters,
  setting: Setting,
  scores: CriterionScores = {},
): Record<string, string[]> {
  const { mentees, mentors } = setting.cohort;
  const row = rule.prepare?.(parameters, mentees, mentors, setting, scores);
  const found: [string, string[]][] = mentees.map((mentee, place) => {
    const byDefinition = mentors.filter((mentor) => rule.refuse(parameters, mentee, mentor, setting, scores) !== null).map(({ id }) => id);
    if (row !== undefined) {
      const refused = new Uint8Array(mentors.length);
      row(place, refused);
      const fast = mentors.filter((_, column) => refused[column] === 1).map(({ id }) => id);
      if (fast.join() !== byDefinition.join())
        throw new Error(`${mentee.id}: the fast form refuses ${fast}, the definition ${byDefinition}`);
    }
    return [mentee.id, byDefinition];
  });
  return Object.fromEntries(found);
}

/** The facts for which a rule refuses one pair, or null. */
export function verdict<Parameters extends RuleCommon>(
  rule: RuleDefinition<Parameters>,
  parameters: Parameters,
  setting: Setting,
  menteeId: string,
  mentorId: string,
  scores: CriterionScores = {},
) {
  const mentee = setting.cohort.mentees.find(({ id }) => id === menteeId) as Mentee;
  const mentor = setting.cohort.mentors.find(({ id }) => id === mentorId) as Mentor;
  return rule.refuse(parameters, mentee, mentor, setting, scores);
}
