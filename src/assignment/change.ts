import type { Residual } from "./residual";
import type { AssignmentProblem } from "./types";

/** The best solution of a changed problem against the present one: new minus old. */
export interface AssignmentChange {
  /** Rows served at all, pairs, the caller's own total, and bonuses of served rows. */
  readonly rows: number;
  readonly pairs: number;
  readonly total: number;
  readonly bonus: number;
  /** Who moves, as one chain: each row leaves column `from` (null: it gains a pair) and goes to `to` (null: it loses one). */
  readonly moves: readonly { readonly row: number; readonly from: number | null; readonly to: number | null }[];
}

export const NOTHING: AssignmentChange = { rows: 0, pairs: 0, total: 0, bonus: 0, moves: [] };

/** A forbidden pair that the question allows, with the caller's score. */
export interface AdmittedPair {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** What a cycle of the residual graph changes; `path` holds its nodes, the last followed by the first. */
export function changeAlong(
  graph: Residual,
  problem: AssignmentProblem,
  path: readonly number[],
  admitted?: AdmittedPair,
): AssignmentChange {
  const { instance, root, taken } = graph;
  const scoreOf = (row: number, column: number): number =>
    admitted !== undefined && row === admitted.row && column === admitted.column ? admitted.score : instance.scores.score(row, column);
  const moves: { row: number; from: number | null; to: number | null }[] = [];
  let rows = 0;
  let pairs = 0;
  let total = 0;
  let bonus = 0;
  // A question about a row's pair ends with the row that asks: its move comes first.
  const turned = path.at(-1)! < instance.rows ? [path.at(-1)!, ...path.slice(0, -1)] : path;
  for (let at = 0; at < turned.length; at++) {
    const row = turned[at]!;
    if (row >= instance.rows) continue;
    const before = turned[(at + turned.length - 1) % turned.length]!;
    const after = turned[(at + 1) % turned.length]!;
    const from = before === root ? null : before - instance.rows;
    const to = after === root ? null : after - instance.rows;
    moves.push({ row, from, to });
    if (from !== null) total -= scoreOf(row, from);
    if (to !== null) total += scoreOf(row, to);
    const gained = from === null ? 1 : to === null ? -1 : 0;
    pairs += gained;
    if (gained !== 0 && taken[row]! + (gained > 0 ? 1 : 0) === 1 && !isServedAnyway(graph, row)) {
      rows += gained;
      bonus += gained * (problem.rowBonus?.[row] ?? 0);
    }
  }
  return { rows, pairs, total, bonus, moves };
}

function isServedAnyway(graph: Residual, row: number): boolean {
  const { required } = graph.instance;
  for (let at = 0; at < required.length; at += 2) if (required[at] === row) return true;
  return false;
}
