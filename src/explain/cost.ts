import { type AssignmentChange, type RunOptions, solveAssignment } from "../assignment";
import type { Programme } from "../programme";
import { type Difference, differenceOf, differenceOfChange, outcomeOf } from "./difference";
import type { Position } from "./position";

/** One step of the chain: this mentee leaves that mentor (null: gains one) and goes to the other (null: loses one). */
export interface Move {
  readonly menteeId: string;
  readonly fromMentorId: string | null;
  readonly toMentorId: string | null;
}

/** A change of the result, and who moves. */
export interface Rearrangement extends Difference {
  /**
   * Who would move and where to, as one chain; when a pair was asked about, its own mentee comes first. Under "weakest-pair-first" the new best may be
   * another one altogether; then moves are by mentee id.
   */
  readonly moves: readonly Move[];
}

/**
 * What the whole programme would lose if a pair had to be made, against the best that is possible then; a negative number is a gain. What the
 * objective puts first decides, so that fewer pairs can come with more points.
 */
export interface PairCost extends Rearrangement {}

const FREE: PairCost = { mentees: 0, pairs: 0, points: 0, waitingBonus: 0, weakestPairPoints: null, moves: [] };

/**
 * What each pair of one mentee (a row) or one mentor (a column) would cost, by the other's number: one search over the solver's end state for all.
 * Under "weakest-pair-first", where a forced pair can shift the whole floor, each pair asked for is a new solve. Null where a rule refuses the pair or
 * bounds and pins leave no way.
 */
export function costsOfForcing(
  position: Position,
  who: { readonly row: number } | { readonly column: number },
  options: RunOptions = {},
): (other: number) => PairCost | null {
  const { programme, problem, questions } = position;
  if (questions === null) return () => null;
  if (problem.objective === "weakest-pair") {
    return (other) =>
      "row" in who ? costByNewSolve(position, who.row, other, options) : costByNewSolve(position, other, who.column, options);
  }
  const changes = "row" in who ? questions.forceEachOfRow(who.row) : questions.forceEachOfColumn(who.column);
  return (other) => {
    const change = changes[other];
    return change === undefined ? null : { ...differenceOfChange(change, -1), moves: movesOf(programme, change.moves) };
  };
}

export function movesOf(programme: Programme, moves: AssignmentChange["moves"]): Move[] {
  const { mentees, mentors } = programme.cohort;
  return moves.map(({ row, from, to }) => ({
    menteeId: mentees[row].id,
    fromMentorId: from === null ? null : mentors[from].id,
    toMentorId: to === null ? null : mentors[to].id,
  }));
}

function costByNewSolve(position: Position, row: number, column: number, { signal }: RunOptions): PairCost | null {
  const { programme, problem, table, solution, mentorsOf } = position;
  if (mentorsOf[row].includes(column)) return { ...FREE, weakestPairPoints: 0 };
  const pinned = Array.from(problem.required ?? []);
  let asRow = 0;
  let asColumn = 0;
  for (let at = 0; at < pinned.length; at += 2) {
    if (pinned[at] === row) asRow++;
    if (pinned[at + 1] === column) asColumn++;
  }
  const { mentees, mentors } = programme.cohort;
  if (asRow >= mentees[row].mentorsWanted || asColumn >= mentors[column].capacity.max || table.row(row)[column] < 0) return null;
  const forced = { ...problem, required: [...pinned, row, column] };
  const found = solveAssignment(forced, { signal });
  if (found.status === "infeasible") return null;
  const now = outcomeOf(problem, table, solution.pairs);
  return {
    ...differenceOf(problem, now, outcomeOf(problem, table, found.pairs)),
    moves: movesOf(programme, rearrangement(solution.pairs, found.pairs)),
  };
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
