import { aMatching, checkProgramme } from "./arguments/given";
import { listOf } from "./arguments/kinds";
import { checkOptions, ofRun } from "./arguments/options";
import { type CandidateStart, type RunOptions, solveAssignment, verifyAssignment } from "./assignment";
import { assembleMatching } from "./matching/assemble";
import { nameCertificate, nameShortage } from "./matching/certificate";
import { poseProblem } from "./matching/pose";
import type { Matching } from "./matching/types";
import { warmStartOf } from "./matching/warm";
import { type PairTable, pairTable } from "./objectives/pair-table";
import type { Programme } from "./programme";
import { aPricedBlock, aScoredBlock, type PricedBlock, type ScoredBlock } from "./spread/blocks";
import { joinPriced, joinScored } from "./spread/join";

export interface MatchOptions extends RunOptions {
  /** Work that was done elsewhere: blocks of the whole cohort, as `scoreBlock` and `priceBlock` make them. The result has the same bytes as without. */
  readonly scored?: readonly ScoredBlock[] | undefined;
  readonly priced?: readonly PricedBlock[] | undefined;
  /**
   * The matching of a similar cohort or policy, to start from: after a small change little is left to be solved. Everything is as without it, except that
   * other prices may prove the same optimum (`certificate`).
   */
  readonly from?: Matching | undefined;
}

/**
 * Pairs the whole cohort at once: scores every pair that the rules allow, solves the assignment exactly under capacities, minimum loads, pins and
 * conflicts, checks the proof of the optimum, and says why anybody is left over. Pure: the same programme gives the same bytes.
 *
 * `onProgress` is told the phase and the rows done; a `signal` that is aborted stops the run by throwing its reason. Blocks that do not make up this
 * programme, and options that are none, are a RangeError, a programme that is none a TypeError. Throws nothing else: what cannot be met is `status: "infeasible"`, with the reason in `infeasibility`.
 */
export function match(programme: Programme, options: MatchOptions = {}): Matching {
  checkProgramme("match", programme);
  checkOptions("match", options, { ...ofRun, scored: listOf(aScoredBlock), priced: listOf(aPricedBlock), from: aMatching() });
  const { cohort, sieve, scoring, policy } = programme;
  const onRow = progressOfScoring(options);
  const scored = options.scored && joinScored(programme, options.scored);
  const start = options.priced && joinPriced(programme, options.priced);
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore, { onRow, scored });
  return matchTable(programme, table, options, start);
}

/** The same from a table of the programme's pairs, whether its points are kept or scored whenever they are read. */
export function matchTable(
  programme: Programme,
  table: PairTable,
  options: Omit<MatchOptions, "scored" | "priced"> = {},
  start?: CandidateStart,
): Matching {
  const warm = options.from && warmStartOf(programme, options.from);
  const problem = { ...poseProblem(programme, table), start, warm };
  const solution = solveAssignment(problem, options);
  const checked = verifyAssignment(problem, solution);
  if (!checked.ok) throw new Error(`internal error: the optimum failed its check: ${checked.findings.join("; ")}`);
  return assembleMatching(programme, table, {
    status: solution.status,
    pairs: solution.pairs,
    certificate: nameCertificate(programme, solution),
    infeasibility: solution.status === "infeasible" && solution.shortage ? nameShortage(programme, table, solution.shortage) : null,
  });
}

/** Every 64 rows, so that callbacks cost nothing. */
function progressOfScoring({ onProgress, signal }: RunOptions): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 64 !== 0 && done !== total) return;
    if (signal?.aborted) throw signal.reason ?? new Error("match: the run was stopped by its signal");
    onProgress?.({ phase: "score", done, total });
  };
}
