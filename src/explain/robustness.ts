import { checkDigest, checkMatching, checkProgramme } from "../arguments/given";
import { listOf, share, text, whole } from "../arguments/kinds";
import { checkOptions, ofRun } from "../arguments/options";
import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import { checkCoordinator, ofAudience } from "./audience";
import { surviveDraws } from "./robustness/draws";
import { exactRange } from "./robustness/ranges";
import { keepScores } from "./robustness/reweigh";
import { searchedRange } from "./robustness/searched-range";
import type { Robustness, RobustnessOptions } from "./robustness/types";

/**
 * How much a matching depends on the weights being just so: for each criterion the range in which its weight may move before another matching is better, and
 * for each pair how often it is made when all weights move at once. Pure: the same seed gives the same draws on every machine.
 *
 * Scores are computed once; a draw only adds them up anew and solves. Of an infeasible programme nothing can be said: no ranges, no pairs. Throws RangeError
 * when an option is not there or out of range, the matching is not one of this programme, or it is asked for a mentor or mentee; TypeError for a programme or
 * matching that is none.
 */
export function robustness(programme: Programme, matching: Matching, options: RobustnessOptions = {}): Robustness {
  checkProgramme("robustness", programme);
  checkMatching("robustness", matching);
  checkOptions("robustness", options, {
    ...ofRun,
    draws: whole(0),
    spread: share,
    seed: text,
    ranges: listOf(text),
    audience: ofAudience,
  });
  checkCoordinator(options, "the robustness of a matching");
  const { draws = 200, spread = 0.2, seed = "", ranges } = options;
  const { criteria } = programme.policy;
  const unknown = ranges?.find((id) => !criteria.some((criterion) => criterion.id === id));
  if (unknown !== undefined) throw new RangeError(`robustness: options.ranges: the policy has no criterion ${JSON.stringify(unknown)}`);
  checkDigest(programme, matching);
  if (matching.status === "infeasible") return { audience: "coordinator", draws, spread, seed, ranges: [], pairs: [], unchanged: 1 };
  const kept = keepScores(programme);
  const asked = [...criteria.keys()].filter((k) => ranges === undefined || ranges.includes(criteria[k].id));
  return {
    audience: "coordinator",
    draws,
    spread,
    seed,
    ranges: asked.map((k, done) => {
      options.onProgress?.({ phase: "range", done, total: asked.length });
      if (options.signal?.aborted) throw options.signal.reason ?? new Error("robustness: the run was stopped by its signal");
      return isStraight(programme, k) ? exactRange(kept, matching, k) : searchedRange(kept, matching, k, { signal: options.signal });
    }),
    ...surviveDraws(kept, matching, options),
  };
}

/** Whether every pair's points are a straight line in that criterion's weight, and the objective their sum. */
function isStraight({ policy }: Programme, criterion: number): boolean {
  if (policy.objective === "weakest-pair-first") return false;
  return !policy.criteria.some(({ unknown, weight }, k) => unknown === "renormalise" && (weight > 0 || k === criterion));
}
