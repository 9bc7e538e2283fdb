import type { Mentee, Mentor } from "../people/person";
import { checkedFormula } from "../policy/formula/formula";
import type { Policy } from "../policy/types";
import type { Programme } from "../programme";

/** A past pair with an outcome, scored as it would be today. */
export interface Case {
  readonly outcome: number;
  /** By criterion, in the policy's order; null is unknown. */
  readonly scores: readonly (number | null)[];
  /** The total, from 0 to 1. */
  readonly score: number;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** Past pairs with an outcome of whom one is gone. */
  readonly gone: number;
}

/** In the order of the cohort's history. */
export function casesOf({ cohort, scoring }: Programme): Cases {
  const mentees = new Map<string, Mentee>(cohort.mentees.map((mentee) => [mentee.id, mentee]));
  const mentors = new Map<string, Mentor>(cohort.mentors.map((mentor) => [mentor.id, mentor]));
  const cases: Case[] = [];
  let gone = 0;
  for (const { menteeId, mentorId, outcome } of cohort.history) {
    if (outcome === null) continue;
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (mentee === undefined || mentor === undefined) {
      gone++;
      continue;
    }
    const { points, parts } = scoring.pair(mentee, mentor);
    cases.push({ outcome, scores: parts.map(({ score }) => score), score: points / 1_000_000 });
  }
  return { cases, gone };
}

/** Whether each criterion is made of the history itself: the criterion of that name, and formulae that name one. */
export function readsHistory({ criteria }: Policy): boolean[] {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const reads = ({ type, expression }: Policy["criteria"][number]): boolean => {
    if (type !== "formula") return type === "history";
    return checkedFormula(criteria, expression as string).operands.some((operand) => {
      const named = operand.kind === "criterion" ? byId.get(operand.id) : undefined;
      return named !== undefined && reads(named);
    });
  };
  return criteria.map(reads);
}
