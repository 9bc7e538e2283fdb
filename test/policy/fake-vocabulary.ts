import { z } from "zod";
import type { Issue } from "../../src/people/issue";
import { type Compiled, examine } from "../../src/policy/examine";
import type { Setting } from "../../src/policy/setting";
import type { Vocabulary } from "../../src/policy/vocabulary";

/** A small catalogue in the shape of the real one, so that policy is tested without criteria and rules. */
export const fakeVocabulary: Vocabulary = {
  criteria: [
    { type: "goals", fields: {} },
    { type: "skills", fields: {} },
    { type: "leadership-style", fields: {} },
    { type: "availability", fields: {} },
    { type: "wishes", fields: {}, reads: () => ["wishes"] },
    {
      type: "attribute",
      fields: { key: z.string().min(1), prefer: z.enum(["same", "different", "close"]), range: z.number().positive().optional() },
      reads: (parameters) => [(parameters as unknown as { key: string }).key],
    },
    { type: "supplied", fields: { scores: z.string().min(1) } },
  ],
  rules: [
    { type: "reporting-line", fields: { levels: z.union([z.int().min(1), z.literal("any")]).default("any") }, reads: () => ["managerId"] },
    { type: "different", fields: { key: z.string().min(1) }, reads: (parameters) => [(parameters as unknown as { key: string }).key] },
    { type: "seniority-gap", fields: { min: z.number().optional(), max: z.number().optional() }, reads: () => ["jobLevel"] },
    { type: "past-pair", fields: {} },
    { type: "minimum-criterion", fields: { criterion: z.string().min(1), score: z.number().min(0).max(1) } },
  ],
  standingRules: [
    { type: "same-person", fields: {} },
    { type: "conflict", fields: {} },
    { type: "veto", fields: {} },
  ],
};

/** Refuses to pin conflicts, vetoes and direct managers; leaves everybody candidates, and every criterion tells them apart. */
function compileFakes({ cohort }: Setting): Compiled {
  const refusals: Compiled["refusals"] = (mentee, mentor) => {
    const rules: { rule: string }[] = [];
    if (cohort.conflicts.some(({ menteeId, mentorId }) => menteeId === mentee.id && mentorId === mentor.id))
      rules.push({ rule: "conflict" });
    if (mentee.vetoes.includes(mentor.id) || mentor.vetoes.includes(mentee.id)) rules.push({ rule: "veto" });
    if (cohort.managers.get(mentee.id) === mentor.id) rules.push({ rule: "reporting-line" });
    return rules;
  };
  return {
    refusals,
    fillRefused: (_, refused) => refused.fill(0),
    fillScores(_, row, out) {
      out.forEach((__, column) => {
        out[column] = 1 / (1 + row + column);
      });
    },
    scoreOf: (_, mentee, mentor) => 1 / (1 + cohort.mentees.indexOf(mentee) + cohort.mentors.indexOf(mentor)),
  };
}

export function examineWithFakes(cohort: unknown, policy?: unknown, environment?: Parameters<typeof examine>[2]) {
  return examine(cohort, policy, environment, fakeVocabulary, compileFakes);
}

export function issuesOf(cohort: unknown, policy?: unknown, environment?: Parameters<typeof examine>[2]): readonly Issue[] {
  return examineWithFakes(cohort, policy, environment).withQuality();
}

/** One issue as "severity code path", for short expectations. */
export function brief({ severity, code, path }: Issue): string {
  return `${severity} ${code} ${path.join(".")}`;
}

/** Two mentees and two mentors without anything wrong. */
export function soundCohort() {
  return {
    mentees: [{ id: "anna" }, { id: "ben" }] as Record<string, unknown>[],
    mentors: [{ id: "mia" }, { id: "noah" }] as Record<string, unknown>[],
  };
}
