import type { AssignmentShortage } from "./types";
import type { Check } from "./verify";

/** Alternating search from the rows that are short: no objective that counts may leave a way to one more. */
export function checkCounts(check: Check): void {
  const { problem, solution, plain, findings, demand, byRow } = check;
  if (problem.objective === "highest-score") return;
  const short: number[] = [];
  const unserved: number[] = [];
  for (let row = 0; row < plain.rows; row++) {
    if (byRow[row]!.length < demand[row]!) short.push(row);
    if (byRow[row]!.length === 0 && demand[row]! > 0 && check.servedAnyway[row] === 0) unserved.push(row);
  }
  if (canAddOne(check, short, false)) findings.push("One more pair is possible.");
  if (problem.objective === "most-rows" && canAddOne(check, unserved, true)) findings.push("One more row could be served.");
  if (short.length > 0 && solution.shortage === undefined) findings.push("Rows stay short and no shortage says why.");
  if (solution.shortage === undefined) return;
  const most = checkedPlaces(check, solution.shortage, -Infinity);
  if (most !== undefined && !(solution.shortage.needed > most)) findings.push("The shortage does not show that rows must stay short.");
}

/** Whether alternating paths from these rows reach a free seat, or (counting rows) a row that can spare a pair. */
function canAddOne(check: Check, from: readonly number[], countsRows: boolean): boolean {
  const { plain, byRow, byColumn, capacity, servedAnyway } = check;
  const queue = [...from];
  const seen = new Uint8Array(plain.rows);
  for (const row of queue) seen[row] = 1;
  const columnSeen = new Uint8Array(plain.columns);
  let unseen = plain.columns;
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at]!;
    if (countsRows && (byRow[row]!.length > 1 || (servedAnyway[row] === 1 && byRow[row]!.length > 0))) return true;
    if (unseen === 0) continue;
    const count = plain.readUsable(row);
    for (let k = 0; k < count; k++) {
      const column = plain.column[k]!;
      if (columnSeen[column] === 1 || byRow[row]!.includes(column)) continue;
      columnSeen[column] = 1;
      unseen--;
      if (byColumn[column]!.length < capacity[column]!) return true;
      for (const other of byColumn[column]!) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        queue.push(other);
      }
    }
  }
  return false;
}

/** What the set gives its rows (or its columns) at most, over pairs worth more than `above`; undefined, with a finding, when its own sums are wrong. */
function checkedPlaces(check: Check, shortage: AssignmentShortage, above: number): number | undefined {
  const { plain, solution, demand, capacity, minimum, findings } = check;
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
  for (let row = 0; row < plain.rows; row++) {
    if ((inRows[row] === 1) === isMinimum || demand[row] === 0) continue;
    if (!isMinimum && !inColumns.includes(0)) continue;
    let across = 0;
    if (above === -Infinity) {
      const usable = plain.readUsable(row);
      for (let k = 0; k < usable; k++) if ((inColumns[plain.column[k]!] === 1) === isMinimum) across++;
      most += Math.min(across, demand[row]!);
      continue;
    }
    const count = plain.readRow(row);
    for (let k = 0; k < count; k++) {
      const column = plain.column[k]!;
      if ((inColumns[column] === 1) !== isMinimum || plain.score[k]! < plain.minimumScore || plain.isRequired(row, column)) continue;
      if (plain.sign * Math.round(plain.score[k]! / solution.scoreStep) > above) across++;
    }
    most += Math.min(across, demand[row]!);
  }
  if (needed === shortage.needed && most === shortage.places) return most;
  findings.push(`The shortage says ${shortage.places} places for ${shortage.needed}; its own rows and columns give ${most} for ${needed}.`);
  return undefined;
}

export function checkInfeasible(check: Check): void {
  const { solution, findings } = check;
  if (solution.pairs.length > 0 || solution.total !== 0) findings.push("An infeasible result must have no pairs.");
  if (solution.shortage?.kind !== "minimum") return void findings.push("An infeasible result must say which minimum cannot be met.");
  const most = checkedPlaces(check, solution.shortage, -Infinity);
  if (most !== undefined && !(solution.shortage.needed > most))
    findings.push("The shortage does not show that the minimums cannot be met.");
}

/** With only pairs better than the weakest, fewer pairs would be possible or a minimum could not be met. */
export function checkBlocked(check: Check): void {
  const { plain, solution, findings, demand } = check;
  const { weakest, pairs, scoreStep } = solution;
  if (pairs.length === 0 || weakest === undefined) return;
  const least = plain.sign * Math.round(weakest.score / scoreStep);
  if (requiredIsWeakest(check, least)) return;
  const blocked = weakest.blocked;
  if (blocked === undefined) return void findings.push("Nothing shows that the weakest pair cannot be better.");
  const most = checkedPlaces(check, blocked, least);
  if (most === undefined) return;
  let others = 0;
  const inRows = new Set(blocked.rows);
  for (let row = 0; row < plain.rows; row++) if (!inRows.has(row)) others += demand[row]!;
  const shows = blocked.kind === "minimum" ? blocked.needed > most : others + most < solution.cardinality - plain.required.length / 2;
  if (!shows) findings.push("The blocking set does not show that the weakest pair cannot be better.");
}

function requiredIsWeakest(check: Check, least: number): boolean {
  const { plain, solution } = check;
  for (let at = 0; at < plain.required.length; at += 2) {
    const count = plain.readRow(plain.required[at]!);
    for (let k = 0; k < count; k++) {
      if (plain.column[k] === plain.required[at + 1] && plain.sign * Math.round(plain.score[k]! / solution.scoreStep) === least)
        return true;
    }
  }
  return false;
}
