import {
  type AssignmentChange,
  type AssignmentProblem,
  type AssignmentQuestions,
  askAssignment,
  type RunOptions,
  solveAssignment,
} from "../assignment";
import { type Difference, type Outcome, outcomeOf } from "./difference";
import type { Position } from "./position";
import { moved, rearrangement } from "./rearrangement";

/**
 * Questions under "weakest-pair-first" that need no solve of their own. A change of one place or one pair can shift the floor, which one shortest path does
 * not see: with K pairs, none below T, at present,
 *  - as many pairs as now, or one more: the floor cannot rise above T unless K pairs above T become possible, and stays at T when the path keeps to pairs of
 *    at least T and no lower pair would allow one pair more;
 *  - one pair fewer: the floor stays at T when not even K - 1 pairs above T are possible; else it rises to the best floor T2 of K - 1 pairs, if the change
 *    costs that solution nothing.
 * Each answer is exact; null means that a solve has to tell.
 */
export interface WeakestQuestions {
  readonly oneMore: (column: number) => Answer | null;
  /** Of a full column whose minimum stays as it is. */
  readonly oneFewer: (column: number) => Answer | null;
  /** Of a usable pair with those points, of which nothing is known yet; `here` and `most` are the answers for pairs at the floor and for all pairs. */
  readonly force: (points: number, here: AssignmentChange | undefined, most: AssignmentChange | undefined) => Answer | null;
  /** What allowing this refused pair brings. */
  readonly admit: (row: number, column: number, points: number) => Answer | null;
  /** Whether any minimum load can keep the floor down: without all of them, as many pairs as now could be had above it. */
  readonly minimumsCanMatter: () => boolean;
  /** The same programme with the number of pairs first and no floor. */
  readonly counting: AssignmentQuestions;
}

/** What changes, new less old, and who moves. */
export interface Answer {
  readonly gain: Difference;
  readonly moves: AssignmentChange["moves"];
}

const remembered = new WeakMap<Position, WeakestQuestions | null>();

const NOTHING: AssignmentChange = Object.freeze({ rows: 0, pairs: 0, total: 0, bonus: 0, moves: Object.freeze([]) });

/** Null when there is no pair, or nothing is feasible. */
export function weakestQuestions(position: Position, options: RunOptions): WeakestQuestions | null {
  let known = remembered.get(position);
  if (known === undefined) {
    known = makeQuestions(position, { signal: options.signal });
    remembered.set(position, known);
  }
  return known;
}

function makeQuestions(position: Position, options: RunOptions): WeakestQuestions | null {
  const { problem, table, solution, questions } = position;
  const now = outcomeOf(problem, table, solution.pairs);
  const floor = now.weakestPairPoints;
  if (questions === null || floor === null) return null;
  const counting = countingQuestions(problem, options);
  const above = aboveFloor(position, floor, options);
  // A pin as weak as the floor keeps it there, whatever the others do.
  const oneMissing = !hasPinAt(position, floor) && above !== null && above.solution.cardinality === solution.cardinality - 1;
  const atFloor = (change: AssignmentChange): Answer => ({ gain: gainOf(change), moves: change.moves });

  let canMatter: boolean | undefined;

  return {
    counting,
    minimumsCanMatter() {
      canMatter ??= !hasPinAt(position, floor) && pairsAbove(problem, floor, options) >= solution.cardinality;
      return canMatter;
    },
    admit(row, column, points) {
      const most = counting.admit(row, column, points);
      // Below the floor it could only be one pair more.
      if (points < floor) return most.pairs > 0 ? null : atFloor(NOTHING);
      const here = questions.admit(row, column, points);
      if (here.pairs !== most.pairs || (here.pairs === 0 && points > floor && above === null)) return null;
      if (here.pairs === 0 && points > floor && oneMissing && above !== null && above.counting.admit(row, column, points).pairs > 0)
        return null;
      return atFloor(here);
    },
    oneMore(column) {
      const here = questions.onePlaceMore(column);
      if (counting.onePlaceMore(column).pairs !== here.pairs) return null;
      if (here.pairs === 0 && oneMissing && above.counting.onePlaceMore(column).pairs > 0) return null;
      return atFloor(here);
    },
    oneFewer(column) {
      const here = questions.onePlaceFewer(column);
      const most = counting.onePlaceFewer(column);
      // A column that the counting solution does not fill shows that no pair need be lost.
      if (here === undefined || most === undefined || here.pairs !== most.pairs) return null;
      if (here.pairs === 0 || !oneMissing) return atFloor(here);
      const there = above.questions.onePlaceFewer(column);
      if (there === undefined || there.pairs !== 0) return null;
      const gained = gainOf(there);
      const { outcome } = above;
      return {
        gain: {
          mentees: outcome.mentees - now.mentees + gained.mentees,
          pairs: outcome.pairs - now.pairs,
          points: outcome.points - now.points + gained.points,
          waitingBonus: outcome.waitingBonus - now.waitingBonus + gained.waitingBonus,
          weakestPairPoints: outcome.weakestPairPoints === null ? null : outcome.weakestPairPoints - floor,
        },
        moves: rearrangement(solution.pairs, moved(above.solution.pairs, there.moves)),
      };
    },
    force(points, here, most) {
      if (points < floor || here === undefined || most === undefined) return null;
      if (here.pairs === 0) return atFloor(here);
      return here.pairs === most.pairs && !oneMissing ? atFloor(here) : null;
    },
  };
}

/** The best floor above the present one, with the pairs that it still allows; null when minimum loads cannot be filled above it. */
function aboveFloor({ problem, table }: Position, floor: number, options: RunOptions) {
  const higher: AssignmentProblem = { ...problem, minimumScore: floor + 1, ties: undefined };
  const solution = solveAssignment(higher, options);
  if (solution.status === "infeasible") return null;
  const outcome: Outcome = outcomeOf(problem, table, solution.pairs);
  return { solution, outcome, questions: askAssignment(higher, solution, options), counting: countingQuestions(higher, options) };
}

function countingQuestions(problem: AssignmentProblem, options: RunOptions): AssignmentQuestions {
  const counting: AssignmentProblem = { ...problem, objective: "most-pairs", ties: undefined };
  return askAssignment(counting, solveAssignment(counting, options), options);
}

/** The most pairs above the floor, minimum loads apart. */
function pairsAbove(problem: AssignmentProblem, floor: number, options: RunOptions): number {
  const { columnMinimum: _, ...free } = problem;
  return solveAssignment({ ...free, objective: "most-pairs", minimumScore: floor + 1, ties: undefined }, options).cardinality;
}

function hasPinAt({ problem: { required = [] }, table }: Position, floor: number): boolean {
  for (let at = 0; at < required.length; at += 2) if (table.row(required[at])[required[at + 1]] <= floor) return true;
  return false;
}

function gainOf({ rows, pairs, total, bonus }: AssignmentChange): Difference {
  return { mentees: rows, pairs, points: total, waitingBonus: bonus, weakestPairPoints: 0 };
}
