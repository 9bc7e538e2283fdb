import type { Instance, PairReader } from "./instance";

/**
 * All optima at once. By complementary slackness a choice of pairs is optimal exactly when it differs from this one only in tight pairs
 * (margin 0) and keeps every row and column within the range its price allows. So the optima are the integer flows of this small graph, and
 * one optimum turns into another along cycles of its residual graph: row -> column over a tight pair not chosen, column -> row over a chosen
 * one, and through the root where a row or column may gain or lose a pair.
 */
export interface Face {
  readonly rows: number;
  readonly columns: number;
  /** Tight pairs by row: entries start[row] .. start[row + 1] - 1, columns ascending. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** 1 when the pair is chosen in the current optimum. */
  readonly chosen: Uint8Array;
  /** 1 when the pair has the same state in every optimum still allowed. */
  readonly fixed: Uint8Array;
  /** Chosen pairs with a positive margin: part of every optimum. Flat [row, column, ...]. */
  readonly always: Int32Array;
  readonly taken: Int32Array;
  readonly load: Int32Array;
  readonly rowLow: Int32Array;
  readonly rowHigh: Int32Array;
  readonly columnLow: Int32Array;
  readonly columnHigh: Int32Array;
}

export interface EndState {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Chosen pairs that are not required, flat, in any order. */
  readonly pairs: Int32Array;
}

/** `near` must give every pair of a row whose margin is not negative, columns in any order. */
export function optimalFace(instance: Instance, state: EndState, near: PairReader): Face {
  const { rows, columns } = instance;
  const { u, v, pairs } = state;
  const taken = new Int32Array(rows);
  const load = new Int32Array(columns);
  for (let at = 0; at < pairs.length; at += 2) {
    taken[pairs[at]!]!++;
    load[pairs[at + 1]!]!++;
  }
  const mineStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) mineStart[row + 1] = mineStart[row]! + taken[row]!;
  const mine = new Int32Array(mineStart[rows]!);
  const filled = mineStart.slice();
  for (let at = 0; at < pairs.length; at += 2) mine[filled[pairs[at]!]!++] = pairs[at + 1]!;

  const start = new Int32Array(rows + 1);
  const isMine = new Uint8Array(columns);
  const toColumns = new Int32Array(columns);
  const toWorths = new Float64Array(columns);
  const always: number[] = [];
  let column = new Int32Array(4 * rows + 16);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = mineStart[row]!; at < mineStart[row + 1]!; at++) isMine[mine[at]!] = 1;
    const count = near(row, toColumns, toWorths);
    if (size + count > column.length) {
      const larger = new Int32Array(2 * (size + count));
      larger.set(column.subarray(0, size));
      column = larger;
    }
    const begin = size;
    for (let k = 0; k < count; k++) {
      const margin = toWorths[k]! - u[row]! - v[toColumns[k]!]!;
      if (margin === 0) column[size++] = toColumns[k]!;
      else if (margin > 0 && isMine[toColumns[k]!] === 1) always.push(row, toColumns[k]!);
    }
    column.subarray(begin, size).sort();
    start[row + 1] = size;
    for (let at = mineStart[row]!; at < mineStart[row + 1]!; at++) isMine[mine[at]!] = 0;
  }
  const entries = { start, column: column.slice(0, size), row: new Int32Array(size), chosen: new Uint8Array(size) };
  for (let row = 0; row < rows; row++) {
    for (let at = mineStart[row]!; at < mineStart[row + 1]!; at++) isMine[mine[at]!] = 1;
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) {
      entries.row[entry] = row;
      entries.chosen[entry] = isMine[column[entry]!]!;
    }
    for (let at = mineStart[row]!; at < mineStart[row + 1]!; at++) isMine[mine[at]!] = 0;
  }
  return {
    rows,
    columns,
    ...entries,
    fixed: new Uint8Array(size),
    always: Int32Array.from(always),
    taken,
    load,
    ...ranges(instance, state),
  };
}

/** How many pairs the prices let each row and column have in an optimum. */
function ranges(instance: Instance, state: EndState): Pick<Face, "rowLow" | "rowHigh" | "columnLow" | "columnHigh"> {
  const { demand, capacity, minimum, firstWorth } = instance;
  const rowLow = new Int32Array(instance.rows);
  const rowHigh = new Int32Array(instance.rows);
  for (let row = 0; row < instance.rows; row++) {
    const price = state.u[row]!;
    const first = firstWorth[row]!;
    const most = demand[row]!;
    rowHigh[row] = price >= 0 ? most : Math.min(most, price >= -first ? 1 : 0);
    rowLow[row] = price > 0 ? most : Math.min(most, price > -first ? 1 : 0);
  }
  const columnLow = new Int32Array(instance.columns);
  const columnHigh = new Int32Array(instance.columns);
  for (let column = 0; column < instance.columns; column++) {
    columnHigh[column] = state.v[column]! < 0 ? minimum[column]! : capacity[column]!;
    columnLow[column] = state.v[column]! > 0 ? capacity[column]! : minimum[column]!;
  }
  return { rowLow, rowHigh, columnLow, columnHigh };
}

/** The tight pairs of each column: entry numbers from[column] .. from[column + 1] - 1 of `entry`. */
export interface ByColumn {
  readonly from: Int32Array;
  readonly entry: Int32Array;
}

export function byColumn(face: Face): ByColumn {
  const from = new Int32Array(face.columns + 1);
  for (const column of face.column) from[column + 1]!++;
  for (let column = 0; column < face.columns; column++) from[column + 1]! += from[column]!;
  const filled = from.slice();
  const entry = new Int32Array(face.column.length);
  for (let at = 0; at < face.column.length; at++) entry[filled[face.column[at]!]!++] = at;
  return { from, entry };
}
