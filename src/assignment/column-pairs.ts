import { type Instance, isUsable } from "./instance";

/** Calls `visit` with every usable pair of the column and its worth. */
export type ColumnPairs = (column: number, visit: (row: number, worth: number) => void) => void;

/** More usable pairs than this are not laid out by column: 12 bytes each. */
const MOST_PAIRS_KEPT = 2 ** 25;

/** Straight from the caller's array where there is one, else the pairs of all rows laid out by column; null when they are too many to be kept. */
export function columnPairs(instance: Instance): ColumnPairs | null {
  const { rows, columns, dense, required } = instance;
  if (dense !== undefined && dense.load === undefined && required.length === 0) {
    return (column, visit) => {
      for (let row = 0, cell = column; row < rows; row++, cell += columns) {
        const value = dense.values[cell]!;
        if (isUsable(dense, cell, value)) visit(row, dense.toWorth(value) + dense.plus);
      }
    };
  }
  if (rows * columns > MOST_PAIRS_KEPT && !instance.scores.isSparse) return null;
  return turned(instance);
}

function turned(instance: Instance): ColumnPairs {
  const { rows, columns } = instance;
  const toColumns = new Int32Array(columns);
  const toWorths = new Float64Array(columns);
  const start = new Int32Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    const count = instance.pairs(row, toColumns, toWorths);
    for (let at = 0; at < count; at++) start[toColumns[at]! + 1]!++;
  }
  for (let column = 0; column < columns; column++) start[column + 1]! += start[column]!;
  const filled = start.slice();
  const rowOf = new Int32Array(start[columns]!);
  const worthOf = new Float64Array(start[columns]!);
  for (let row = 0; row < rows; row++) {
    const count = instance.pairs(row, toColumns, toWorths);
    for (let at = 0; at < count; at++) {
      const place = filled[toColumns[at]!]!++;
      rowOf[place] = row;
      worthOf[place] = toWorths[at]!;
    }
  }
  return (column, visit) => {
    for (let at = start[column]!; at < start[column + 1]!; at++) visit(rowOf[at]!, worthOf[at]!);
  };
}
