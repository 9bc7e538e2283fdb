import * as z from "zod/mini";
import { pairValues, placesById, writeRow } from "../columns/pair-values";
import type { Cohort, PastPair } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";

/**
 * What the two have behind them. "fresh": 0 for a past pair, 1 for people who were never paired. "repeat": a past pair's outcome, 1 where none was noted;
 * people who were never paired are unknown, because a poor outcome is no better than a new start. Of several rounds the last with an outcome counts.
 */
export interface HistoryCriterion extends CriterionCommon {
  readonly type: "history";
  readonly prefer: "repeat" | "fresh";
}

export const history = defineCriterion<HistoryCriterion>({
  type: "history",
  label: { en: "Past pairs", fr: "Binômes passés" },
  meaning: "The two were never paired (`fresh`), or were and it went well (`repeat`).",
  fields: { prefer: z.enum(["repeat", "fresh"]) },
  directed: false,
  score({ prefer }, mentee, mentor, { cohort }) {
    const rounds = roundsOf(cohort, mentee.id, mentor.id);
    if (rounds.length > 0) return scoreOfPast(prefer, rounds);
    return prefer === "fresh" ? 1 : null;
  },
  facts(_, mentee, mentor, { cohort }) {
    const rounds = roundsOf(cohort, mentee.id, mentor.id);
    if (rounds.length === 0) return [{ code: "never-paired", params: {} }];
    return rounds.map(({ endedOn, outcome }) => ({ code: "past-pair", params: { endedOn, outcome } }));
  },
  prepare({ prefer }, mentees, mentors, { cohort }) {
    const rows = placesById(mentees);
    const columns = placesById(mentors);
    const rounds = new Map<string, PastPair[]>();
    for (const round of cohort.history) {
      const key = JSON.stringify([round.menteeId, round.mentorId]);
      const before = rounds.get(key);
      if (before === undefined) rounds.set(key, [round]);
      else before.push(round);
    }
    const values = [...rounds.values()].flatMap((ofPair) => {
      const row = rows.get(ofPair[0].menteeId);
      const column = columns.get(ofPair[0].mentorId);
      return row === undefined || column === undefined ? [] : [{ row, column, value: scoreOfPast(prefer, ofPair) }];
    });
    const byRow = pairValues(mentees.length, values);
    const otherwise = prefer === "fresh" ? 1 : -1;
    return (mentee, out) => {
      out.fill(otherwise);
      writeRow(byRow, mentee, out);
    };
  },
});

/** In the cohort's order, the last round last. */
function roundsOf(cohort: Cohort, menteeId: string, mentorId: string): readonly PastPair[] {
  return cohort.history.filter((round) => round.menteeId === menteeId && round.mentorId === mentorId);
}

function scoreOfPast(prefer: "repeat" | "fresh", rounds: readonly PastPair[]): number {
  if (prefer === "fresh") return 0;
  return rounds.reduce<number | null>((last, { outcome }) => outcome ?? last, null) ?? 1;
}
