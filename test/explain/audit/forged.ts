import { type Matching, match, type Programme } from "../../../src";
import { type Evidence, gatherEvidence } from "../../../src/explain/audit/evidence";
import type { Finding } from "../../../src/explain/audit/types";

/** People whose pairs have just these scores, by mentee and then mentor; null: a conflict. */
export function scored(mentees: readonly string[], mentors: readonly string[], scores: readonly (readonly (number | null)[])[]) {
  const cells = mentees.flatMap((menteeId, row) => mentors.map((mentorId, column) => ({ menteeId, mentorId, score: scores[row][column] })));
  return {
    mentees: mentees.map((id) => ({ id })),
    mentors: mentors.map((id) => ({ id })),
    conflicts: cells.flatMap(({ menteeId, mentorId, score }) => (score === null ? [{ menteeId, mentorId }] : [])),
    suppliedScores: [
      {
        id: "model",
        scores: cells.flatMap(({ menteeId, mentorId, score }) => (score === null ? [] : [{ menteeId, mentorId, score }])),
      },
    ],
  };
}

export const byModel = { criteria: [{ type: "supplied" as const, scores: "model", weight: 1 }], rules: [] };

/** What the audit sees when other pairs stand in the matching, everything else as the engine made it. */
export function evidenceOf(
  programme: Programme,
  pairs: readonly (readonly [string, string])[],
  mostPairs = Number.POSITIVE_INFINITY,
): { readonly evidence: Evidence; readonly findings: Finding[] } {
  const { mentees, mentors } = programme.cohort;
  const made = pairs.map(([menteeId, mentorId]) => {
    const mentee = mentees.find(({ id }) => id === menteeId)!;
    const mentor = mentors.find(({ id }) => id === mentorId)!;
    const { points, completeness, parts } = programme.scoring.pair(mentee, mentor);
    const pinned = programme.cohort.pins.some((pin) => pin.menteeId === menteeId && pin.mentorId === mentorId);
    return { menteeId, mentorId, points, score: points / 1e6, completeness, parts, pinned };
  });
  const honest = match(programme);
  const matching: Matching = {
    ...honest,
    pairs: made,
    totals: {
      ...honest.totals,
      pairs: made.length,
      weakestPairPoints: made.length === 0 ? null : Math.min(...made.map(({ points }) => points)),
    },
  };
  const findings: Finding[] = [];
  return { evidence: gatherEvidence(programme.setting, matching, { mostPairs }, (finding) => findings.push(finding)), findings };
}
