import { type AssignmentProblem, askAssignment, solveAssignment } from "../../assignment";
import type { Position } from "../position";
import type { Run } from "./run";

/** A mentor's places, now and after a change. */
export interface PlacesChange {
  readonly mentorId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The fewest more places that pair everybody who can be paired, among mentors who offer one already: every place added brings one pair more. In each
 * round mentors take at most one more, those who gain most first; a round that brings fewer pairs than places is halved. Null when no place helps.
 */
export function fewestMorePlaces(
  position: Position,
  run: Run,
): { readonly places: Int32Array; readonly mentors: readonly PlacesChange[] } | null {
  const { programme, problem } = position;
  const { mentors } = programme.cohort;
  // Where pairs are to be found, the floor of the weakest pair must not stand in their way.
  const counting: AssignmentProblem = {
    ...problem,
    ties: undefined,
    ...(problem.objective === "weakest-pair" && { objective: "most-pairs" }),
  };
  let places = Int32Array.from(mentors, ({ capacity }) => capacity.max);
  let solution = solveAssignment(counting, run.solving);
  if (solution.status === "infeasible") return null;
  for (;;) {
    run.step("cures", 0, 1);
    const ask = askAssignment({ ...counting, columnCapacity: places }, solution, run.solving);
    const gains = mentors
      .map(({ capacity }, column) => ({
        column,
        ...(capacity.max > 0 ? ask.onePlaceMore(column) : { rows: 0, pairs: 0, total: 0, bonus: 0 }),
      }))
      .filter(({ pairs }) => pairs > 0)
      .sort((a, b) => b.rows - a.rows || b.total + b.bonus - a.total - a.bonus || a.column - b.column);
    if (gains.length === 0) break;
    for (let count = gains.length; ; count = Math.ceil(count / 2)) {
      const more = places.slice();
      for (const { column } of gains.slice(0, count)) more[column]++;
      const found = solveAssignment({ ...counting, columnCapacity: more }, run.solving);
      if (found.cardinality - solution.cardinality < count) continue;
      places = more;
      solution = found;
      break;
    }
  }
  const changed = mentors.flatMap(({ id, capacity }, column) =>
    places[column] > capacity.max ? [{ mentorId: id, from: capacity.max, to: places[column] }] : [],
  );
  return changed.length === 0 ? null : { places, mentors: changed };
}
