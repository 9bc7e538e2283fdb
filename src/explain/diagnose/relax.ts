import type { AssignmentProblem } from "../../assignment";
import { type PairTable, REFUSED, tableOfRows } from "../../objectives/pair-table";
import { sieveOfPairs } from "../../rules/pair-list";
import type { RowSieve } from "../../rules/rule";
import { poseTable, type Unsolved } from "../position";
import type { Requirement } from "./requirement";

/** A problem with the table of its pairs. */
export interface Posed {
  readonly problem: AssignmentProblem;
  readonly table: PairTable;
}

/** The programme's problem without some of its requirements. Pairs that are allowed by that are scored like all others. */
export function without(position: Unsolved, dropped: readonly Requirement[]): Posed {
  const table = tableWithout(position, dropped);
  const problem = table === position.table ? position.problem : poseTable(position.programme, table);
  const { mentors } = position.programme.cohort;
  const lowered = new Set(dropped.flatMap(({ code, params }) => (code === "minimum-load" ? [params.mentorId] : [])));
  const unpinned = new Set<number>();
  for (const { code, params } of dropped) if (code === "pin") unpinned.add(cellOf(position, params));
  const required = Array.from(problem.required ?? []);
  return {
    table,
    problem: {
      ...problem,
      columnMinimum: mentors.map(({ id, capacity }) => (lowered.has(id) ? 0 : capacity.min)),
      required: required.filter((_, at) => !unpinned.has(required[at - (at % 2)] * mentors.length + required[at - (at % 2) + 1])),
      ...(dropped.some(({ code }) => code === "minimum-score") && { minimumScore: undefined }),
    },
  };
}

function cellOf({ row, column, table }: Unsolved, { menteeId, mentorId }: { readonly menteeId: string; readonly mentorId: string }) {
  return (row.get(menteeId) as number) * table.mentors + (column.get(mentorId) as number);
}

/** The position's own table when no pair is allowed by the change. */
function tableWithout(position: Unsolved, dropped: readonly Requirement[]): PairTable {
  const { programme, table } = position;
  const { cohort, sieve } = programme;
  const conflicts = new Set(dropped.filter(({ code }) => code === "conflict").map(({ params }) => JSON.stringify(params)));
  const rules = new Set(dropped.flatMap(({ code, params }) => (code === "rule" ? [params.rule] : code === "vetoes" ? ["veto"] : [])));
  if (conflicts.size > 0) rules.add("conflict");
  if (rules.size === 0) return table;
  const kept = cohort.conflicts.filter(({ menteeId, mentorId }) => !conflicts.has(JSON.stringify({ menteeId, mentorId })));
  const numbers = sieve.rules.map((_, number) => number);
  const isDropped = ({ id }: { readonly id: string }) => rules.has(id);
  return tableAllowing(
    position,
    rowsOf(
      position,
      numbers.filter((number) => isDropped(sieve.rules[number])),
    ),
    [
      ...numbers.filter((number) => !isDropped(sieve.rules[number])).map((number) => rowsOf(position, [number])),
      ...(conflicts.size > 0 ? [sieveOfPairs(kept, cohort.mentees, cohort.mentors)] : []),
    ],
  );
}

/** Marks what any of these rules refuses. */
function rowsOf({ programme: { sieve }, table }: Unsolved, rules: readonly number[]): RowSieve {
  const one = new Uint8Array(table.mentors);
  return (mentee, refused) => {
    for (const rule of rules) {
      sieve.fillRowOfRule(rule, mentee, one);
      for (let column = 0; column < one.length; column++) if (one[column] === 1) refused[column] = 1;
    }
  };
}

/** The table with every pair that `lifted` refused and none of `inForce` refuses. */
function tableAllowing({ programme, table }: Unsolved, lifted: RowSieve, inForce: readonly RowSieve[]): PairTable {
  const wasRefused = new Uint8Array(table.mentors);
  const isRefused = new Uint8Array(table.mentors);
  return tableOfRows(table, table.kept !== null, (mentee, out) => {
    table.fillRow(mentee, out);
    wasRefused.fill(0);
    lifted(mentee, wasRefused);
    if (wasRefused.indexOf(1) < 0) return;
    isRefused.fill(0);
    for (const row of inForce) row(mentee, isRefused);
    let some = false;
    // Scored are the pairs that are newly allowed; all others are marked as if refused, and keep the points they have.
    for (let column = 0; column < isRefused.length; column++) {
      if (out[column] === REFUSED && isRefused[column] === 0) some = true;
      else isRefused[column] = 1;
    }
    if (some) programme.scoring.fillRow(mentee, isRefused, out);
  });
}

/** The table `more`, without those pairs that `base` does not have and `refuse` marks. */
export function tableBetween(base: PairTable, more: PairTable, refuse: RowSieve): PairTable {
  const refused = new Uint8Array(base.mentors);
  return tableOfRows(base, base.kept !== null, (mentee, out) => {
    more.fillRow(mentee, out);
    refused.fill(0);
    refuse(mentee, refused);
    if (refused.indexOf(1) < 0) return;
    const had = base.row(mentee);
    for (let column = 0; column < refused.length; column++) if (refused[column] === 1 && had[column] === REFUSED) out[column] = REFUSED;
  });
}
