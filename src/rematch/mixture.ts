/** A choice seen as a column of the small linear programme: what it is worth, and by how much it meets or misses each condition (0 or more is met). */
export interface Column {
  readonly worth: number;
  readonly slack: readonly number[];
}

/** "at-least": the slack may be positive; "equal": it may not. */
export type Condition = "at-least" | "equal";

export interface Mixture {
  /** What one unit of each condition's slack is worth: >= 0 for "at-least". Never beyond `most` either way. */
  readonly prices: readonly number[];
  readonly value: number;
  /** Of each column, its share; the shares add up to 1. */
  readonly shares: ReadonlyMap<number, number>;
}

const EPSILON = 1e-9;

/**
 * The best mixture of choices that meets every condition on average, and the prices that prove it: the master problem of a decomposition (Dantzig and Wolfe
 * 1960). Missing a condition costs `most` a unit, so that there always is a mixture. A simplex over as many rows as conditions, in floating point: what is
 * concluded from the prices is checked elsewhere in whole numbers.
 */
export function bestMixture(columns: readonly Column[], conditions: readonly Condition[], most: number): Mixture {
  const rows = conditions.length + 1;
  const entries: { readonly worth: number; readonly cells: readonly number[] }[] = columns.map(({ worth, slack }) => ({
    worth,
    cells: [1, ...slack],
  }));
  const unit = (row: number, sign: number) => Array.from({ length: rows }, (_, k) => (k === row ? sign : 0));
  const missing = new Map<number, number>();
  const tooMuch = new Map<number, number>();
  for (const [k, condition] of conditions.entries()) {
    missing.set(k, entries.push({ worth: -most, cells: unit(k + 1, 1) }) - 1);
    tooMuch.set(k, entries.push({ worth: condition === "at-least" ? 0 : -most, cells: unit(k + 1, -1) }) - 1);
  }
  const basis = [0, ...conditions.map((_, k) => (columns[0].slack[k] < 0 ? missing.get(k)! : tooMuch.get(k)!))];
  let inverse = invert(basis.map((entry) => entries[entry].cells));
  for (let round = 0; round < 50 * (entries.length + rows); round++) {
    const prices = pricesOf(
      inverse,
      basis.map((entry) => entries[entry].worth),
    );
    const entering = entries.findIndex(
      ({ worth, cells }, entry) => !basis.includes(entry) && worth - dot(prices, cells) > EPSILON * (1 + Math.abs(worth)),
    );
    if (entering < 0) break;
    const step = inverse.map((row) => dot(row, entries[entering].cells));
    const level = inverse.map((row) => row[0]);
    let leaving = -1;
    for (let k = 0; k < rows; k++) {
      if (step[k] <= EPSILON) continue;
      const better = leaving < 0 ? -1 : level[k] / step[k] - level[leaving] / step[leaving];
      if (better < 0 || (better === 0 && basis[k] < basis[leaving])) leaving = k;
    }
    if (leaving < 0) break;
    basis[leaving] = entering;
    inverse = invert(basis.map((entry) => entries[entry].cells));
  }
  const [value, ...duals] = pricesOf(
    inverse,
    basis.map((entry) => entries[entry].worth),
  );
  const shares = new Map<number, number>();
  for (const [k, entry] of basis.entries()) if (entry < columns.length && inverse[k][0] > EPSILON) shares.set(entry, inverse[k][0]);
  return { prices: duals.map((dual) => 0 - dual), value, shares };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

/** Row prices: the worths of the basis through the inverse. */
function pricesOf(inverse: readonly (readonly number[])[], worths: readonly number[]): number[] {
  return inverse[0].map((_, column) => inverse.reduce((sum, row, k) => sum + worths[k] * row[column], 0));
}

/** Gauss and Jordan with row exchanges; `given` holds the columns of the matrix. */
function invert(given: readonly (readonly number[])[]): number[][] {
  const size = given.length;
  const work = Array.from({ length: size }, (_, row) => [
    ...given.map((column) => column[row]),
    ...Array.from({ length: size }, (_, k) => (k === row ? 1 : 0)),
  ]);
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++) if (Math.abs(work[row][at]) > Math.abs(work[pivot][at])) pivot = row;
    [work[at], work[pivot]] = [work[pivot], work[at]];
    const scale = work[at][at];
    for (let k = 0; k < 2 * size; k++) work[at][k] /= scale;
    for (let row = 0; row < size; row++) {
      if (row === at || work[row][at] === 0) continue;
      const factor = work[row][at];
      for (let k = 0; k < 2 * size; k++) work[row][k] -= factor * work[at][k];
    }
  }
  return work.map((row) => row.slice(size));
}
