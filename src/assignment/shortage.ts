import type { Flow } from "./assign";
import type { Instance } from "./instance";
import type { AssignmentShortage } from "./types";

type Chosen = Pick<Flow, "pairs" | "taken" | "load">;

/** What alternating paths reach, and whether they reach room for one more (then the flow was not as large as possible). */
export interface Reach {
  readonly shortage: AssignmentShortage;
  readonly findsRoom: boolean;
}

/**
 * Everything reachable from the rows that are short: from a row over its usable pairs that are not chosen, from a column over its chosen
 * ones. In a largest flow this is the smallest minimum cut, the same for every optimum (Ford and Fulkerson 1956). With `only`, from that row.
 */
export function placesShortage(instance: Instance, flow: Chosen, kind: "places" | "rows", only?: number): Reach | undefined {
  const { rows, columns, demand, capacity, firstWorth } = instance;
  const isShort = (row: number): boolean =>
    kind === "places" ? flow.taken[row]! < demand[row]! : flow.taken[row] === 0 && demand[row]! > 0 && firstWorth[row]! > 0;
  const queue: number[] = [];
  for (let row = 0; row < rows; row++) if ((only === undefined || row === only) && isShort(row)) queue.push(row);
  if (queue.length === 0) return undefined;
  const rowReached = new Uint8Array(rows);
  const columnReached = new Uint8Array(columns);
  for (const row of queue) rowReached[row] = 1;
  const byRow = chosenLists(flow.pairs, 0, rows);
  const byColumn = chosenLists(flow.pairs, 1, columns);
  const toColumns = new Int32Array(columns);
  const mine = new Uint8Array(columns);
  let unreached = columns;
  let findsRoom = false;
  let needed = 0;
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at]!;
    needed += kind === "rows" ? 1 : demand[row]!;
    if (kind === "rows" && flow.taken[row]! > 1) findsRoom = true;
    for (const column of byRow[row] ?? []) mine[column] = 1;
    const count = unreached === 0 ? 0 : instance.usable(row, toColumns);
    for (let k = 0; k < count; k++) {
      const column = toColumns[k]!;
      if (columnReached[column] === 1 || mine[column] === 1) continue;
      columnReached[column] = 1;
      unreached--;
      if (flow.load[column]! < capacity[column]!) findsRoom = true;
      for (const other of byColumn[column] ?? []) {
        if (rowReached[other] === 0) {
          rowReached[other] = 1;
          queue.push(other);
        }
      }
    }
    for (const column of byRow[row] ?? []) mine[column] = 0;
  }
  let places = 0;
  for (let column = 0; column < columns; column++) if (columnReached[column] === 1) places += capacity[column]!;
  for (let at = 0; at < flow.pairs.length; at += 2) {
    if (kind === "places" && rowReached[flow.pairs[at]!] === 1 && columnReached[flow.pairs[at + 1]!] === 0) places++;
  }
  return { shortage: { kind, rows: marked(rowReached), columns: marked(columnReached), places, needed }, findsRoom };
}

/** Columns below their minimum, every row that could serve them, the columns those rows serve now, and so on; undefined when none is. */
export function minimumShortage(instance: Instance, flow: Chosen): Reach | undefined {
  const { rows, columns, demand, minimum } = instance;
  const columnReached = new Uint8Array(columns);
  const rowReached = new Uint8Array(rows);
  let isShort = false;
  for (let column = 0; column < columns; column++) {
    if (flow.load[column]! < minimum[column]!) {
      columnReached[column] = 1;
      isShort = true;
    }
  }
  if (!isShort) return undefined;
  const byRow = chosenLists(flow.pairs, 0, rows);
  const toColumns = new Int32Array(columns);
  let findsRoom = false;
  for (let grew = true; grew; ) {
    grew = false;
    for (let row = 0; row < rows; row++) {
      if (rowReached[row] === 1 || demand[row] === 0) continue;
      const mine = byRow[row] ?? [];
      const count = instance.usable(row, toColumns);
      let reached = false;
      for (let k = 0; k < count && !reached; k++) reached = columnReached[toColumns[k]!] === 1 && !mine.includes(toColumns[k]!);
      if (!reached) continue;
      rowReached[row] = 1;
      grew = true;
      if (flow.taken[row]! < demand[row]!) findsRoom = true;
      for (const column of mine) {
        columnReached[column] = 1;
        if (flow.load[column]! > minimum[column]!) findsRoom = true;
      }
    }
  }
  let needed = 0;
  let places = 0;
  for (let column = 0; column < columns; column++) if (columnReached[column] === 1) needed += minimum[column]!;
  for (let row = 0; row < rows; row++) if (rowReached[row] === 1) places += demand[row]!;
  for (let at = 0; at < flow.pairs.length; at += 2) {
    if (rowReached[flow.pairs[at]!] === 0 && columnReached[flow.pairs[at + 1]!] === 1) places++;
  }
  return { shortage: { kind: "minimum", rows: marked(rowReached), columns: marked(columnReached), places, needed }, findsRoom };
}

function chosenLists(pairs: Int32Array, side: 0 | 1, count: number): (number[] | undefined)[] {
  const lists: (number[] | undefined)[] = new Array(count).fill(undefined);
  for (let at = 0; at < pairs.length; at += 2) {
    const key = pairs[at + side]!;
    const other = pairs[at + 1 - side]!;
    const list = lists[key];
    if (list === undefined) lists[key] = [other];
    else list.push(other);
  }
  return lists;
}

function marked(marks: Uint8Array): Int32Array {
  const found: number[] = [];
  for (let k = 0; k < marks.length; k++) if (marks[k] === 1) found.push(k);
  return Int32Array.from(found);
}
