import { InputError, type Issue } from "../people/issue";
import { type Path, printPath } from "../people/print";
import { createReport, type Report } from "../people/report";
import type { CohortInput, Environment, PairInput } from "../people/types";
import { type PolicyInput, type Programme, prepare } from "../programme";
import { type EditedInput, edit, inputOf } from "./edit";
import { isPlacement, placed } from "./placement";
import { isSharing, sharing } from "./policy";
import { type ReadChange, readChanges } from "./read";
import type { Change } from "./types";

/** A changed programme, and what of the points of its pairs is as it was. */
export interface Changed {
  readonly programme: Programme;
  /** The pairs whose points may be others; null when all may be, or people have come or gone. */
  readonly reconsidered: readonly PairInput[] | null;
  /** The people and their answers are those of the programme before, and so are places, pins and conflicts: the points differ by weights and rules alone. */
  readonly isPolicyAlone: boolean;
}

/** Makes the changes in turn. Throws an `InputError` whose paths lead to the change, which stands at `at`. */
export function changed(programme: Programme, change: Change, at: Path = []): Changed {
  const report = createReport("change");
  const changes = readChanges(change, at, report);
  stopAtErrors(report.issues);
  let current: Changed = { programme, reconsidered: [], isPolicyAlone: true };
  for (const run of runsOf(changes)) {
    const kind = kindOf(run[0]);
    if (kind === "placement") {
      const next = placed(current.programme, run, report);
      stopAtErrors(report.issues);
      const reconsidered = current.reconsidered && [...current.reconsidered, ...next.reconsidered];
      current = { programme: next.programme, reconsidered, isPolicyAlone: false };
      continue;
    }
    const { next, shares } = edited(current.programme, run, kind === "policy", at, report);
    current = { programme: next, reconsidered: null, isPolicyAlone: shares && current.isPolicyAlone };
  }
  return current;
}

function kindOf({ value }: ReadChange): "placement" | "policy" | "other" {
  return isPlacement(value) ? "placement" : isSharing(value) ? "policy" : "other";
}

/** Neighbours of one kind together, so that the input is prepared as seldom as possible. */
function runsOf(changes: readonly ReadChange[]): readonly (readonly ReadChange[])[] {
  const runs: ReadChange[][] = [];
  for (const change of changes) {
    const last = runs[runs.length - 1];
    if (last !== undefined && kindOf(last[0]) === kindOf(change)) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** `shares`: all that was compiled of people and what is left of the rules is the programme's own. */
function edited(programme: Programme, changes: readonly ReadChange[], isPolicy: boolean, at: Path, report: Report) {
  const input = inputOf(programme);
  for (const change of changes) edit(input, change, report);
  stopAtErrors(report.issues);
  const { criteria, rules, policy, said, ...cohort } = input;
  const document = { ...policy, criteria, rules: rules.map(({ rule }) => rule) };
  const anew = () => prepare(cohort, document, environmentOf(programme));
  const next = isPolicy ? sharing(programme, document, () => anew().warnings) : null;
  if (next !== null) return { next, shares: true };
  try {
    return { next: anew(), shares: false };
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    throw new InputError(failure.issues.map((issue) => placedInChange(issue, at, input, cohort, document)));
  }
}

/** An answer remembered by the programme, and for a zone that it has not met the answer of where it had them from. */
function environmentOf({ setting }: Programme): Environment {
  return {
    zoneOffsetMinutes(timeZone) {
      try {
        return setting.zoneOffset(timeZone);
      } catch (failure) {
        // The reason alone: the check that asks says the rest.
        throw new RangeError(String((failure as Error).message).replace(/^zoneOffset: .* is no known time zone: /s, ""));
      }
    },
  };
}

/** The programme was sound, so a change is to blame: the one that put the record there, else the change as a whole. */
function placedInChange(issue: Issue, at: Path, { said }: EditedInput, cohort: CohortInput, policy: PolicyInput): Issue {
  const [list, place] = issue.path;
  const record = (cohort as unknown as Record<string, unknown>)[list] ?? (policy as Record<string, unknown>)[list];
  const own = Array.isArray(record) && typeof place === "number" ? said.get(record[place]) : undefined;
  const path: Path = own === undefined ? (said.get(list)?.concat(issue.path.slice(1)) ?? at) : [...own, ...issue.path.slice(2)];
  const found = own !== undefined || said.has(list);
  const before = printPath(issue.path, "change");
  const sentence = found ? issue.message.slice(before.length + 2) : issue.message;
  return { ...issue, path, message: `${printPath(path, "change")}: ${sentence}` };
}

function stopAtErrors(issues: readonly Issue[]): void {
  if (issues.some(({ severity }) => severity === "error")) throw new InputError(issues);
}
