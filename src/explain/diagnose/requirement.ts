import type { Programme } from "../../programme";

/**
 * Something that a matching must respect and an organiser could let go: a rule of the policy, all vetoes together (whose they are is never said), one
 * listed conflict, one pin, one mentor's minimum load, or the policy's minimum score.
 */
export type Requirement =
  | { readonly code: "rule"; readonly params: { readonly rule: string } }
  | { readonly code: "vetoes"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "conflict"; readonly params: { readonly menteeId: string; readonly mentorId: string } }
  | { readonly code: "pin"; readonly params: { readonly menteeId: string; readonly mentorId: string } }
  | { readonly code: "minimum-load"; readonly params: { readonly mentorId: string; readonly minimum: number } }
  | { readonly code: "minimum-score"; readonly params: { readonly minimumPoints: number } };

export type RequirementCode = Requirement["code"];

/** Every requirement of a programme, in the order above; rules in the policy's order, the rest by id. */
export function requirementsOf({ cohort, policy, sieve }: Programme): Requirement[] {
  const rules = sieve.rules.filter(({ type }) => type !== "same-person" && type !== "conflict" && type !== "veto");
  const hasVetoes = [...cohort.mentees, ...cohort.mentors].some(({ vetoes }) => vetoes.length > 0);
  const minimumPoints = Math.round(policy.minimumScore * 1_000_000);
  return [
    ...rules.map(({ id }): Requirement => ({ code: "rule", params: { rule: id } })),
    ...(hasVetoes ? [{ code: "vetoes", params: {} } as const] : []),
    ...cohort.conflicts.map(({ menteeId, mentorId }): Requirement => ({ code: "conflict", params: { menteeId, mentorId } })),
    ...cohort.pins.map(({ menteeId, mentorId }): Requirement => ({ code: "pin", params: { menteeId, mentorId } })),
    ...cohort.mentors
      .filter(({ capacity }) => capacity.min > 0)
      .map(({ id, capacity }): Requirement => ({ code: "minimum-load", params: { mentorId: id, minimum: capacity.min } })),
    ...(minimumPoints > 0 ? [{ code: "minimum-score", params: { minimumPoints } } as const] : []),
  ];
}
