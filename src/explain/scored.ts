import type { RunOptions } from "../assignment";
import { type PairTable, pairTable } from "../objectives/pair-table";
import type { Programme } from "../programme";

/** The points of a programme's pairs are kept as long as the programme itself, so that a second question about it starts at once. */
const remembered = new WeakMap<Programme, PairTable>();

/** The points of every pair, scored when they are first asked for. */
export function scoredTable(programme: Programme, { signal, onProgress }: RunOptions = {}): PairTable {
  const known = remembered.get(programme);
  if (known !== undefined) return known;
  const { cohort, sieve, scoring, policy } = programme;
  const onRow = (done: number, total: number) => {
    if (done % 64 !== 0 && done !== total) return;
    if (signal?.aborted) throw signal.reason ?? new Error("the run was stopped by its signal");
    onProgress?.({ phase: "score", done, total });
  };
  return rememberTable(programme, pairTable(cohort, sieve, scoring, policy.minimumScore, { onRow }));
}

/** Says that these are the points of the programme's pairs. */
export function rememberTable(programme: Programme, table: PairTable): PairTable {
  remembered.set(programme, table);
  return table;
}
