import { aCohort, checkArgument } from "../arguments/given";
import { anObject, listOf } from "../arguments/kinds";
import type { CriterionInput } from "../criteria";
import type { AttributeCriterion } from "../criteria/attribute";
import type { CohortInput, MenteeInput, MentorInput, PairInput } from "../people/types";
import type { PolicyInput } from "../programme";
import type { RuleInput } from "../rules";

/**
 * Reverse mentoring: the same people with mentees and mentors exchanged, everywhere in the cohort (history, conflicts, pins and supplied scores too);
 * places become mentors wanted, and mentors wanted places. In the policy what is said in one direction is turned round: gaps of seniority change their
 * sign, closed directions, answer tables and pairs of scales their sides. `benefit` and must-haves stay with the role: "mentee" then speaks of the new mentees.
 *
 * Swapping twice gives the same programme. Throws RangeError with everything that has no counterpart on the other side: minimum loads and rounds waited
 * (a mentee has no minimum, a mentor does not wait) and formulae that name `mentee` or `mentor`, and for a cohort or policy that is none; nothing else of the
 * input is checked here: `validate` does.
 */
export function swapSides(cohort: CohortInput, policy: PolicyInput = {}): { readonly cohort: CohortInput; readonly policy: PolicyInput } {
  checkArgument("swapSides", "cohort", cohort, aCohort);
  checkArgument("swapSides", "policy", policy, anObject);
  for (const list of ["history", "conflicts", "pins", "suppliedScores"] as const)
    checkArgument("swapSides", `cohort.${list}`, cohort[list] === undefined ? [] : cohort[list], listOf(anObject));
  for (const list of ["criteria", "rules"] as const)
    checkArgument("swapSides", `policy.${list}`, policy[list] === undefined ? [] : policy[list], listOf(anObject));
  const refused = [...withoutCounterpart(cohort), ...withoutTurn(policy)];
  if (refused.length > 0) throw new RangeError(`swapSides: no counterpart on the other side: ${refused.join("; ")}`);
  const { mentees, mentors, history, conflicts, pins, suppliedScores } = cohort;
  return {
    cohort: {
      ...cohort,
      mentees: mentors.map(menteeOf),
      mentors: mentees.map(mentorOf),
      ...(history && { history: history.map(turned) }),
      ...(conflicts && { conflicts: conflicts.map(turned) }),
      ...(pins && { pins: pins.map(turned) }),
      ...(suppliedScores && { suppliedScores: suppliedScores.map(({ id, scores }) => ({ id, scores: scores.map(turned) })) }),
    },
    policy: {
      ...policy,
      ...(policy.criteria && { criteria: policy.criteria.map(turnedCriterion) }),
      ...(policy.rules && { rules: policy.rules.map(turnedRule) }),
    },
  };
}

function menteeOf({ capacity, ...person }: MentorInput): MenteeInput {
  if (capacity === undefined) return person;
  return { ...person, mentorsWanted: typeof capacity === "number" ? capacity : capacity.max };
}

function mentorOf({ mentorsWanted, roundsWaited: _, ...person }: MenteeInput): MentorInput {
  return mentorsWanted === undefined ? person : { ...person, capacity: mentorsWanted };
}

function turned<Pair extends PairInput>(pair: Pair): Pair {
  return { ...pair, menteeId: pair.mentorId, mentorId: pair.menteeId };
}

function turnedCriterion(criterion: CriterionInput): CriterionInput {
  if (criterion.type === "seniority-gap") return { ...criterion, ideal: 0 - criterion.ideal };
  const scale = "scale" in criterion && typeof criterion.scale === "object" ? criterion.scale : undefined;
  const turnedScale = scale && { scale: { mentees: scale.mentors, mentors: scale.mentees } };
  if (criterion.type !== "attribute" || criterion.table === undefined) return { ...criterion, ...turnedScale };
  return { ...criterion, ...turnedScale, table: transposed(criterion.table) };
}

function transposed(table: NonNullable<AttributeCriterion["table"]>): NonNullable<AttributeCriterion["table"]> {
  const rows = new Map<string, [string, number][]>();
  for (const [own, cells] of Object.entries(table)) {
    for (const [other, score] of Object.entries(cells)) {
      const row = rows.get(other);
      if (row === undefined) rows.set(other, [[own, score]]);
      else row.push([own, score]);
    }
  }
  return Object.fromEntries([...rows].map(([other, cells]) => [other, Object.fromEntries(cells)]));
}

function turnedRule(rule: RuleInput): RuleInput {
  if (rule.type === "one-way") return { ...rule, closed: rule.closed.map(turned) };
  if (rule.type !== "seniority-gap") return rule;
  const { min, max, ...rest } = rule;
  return { ...rest, ...(max !== undefined && { min: 0 - max }), ...(min !== undefined && { max: 0 - min }) };
}

function withoutCounterpart({ mentees, mentors }: CohortInput): string[] {
  const waiting = mentees.filter(({ roundsWaited = 0 }) => roundsWaited > 0);
  const loaded = mentors.filter(({ capacity }) => typeof capacity === "object" && (capacity.min ?? 0) > 0);
  return [
    ...waiting.map(({ id, roundsWaited }) => `mentee ${JSON.stringify(id)} has roundsWaited ${roundsWaited}`),
    ...loaded.map(({ id }) => `mentor ${JSON.stringify(id)} has a minimum load`),
  ];
}

const namesASide = /\b(mentee|mentor)\b/;

function withoutTurn({ criteria = [], rules = [] }: PolicyInput): string[] {
  const formulae = [...criteria, ...rules].filter((entry) => entry.type === "formula" && namesASide.test(entry.expression));
  return formulae.map((entry) => `the formula ${JSON.stringify((entry as { readonly expression: string }).expression)} names a side`);
}
