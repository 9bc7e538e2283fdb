import { checkProgramme } from "../arguments/given";
import { listOf, positive, share, text } from "../arguments/kinds";
import { checkOptions, fields } from "../arguments/options";
import type { Programme } from "../programme";
import { type Case, casesOf, readsHistory } from "./cases";
import { rankCorrelation } from "./rank-correlation";
import { frameOf, suggestWeights } from "./suggest";
import type { LearnOptions, OutcomeNote, OutcomeReport, Relation } from "./types";

/** Below so many cases a note says that chance alone may do this. */
const ENOUGH_CASES = 30;

/**
 * What past outcomes say of the criteria and of the total: how they relate, how sure that is, and which weights would have fitted better. Pairs are scored
 * as the policy and people are today. An unanswered criterion leaves the pair out of that criterion's cases. Nothing is applied: the suggestion is a
 * fragment of a policy for somebody to decide on.
 *
 * Correlation is no cause, and cases that share a person are not independent, so that intervals are too narrow rather than too wide. Throws RangeError for
 * options that are not there, bounds that name no criterion or that no weights meet, and a strength that is not above 0; TypeError for a programme that is none.
 */
export function learn(programme: Programme, options: LearnOptions = {}): OutcomeReport {
  checkProgramme("learn", programme);
  const bound = fields({ criterion: text, min: share, max: share }, ["criterion", "min", "max"]);
  checkOptions("learn", options, { bounds: listOf(bound), strength: positive });
  const { policy, digest, version } = programme;
  const { cases, gone } = casesOf(programme);
  const circular = readsHistory(policy);
  const outcomes = cases.map(({ outcome }) => outcome);
  const total = rankCorrelation(
    cases.map(({ score }) => score),
    outcomes,
  );
  const criteria = policy.criteria.map(({ id }, k) => ({ criterion: id, ...(circular[k] ? NOT_HELD : relationOf(cases, k)) }));
  const isSame = outcomes.every((outcome) => outcome === outcomes[0]);
  // A mistake in the options shows whatever the cases are.
  const frame = frameOf(programme, circular, options);
  const suggestion = cases.length < 3 || isSame ? null : suggestWeights(programme, cases, circular, frame);
  const notes: OutcomeNote[] = [{ code: "only-made-pairs", params: {} }];
  if (cases.length === 0) notes.push({ code: "no-outcomes", params: {} });
  if (gone > 0) notes.push({ code: "people-gone", params: { pairs: gone } });
  if (cases.length > 1 && isSame) notes.push({ code: "same-outcome", params: {} });
  const few = (criterion: string | null, count: number) => {
    if (count < ENOUGH_CASES) notes.push({ code: "few-cases", params: { criterion, cases: count, least: ENOUGH_CASES } });
  };
  few(null, cases.length);
  for (const [k, { criterion, cases: own, correlation }] of criteria.entries()) {
    if (circular[k]) notes.push({ code: "reads-history", params: { criterion } });
    else if (own < cases.length) few(criterion, own);
    if (!circular[k] && own > 1 && correlation === null && !isSame) notes.push({ code: "never-differs", params: { criterion } });
  }
  if (suggestion !== null && suggestion.errors.suggested >= suggestion.errors.present) notes.push({ code: "no-better", params: {} });
  if (suggestion !== null && suggestion.errors.suggested >= suggestion.errors.constant)
    notes.push({ code: "no-better-than-mean", params: {} });
  return { cases: cases.length, total, criteria, suggestion, notes, digest, version };
}

const NOT_HELD: Relation = { cases: 0, correlation: null, interval: null };

function relationOf(cases: readonly Case[], k: number): Relation {
  const known = cases.filter(({ scores }) => scores[k] !== null);
  return rankCorrelation(
    known.map(({ scores }) => scores[k] as number),
    known.map(({ outcome }) => outcome),
  );
}
