import type { AssignmentProblem, AssignmentShortage, AssignmentSolution } from "./types";
import { type PlainProblem, plainProblem } from "./verify-problem";

interface Check {
  readonly plain: PlainProblem;
  readonly problem: AssignmentProblem;
  readonly solution: AssignmentSolution;
  readonly findings: string[];
  /** Chosen columns per row and chosen rows per column, required pairs included. */
  readonly byRow: readonly number[][];
  readonly byColumn: readonly number[][];
  /** Bounds that remain once required pairs are taken out. */
  readonly demand: Int32Array;
  readonly capacity: Float64Array;
  readonly minimum: Int32Array;
}

/**
 * Checks a solution against its problem in exact integer arithmetic and shares no code with the solver: the pairs keep every bound, the sums are
 * right, the prices prove that the sum of worths is the highest there is (weak duality: the bound they give equals what the pairs reach), and a
 * search finds no way to one more pair (or row), which together prove the lexicographic optimum of the objective. An infeasible or short result
 * must carry a blocking set that shows it.
 */
export function verifyAssignment(problem: AssignmentProblem, solution: AssignmentSolution): { ok: boolean; findings: string[] } {
  const findings: string[] = [];
  const plain = plainProblem(problem);
  const shape = shapeFinding(plain, solution);
  if (shape !== undefined) return { ok: false, findings: [shape] };
  const byRow: number[][] = Array.from({ length: plain.rows }, () => []);
  const byColumn: number[][] = Array.from({ length: plain.columns }, () => []);
  for (let at = 0; at < solution.pairs.length; at += 2) {
    byRow[solution.pairs[at]!]!.push(solution.pairs[at + 1]!);
    byColumn[solution.pairs[at + 1]!]!.push(solution.pairs[at]!);
  }
  const check: Check = { plain, problem, solution, findings, byRow, byColumn, ...remainingBounds(plain) };
  if (solution.status === "infeasible") checkInfeasible(check);
  else {
    checkPairs(check);
    if (findings.length === 0) checkPrices(check);
    checkCounts(check);
    if (problem.objective === "weakest-pair") checkWeakest(check);
  }
  return { ok: findings.length === 0, findings };
}

function shapeFinding(plain: PlainProblem, solution: AssignmentSolution): string | undefined {
  const { pairs, rowPrices, columnPrices, cardinality } = solution;
  if (solution.status !== "optimal" && solution.status !== "infeasible") return `The status ${String(solution.status)} is unknown.`;
  if (pairs.length % 2 !== 0 || cardinality !== pairs.length / 2)
    return `The cardinality ${cardinality} is not the number of pairs ${pairs.length / 2}.`;
  if (rowPrices.length !== plain.rows || columnPrices.length !== plain.columns) return "There is not one price per row and column.";
  for (let at = 0; at < pairs.length; at += 2) {
    const row = pairs[at]!;
    const column = pairs[at + 1]!;
    if (!(row >= 0 && row < plain.rows && column >= 0 && column < plain.columns)) return `The pair ${row}, ${column} is out of range.`;
    const sorted = at === 0 || pairs[at - 2]! < row || (pairs[at - 2] === row && pairs[at - 1]! < column);
    if (!sorted) return `The pair ${row}, ${column} is a repeat or out of order.`;
  }
  return undefined;
}

function remainingBounds(plain: PlainProblem): Pick<Check, "demand" | "capacity" | "minimum"> {
  const demand = Int32Array.from({ length: plain.rows }, (_, row) => plain.demand(row));
  const capacity = Float64Array.from({ length: plain.columns }, (_, column) => plain.capacity(column));
  const minimum = Int32Array.from({ length: plain.columns }, (_, column) => plain.minimum(column));
  for (const key of plain.required) {
    const column = key % plain.columns;
    demand[(key - column) / plain.columns]!--;
    capacity[column]!--;
    if (minimum[column]! > 0) minimum[column]!--;
  }
  return { demand, capacity, minimum };
}

function isRequired(check: Check, row: number, column: number): boolean {
  return check.plain.required.has(row * check.plain.columns + column);
}

