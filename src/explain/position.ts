import { checkDigest } from "../arguments/given";
import {
  type AssignmentProblem,
  type AssignmentQuestions,
  type AssignmentSolution,
  askAssignment,
  type RunOptions,
  solveAssignment,
  verifyAssignment,
} from "../assignment";
import { poseProblem } from "../matching/pose";
import type { Matching } from "../matching/types";
import { type PairTable, REFUSED } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { scoredTable } from "./scored";

/** A matching back in row and column numbers, with the solver's questions at hand. */
export interface Position {
  readonly programme: Programme;
  readonly table: PairTable;
  readonly problem: AssignmentProblem;
  readonly solution: AssignmentSolution;
  readonly row: ReadonlyMap<string, number>;
  readonly column: ReadonlyMap<string, number>;
  /** Who holds a place: mentors by mentee row, mentees by mentor column. */
  readonly mentorsOf: readonly (readonly number[])[];
  readonly menteesOf: readonly (readonly number[])[];
  /** Null when nothing is feasible. */
  readonly questions: AssignmentQuestions | null;
}

/** The solved programme is kept as long as the programme itself. */
const remembered = new WeakMap<Programme, Position>();
/** The last other optimum that was asked about. */
const otherOptimum = new WeakMap<Programme, Position>();

/**
 * Where the matching stands: the programme scored and solved again, whatever the matching's own certificate says. The matching must be an optimum of
 * this programme: the one that `match` gives, or one edited into another of exactly the same value.
 *
 * Throws RangeError when the matching was made of another programme, names people who are not there, or is no optimum.
 */
export function positionOf(programme: Programme, matching: Matching, options: RunOptions = {}): Position {
  checkDigest(programme, matching);
  const own = ownPosition(programme, options);
  const pairs = pairsOf(own, matching);
  if (matching.status === own.solution.status && isSame(pairs, own.solution.pairs)) return own;
  const other = otherOptimum.get(programme);
  if (other !== undefined && matching.status === other.solution.status && isSame(pairs, other.solution.pairs)) return other;
  const found = positionAt(own, checkedOptimum(own, matching, pairs));
  otherOptimum.set(programme, found);
  return found;
}

/** Where the programme's own optimum stands, the one that `match` gives. */
export function ownPosition(programme: Programme, options: RunOptions = {}): Position {
  let own = remembered.get(programme);
  if (own === undefined) {
    own = solvedPosition(programme, options);
    remembered.set(programme, own);
  }
  return own;
}

/** The same programme where these pairs, flat, must be made as well. They must be allowed and fit into the places. */
export function positionHolding(own: Position, pairs: readonly number[], options: RunOptions = {}): Position {
  const problem = { ...own.problem, required: [...Array.from(own.problem.required ?? []), ...pairs] };
  return positionAt({ ...own, problem }, solveAssignment(problem, { signal: options.signal }));
}

/** The problem of a table, read straight from its points where they are kept. */
export function poseTable(programme: Programme, table: PairTable): AssignmentProblem {
  const problem = poseProblem(programme, table);
  const { kept } = table;
  if (kept === null) return problem;
  const allowed = new Uint8Array(kept.length);
  for (let cell = 0; cell < kept.length; cell++) if (kept[cell] !== REFUSED) allowed[cell] = 1;
  return { ...problem, scores: kept, allowed };
}

function solvedPosition(programme: Programme, options: RunOptions): Position {
  const posed = unsolvedPosition(programme, scoredTable(programme, options));
  return positionAt(posed, solveAssignment(posed.problem, options));
}

export function unsolvedPosition(programme: Programme, table: PairTable): Unsolved {
  const { mentees, mentors } = programme.cohort;
  const row = new Map(mentees.map(({ id }, index) => [id, index]));
  const column = new Map(mentors.map(({ id }, index) => [id, index]));
  return { programme, table, problem: poseTable(programme, table), row, column };
}

/** A programme in row and column numbers. */
export type Unsolved = Pick<Position, "programme" | "table" | "problem" | "row" | "column">;

function positionAt({ programme, table, problem, row, column }: Unsolved, solution: AssignmentSolution): Position {
  const { pairs } = solution;
  const mentorsOf: number[][] = programme.cohort.mentees.map(() => []);
  const menteesOf: number[][] = programme.cohort.mentors.map(() => []);
  for (let at = 0; at < pairs.length; at += 2) {
    mentorsOf[pairs[at]].push(pairs[at + 1]);
    menteesOf[pairs[at + 1]].push(pairs[at]);
  }
  const questions = solution.status === "optimal" ? askAssignment(problem, solution) : null;
  return { programme, table, problem, solution, row, column, mentorsOf, menteesOf, questions };
}

/** Flat and sorted. */
export function pairsOf({ row, column }: Position, matching: Pick<Matching, "pairs">): Int32Array {
  const known = (numbers: ReadonlyMap<string, number>, id: string, field: string): number => {
    const found = numbers.get(id);
    if (found === undefined) throw new RangeError(`matching.pairs: ${field} ${JSON.stringify(id)} is not in the programme`);
    return found;
  };
  const pairs = matching.pairs.map(({ menteeId, mentorId }) => [known(row, menteeId, "menteeId"), known(column, mentorId, "mentorId")]);
  return Int32Array.from(pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat());
}

export function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** The prices of one optimum prove every other, so the checker decides whether the pairs at hand are one. */
function checkedOptimum({ problem, solution, table }: Position, matching: Matching, pairs: Int32Array): AssignmentSolution {
  const refuse = (why: string) => new RangeError(`matching: it is no optimum of this programme, so nothing can be explained; ${why}`);
  if (matching.status !== solution.status) throw refuse(`its status is ${matching.status}, and should be ${solution.status}`);
  let total = 0;
  for (let at = 0; at < pairs.length; at += 2) total += table.row(pairs[at])[pairs[at + 1]];
  const claimed: AssignmentSolution = { ...solution, pairs, total, cardinality: pairs.length / 2 };
  const checked = verifyAssignment(problem, claimed);
  // The checker speaks of rows and prices; the audit names people.
  if (!checked.ok) throw refuse("audit tells what does not hold");
  return claimed;
}
