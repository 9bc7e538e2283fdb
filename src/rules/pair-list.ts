import { compareText, type Mentee, type Mentor, type Person } from "../people/person";
import type { RowSieve } from "./rule";

/** Lists of pairs and of people come sorted by id in code-unit order (see `Cohort`), so one entry is found in a few steps. */
interface Pair {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** The place of the first entry that is not before the one sought. `order` is negative for entries before it. */
function lowerBound<Entry>(list: readonly Entry[], order: (entry: Entry) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(list[middle]) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function personWithId<Kind extends Person>(people: readonly Kind[], id: string): Kind | undefined {
  const person = people[lowerBound(people, (entry) => compareText(entry.id, id))];
  return person?.id === id ? person : undefined;
}

function entriesOf<Entry extends Pair>(list: readonly Entry[], menteeId: string, mentorId: string): readonly Entry[] {
  const first = lowerBound(list, (entry) => compareText(entry.menteeId, menteeId) || compareText(entry.mentorId, mentorId));
  let end = first;
  while (end < list.length && list[end].menteeId === menteeId && list[end].mentorId === mentorId) end++;
  return list.slice(first, end);
}

/** What a sorted list says of two human beings, whichever of them was the mentee: the same id on both sides is one person. */
export function entriesAbout<Entry extends Pair>(list: readonly Entry[], oneId: string, otherId: string): readonly Entry[] {
  const entries = entriesOf(list, oneId, otherId);
  return oneId === otherId ? entries : [...entries, ...entriesOf(list, otherId, oneId)];
}

/** Found before: several rules ask for the same people, whose lists do not change. */
const rowsOf = new WeakMap<readonly Person[], ReadonlyMap<string, number>>();

/** The row of every person by id. */
export function rowsById(people: readonly Person[]): ReadonlyMap<string, number> {
  let rows = rowsOf.get(people);
  if (rows === undefined) {
    rows = countRows(people);
    rowsOf.set(people, rows);
  }
  return rows;
}

function countRows(people: readonly Person[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < people.length; row++) rows.set(people[row].id, row);
  return rows;
}

/** The fast form of a rule that names its few refused pairs: for each row the refused columns. */
export function sparseSieve(columnsOfRow: ReadonlyMap<number, readonly number[]>): RowSieve {
  return (mentee, refused) => {
    const columns = columnsOfRow.get(mentee);
    if (columns === undefined) return;
    for (let k = 0; k < columns.length; k++) refused[columns[k]] = 1;
  };
}

/** The fast form of "these two never", whichever of them is the mentee. The list may be in any order and name people who are not there. */
export function sieveOfPairs(pairs: readonly Pair[], mentees: readonly Mentee[], mentors: readonly Mentor[]): RowSieve {
  const turned = pairs.map(({ menteeId, mentorId }) => ({ menteeId: mentorId, mentorId: menteeId }));
  return sieveOfDirectedPairs([...pairs, ...turned], mentees, mentors);
}

/** The same in these roles only. */
export function sieveOfDirectedPairs(pairs: readonly Pair[], mentees: readonly Mentee[], mentors: readonly Mentor[]): RowSieve {
  const rowOf = rowsById(mentees);
  const columnOf = rowsById(mentors);
  const columnsOfRow = new Map<number, number[]>();
  for (const { menteeId, mentorId } of pairs) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row !== undefined && column !== undefined) addColumn(columnsOfRow, row, column);
  }
  return sparseSieve(columnsOfRow);
}

export function addColumn(columnsOfRow: Map<number, number[]>, row: number, column: number): void {
  const columns = columnsOfRow.get(row);
  if (columns === undefined) columnsOfRow.set(row, [column]);
  else columns.push(column);
}
