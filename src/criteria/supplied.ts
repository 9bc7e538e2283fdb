import * as z from "zod/mini";
import { type PairValue, pairValues, placesById, writeRow } from "../columns/pair-values";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { unanswered } from "./unanswered";

/** A score that a vendor's own model gave the pair; a pair without one is unknown. */
export interface SuppliedCriterion extends CriterionCommon {
  readonly type: "supplied";
  /** The id of an entry of the cohort's `suppliedScores`. */
  readonly scores: string;
}

export const supplied = defineCriterion<SuppliedCriterion>({
  type: "supplied",
  label: { en: "Supplied score", fr: "Score fourni" },
  meaning: "The vendor's own model gives the pair its full score.",
  fields: { scores: z.string().check(z.minLength(1)) },
  directed: false,
  score: ({ scores }, mentee, mentor, { cohort }) => cohort.suppliedScores.get(scores)?.get(mentee.id)?.get(mentor.id) ?? null,
  facts({ scores }, mentee, mentor, { cohort }) {
    const score = cohort.suppliedScores.get(scores)?.get(mentee.id)?.get(mentor.id);
    return score === undefined ? [unanswered("mentee", "suppliedScores")] : [{ code: "supplied-score", params: { scores, score } }];
  },
  prepare({ scores }, mentees, mentors, { cohort }) {
    const rows = placesById(mentees);
    const columns = placesById(mentors);
    const values: PairValue[] = [];
    for (const [menteeId, byMentor] of cohort.suppliedScores.get(scores) ?? []) {
      const row = rows.get(menteeId);
      if (row === undefined) continue;
      for (const [mentorId, value] of byMentor) {
        const column = columns.get(mentorId);
        if (column !== undefined) values.push({ row, column, value });
      }
    }
    const byRow = pairValues(mentees.length, values);
    return (mentee, out) => {
      out.fill(-1);
      writeRow(byRow, mentee, out);
    };
  },
});
