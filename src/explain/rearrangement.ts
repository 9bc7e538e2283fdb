import type { AssignmentChange, AssignmentSolution } from "../assignment";

/** Flat pairs after the moves, by row. */
export function moved(pairs: AssignmentSolution["pairs"], moves: AssignmentChange["moves"]): Int32Array {
  const columns = columnsByRow(pairs);
  for (const { row, from, to } of moves) {
    const own = (columns.get(row) ?? []).filter((column) => column !== from);
    columns.set(row, to === null ? own : [...own, to]);
  }
  return Int32Array.from(
    [...columns].sort(([a], [b]) => a - b).flatMap(([row, own]) => own.sort((a, b) => a - b).flatMap((column) => [row, column])),
  );
}

/** Row by row, the columns left and the columns taken, side by side. */
export function rearrangement(before: Int32Array, after: Int32Array): AssignmentChange["moves"] {
  const left = columnsByRow(before);
  const taken = columnsByRow(after);
  const rows = [...new Set([...left.keys(), ...taken.keys()])].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const old = left.get(row) ?? [];
    const now = taken.get(row) ?? [];
    const from = old.filter((column) => !now.includes(column));
    const to = now.filter((column) => !old.includes(column));
    return Array.from({ length: Math.max(from.length, to.length) }, (_, at) => ({ row, from: from[at] ?? null, to: to[at] ?? null }));
  });
}

function columnsByRow(pairs: Int32Array): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 2) {
    const own = columns.get(pairs[at]);
    if (own === undefined) columns.set(pairs[at], [pairs[at + 1]]);
    else own.push(pairs[at + 1]);
  }
  return columns;
}
