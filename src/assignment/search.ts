import { AssignmentError } from "./error";
import { createHeap, emptyHeap, insertOrLower, takeFirst } from "./heap";
import type { Instance, PairReader } from "./instance";
import { createLists, nearPairs, rebuildList } from "./lists";
import type { RunOptions } from "./types";

/** The end of the search: prices and chosen pairs that satisfy the conditions written on AssignmentSolution (types.ts). */
export interface Flow {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Chosen pairs that are not required, flat [row, column, ...] in no order, and their worths. */
  readonly pairs: Int32Array;
  readonly worths: Float64Array;
  readonly load: Int32Array;
  readonly taken: Int32Array;
  /** Gives at least the pairs of a row whose margin is not negative: its list when the bound shows that to be enough, else the whole row. */
  readonly near: PairReader;
}

export function assign(instance: Instance, options: RunOptions): Flow {
  const { rows, columns, demand, capacity, minimum, firstWorth, seatWorth, pairs } = instance;
  const lists = createLists(instance);
  const { start, count, column: listColumn, worth: listWorth, bound, rowColumns, rowWorths } = lists;
  const u = new Float64Array(rows);
  const v = new Float64Array(columns);
  const taken = new Int32Array(rows);
  const load = new Int32Array(columns);
  // The price at which a column's next seat is on offer; Infinity when it is full.
  const offer = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    offer[j] = capacity[j] === 0 ? Infinity : minimum[j]! > 0 ? -seatWorth : 0;
    v[j] = capacity[j] === 0 ? 4 * seatWorth : offer[j]!;
  }

  // A chosen pair is a slot: in the doubly linked list of its column and the singly linked one of its row. An augmenting path moves slots.
  const slots = slotCount(demand, capacity);
  const slotRow = new Int32Array(slots);
  const slotColumn = new Int32Array(slots);
  const slotWorth = new Float64Array(slots);
  const next = new Int32Array(slots);
  const previous = new Int32Array(slots);
  const rowNext = new Int32Array(slots);
  const rowHead = new Int32Array(rows).fill(-1);
  const head = new Int32Array(columns).fill(-1);
  let freeSlot = -1;
  let usedSlots = 0;

  // Nodes of the heap: columns, then rows reached through a chosen pair with a positive margin, then rows whose list no longer suffices.
  const heap = createHeap(columns + 2 * rows);
  const distance = heap.key;
  const columnDone = new Int32Array(columns);
  const rowDone = new Int32Array(rows);
  const chosen = new Int32Array(columns);
  const fromRow = new Int32Array(columns);
  const fromWorth = new Float64Array(columns);
  const viaSlot = new Int32Array(rows);
  const ready = new Int32Array(columns);
  const doneColumns = new Int32Array(columns);
  const doneRows = new Int32Array(rows);
  const touched = new Int32Array(columns + 2 * rows);
  let token = 0;
  let stamp = 0;
  let readyCount = 0;
  let doneColumnCount = 0;
  let doneRowCount = 0;
  let touchedCount = 0;
  let now = 0;
  let nearest = 0;
  let lastColumn = -1;
  let lastRow = -1;
  let searchRow = -1;

  function relax(row: number, from: number, size: number, toColumns: Int32Array, toWorths: Float64Array): void {
    const base = distance[columns + row]! + u[row]!;
    stamp++;
    if (taken[row]! > 1 || row === searchRow) for (let s = rowHead[row]!; s >= 0; s = rowNext[s]!) chosen[slotColumn[s]!] = stamp;
    const here = stamp;
    const end = from + size;
    for (let at = from; at < end; at++) {
      const j = toColumns[at]!;
      const length = base + v[j]! - toWorths[at]!;
      if (length >= nearest || length >= distance[j]! || columnDone[j] === token || chosen[j] === here) continue;
      if (distance[j] === Infinity) touched[touchedCount++] = j;
      fromRow[j] = row;
      fromWorth[j] = toWorths[at]!;
      const finish = length + offer[j]! - v[j]!;
      if (finish < nearest) {
        nearest = finish;
        lastColumn = j;
      }
      if (length <= now) {
        if (heap.place[j]! >= 0) insertOrLower(heap, j, length);
        else distance[j] = length;
        columnDone[j] = token;
        doneColumns[doneColumnCount++] = j;
        ready[readyCount++] = j;
      } else insertOrLower(heap, j, length);
    }
  }

  function visit(row: number): void {
    rowDone[row] = token;
    if (distance[columns + row] === Infinity) touched[touchedCount++] = columns + row;
    if (heap.place[columns + row]! >= 0) insertOrLower(heap, columns + row, now);
    else distance[columns + row] = now;
    doneRows[doneRowCount++] = row;
    const units = row === searchRow ? taken[row]! + 1 : taken[row]!;
    const giveUp = now + u[row]! + (units === 1 ? firstWorth[row]! : 0);
    if (giveUp < nearest) {
      nearest = giveUp;
      lastColumn = -1;
      lastRow = row;
    }
    relax(row, start[row]!, count[row]!, listColumn, listWorth);
    const gap = Math.max(u[row]! - bound[row]!, 0);
    const event = now + gap;
    if (event < nearest) {
      touched[touchedCount++] = columns + rows + row;
      insertOrLower(heap, columns + rows + row, event);
    }
  }

  /** Reaches every usable pair of the row, not only those in its list, and renews the list. */
  function readWholeRow(row: number): void {
    const size = pairs(row, rowColumns, rowWorths);
    relax(row, 0, size, rowColumns, rowWorths);
    rebuildList(lists, row, size, v);
  }

  /** Dijkstra from the row's next pair; true when the row got one more. */
  function search(row: number): boolean {
    token++;
    now = 0;
    nearest = Infinity;
    lastColumn = -1;
    lastRow = -1;
    readyCount = 0;
    doneColumnCount = 0;
    doneRowCount = 0;
    touchedCount = 0;
    searchRow = row;
    visit(row);
    while (now < nearest) {
      let j = -1;
      if (readyCount > 0) j = ready[--readyCount]!;
      else {
        if (heap.size === 0 || distance[heap.node[0]!]! >= nearest) break;
        const item = takeFirst(heap);
        now = distance[item]!;
        if (item >= columns + rows) {
          readWholeRow(item - columns - rows);
          continue;
        }
        if (item >= columns) {
          if (rowDone[item - columns] !== token) visit(item - columns);
          continue;
        }
        if (columnDone[item] === token) continue;
        columnDone[item] = token;
        doneColumns[doneColumnCount++] = item;
        j = item;
      }
      const price = v[j]!;
      for (let s = head[j]!; s >= 0; s = next[s]!) {
        const row = slotRow[s]!;
        if (rowDone[row] === token) continue;
        const margin = slotWorth[s]! - u[row]! - price;
        if (margin <= 0) {
          viaSlot[row] = s;
          visit(row);
        } else if (now + margin < nearest && now + margin < distance[columns + row]!) {
          if (distance[columns + row] === Infinity) touched[touchedCount++] = columns + row;
          viaSlot[row] = s;
          insertOrLower(heap, columns + row, now + margin);
        }
      }
    }
    return finish(row);
  }

  function finish(row: number): boolean {
    for (let k = 0; k < doneRowCount; k++) u[doneRows[k]!]! -= nearest - distance[columns + doneRows[k]!]!;
    for (let k = 0; k < doneColumnCount; k++) v[doneColumns[k]!]! += nearest - distance[doneColumns[k]!]!;
    for (let k = 0; k < touchedCount; k++) distance[touched[k]!] = Infinity;
    emptyHeap(heap);
    if (!(nearest < 4503599627370496))
      throw new AssignmentError(`The scores are spread too widely: a chain of moves reaches ${nearest} grid steps.`);
    if (lastColumn < 0 && lastRow === row) return false;
    let j = lastColumn;
    if (j >= 0) {
      load[j]!++;
      offer[j] = load[j]! >= capacity[j]! ? Infinity : load[j]! < minimum[j]! ? -seatWorth : 0;
    } else {
      const s = viaSlot[lastRow]!;
      j = slotColumn[s]!;
      unlink(s);
      dropFromRow(lastRow, s);
      taken[lastRow]!--;
    }
    for (;;) {
      const by = fromRow[j]!;
      const worth = fromWorth[j]!;
      if (by === row) {
        const s = freeSlot >= 0 ? freeSlot : usedSlots++;
        if (s === freeSlot) freeSlot = next[s]!;
        slotRow[s] = row;
        rowNext[s] = rowHead[row]!;
        rowHead[row] = s;
        link(s, j, worth);
        taken[row]!++;
        return true;
      }
      const s = viaSlot[by]!;
      const left = slotColumn[s]!;
      unlink(s);
      link(s, j, worth);
      j = left;
    }
  }

  function link(s: number, j: number, worth: number): void {
    slotColumn[s] = j;
    slotWorth[s] = worth;
    previous[s] = -1;
    next[s] = head[j]!;
    if (head[j]! >= 0) previous[head[j]!] = s;
    head[j] = s;
  }

  function unlink(s: number): void {
    if (previous[s]! >= 0) next[previous[s]!] = next[s]!;
    else head[slotColumn[s]!] = next[s]!;
    if (next[s]! >= 0) previous[next[s]!] = previous[s]!;
  }

  function dropFromRow(row: number, s: number): void {
    if (rowHead[row] === s) rowHead[row] = rowNext[s]!;
    else {
      let at = rowHead[row]!;
      while (rowNext[at] !== s) at = rowNext[at]!;
      rowNext[at] = rowNext[s]!;
    }
    slotRow[s] = -1;
    next[s] = freeSlot;
    freeSlot = s;
  }

  for (let row = 0; row < rows; row++) {
    report(options, "read", row, rows);
    const size = pairs(row, rowColumns, rowWorths);
    rebuildList(lists, row, size, v);
    let best = Math.max(bound[row]!, demand[row] === 0 ? 0 : -firstWorth[row]!);
    const end = start[row]! + count[row]!;
    for (let at = start[row]!; at < end; at++) best = Math.max(best, listWorth[at]! - v[listColumn[at]!]!);
    u[row] = best;
  }
  for (let row = 0; row < rows; row++) {
    report(options, "assign", row, rows);
    while (taken[row]! < demand[row]! && u[row]! + (taken[row] === 0 ? firstWorth[row]! : 0) > 0 && search(row));
  }
  report(options, "assign", rows, rows);
  return collect(usedSlots, slotRow, slotColumn, slotWorth, { u, v, load, taken, near: nearPairs(instance, lists, u) });
}

