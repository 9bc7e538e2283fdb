import { type AssignmentProblem, type RunOptions, solveAssignment, verifyAssignment } from "../assignment";
import type { Ground } from "./search";

/** Who has room beside pins and previous pairs, in their own numbers, and what each row and column holds already. */
interface Room {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly heldByRow: Int32Array;
  readonly heldByColumn: Int32Array;
}

const FEW = 64;

/**
 * The optimum that keeps every previous pair, from the free places alone: a problem of those who still want somebody and those who still have a place, which
 * is small after a small change. Flat sorted pairs; null when pins, places or minimum loads do not leave all previous pairs in place.
 *
 * Whoever holds a pair already holds it here with one more column that stands for all that is held: a first pair counts as it would in the whole, and the
 * weakest pair that is kept counts for the weakest of all.
 */
export function fillFreePlaces({ problem, table, previous, pinned }: Ground, options: RunOptions): Int32Array | null {
  const held = [...previous, ...pinned].sort((a, b) => a - b);
  const room = roomBeside(problem, held);
  if (room === null) return null;
  const { rows, columns, heldByRow, heldByColumn } = room;
  const { columns: width } = problem;
  const taken = new Set(held);
  let weakest = 1_000_000;
  for (const cell of held) weakest = Math.min(weakest, table.points(Math.floor(cell / width), cell % width));
  const wide = columns.length + 1;
  const scores = new Float64Array((rows.length + 1) * wide).fill(Number.NEGATIVE_INFINITY);
  const required: number[] = [];
  for (const [k, row] of rows.entries()) {
    for (const [to, column] of columns.entries()) {
      const points = table.points(row, column);
      if (points >= Math.max(0, table.minimumPoints) && !taken.has(row * width + column)) scores[k * wide + to] = points;
    }
    if (heldByRow[row] === 0) continue;
    scores[k * wide + columns.length] = weakest;
    required.push(k, columns.length);
  }
  if (held.length > 0) {
    scores[rows.length * wide + columns.length] = weakest;
    required.push(rows.length, columns.length);
  }
  const [demand, capacity, minimum] = [problem.rowDemand, problem.columnCapacity, problem.columnMinimum].map(
    (list) => list as readonly number[],
  );
  const rank = problem.ties?.rank;
  const place = new Map(rows.map((row, k) => [row, k]));
  const order = Array.from(problem.ties?.rowOrder ?? []).flatMap((row) => place.get(row) ?? []);
  const small: AssignmentProblem = {
    rows: rows.length + 1,
    columns: wide,
    scores,
    rowDemand: [...rows.map((row) => Math.min(wide, demand[row] - heldByRow[row] + (heldByRow[row] > 0 ? 1 : 0))), 1],
    columnCapacity: [...columns.map((column) => capacity[column] - heldByColumn[column]), rows.length + 1],
    columnMinimum: [...columns.map((column) => Math.max(0, minimum[column] - heldByColumn[column])), 0],
    required,
    objective: problem.objective,
    // Few places are filled by a few paths: prices need no preparation.
    ...(Math.min(rows.length, columns.length) < FEW && { warm: { columnPrices: new Float64Array(wide), pairs: [], pairWorth: 0 } }),
    rowBonus: [...rows.map((row) => problem.rowBonus?.[row] ?? 0), 0],
    ties: {
      rowOrder: [...order, rows.length],
      rank: rank && ((row, column) => (row < rows.length && column < columns.length ? rank(rows[row], columns[column]) : 0)),
    },
  };
  const solution = solveAssignment(small, { signal: options.signal });
  if (solution.status === "infeasible") return null;
  const checked = verifyAssignment(small, solution);
  if (!checked.ok) throw new Error(`internal error: the free places failed their check: ${checked.findings.join("; ")}`);
  const cells = held;
  for (let at = 0; at < solution.pairs.length; at += 2) {
    const [k, to] = [solution.pairs[at], solution.pairs[at + 1]];
    if (k < rows.length && to < columns.length) cells.push(rows[k] * width + columns[to]);
  }
  return Int32Array.from(cells.sort((a, b) => a - b).flatMap((cell) => [Math.floor(cell / width), cell % width]));
}

/** Null when somebody holds more than there is room for, or a minimum load cannot be reached by anybody. */
function roomBeside({ rows: height, columns: width, ...problem }: AssignmentProblem, held: readonly number[]): Room | null {
  const demand = problem.rowDemand as readonly number[];
  const capacity = problem.columnCapacity as readonly number[];
  const minimum = problem.columnMinimum as readonly number[];
  const heldByRow = new Int32Array(height);
  const heldByColumn = new Int32Array(width);
  for (const cell of held) {
    heldByRow[Math.floor(cell / width)]++;
    heldByColumn[cell % width]++;
  }
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = 0; row < height; row++) {
    if (heldByRow[row] > demand[row]) return null;
    if (heldByRow[row] < demand[row]) rows.push(row);
  }
  for (let column = 0; column < width; column++) {
    if (heldByColumn[column] > capacity[column]) return null;
    if (heldByColumn[column] < capacity[column]) columns.push(column);
    else if (heldByColumn[column] < minimum[column]) return null;
  }
  return { rows, columns, heldByRow, heldByColumn };
}