/** Bounds, forbidden pairs, required pairs and the total. */
function checkPairs(check: Check): void {
  const { plain, solution, findings, byRow, byColumn } = check;
  const scores = new Float64Array(plain.columns);
  let exact = 0n;
  let total = 0;
  let size = 0;
  let integral = true;
  for (let row = 0; row < plain.rows; row++) {
    if (byRow[row]!.length === 0) continue;
    if (byRow[row]!.length > plain.demand(row))
      findings.push(`Row ${row} has ${byRow[row]!.length} pairs, its demand is ${plain.demand(row)}.`);
    plain.readRow(row, scores);
    for (const column of byRow[row]!) {
      const score = scores[column]!;
      if (Number.isNaN(score)) findings.push(`The pair ${row}, ${column} is forbidden.`);
      else if (score < plain.minimumScore && !isRequired(check, row, column))
        findings.push(`The pair ${row}, ${column} is below the minimum score.`);
      integral &&= Number.isSafeInteger(score);
      if (integral) exact += BigInt(score);
      total += score;
      size += Math.abs(score);
    }
  }
  for (let column = 0; column < plain.columns; column++) {
    const load = byColumn[column]!.length;
    if (load > plain.capacity(column)) findings.push(`Column ${column} has ${load} rows, its capacity is ${plain.capacity(column)}.`);
    if (load < plain.minimum(column)) findings.push(`Column ${column} has ${load} rows, its minimum is ${plain.minimum(column)}.`);
  }
  for (const key of plain.required) {
    const column = key % plain.columns;
    if (!byRow[(key - column) / plain.columns]!.includes(column))
      findings.push(`The required pair ${(key - column) / plain.columns}, ${column} is missing.`);
  }
  const isRight = integral ? Number(exact) === solution.total : Math.abs(total - solution.total) <= size * solution.cardinality * 2 ** -52;
  if (!isRight) findings.push(`The total ${solution.total} is not the sum of the scores ${integral ? exact : total}.`);
}

/** The bound that the prices give on any sum of worths must equal what the chosen pairs reach. */
function checkPrices(check: Check): void {
  const { plain, problem, solution, findings, byRow, demand, capacity, minimum } = check;
  const { rowPrices, columnPrices, pairWorth, rowWorth, scoreStep } = solution;
  const grid = gridFinding(check);
  if (grid !== undefined) return void findings.push(grid);
  for (const price of [...rowPrices, ...columnPrices, pairWorth, rowWorth]) {
    if (!Number.isInteger(price) || Math.abs(price) > 2 ** 51)
      return void findings.push(`The price ${price} is not an integer within 2^51.`);
  }
  if (pairWorth < 0 || rowWorth < 0 || (problem.objective === "highest-score" && pairWorth + rowWorth > 0)) {
    return void findings.push(`The tiers ${pairWorth} and ${rowWorth} do not belong to the objective.`);
  }
  const sign = plain.maximizing ? 1 : -1;
  const threshold = problem.objective === "weakest-pair" ? weakestWorth(check) : -Infinity;
  const scores = new Float64Array(plain.columns);
  const chosen = new Uint8Array(plain.columns);
  let reached = 0n;
  let bound = 0n;
  let culprit = "";
  for (let row = 0; row < plain.rows; row++) {
    const mine = byRow[row]!.filter((column) => !isRequired(check, row, column));
    const servedAnyway = mine.length < byRow[row]!.length;
    const first = servedAnyway ? 0n : BigInt(rowWorth) + BigInt(Math.round(plain.bonus(row) / scoreStep));
    const price = BigInt(rowPrices[row]!);
    if (demand[row]! > 0) bound += largest(0n, first + price, first + price * BigInt(demand[row]!));
    if (mine.length > 0) reached += first;
    for (const column of mine) chosen[column] = 1;
    plain.readRow(row, scores);
    for (let column = 0; column < plain.columns; column++) {
      const score = scores[column]!;
      if (Number.isNaN(score) || score < plain.minimumScore || (plain.required.size > 0 && isRequired(check, row, column))) continue;
      const worth = sign * Math.round(score / scoreStep);
      if (worth < threshold) continue;
      if (chosen[column] === 1) reached += BigInt(worth) + BigInt(pairWorth);
      const margin = worth + pairWorth - rowPrices[row]! - columnPrices[column]!;
      if (margin <= 0) continue;
      bound += BigInt(margin);
      if (chosen[column] === 0 && culprit === "") culprit = ` (the pair ${row}, ${column} is worth ${margin} more than its prices)`;
    }
    for (const column of mine) chosen[column] = 0;
  }
  for (let column = 0; column < plain.columns; column++) {
    const price = columnPrices[column]!;
    bound += BigInt(price) * BigInt(price > 0 ? capacity[column]! : minimum[column]!);
  }
  if (bound !== reached) findings.push(`The prices bound the sum of worths by ${bound}, the pairs reach ${reached}${culprit}.`);
}

