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
 * Minimum loads lowered by as little as possible in all, so that everything else can be met; null when they need not be lowered. Loads that can be
 * filled together form a polymatroid, so that raising them from nothing, one unit after the other as far as can be, reaches the largest sum
 * (Edmonds 1970). Units are tried in the order of the mentors' ids, many at a time while that goes.
 */
export function leastLowering(
  position: Position,
  run: Run,
): { readonly minimums: readonly number[]; readonly mentors: readonly LoadChange[] } | null {
  const { programme, problem } = position;
  const { mentors } = programme.cohort;
  let minimums = mentors.map(() => 0);
  const raise = (part: readonly number[]): void => {
    if (part.length === 0) return;
    run.step("cures", 0, 1);
    const tried = [...minimums];
    for (const column of part) tried[column]++;
    if (
      solveAssignment({ ...problem, columnMinimum: tried, ties: undefined, objective: "highest-score" }, run.solving).status === "optimal"
    ) {
      minimums = tried;
    } else if (part.length > 1) {
      const half = part.length >> 1;
      raise(part.slice(0, half));
      raise(part.slice(half));
    }
  };
  // One unit of every mentor's load, then the next: who cannot be given one unit more cannot later either.
  for (let load = 1; ; load++) {
    const part = mentors.flatMap(({ capacity }, column) => (capacity.min >= load && minimums[column] === load - 1 ? [column] : []));
    if (part.length === 0) break;
    raise(part);
  }
  const lowered = mentors.flatMap(({ id, capacity }, column) =>
    minimums[column] < capacity.min ? [{ mentorId: id, from: capacity.min, to: minimums[column] }] : [],
  );
  return lowered.length === 0 ? null : { minimums, mentors: lowered };
}
