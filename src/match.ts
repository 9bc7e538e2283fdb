import { type RunOptions, solveAssignment, verifyAssignment } from "./assignment";
import { assembleMatching } from "./matching/assemble";
import { nameCertificate, nameShortage } from "./matching/certificate";
import { poseProblem } from "./matching/pose";
import type { Matching } from "./matching/types";
import { type PairTable, pairTable } from "./objectives/pair-table";
import type { Programme } from "./programme";

/**
 * Pairs the whole cohort at once: scores every pair that the rules allow, solves the assignment exactly under capacities, minimum loads, pins and
 * conflicts, checks the proof of the optimum, and says why anybody is left over. Pure: the same programme gives the same bytes.
 *
 * `onProgress` is told the phase and the rows done; a `signal` that is aborted stops the run by throwing its reason. Throws nothing else: what cannot be
 * met is `status: "infeasible"`, with the reason in `infeasibility`.
 */
export function match(programme: Programme, options: RunOptions = {}): Matching {
  const { cohort, sieve, scoring, policy } = programme;
  const onRow = progressOfScoring(options);
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore, { onRow });
  return matchTable(programme, table, options);
}

/** The same from a table of the programme's pairs, whether its points are kept or scored whenever they are read. */
export function matchTable(programme: Programme, table: PairTable, options: RunOptions = {}): Matching {
  const problem = poseProblem(programme, table);
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
