import { type Grid, onGrid } from "./grid";
import type { PairReader, ScoreReader } from "./instance";
import { type AssignmentProblem, FORBIDDEN, type ScoreSource, type SparseScores } from "./types";

/** What depends on the form of the scores. */
export type FormReader = Pick<ScoreReader, "isSparse" | "isBounded" | "read" | "readAbove" | "readUsable" | "dense" | "cells" | "score">;

/** What makes a pair unusable, and how its score becomes a worth. */
export interface Filter {
  readonly columns: number;
  readonly mask: AssignmentProblem["allowed"];
  readonly minimumScore: number;
  readonly forbidden: number;
  readonly sign: 1 | -1;
}

export function isAllowed(filter: Filter, row: number, column: number): boolean {
  const { mask } = filter;
  return mask === undefined || (typeof mask === "function" ? mask(row, column) : mask[row * filter.columns + column] !== 0);
}

export function denseReader(values: ArrayLike<number>, on: Grid, filter: Filter): FormReader {
  const { columns, forbidden } = filter;
  const read: PairReader = (row, toColumns, toWorths) => readCells(values, row * columns, row, on, filter, toColumns, toWorths);
  const score = (row: number, column: number): number => {
    const value = values[row * columns + column]!;
    return value === forbidden || !isAllowed(filter, row, column) ? Number.NaN : value;
  };
  const dense = values instanceof Int32Array || values instanceof Float64Array ? cellsOf(values, undefined, on, filter) : undefined;
  return { isSparse: false, ...unbounded(read, columns), dense, cells: undefined, score };
}

export function sparseReader(scores: SparseScores, rows: number, on: Grid, filter: Filter): FormReader {
  const { forbidden, minimumScore, sign } = filter;
  const { rowStart, column, score } = scores;
  const start = new Int32Array(rows + 1);
  const columns = new Int32Array(column.length);
  const worths = new Float64Array(column.length);
  for (let row = 0, count = 0; row < rows; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const value = score[at]!;
      if (value === forbidden || value < minimumScore || !isAllowed(filter, row, column[at]!)) continue;
      columns[count] = column[at]!;
      worths[count++] = sign * onGrid(value, on);
    }
    start[row + 1] = count;
  }
  const read: PairReader = (row, toColumns, toWorths) => {
    const from = start[row]!;
    const end = start[row + 1]!;
    for (let at = from; at < end; at++) {
      toColumns[at - from] = columns[at]!;
      toWorths[at - from] = worths[at]!;
    }
    return end - from;
  };
  const scoreOf = (row: number, to: number): number => {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      if (column[at] === to) return score[at] === forbidden || !isAllowed(filter, row, to) ? Number.NaN : score[at]!;
    }
    return Number.NaN;
  };
  return { isSparse: true, ...unbounded(read, filter.columns), dense: undefined, cells: undefined, score: scoreOf };
}

export function sourceReader(source: ScoreSource, on: Grid, filter: Filter): FormReader {
  const { columns } = filter;
  const marked: Filter = source.kind === "integer" ? { ...filter, forbidden: FORBIDDEN } : filter;
  const integers = new Int32Array(source.kind === "integer" ? columns : 0);
  const reals = new Float64Array(source.kind === "real" ? columns : 0);
  const fillRow = (row: number): Int32Array | Float64Array => {
    if (source.kind === "integer") source.fill(row, row + 1, integers);
    else source.fill(row, row + 1, reals);
    return source.kind === "integer" ? integers : reals;
  };
  const read: PairReader = (row, toColumns, toWorths) => readCells(fillRow(row), 0, row, on, marked, toColumns, toWorths);
  const score = (row: number, column: number): number => {
    const value = source.kind === "integer" && source.at !== undefined ? source.at(row, column) : fillRow(row)[column]!;
    return value === marked.forbidden || !isAllowed(filter, row, column) ? Number.NaN : value;
  };
  if (source.kind === "integer" && source.above !== undefined && filter.mask === undefined && on.isInteger && filter.sign === 1) {
    const cells = cellsOf(integers, fillRow, on, marked);
    return { isSparse: false, ...boundedReader(source, source.above, marked), dense: undefined, cells, score };
  }
  const dense = filter.mask === undefined ? cellsOf(source.kind === "integer" ? integers : reals, fillRow, on, marked) : undefined;
  return { isSparse: false, ...unbounded(read, columns), dense, cells: undefined, score };
}

function boundedReader(
  source: ScoreSource & { readonly kind: "integer" },
  above: NonNullable<(typeof source)["above"]>,
  { columns, minimumScore }: Filter,
): Pick<ScoreReader, "read" | "readAbove" | "readUsable" | "isBounded"> {
  const scores = new Int32Array(columns);
  const noPrices = new Float64Array(columns);
  // The last score that is below the minimum.
  const enough = Math.ceil(minimumScore) - 1;
  const readAbove: ScoreReader["readAbove"] = (row, prices, threshold, toColumns, toWorths) => {
    const count = above(row, prices, threshold, toColumns, scores);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      if (scores[k]! < minimumScore) continue;
      toColumns[kept] = toColumns[k]!;
      toWorths[kept++] = scores[k]!;
    }
    return kept;
  };
  return {
    isBounded: true,
    read: (row, toColumns, toWorths) => readAbove(row, noPrices, enough, toColumns, toWorths),
    readAbove,
    readUsable: (row, toColumns) =>
      minimumScore === -Infinity && source.allowed !== undefined
        ? source.allowed(row, toColumns)
        : above(row, noPrices, enough, toColumns, scores),
  };
}

/** A reader whose rows are there already: nothing is gained by asking for less. */
function unbounded(read: PairReader, columns: number): Pick<ScoreReader, "read" | "readAbove" | "readUsable" | "isBounded"> {
  const worths = new Float64Array(columns);
  return {
    isBounded: false,
    read,
    readAbove: (row, _prices, _threshold, toColumns, toWorths) => read(row, toColumns, toWorths),
    readUsable: (row, toColumns) => read(row, toColumns, worths),
  };
}

function cellsOf(
  values: Int32Array | Float64Array,
  load: ((row: number) => void) | undefined,
  on: Grid,
  filter: Filter,
): ScoreReader["dense"] {
  const { mask, minimumScore, forbidden, sign } = filter;
  const scale = sign * on.first * on.second;
  if (typeof mask === "function" || !Number.isFinite(scale)) return undefined;
  const toWorth = on.isInteger ? (value: number) => sign * value : (value: number) => sign * onGrid(value, on);
  return { values, load, forbidden, minimumScore, mask, scale, toWorth };
}

/** Puts the usable cells of one row, read from position `from` of `values`, into the two buffers. */
function readCells(
  values: ArrayLike<number>,
  from: number,
  row: number,
  on: Grid,
  filter: Filter,
  toColumns: Int32Array,
  toWorths: Float64Array,
): number {
  const { isInteger, first, second } = on;
  const { columns, mask, minimumScore, forbidden, sign } = filter;
  const cells = typeof mask === "function" ? undefined : mask;
  const origin = row * columns;
  let count = 0;
  for (let column = 0; column < columns; column++) {
    const value = values[from + column]!;
    if (value === forbidden || value < minimumScore || (cells !== undefined && cells[origin + column] === 0)) continue;
    if (typeof mask === "function" && !mask(row, column)) continue;
    toColumns[count] = column;
    toWorths[count++] = sign * (isInteger ? value : Math.round(value * first * second));
  }
  return count;
}
