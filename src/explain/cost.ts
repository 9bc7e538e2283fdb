import { type AssignmentChange, type AssignmentQuestions, type RunOptions, solveAssignment } from "../assignment";
import type { Programme } from "../programme";
import { type Difference, differenceOf, differenceOfChange, outcomeOf } from "./difference";
import type { Position } from "./position";
import { rearrangement } from "./rearrangement";
import { type Answer, weakestQuestions } from "./weakest";

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

/** Nobody moves. */
export const UNCHANGED: Rearrangement = Object.freeze({
  mentees: 0,
  pairs: 0,
  points: 0,
  waitingBonus: 0,
  weakestPairPoints: null,
  moves: Object.freeze([]),
});

/**
 * What each pair of one mentee (a row) or one mentor (a column) would cost, by the other's number: one search over the solver's end state for all.
 * Under "weakest-pair-first", where a forced pair can shift the floor, some pairs are a solve of their own. Null where a rule refuses the pair or
 * bounds and pins leave no way.
 */
export function costsOfForcing(
  position: Position,
  who: { readonly row: number } | { readonly column: number },
  options: RunOptions = {},
): (other: number) => PairCost | null {
  const { programme, problem, questions } = position;
  if (questions === null) return () => null;
  const ask = ({ forceEachOfRow, forceEachOfColumn }: AssignmentQuestions) =>
    "row" in who ? forceEachOfRow(who.row) : forceEachOfColumn(who.column);
  const changes = ask(questions);
  if (problem.objective === "weakest-pair") {
    const weakest = weakestQuestions(position, options);
    const most = weakest === null ? [] : ask(weakest.counting);
    return (other) => {
      const [row, column] = "row" in who ? [who.row, other] : [other, who.column];
      const isChosen = position.mentorsOf[row].includes(column);
      const answer = isChosen ? null : weakest?.force(position.table.row(row)[column], changes[other], most[other]);
      return answer ? costOfGain(programme, answer) : costByNewSolve(position, row, column, options);
    };
  }
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

function costOfGain(programme: Programme, { gain, moves }: Answer): PairCost {
  const signed = (value: number) => 0 - value;
  return {
    mentees: signed(gain.mentees),
    pairs: signed(gain.pairs),
    points: signed(gain.points),
    waitingBonus: signed(gain.waitingBonus),
    weakestPairPoints: gain.weakestPairPoints === null ? null : signed(gain.weakestPairPoints),
    moves: movesOf(programme, moves),
  };
}

function costByNewSolve(position: Position, row: number, column: number, { signal }: RunOptions): PairCost | null {
  const { programme, problem, table, solution, mentorsOf } = position;
  if (mentorsOf[row].includes(column)) return { ...UNCHANGED, weakestPairPoints: 0 };
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
