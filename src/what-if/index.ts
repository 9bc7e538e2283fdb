import { checkDigest, checkMatching, checkProgramme } from "../arguments/given";
import { checkOptions, ofRun } from "../arguments/options";
import type { RunOptions } from "../assignment";
import { matchTable } from "../match";
import { diff } from "../matching/diff";
import type { Matching } from "../matching/types";
import { InputError } from "../people/issue";
import { type Path, printValue } from "../people/print";
import { createReport } from "../people/report";
import type { Programme } from "../programme";
import { type Changed, changed } from "./programme";
import { changedTable } from "./table";
import type { Change, SingleChange, WhatIf } from "./types";

/**
 * The programme with a change: what `prepare` gives for the changed input. Changes of places, pins, conflicts, objective, minimum score and waiting bonus share
 * everything that was prepared, and the warnings; changes of weights, and rules removed, share people, scores and what the other rules refuse; people added,
 * removed or edited, and past pairs, share everybody else and their pairs' points; any other prepares the changed input anew. The programme itself stays as it
 * is.
 *
 * Throws an `InputError` when the change, or the input that it leads to, has an error; paths begin at the root of the change. A programme that is none is a
 * TypeError.
 */
export function changeProgramme(programme: Programme, change: Change): Programme {
  checkProgramme("changeProgramme", programme);
  return changed(programme, change).programme;
}

/**
 * What a change would bring: the optimum of the changed programme, proved like any other, against the matching at hand. Nothing is changed.
 *
 * Nobody's vetoes can be edited here: what they change would tell whose a veto is. `add-conflict` asks what one more would.
 *
 * Throws an `InputError` as `changeProgramme` does, a RangeError when the matching was made of another programme or an option is not there, and a
 * TypeError for a programme or matching that is none.
 */
export function whatIf(programme: Programme, matching: Matching, change: Change, options: RunOptions = {}): WhatIf {
  checkGiven("whatIf", programme, matching, options);
  const made = changed(programme, change);
  refuseVetoes(change, []);
  return answerTo(programme, matching, change, made, options);
}

/** The same for many changes, each on its own: "every mentor plus one place". The paths of an `InputError` begin with the change's place in the list. */
export function whatIfs(programme: Programme, matching: Matching, changes: readonly Change[], options: RunOptions = {}): WhatIf[] {
  checkGiven("whatIfs", programme, matching, options);
  if (!Array.isArray(changes)) throw new RangeError(`whatIfs: changes: must be a list of changes, not ${printValue(changes)}`);
  return changes.map((change, place) => {
    options.onProgress?.({ phase: "what-if", done: place, total: changes.length });
    const made = changed(programme, change, [place]);
    refuseVetoes(change, [place]);
    return answerTo(programme, matching, change, made, { signal: options.signal });
  });
}

function checkGiven(called: string, programme: Programme, matching: Matching, options: RunOptions): void {
  checkProgramme(called, programme);
  checkMatching(called, matching);
  checkOptions(called, options, ofRun);
  checkDigest(programme, matching);
}

/** Of a change whose form is right. */
function refuseVetoes(change: Change, at: Path): void {
  const report = createReport("change");
  const isList = Array.isArray(change);
  const changes: readonly SingleChange[] = isList ? change : [change as SingleChange];
  for (const [place, one] of changes.entries()) {
    if (one.type !== "edit-mentee" && one.type !== "edit-mentor") continue;
    const path = isList ? [...at, place] : at;
    const sentence = "must not be edited in a what-if, which would tell whose a veto is";
    if (one.set?.vetoes !== undefined) report.error("unknown-field", [...path, "set", "vetoes"], sentence, { value: "vetoes" });
    const cleared = one.clear?.indexOf("vetoes") ?? -1;
    if (cleared >= 0) report.error("unknown-value", [...path, "clear", cleared], sentence, { value: "vetoes" });
  }
  if (report.issues.length > 0) throw new InputError(report.issues);
}

function answerTo(programme: Programme, matching: Matching, change: Change, made: Changed, options: RunOptions): WhatIf {
  if (options.signal?.aborted) throw options.signal.reason ?? new Error("whatIf: the run was stopped by its signal");
  const after = matchTable(made.programme, changedTable(programme, made, options), { ...options, from: matching });
  const { status, totals, digest } = matching;
  return { change, before: { status, totals: { ...totals }, digest }, after, diff: diff(matching, after) };
}
