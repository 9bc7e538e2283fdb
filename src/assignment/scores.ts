import { describe } from "./bounds";
import { AssignmentError } from "./error";
import { type Grid, grid, onGrid, refuse, type ScoreRange, widen } from "./grid";
import type { ScoreReader } from "./instance";
import { denseReader, type Filter, type FormReader, isAllowed, sourceReader, sparseReader } from "./readers";
import type { AssignmentProblem, RunOptions, ScoreSource, SparseScores } from "./types";

const BLOCK_CELLS = 1 << 18;

/**
 * Looks at every score once, checks it, and puts it on the grid: step 1 when all are safe integers, else a power of two with
 * step <= 2^-40 * max|score| / pairsPerRow, so that the rounding of all pairs together stays within rows * 2^-40 * max|score|.
 */
export function readScores(problem: AssignmentProblem, extra: ScoreRange, pairsPerRow: number, options: RunOptions): ScoreReader {
  const { scores, rows, columns } = problem;
  if (scores === null || typeof scores !== "object")
    throw new AssignmentError(`scores must be an array, sparse rows or a source, got ${String(scores)}.`);
  const forbidden = problem.sense === "minimize" ? Infinity : -Infinity;
  const range: ScoreRange = { ...extra };
  const filter: Filter = {
    columns,
    mask: "kind" in scores || "rowStart" in scores ? problem.allowed : filledMask(problem),
    minimumScore: problem.minimumScore ?? -Infinity,
    forbidden,
    sign: problem.sense === "minimize" ? -1 : 1,
  };
  let on: Grid;
  let reader: FormReader;
  if ("kind" in scores) {
    checkSource(scores);
    scanSource(scores, range, rows, filter, options);
    on = grid(range, pairsPerRow);
    reader = sourceReader(scores, on, filter);
  } else if ("rowStart" in scores) {
    checkSparse(scores, rows, columns);
    scanSparse(scores, range, rows, filter);
    on = grid(range, pairsPerRow);
    reader = sparseReader(scores, rows, on, filter);
  } else {
    if (scores.length !== rows * columns) {
      throw new AssignmentError(`scores must hold rows * columns = ${rows * columns} numbers, got ${describe(scores)}.`);
    }
    if (scores instanceof Int32Array && range.isInteger) spanIntegers(range);
    else scan(range, scores, scores.length, filter, 0);
    on = grid(range, pairsPerRow);
    reader = denseReader(scores, on, filter);
  }
  const worth = (row: number, column: number): number => filter.sign * onGrid(reader.score(row, column), on);
  return {
    ...reader,
    worth,
    isInteger: on.isInteger,
    step: on.step,
    toGrid: (value) => onGrid(value, on),
    smallest: onGrid(range.smallest, on),
    largest: onGrid(range.largest, on),
  };
}

/** 32-bit integers need no look: their type bounds them. */
function spanIntegers(range: ScoreRange): void {
  range.smallest = Math.min(range.smallest, -2147483648);
  range.largest = Math.max(range.largest, 2147483647);
}

/** Checks whole rows of values, and widens the range by those that are allowed. */
function scan(range: ScoreRange, values: ArrayLike<number>, count: number, filter: Filter, firstRow: number): void {
  const { columns, forbidden, mask } = filter;
  const cells = typeof mask === "function" ? undefined : mask;
  const origin = firstRow * columns;
  let smallest = range.smallest;
  let largest = range.largest;
  let integer = range.isInteger;
  for (let k = 0; k < count; k++) {
    const value = values[k]!;
    if (value === forbidden) continue;
    if (typeof value !== "number" || value - value !== 0) {
      refuse(value, `the score of row ${firstRow + Math.floor(k / columns)}, column ${k % columns}`);
    }
    if (cells !== undefined && cells[origin + k] === 0) continue;
    if (typeof mask === "function" && !mask(firstRow + Math.floor(k / columns), k % columns)) continue;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (integer && value !== Math.floor(value)) integer = false;
  }
  range.smallest = smallest;
  range.largest = largest;
  range.isInteger = integer && -smallest <= Number.MAX_SAFE_INTEGER && largest <= Number.MAX_SAFE_INTEGER;
}

