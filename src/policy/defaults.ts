import type { Benefit, CriterionCommon, ObjectiveName, RuleCommon, Unknown } from "./types";

/**
 * What holds when a policy says nothing. The weights are priors drawn from the evidence on mentoring, not measured effects: what the mentee wants to
 * achieve weighs most (Christensen et al. 2020), then what the mentor can teach, then style (Eby et al. 2013) and time to meet. Every entry is as its type's schema would give it.
 */
export const policyDefaults = {
  criteria: [
    { type: "goals", weight: 0.35 },
    { type: "skills", weight: 0.25 },
    { type: "leadership-style", weight: 0.2 },
    { type: "availability", weight: 0.2 },
  ] as readonly CriterionCommon[],
  rules: [{ type: "reporting-line", levels: "any", unknown: "allow" }] as readonly (RuleCommon & Readonly<Record<string, unknown>>)[],
  objective: "most-people-first" as ObjectiveName,
  minimumScore: 0,
  unknown: 0.5 as Unknown,
  benefit: "mentee" as Benefit,
  rhythm: { sessionMinutes: 60, everyWeeks: 2 },
  waitingBonus: 0.05,
  tieSeed: "",
} as const;
