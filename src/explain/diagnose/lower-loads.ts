import { solveAssignment } from "../../assignment";
import type { Position } from "../position";
import type { Run } from "./run";

/** A mentor's minimum load, now and after a change. */
export interface LoadChange {
  readonly mentorId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Minimum loads lowered by as little as possible in all, so that everything else can be met; null when they need not be lowered. With no more places
 * than minimum loads and pins ask for, the most pairs fill the most of them: what is left empty has to go.
 */
export function leastLowering(
  position: Position,
  run: Run,
): { readonly minimums: readonly number[]; readonly mentors: readonly LoadChange[] } | null {
  const { programme, problem } = position;
  const { mentors } = programme.cohort;
  const load = mentors.map(() => 0);
  const { required = [] } = problem;
  for (let at = 1; at < required.length; at += 2) load[required[at]]++;
  const columnCapacity = mentors.map(({ capacity }, column) => Math.max(capacity.min, load[column]));
  const filling = { ...problem, columnCapacity, columnMinimum: 0, objective: "most-pairs", ties: undefined } as const;
  run.step("cures", 0, 1);
  const { pairs } = solveAssignment(filling, run.solving);
  load.fill(0);
  for (let at = 1; at < pairs.length; at += 2) load[pairs[at]]++;
  const minimums = mentors.map(({ capacity }, column) => Math.min(capacity.min, load[column]));
  const lowered = mentors.flatMap(({ id, capacity }, column) =>
    minimums[column] < capacity.min ? [{ mentorId: id, from: capacity.min, to: minimums[column] }] : [],
  );
  return lowered.length === 0 ? null : { minimums, mentors: lowered };
}
