import type { AssignmentProblem } from "../../assignment";
import { movesOf, type Rearrangement, UNCHANGED } from "../cost";
import { differenceOfChange } from "../difference";
import type { Position } from "../position";
import { rearrangement } from "../rearrangement";
import { type Answer, weakestQuestions } from "../weakest";
import type { Run } from "./run";
import { gainOf } from "./solve";

/** What a mentor's places are worth to the programme. */
export interface PlaceValue {
  readonly mentorId: string;
  readonly capacity: number;
  readonly received: number;
  /** What one more place would bring, and who would move. */
  readonly oneMore: Rearrangement;
  /**
   * What one place fewer would cost, a minimum load equal to the capacity lowered with it. Null when there is no place to lose, pins hold them all, or
   * nothing would be feasible.
   */
  readonly oneFewer: Rearrangement | null;
}

/**
 * Every mentor, by id. All gains come from one search over the solver's end state, all losses from another; under "weakest-pair-first" some are a solve
 * of their own.
 */
export function placeValues(position: Position, run: Run): PlaceValue[] {
  const { programme, problem, questions, menteesOf } = position;
  if (questions === null) return [];
  const { mentors } = programme.cohort;
  return mentors.map(({ id, capacity }, column) => {
    if (problem.objective === "weakest-pair" || column % 64 === 0) run.step("place-values", column, mentors.length);
    const shape = { mentorId: id, capacity: capacity.max, received: menteesOf[column].length };
    if (problem.objective === "weakest-pair") {
      return { ...shape, oneMore: withFloor(position, column, 1, run) ?? UNCHANGED, oneFewer: withFloor(position, column, -1, run) };
    }
    const more = questions.onePlaceMore(column);
    const fewer = questions.onePlaceFewer(column);
    return {
      ...shape,
      oneMore: { ...differenceOfChange(more, 1), moves: movesOf(programme, more.moves) },
      oneFewer: fewer === undefined ? null : { ...differenceOfChange(fewer, -1), moves: movesOf(programme, fewer.moves) },
    };
  });
}

/** `by` 1: what a place more brings; -1: what one fewer costs. */
function withFloor(position: Position, column: number, by: 1 | -1, run: Run): Rearrangement | null {
  const { programme, problem, solution, menteesOf } = position;
  const { capacity } = programme.cohort.mentors[column];
  if (capacity.max + by < pinsAt(problem, column)) return null;
  // A place that the present optimum does not use can go; one more that is not used can still lift the weakest pair.
  if (by < 0 && menteesOf[column].length < capacity.max) return { ...UNCHANGED, weakestPairPoints: solution.cardinality === 0 ? null : 0 };
  const weakest = by < 0 && capacity.min === capacity.max ? null : weakestQuestions(position, run.solving);
  const known = by > 0 ? weakest?.oneMore(column) : weakest?.oneFewer(column);
  const answer = known ?? byNewSolve(position, column, by, run);
  if (answer === null) return null;
  const { gain, moves } = answer;
  const signed = (value: number) => by * value + 0;
  return {
    mentees: signed(gain.mentees),
    pairs: signed(gain.pairs),
    points: signed(gain.points),
    waitingBonus: signed(gain.waitingBonus),
    weakestPairPoints: gain.weakestPairPoints === null ? null : signed(gain.weakestPairPoints),
    moves: movesOf(programme, moves),
  };
}

function byNewSolve(position: Position, column: number, by: 1 | -1, run: Run): Answer | null {
  const { programme, problem, table, solution } = position;
  const { mentors } = programme.cohort;
  const capacity = mentors[column].capacity.max + by;
  const changed: AssignmentProblem = {
    ...problem,
    columnCapacity: mentors.map((mentor, at) => (at === column ? capacity : mentor.capacity.max)),
    columnMinimum: mentors.map((mentor, at) => (at === column ? Math.min(mentor.capacity.min, capacity) : mentor.capacity.min)),
  };
  const found = gainOf(position, { problem: changed, table }, run);
  return found === null ? null : { gain: found.gain, moves: rearrangement(solution.pairs, found.solution.pairs) };
}

function pinsAt({ required = [] }: AssignmentProblem, column: number): number {
  let pins = 0;
  for (let at = 1; at < required.length; at += 2) if (required[at] === column) pins++;
  return pins;
}