function scanSparse(scores: SparseScores, range: ScoreRange, rows: number, filter: Filter): void {
  const ignored: ScoreRange = { ...range };
  for (let row = 0; row < rows; row++) {
    for (let at = scores.rowStart[row]!; at < scores.rowStart[row + 1]!; at++) {
      const counts = isAllowed(filter, row, scores.column[at]!);
      widen(counts ? range : ignored, scores.score[at]!, filter.forbidden, () => `scores.score[${at}]`);
    }
  }
}

function checkSparse(scores: SparseScores, rows: number, columns: number): void {
  const { rowStart, column, score } = scores;
  if (rowStart?.length !== rows + 1)
    throw new AssignmentError(`scores.rowStart must hold rows + 1 = ${rows + 1} numbers, got ${describe(rowStart)}.`);
  if (column?.length !== score?.length) {
    throw new AssignmentError(`scores.column and scores.score must be equally long, got ${describe(column)} and ${describe(score)}.`);
  }
  if (rowStart[0] !== 0) throw new AssignmentError(`scores.rowStart[0] must be 0, got ${rowStart[0]}.`);
  const lastRow = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    const end = rowStart[row + 1]!;
    if (!(Number.isInteger(end) && end >= rowStart[row]! && end <= column.length)) {
      throw new AssignmentError(
        `scores.rowStart[${row + 1}] must be a whole number from ${rowStart[row]} to ${column.length}, got ${end}.`,
      );
    }
    for (let at = rowStart[row]!; at < end; at++) {
      const to = column[at]!;
      if (!(Number.isInteger(to) && to >= 0 && to < columns)) {
        throw new AssignmentError(`scores.column[${at}] must be a column from 0 to ${columns - 1}, got ${to}.`);
      }
      if (lastRow[to] === row) throw new AssignmentError(`scores.column[${at}] names column ${to} a second time in row ${row}.`);
      lastRow[to] = row;
    }
  }
  if (rowStart[rows] !== column.length) {
    throw new AssignmentError(`scores.rowStart[${rows}] must be the number of pairs ${column.length}, got ${rowStart[rows]}.`);
  }
}

/** A predicate is asked once per pair, up front, so that one that changes its mind cannot confuse the solver. */
function filledMask(problem: AssignmentProblem): Uint8Array | undefined {
  const { allowed, rows, columns } = problem;
  if (typeof allowed !== "function") return allowed;
  const mask = new Uint8Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < columns; column++) mask[at++] = allowed(row, column) ? 1 : 0;
  return mask;
}

function checkSource(source: ScoreSource): void {
  if (typeof source.fill !== "function") throw new AssignmentError(`scores.fill must be a function, got ${String(source.fill)}.`);
  if (source.kind !== "integer" && source.kind !== "real") {
    throw new AssignmentError(`scores.kind must be "integer" or "real", got ${String((source as { kind: unknown }).kind)}.`);
  }
}

function scanSource(source: ScoreSource, range: ScoreRange, rows: number, filter: Filter, options: RunOptions): void {
  const { columns } = filter;
  if (source.kind === "integer") {
    spanIntegers(range);
    return;
  }
  const rowsAtOnce = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, columns)));
  const block = new Float64Array(Math.min(rowsAtOnce, rows) * columns);
  for (let row = 0; row < rows; row += rowsAtOnce) {
    const end = Math.min(rows, row + rowsAtOnce);
    const part = block.subarray(0, (end - row) * columns);
    source.fill(row, end, part);
    scan(range, part, part.length, filter, row);
    options.onProgress?.({ phase: "scan", done: end, total: rows });
  }
}
