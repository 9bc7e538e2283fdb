import { type CohortInput, match, prepare } from "../../src";
import type { ObjectiveName } from "../../src/policy/types";

/** The pairs made when these are the scores; a pair that is not named may not be made. */
export function pairsUnder(
  objective: ObjectiveName | undefined,
  scores: Readonly<Record<string, Readonly<Record<string, number>>>>,
  wanted: Readonly<Record<string, number>> = {},
): string[] {
  const mentorIds = [...new Set(Object.values(scores).flatMap((row) => Object.keys(row)))];
  const cohort: CohortInput = {
    mentees: Object.keys(scores).map((id) => ({ id, mentorsWanted: wanted[id] ?? 1 })),
    mentors: mentorIds.map((id) => ({ id })),
    conflicts: Object.entries(scores).flatMap(([menteeId, row]) =>
      mentorIds.filter((mentorId) => !(mentorId in row)).map((mentorId) => ({ menteeId, mentorId })),
    ),
    suppliedScores: [
      {
        id: "ours",
        scores: Object.entries(scores).flatMap(([menteeId, row]) =>
          Object.entries(row).map(([mentorId, score]) => ({ menteeId, mentorId, score })),
        ),
      },
    ],
  };
  const policy = { criteria: [{ type: "supplied" as const, scores: "ours", weight: 1 }], ...(objective && { objective }) };
  return match(prepare(cohort, policy)).pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`);
}