function largest(a: bigint, b: bigint, c: bigint): bigint {
  const larger = a > b ? a : b;
  return larger > c ? larger : c;
}

function weakestWorth(check: Check): number {
  const { plain, solution, byRow } = check;
  const scores = new Float64Array(plain.columns);
  let least = Infinity;
  for (let row = 0; row < plain.rows; row++) {
    if (byRow[row]!.length === 0) continue;
    plain.readRow(row, scores);
    for (const column of byRow[row]!)
      least = Math.min(least, (plain.maximizing ? 1 : -1) * Math.round(scores[column]! / solution.scoreStep));
  }
  return least;
}

/** Step 1 for integers; otherwise a power of two fine enough for the promise about the total. */
function gridFinding(check: Check): string | undefined {
  const { plain, solution } = check;
  const step = solution.scoreStep;
  const scores = new Float64Array(plain.columns);
  let size = 0;
  let integral = true;
  for (let row = 0; row < plain.rows; row++) {
    const bonus = plain.bonus(row);
    integral &&= Number.isSafeInteger(bonus);
    size = Math.max(size, bonus);
    if (step === 1 && integral && "kind" in check.problem.scores && check.problem.scores.kind === "integer") continue;
    plain.readRow(row, scores);
    for (let column = 0; column < plain.columns; column++) {
      const score = scores[column]!;
      if (Number.isNaN(score)) continue;
      integral &&= Number.isSafeInteger(score);
      if (score > size) size = score;
      else if (-score > size) size = -score;
    }
  }
  if (integral) return step === 1 ? undefined : `The scores are integers but the score step is ${step}.`;
  let power = 1;
  for (; power > step; power /= 2);
  for (; power < step; power *= 2);
  if (power !== step || !(step > 0)) return `The score step ${step} is not a power of two.`;
  const isFine = step === 2 ** -1074 || solution.cardinality * (step / size) <= plain.rows * 2 ** -40;
  return isFine ? undefined : `The score step ${step} is too coarse for scores up to ${size}.`;
}

/** Alternating search from the rows that are short: no objective that counts may leave a way to one more. */
function checkCounts(check: Check): void {
  const { problem, solution, plain, findings, demand, byRow } = check;
  if (problem.objective === "highest-score") return;
  const free = (row: number): number => byRow[row]!.filter((column) => !isRequired(check, row, column)).length;
  const short: number[] = [];
  const unserved: number[] = [];
  for (let row = 0; row < plain.rows; row++) {
    if (free(row) < demand[row]!) short.push(row);
    if (byRow[row]!.length === 0 && demand[row]! > 0) unserved.push(row);
  }
  if (canAddOne(check, short, false)) findings.push("One more pair is possible.");
  if (problem.objective === "most-rows" && canAddOne(check, unserved, true)) findings.push("One more row could be served.");
  if (short.length > 0 && solution.shortage === undefined) findings.push("Rows stay short and no shortage says why.");
  if (solution.shortage !== undefined) {
    const best = largestPossible(check, solution.shortage, -Infinity, findings);
    if (best !== undefined && !(solution.shortage.needed > best)) findings.push("The shortage does not show that rows must stay short.");
  }
}

function canAddOne(check: Check, from: readonly number[], countsRows: boolean): boolean {
  const { plain, byRow, byColumn, capacity } = check;
  const queue = [...from];
  const seen = new Set(queue);
  const columnSeen = new Uint8Array(plain.columns);
  const scores = new Float64Array(plain.columns);
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at]!;
    if (countsRows && byRow[row]!.length > 1) return true;
    plain.readRow(row, scores);
    for (const column of byRow[row]!) scores[column] = Number.NaN;
    for (let column = 0; column < plain.columns; column++) {
      if (columnSeen[column] === 1 || !(scores[column]! >= plain.minimumScore)) continue;
      if (isRequired(check, row, column)) continue;
      columnSeen[column] = 1;
      const occupants = byColumn[column]!.filter((other) => !isRequired(check, other, column));
      if (occupants.length < capacity[column]!) return true;
      for (const other of occupants) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
  }
  return false;
}