function slotCount(demand: Int32Array, capacity: Int32Array): number {
  let wanted = 0;
  let places = 0;
  for (let i = 0; i < demand.length; i++) wanted += demand[i]!;
  for (let j = 0; j < capacity.length; j++) places += Math.min(capacity[j]!, demand.length);
  return Math.min(wanted, places);
}

function collect(
  usedSlots: number,
  slotRow: Int32Array,
  slotColumn: Int32Array,
  slotWorth: Float64Array,
  state: Omit<Flow, "pairs" | "worths">,
): Flow {
  const pairs: number[] = [];
  const worths: number[] = [];
  for (let s = 0; s < usedSlots; s++) {
    if (slotRow[s]! < 0) continue;
    pairs.push(slotRow[s]!, slotColumn[s]!);
    worths.push(slotWorth[s]!);
  }
  return { ...state, pairs: Int32Array.from(pairs), worths: Float64Array.from(worths) };
}

/** Tells the caller where the run stands and stops it when asked to: every 64 rows, so that callbacks cost nothing. */
export function report(options: RunOptions, phase: string, done: number, total: number): void {
  if (done % 64 !== 0 && done !== total) return;
  if (options.signal?.aborted) throw options.signal.reason ?? new AssignmentError("The run was stopped by its signal.");
  options.onProgress?.({ phase, done, total });
}
