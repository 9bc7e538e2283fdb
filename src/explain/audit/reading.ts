import { criterionOfType } from "../../criteria";
import type { Part } from "../../matching/types";
import type { Mentee, Mentor, Person } from "../../people/person";
import type { Setting } from "../../policy/setting";
import type { ResolvedCriterion } from "../../policy/types";
import { ruleOfType, standingRules } from "../../rules";
import { ownShares } from "./weights";

/** Cohort and policy read pair by pair, from the definitions of rules and criteria alone. */
export interface Reading {
  /** Standing rules first, then the policy's; a second rule of the same name is "name#2". */
  readonly rules: readonly string[];
  /** Whether a rule of `rules` refuses the pair. */
  readonly refuses: (rule: number, mentee: Mentee, mentor: Mentor) => boolean;
  readonly score: (mentee: Mentee, mentor: Mentor) => PairFound;
}

export interface PairFound {
  readonly points: number;
  readonly completeness: number;
  readonly parts: readonly Part[];
}

type ScoreOf = (mentee: Mentee, mentor: Mentor) => number | null;

export function readDefinitions(setting: Setting): Reading {
  const { criteria } = setting.policy;
  const scorers = new Map<string, ScoreOf>();
  const criterionScore = (id: string, mentee: Person, mentor: Person) => {
    const score = scorers.get(id);
    if (score === undefined) throw new RangeError(`audit: the policy has no criterion ${JSON.stringify(id)}`);
    return score(mentee as Mentee, mentor as Mentor);
  };
  const scores = { criterionScore };
  for (const criterion of criteria) scorers.set(criterion.id, scorerOf(criterion, setting, scores));
  const inForce = [...standingRules.map(({ type }) => ({ type })), ...setting.policy.rules].map((parameters) => {
    const definition = ruleOfType(parameters.type);
    if (definition === undefined) throw new RangeError(`audit: no rule is called ${JSON.stringify(parameters.type)}`);
    return { parameters, definition, name: definition.id?.(parameters) ?? definition.type };
  });
  return {
    rules: distinctNames(inForce.map(({ name }) => name)),
    refuses(rule, mentee, mentor) {
      const { definition, parameters } = inForce[rule];
      return definition.refuse(parameters, mentee, mentor, setting, scores) !== null;
    },
    score: pairScorer(criteria, [...scorers.values()]),
  };
}

/** Both directions of a criterion taken together: their mean, or the one that is known. */
function scorerOf(
  criterion: ResolvedCriterion,
  setting: Setting,
  scores: { readonly criterionScore: (id: string, mentee: Person, mentor: Person) => number | null },
): ScoreOf {
  const definition = criterionOfType(criterion.type);
  if (definition === undefined) throw new RangeError(`audit: no criterion is called ${JSON.stringify(criterion.type)}`);
  const ofMentee: ScoreOf = (mentee, mentor) => definition.score(criterion, mentee, mentor, setting, "mentee", scores);
  if (!definition.directed || criterion.benefit === "mentee") return ofMentee;
  const ofMentor: ScoreOf = (mentee, mentor) => definition.score(criterion, mentor, mentee, setting, "mentor", scores);
  if (criterion.benefit === "mentor") return ofMentor;
  return (mentee, mentor) => {
    const one = ofMentee(mentee, mentor);
    const other = ofMentor(mentee, mentor);
    if (one === null || other === null) return one ?? other;
    return (one + other) / 2;
  };
}

function pairScorer(criteria: readonly ResolvedCriterion[], scorers: readonly ScoreOf[]): Reading["score"] {
  const shares = ownShares(
    criteria.map(({ weight }) => weight),
    criteria.map(({ id }) => id),
  );
  return (mentee, mentor) => {
    const scores = scorers.map((score) => score(mentee, mentor));
    const full = shares.full(criteria.map(({ unknown }, k) => scores[k] === null && unknown === "renormalise"));
    const nothingLeft = full === null;
    const whole = full ?? shares.full(criteria.map(() => false)) ?? [];
    const parts = criteria.map(({ id, unknown }, k): Part => {
      const counted = nothingLeft ? 0.5 : (scores[k] ?? (unknown === "renormalise" ? 0 : unknown));
      return { criterion: id, weight: shares.weight[k], score: scores[k], points: Math.round(whole[k] * counted) };
    });
    return {
      points: parts.reduce((sum, { points }) => sum + points, 0),
      completeness: shares.completeness(scores.map((score) => score !== null)),
      parts,
    };
  };
}

function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let copy = 2; taken.has(own); copy++) own = `${name}#${copy}`;
    taken.add(own);
    return own;
  });
}
