import type { StressCase } from "./case";

/**
 * Makes a failing case smaller as long as it keeps failing, for at most so many milliseconds; every step tries the simpler neighbours, coarse
 * ones first.
 */
export function shrink(failing: StressCase, fails: (test: StressCase) => boolean, milliseconds: number): StressCase {
  const end = performance.now() + milliseconds;
  let smallest = failing;
  for (let found = true; found && performance.now() < end; ) {
    found = false;
    for (const simpler of simplerCases(smallest)) {
      if (performance.now() > end) break;
      if (!fails(simpler)) continue;
      smallest = simpler;
      found = true;
      break;
    }
  }
  return smallest;
}

function* simplerCases(test: StressCase): Generator<StressCase> {
  for (let share = 2; share <= test.rows + test.columns; share *= 2) {
    yield* withoutBlocks(test, test.rows, Math.ceil(test.rows / share), withoutRow);
    yield* withoutBlocks(test, test.columns, Math.ceil(test.columns / share), withoutColumn);
  }
  if (test.rank !== null) yield { ...test, rank: null };
  if (test.rowOrder !== null) yield { ...test, rowOrder: null };
  if (test.rowBonus !== null) yield { ...test, rowBonus: null };
  if (test.minimumScore !== null) yield { ...test, minimumScore: null };
  if (test.form !== "array") yield { ...test, form: "array" };
  if (test.objective !== "most-pairs") yield { ...test, objective: "most-pairs" };
  if (test.sense !== "maximize") yield { ...test, sense: "maximize" };
  for (let at = 0; at < test.required.length; at += 2) yield { ...test, required: test.required.toSpliced(at, 2) };
  for (const [column, minimum] of test.columnMinimum.entries()) {
    if (minimum > 0) yield { ...test, columnMinimum: test.columnMinimum.with(column, minimum - 1) };
  }
  for (const [row, bonus] of (test.rowBonus ?? []).entries()) {
    if (bonus !== 0) yield { ...test, rowBonus: test.rowBonus!.with(row, 0) };
  }
  yield* simplerBounds(test);
  yield* simplerScores(test);
}

function* withoutBlocks(test: StressCase, length: number, block: number, without: typeof withoutRow): Generator<StressCase> {
  for (let from = 0; from < length; from += block) {
    let left = test;
    for (let at = Math.min(length, from + block) - 1; at >= from; at--) left = without(left, at);
    yield left;
  }
}

function* simplerBounds(test: StressCase): Generator<StressCase> {
  for (const [row, demand] of test.rowDemand.entries()) {
    const used = test.required.filter((number, at) => at % 2 === 0 && number === row).length;
    if (demand > Math.max(1, used)) yield { ...test, rowDemand: test.rowDemand.with(row, demand - 1) };
  }
  for (const [column, capacity] of test.columnCapacity.entries()) {
    const used = test.required.filter((number, at) => at % 2 === 1 && number === column).length;
    if (capacity > Math.max(1, used, test.columnMinimum[column]!))
      yield { ...test, columnCapacity: test.columnCapacity.with(column, capacity - 1) };
  }
}

/** Towards 0, by the shortest way first; a forbidden pair only ever becomes an allowed one. */
function* simplerScores(test: StressCase): Generator<StressCase> {
  for (const [at, score] of test.scores.entries()) {
    if (score === 0) continue;
    const steps = score === null ? [0] : [0, Math.trunc(score), Math.trunc(score / 2), score - Math.sign(score)];
    for (const step of new Set(steps)) {
      if (score === null || Math.abs(step) < Math.abs(score)) yield { ...test, scores: test.scores.with(at, step) };
    }
  }
}

function withoutRow(test: StressCase, row: number): StressCase {
  const { columns, rowBonus, rowOrder, rank } = test;
  return {
    ...test,
    rows: test.rows - 1,
    scores: test.scores.toSpliced(row * columns, columns),
    rowDemand: test.rowDemand.toSpliced(row, 1),
    required: renumbered(test.required, 0, row),
    rowBonus: rowBonus?.toSpliced(row, 1) ?? null,
    rowOrder: rowOrder?.filter((other) => other !== row).map((other) => (other > row ? other - 1 : other)) ?? null,
    rank: rank?.toSpliced(row * columns, columns) ?? null,
  };
}

function withoutColumn(test: StressCase, column: number): StressCase {
  const keep = (_: unknown, at: number) => at % test.columns !== column;
  return {
    ...test,
    columns: test.columns - 1,
    scores: test.scores.filter(keep),
    columnCapacity: test.columnCapacity.toSpliced(column, 1),
    columnMinimum: test.columnMinimum.toSpliced(column, 1),
    required: renumbered(test.required, 1, column),
    rank: test.rank?.filter(keep) ?? null,
  };
}

/** Required pairs without those of one row (side 0) or column (side 1). */
function renumbered(required: readonly number[], side: 0 | 1, gone: number): number[] {
  const kept: number[] = [];
  for (let at = 0; at < required.length; at += 2) {
    if (required[at + side] === gone) continue;
    const pair = [required[at]!, required[at + 1]!];
    if (pair[side]! > gone) pair[side]!--;
    kept.push(...pair);
  }
  return kept;
}
