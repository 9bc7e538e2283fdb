import { AssignmentError } from "./error";
import { createHeap, emptyHeap, insertOrLower, takeFirst } from "./heap";
import { type DenseRows, type Instance, isUsable } from "./instance";
import { type CandidateLists, readAgain } from "./lists";
import type { State } from "./state";

/**
 * Shortest paths in the residual graph, by Dijkstra's method over reduced costs, which are never negative. Both finders raise the prices by what
 * the path takes, so that every pair on it becomes tight; the caller then moves one unit along it, backwards from where it ends.
 */
export interface PathFinder {
  /** From the row's next pair to a free seat, or to a row that gives up a pair. */
  readonly fromRow: (row: number) => PathEnd;
  /** From the root (a row that could have one more, a column that could do with one less) to a free seat at the column. */
  readonly toColumn: (column: number) => PathEnd;
  /** The row from which the path reaches each column, -1 for the root; and the worth of that pair. */
  readonly cameFrom: Int32Array;
  readonly cameWorth: Float64Array;
  /** The chosen pair, as a slot, by which the path reaches each row; -1 where it begins. */
  readonly cameBy: Int32Array;
}

/** Where the path ends: at a column, or at a row that gives up the pair by which it was reached; -1 for the other, or both when it cost too much. */
export interface PathEnd {
  column: number;
  row: number;
  length: number;
}

