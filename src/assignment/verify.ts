import type { AssignmentProblem, AssignmentShortage, AssignmentSolution } from "./types";
import { checkBlocked, checkCounts, checkInfeasible } from "./verify-counts";
import { checkPrices } from "./verify-prices";
import { type PlainProblem, plainProblem } from "./verify-problem";

/** What the parts of the checker share. Bounds are those that remain once required pairs are taken out. */
export interface Check {
  readonly plain: PlainProblem;
  readonly problem: AssignmentProblem;
  readonly solution: AssignmentSolution;
  readonly findings: string[];
  /** Chosen columns per row and chosen rows per column, required pairs left out. */
  readonly byRow: readonly (readonly number[])[];
  readonly byColumn: readonly (readonly number[])[];
  readonly servedAnyway: Uint8Array;
  readonly demand: Int32Array;
  readonly capacity: Float64Array;
  readonly minimum: Int32Array;
}

/**
 * Checks a solution against its problem in exact integer arithmetic and shares no code with the solver: the pairs keep every bound, the sums are
 * right, the prices prove that the sum of worths is the highest there is (weak duality: the bound they give equals what the pairs reach), and a
 * search finds no way to one more pair (or row), which together prove the lexicographic optimum of the objective. An infeasible or short result
 * must carry a blocking set that shows it. Reads the scores once, and the rows that alternating paths reach from a short row once more.
 */
export function verifyAssignment(problem: AssignmentProblem, solution: AssignmentSolution): { ok: boolean; findings: string[] } {
  if (problem === null || typeof problem !== "object") return { ok: false, findings: ["The problem is no object."] };
  const plain = plainProblem(problem);
  const shape = shapeFinding(plain, solution);
  if (shape !== undefined) return { ok: false, findings: [shape] };
  const check = prepareCheck(plain, problem, solution);
  if (solution.status === "infeasible") checkInfeasible(check);
  else {
    checkBounds(check);
    checkPrices(check);
    checkCounts(check);
    if (problem.objective === "weakest-pair") checkBlocked(check);
  }
  return { ok: check.findings.length === 0, findings: check.findings };
}

function shapeFinding(plain: PlainProblem, solution: AssignmentSolution): string | undefined {
  if (solution === null || typeof solution !== "object") return "The solution is no object.";
  const { pairs, rowPrices, columnPrices, cardinality, shortage, weakest } = solution;
  if (solution.status !== "optimal" && solution.status !== "infeasible") return `The status ${String(solution.status)} is unknown.`;
  if (!isList(pairs) || !isList(rowPrices) || !isList(columnPrices)) return "The pairs and the prices must be lists of numbers.";
  if (pairs.length % 2 !== 0 || cardinality !== pairs.length / 2)
    return `The cardinality ${cardinality} is not the number of pairs ${pairs.length / 2}.`;
  if (rowPrices.length !== plain.rows || columnPrices.length !== plain.columns) return "There is not one price per row and column.";
  for (let at = 0; at < pairs.length; at += 2) {
    const row = pairs[at]!;
    const column = pairs[at + 1]!;
    const inRange =
      Number.isInteger(row) && Number.isInteger(column) && row >= 0 && row < plain.rows && column >= 0 && column < plain.columns;
    if (!inRange) return `The pair ${row}, ${column} is out of range.`;
    const sorted = at === 0 || pairs[at - 2]! < row || (pairs[at - 2] === row && pairs[at - 1]! < column);
    if (!sorted) return `The pair ${row}, ${column} is a repeat or out of order.`;
  }
  for (const set of [shortage, weakest?.blocked]) {
    if (set !== undefined && !isSet(set, plain))
      return "The blocking set does not name rows and columns of the problem in rising order, each once.";
  }
  return undefined;
}

function isList(list: unknown): list is ArrayLike<number> {
  return Array.isArray(list) || (ArrayBuffer.isView(list) && "length" in list);
}

/** A set that named somebody twice could show any shortage. */
function isSet(set: AssignmentShortage | null, { rows, columns }: PlainProblem): boolean {
  const isRising = (list: unknown, count: number): boolean => {
    if (!isList(list)) return false;
    for (let at = 0; at < list.length; at++) {
      if (!(Number.isInteger(list[at]) && list[at]! > (at === 0 ? -1 : list[at - 1]!) && list[at]! < count)) return false;
    }
    return true;
  };
  return set !== null && typeof set === "object" && isRising(set.rows, rows) && isRising(set.columns, columns);
}

function prepareCheck(plain: PlainProblem, problem: AssignmentProblem, solution: AssignmentSolution): Check {
  const byRow: number[][] = Array.from({ length: plain.rows }, () => []);
  const byColumn: number[][] = Array.from({ length: plain.columns }, () => []);
  for (let at = 0; at < solution.pairs.length; at += 2) {
    const row = solution.pairs[at]!;
    const column = solution.pairs[at + 1]!;
    if (plain.isRequired(row, column)) continue;
    byRow[row]!.push(column);
    byColumn[column]!.push(row);
  }
  const demand = Int32Array.from({ length: plain.rows }, (_, row) => plain.demand(row));
  const capacity = Float64Array.from({ length: plain.columns }, (_, column) => plain.capacity(column));
  const minimum = Int32Array.from({ length: plain.columns }, (_, column) => plain.minimum(column));
  const servedAnyway = new Uint8Array(plain.rows);
  for (let at = 0; at < plain.required.length; at += 2) {
    const row = plain.required[at]!;
    const column = plain.required[at + 1]!;
    servedAnyway[row] = 1;
    demand[row]!--;
    capacity[column]!--;
    if (minimum[column]! > 0) minimum[column]!--;
  }
  return { plain, problem, solution, findings: [], byRow, byColumn, servedAnyway, demand, capacity, minimum };
}

function checkBounds(check: Check): void {
  const { plain, solution, findings, byRow, byColumn, demand, capacity, minimum } = check;
  for (let row = 0; row < plain.rows; row++) {
    if (byRow[row]!.length > demand[row]!) findings.push(`Row ${row} has ${byRow[row]!.length - demand[row]!} more pairs than its demand.`);
  }
  for (let column = 0; column < plain.columns; column++) {
    const load = byColumn[column]!.length;
    if (load > capacity[column]!) findings.push(`Column ${column} has ${load - capacity[column]!} more rows than its capacity.`);
    if (load < minimum[column]!) findings.push(`Column ${column} has ${minimum[column]! - load} rows fewer than its minimum.`);
  }
  const made = new Set<number>();
  for (let at = 0; at < solution.pairs.length; at += 2) made.add(solution.pairs[at]! * plain.columns + solution.pairs[at + 1]!);
  for (let at = 0; at < plain.required.length; at += 2) {
    const row = plain.required[at]!;
    const column = plain.required[at + 1]!;
    if (!made.has(row * plain.columns + column)) findings.push(`The required pair ${row}, ${column} is missing.`);
  }
}
