import { InputError, type Issue } from "../people/issue";
import { type Path, printPath } from "../people/print";
import { createReport, type Report } from "../people/report";
import type { CohortInput, Environment, PairInput } from "../people/types";
import { type PolicyInput, type Programme, prepare } from "../programme";
import { type EditedInput, edit, inputOf } from "./edit";
import { isOfPeople, withPeople } from "./people";
import { isPlacement, placed } from "./placement";
import { isSharing, sharing } from "./policy";
import { type ReadChange, readChanges } from "./read";
import type { Change } from "./types";

/** A changed programme, and what of the points of its pairs is as it was. */
export interface Changed {
  readonly programme: Programme;
  /**
   * What may be another than in the programme before. "places": places, pins, conflicts and what the solver is asked for; "people": those as well, and people,
   * whereas who did not change is the same object; "policy": weights and rules alone.
   */
  readonly differs: "places" | "people" | "policy" | "anything";
  /** Of places and people: the pairs, not of new people, whose points may be others. */
  readonly reconsidered: readonly PairInput[];
}

/** Makes the changes in turn. Throws an `InputError` whose paths lead to the change, which stands at `at`. */
export function changed(programme: Programme, change: Change, at: Path = []): Changed {
  const report = createReport("change");
  const changes = readChanges(change, at, report);
  stopAtErrors(report.issues);
  let current: Changed | null = null;
  for (const run of runsOf(changes)) {
    const begun: Programme = current?.programme ?? programme;
    const next: Changed = kindOf(run[0]) === "placement" ? rearranged(begun, run, report) : edited(begun, run, at, report);
    current = current === null ? next : joined(current, next);
  }
  return current ?? { programme, differs: "places", reconsidered: [] };
}

function joined(one: Changed, next: Changed): Changed {
  const both = [one.differs, next.differs];
  const isPolicy = both.includes("policy") && one.differs !== next.differs;
  return {
    programme: next.programme,
    differs: isPolicy || both.includes("anything") ? "anything" : both.includes("people") ? "people" : next.differs,
    reconsidered: [...one.reconsidered, ...next.reconsidered],
  };
}

function rearranged(programme: Programme, changes: readonly ReadChange[], report: Report): Changed {
  const next = placed(programme, changes, report);
  stopAtErrors(report.issues);
  return { ...next, differs: "places" };
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

function edited(programme: Programme, changes: readonly ReadChange[], at: Path, report: Report): Changed {
  const before = inputOf(programme);
  const input = { ...before };
  for (const change of changes) edit(input, change, report);
  stopAtErrors(report.issues);
  const { criteria, rules, policy, said, ...cohort } = input;
  const document = { ...policy, criteria, rules: rules.map(({ rule }) => rule) };
  const environment = environmentOf(programme);
  const anew = () => prepare(cohort, document, environment);
  const warnings = () => anew().warnings;
  if (kindOf(changes[0]) === "policy") {
    const next = sharing(programme, document, warnings);
    if (next !== null) return { programme: next, differs: "policy", reconsidered: [] };
  }
  if (changes.every(({ value }) => isOfPeople(value))) {
    const next = withPeople(programme, before, cohort, document, environment, warnings);
    const past = changes.flatMap(({ value }) => (value.type === "add-past-pair" ? [value] : []));
    if (next !== null) return { programme: next, differs: "people", reconsidered: past };
  }
  try {
    return { programme: anew(), differs: "anything", reconsidered: [] };
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