export function createPathFinder(instance: Instance, lists: CandidateLists, state: State): PathFinder {
  const { rows, columns, demand, minimum, seatWorth, pairsAbove, dense, firstWorth } = instance;
  const { start, count, column: listColumn, worth: listWorth, bound, rowColumns, rowWorths } = lists;
  const { u, v, taken, load, offer } = state;
  const { row: slotRow, column: slotColumn, worth: slotWorth, head, next, rowHead, rowNext } = state.slots;

  // Nodes of the heap: columns, then rows reached through a chosen pair with a positive margin, then rows whose list no longer suffices.
  const heap = createHeap(columns + 2 * rows);
  const distance = heap.key;
  const columnDone = new Int32Array(columns);
  const rowDone = new Int32Array(rows);
  const renewed = new Int32Array(rows);
  const chosen = new Int32Array(columns);
  const cameFrom = new Int32Array(columns);
  const cameWorth = new Float64Array(columns);
  const cameBy = new Int32Array(rows);
  const ready = new Int32Array(columns);
  const doneColumns = new Int32Array(columns);
  const doneRows = new Int32Array(rows);
  // A row may wait for its turn, for its list to run out, and for the new list to run out.
  const touched = new Int32Array(columns + 3 * rows);
  // No number yet: with a small one V8 would compile the search for such, and anew for the first that is not.
  const end: PathEnd = { column: -1, row: -1, length: Number.NaN };
  let token = 0;
  let stamp = 0;
  let readyCount = 0;
  let doneColumnCount = 0;
  let doneRowCount = 0;
  let touchedCount = 0;
  let now = 0;
  let nearest = 0;
  let searchRow = -1;
  let hole = -1;

  function begin(row: number, column: number, limit: number): void {
    token++;
    now = 0;
    nearest = limit;
    end.column = -1;
    end.row = -1;
    readyCount = 0;
    doneColumnCount = 0;
    doneRowCount = 0;
    touchedCount = 0;
    searchRow = row;
    hole = column;
  }

  function relax(row: number, from: number, size: number, toColumns: Int32Array, toWorths: Float64Array): void {
    const base = distance[columns + row]! + u[row]!;
    markChosen(row);
    const last = from + size;
    for (let at = from; at < last; at++) {
      const j = toColumns[at]!;
      const length = base + v[j]! - toWorths[at]!;
      if (length >= nearest || length >= distance[j]! || columnDone[j] === token || chosen[j] === stamp) continue;
      reach(j, row, length, toWorths[at]!);
    }
  }

  /** The same for all pairs of the row, straight from the caller's array. */
  function relaxDense(row: number, cells: DenseRows): void {
    cells.load?.(row);
    const { values, scale, plus, toWorth } = cells;
    const base = distance[columns + row]! + u[row]! - plus;
    markChosen(row);
    const origin = cells.load === undefined ? row * columns : 0;
    for (let j = 0; j < columns; j++) {
      const value = values[origin + j]!;
      if (base - 1 + v[j]! - scale * value >= nearest || columnDone[j] === token || chosen[j] === stamp) continue;
      if (!isUsable(cells, origin + j, value)) continue;
      const worth = toWorth(value);
      const length = base + v[j]! - worth;
      if (length < nearest && length < distance[j]!) reach(j, row, length, worth + plus);
    }
  }

  /** Marks the columns that the row has already: it cannot take them again. */
  function markChosen(row: number): void {
    stamp++;
    if (demand[row]! > 1 || row === searchRow) for (let s = rowHead[row]!; s >= 0; s = rowNext[s]!) chosen[slotColumn[s]!] = stamp;
  }

  function reach(j: number, row: number, length: number, worth: number): void {
    if (distance[j] === Infinity) touched[touchedCount++] = j;
    cameFrom[j] = row;
    cameWorth[j] = worth;
    const gap = offer[j]! + state.z - v[j]!;
    const finish = searchRow < 0 ? (j === hole ? length : Infinity) : gap > 0 ? length + gap : length;
    if (finish < nearest) {
      nearest = finish;
      end.column = j;
    }
    if (length <= now) {
      if (heap.place[j]! >= 0) insertOrLower(heap, j, length);
      else distance[j] = length;
      columnDone[j] = token;
      doneColumns[doneColumnCount++] = j;
      ready[readyCount++] = j;
    } else insertOrLower(heap, j, length);
  }

  function visit(row: number): void {
    rowDone[row] = token;
    if (distance[columns + row] === Infinity) touched[touchedCount++] = columns + row;
    if (heap.place[columns + row]! >= 0) insertOrLower(heap, columns + row, now);
    else distance[columns + row] = now;
    doneRows[doneRowCount++] = row;
    const units = row === searchRow ? taken[row]! + 1 : taken[row]!;
    const giveUp = now + u[row]! + state.z + (units === 1 ? firstWorth[row]! : 0);
    if (giveUp < nearest && searchRow >= 0) {
      nearest = giveUp;
      end.column = -1;
      end.row = row;
    }
    relax(row, start[row]!, count[row]!, listColumn, listWorth);
    expectOthers(row);
  }

  /** Notes when pairs that are not in the row's list may matter. */
  function expectOthers(row: number): void {
    const event = distance[columns + row]! + Math.max(u[row]! - bound[row]!, 0);
    if (event >= nearest) return;
    touched[touchedCount++] = columns + rows + row;
    insertOrLower(heap, columns + rows + row, event);
  }

  /** The row's list no longer suffices: makes a new one, and where that does not suffice either reaches every pair of the row. */
  function lookFurther(row: number): void {
    if (renewed[row] !== token) {
      renewed[row] = token;
      readAgain(lists, row, v);
      if (distance[columns + row]! + u[row]! - bound[row]! > now) {
        relax(row, start[row]!, count[row]!, listColumn, listWorth);
        expectOthers(row);
        return;
      }
    }
    if (dense !== undefined && !instance.hasRequired(row)) relaxDense(row, dense);
    else {
      const threshold = distance[columns + row]! + u[row]! - nearest - 1;
      relax(row, 0, pairsAbove(row, v, threshold, rowColumns, rowWorths), rowColumns, rowWorths);
    }
  }

  function expand(): void {
    while (now < nearest) {
      let j = -1;
      if (readyCount > 0) j = ready[--readyCount]!;
      else {
        if (heap.size === 0 || distance[heap.node[0]!]! >= nearest) break;
        const item = takeFirst(heap);
        now = distance[item]!;
        if (item >= columns + rows) {
          lookFurther(item - columns - rows);
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
      leaveColumn(j);
    }
  }

  function leaveColumn(j: number): void {
    const price = v[j]!;
    for (let s = head[j]!; s >= 0; s = next[s]!) {
      const row = slotRow[s]!;
      if (rowDone[row] === token) continue;
      const margin = slotWorth[s]! - u[row]! - price;
      if (margin <= 0) {
        cameBy[row] = s;
        visit(row);
      } else if (now + margin < nearest && now + margin < distance[columns + row]!) {
        if (distance[columns + row] === Infinity) touched[touchedCount++] = columns + row;
        cameBy[row] = s;
        insertOrLower(heap, columns + row, now + margin);
      }
    }
  }

  function settlePrices(): void {
    for (let k = 0; k < doneRowCount; k++) u[doneRows[k]!]! -= nearest - distance[columns + doneRows[k]!]!;
    for (let k = 0; k < doneColumnCount; k++) v[doneColumns[k]!]! += nearest - distance[doneColumns[k]!]!;
    for (let k = 0; k < touchedCount; k++) distance[touched[k]!] = Infinity;
    emptyHeap(heap);
    if (!(nearest < 4503599627370496))
      throw new AssignmentError(`The scores are spread too widely: a chain of moves reaches ${nearest} grid steps.`);
    end.length = nearest;
  }

  /** The root reaches the columns that could do with one less. */
  function startFromColumns(wanted: number): void {
    const { z } = state;
    for (let j = 0; j < columns; j++) {
      if (load[j] === 0) continue;
      const length = v[j]! - z - (load[j]! <= minimum[j]! ? -seatWorth : 0);
      if (length >= nearest || j === wanted) continue;
      touched[touchedCount++] = j;
      cameFrom[j] = -1;
      insertOrLower(heap, j, length);
    }
  }

  /** And the rows that could have one more. */
  function startFromRows(): void {
    const { z } = state;
    for (let row = 0; row < rows; row++) {
      if (taken[row]! >= demand[row]!) continue;
      const length = -(u[row]! + z + (taken[row] === 0 ? firstWorth[row]! : 0));
      if (length >= nearest) continue;
      touched[touchedCount++] = columns + row;
      cameBy[row] = -1;
      insertOrLower(heap, columns + row, length);
    }
  }

  return {
    cameFrom,
    cameWorth,
    cameBy,
    fromRow: (row) => {
      begin(row, -1, Infinity);
      cameBy[row] = -1;
      visit(row);
      expand();
      settlePrices();
      return end;
    },
    toColumn: (column) => {
      begin(-1, column, v[column]! - offer[column]! - state.z);
      startFromColumns(column);
      startFromRows();
      expand();
      settlePrices();
      return end;
    },
  };
}
