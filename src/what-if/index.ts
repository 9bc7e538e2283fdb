import type { RunOptions } from "../assignment";
import { checkDigest } from "../explain/position";
import { matchTable } from "../match";
import { diff } from "../matching/diff";
import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import { type Changed, changed } from "./programme";
import { changedTable } from "./table";
import type { Change, WhatIf } from "./types";

/**
 * The programme with a change: what `prepare` gives for the changed input. Changes of places, pins, conflicts, objective, minimum score and waiting bonus share
 * everything that was prepared, and the warnings; any other prepares the changed input anew. The programme itself stays as it is.
 *
 * Throws an `InputError` when the change, or the input that it leads to, has an error; paths begin at the root of the change.
 */
export function changeProgramme(programme: Programme, change: Change): Programme {
  return changed(programme, change).programme;
}

/**
 * What a change would bring: the optimum of the changed programme, proved like any other, against the matching at hand. Nothing is changed.
 *
 * Throws an `InputError` as `changeProgramme` does, and a RangeError when the matching was made of another programme.
 */
export function whatIf(programme: Programme, matching: Matching, change: Change, options: RunOptions = {}): WhatIf {
  checkDigest(programme, matching);
  return answerTo(programme, matching, change, changed(programme, change), options);
}

/** The same for many changes, each on its own: "every mentor plus one place". The paths of an `InputError` begin with the change's place in the list. */
export function whatIfs(programme: Programme, matching: Matching, changes: readonly Change[], options: RunOptions = {}): WhatIf[] {
  checkDigest(programme, matching);
  return changes.map((change, place) => {
    options.onProgress?.({ phase: "what-if", done: place, total: changes.length });
    return answerTo(programme, matching, change, changed(programme, change, [place]), { signal: options.signal });
  });
}

function answerTo(programme: Programme, matching: Matching, change: Change, made: Changed, options: RunOptions): WhatIf {
  if (options.signal?.aborted) throw options.signal.reason ?? new Error("whatIf: the run was stopped by its signal");
  const after = matchTable(made.programme, changedTable(programme, made, options), { ...options, from: matching });
  const { status, totals, digest } = matching;
  return { change, before: { status, totals, digest }, after, diff: diff(matching, after) };
}