/** What the blocking set allows its rows (or its columns) at most, counting only pairs worth more than `above`; also checks its own sums. */
function largestPossible(check: Check, shortage: AssignmentShortage, above: number, findings: string[]): number | undefined {
  const { plain, solution, demand, capacity, minimum } = check;
  const inRows = new Uint8Array(plain.rows);
  const inColumns = new Uint8Array(plain.columns);
  for (const row of shortage.rows) inRows[row] = 1;
  for (const column of shortage.columns) inColumns[column] = 1;
  const isMinimum = shortage.kind === "minimum";
  let needed = 0;
  let most = 0;
  for (const row of shortage.rows) {
    if (isMinimum) most += demand[row]!;
    else needed += shortage.kind === "rows" ? 1 : demand[row]!;
  }
  for (const column of shortage.columns) {
    if (isMinimum) needed += minimum[column]!;
    else most += capacity[column]!;
  }
  const scores = new Float64Array(plain.columns);
  for (let row = 0; row < plain.rows; row++) {
    if ((inRows[row] === 1) === isMinimum || demand[row] === 0) continue;
    plain.readRow(row, scores);
    let across = 0;
    for (let column = 0; column < plain.columns; column++) {
      if ((inColumns[column] === 1) !== isMinimum || !(scores[column]! >= plain.minimumScore) || isRequired(check, row, column)) continue;
      if ((plain.maximizing ? 1 : -1) * Math.round(scores[column]! / solution.scoreStep) > above) across++;
    }
    most += Math.min(across, demand[row]!);
  }
  if (needed === shortage.needed && most === shortage.places) return most;
  findings.push(`The shortage says ${shortage.places} places for ${shortage.needed}; its own rows and columns give ${most} for ${needed}.`);
  return undefined;
}

function checkInfeasible(check: Check): void {
  const { solution, findings } = check;
  if (solution.pairs.length > 0 || solution.total !== 0) findings.push("An infeasible result must have no pairs.");
  if (solution.shortage === undefined || solution.shortage.kind !== "minimum")
    return void findings.push("An infeasible result must say which minimum cannot be met.");
  const most = largestPossible(check, solution.shortage, -Infinity, findings);
  if (most !== undefined && !(solution.shortage.needed > most))
    findings.push("The shortage does not show that the minimums cannot be met.");
}

/** With only pairs better than the weakest, fewer pairs would be possible or a minimum could not be met. */
function checkWeakest(check: Check): void {
  const { plain, solution, findings, byRow, demand } = check;
  if (solution.pairs.length === 0) return;
  const least = weakestWorth(check);
  const scores = new Float64Array(plain.columns);
  let weakestIsRequired = false;
  let score = plain.maximizing ? Infinity : -Infinity;
  for (let row = 0; row < plain.rows; row++) {
    if (byRow[row]!.length === 0) continue;
    plain.readRow(row, scores);
    for (const column of byRow[row]!) {
      score = plain.maximizing ? Math.min(score, scores[column]!) : Math.max(score, scores[column]!);
      const worth = (plain.maximizing ? 1 : -1) * Math.round(scores[column]! / solution.scoreStep);
      if (worth === least && isRequired(check, row, column)) weakestIsRequired = true;
    }
  }
  if (solution.weakest?.score !== score) findings.push(`The weakest score is ${score}, not ${solution.weakest?.score}.`);
  if (weakestIsRequired) return;
  const blocked = solution.weakest?.blocked;
  if (blocked === undefined) return void findings.push("Nothing shows that the weakest pair cannot be better.");
  const most = largestPossible(check, blocked, least, findings);
  if (most === undefined) return;
  if (blocked.kind === "minimum") {
    if (!(blocked.needed > most)) findings.push("The blocking set does not show that the weakest pair cannot be better.");
    return;
  }
  let others = 0;
  const inRows = new Set(blocked.rows);
  for (let row = 0; row < plain.rows; row++) if (!inRows.has(row)) others += demand[row]!;
  if (!(others + most < solution.cardinality - plain.required.size))
    findings.push("The blocking set does not show that the weakest pair cannot be better.");
}
