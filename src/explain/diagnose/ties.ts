import { type Move, movesOf } from "../cost";
import type { Position } from "../position";
import type { Run } from "./run";

/** How far the matching is the only best one. */
export interface Ties {
  /** Pairs that every optimum holds, pins among them. By mentee id, then mentor id, as below. */
  readonly inEvery: readonly { readonly menteeId: string; readonly mentorId: string }[];
  /** Pairs that the lottery decided: another result of exactly the same value does without them. */
  readonly swappable: readonly SwappablePair[];
}

export interface SwappablePair {
  readonly menteeId: string;
  readonly mentorId: string;
  /** One way to do without the pair at no cost: who moves and where to, the pair's own mentee first. There may be others. */
  readonly moves: readonly Move[];
}

/** One look at all optima, then one search for each pair that could be otherwise. */
export function ties(position: Position, run: Run): Ties {
  const { programme, questions } = position;
  if (questions === null) return { inEvery: [], swappable: [] };
  const { mentees, mentors } = programme.cohort;
  run.step("ties", 0, 1);
  const { always, interchangeable } = questions.certainty();
  const pairAt = (pairs: Int32Array, at: number) => ({ menteeId: mentees[pairs[at]].id, mentorId: mentors[pairs[at + 1]].id });
  const inEvery: Ties["inEvery"][number][] = [];
  for (let at = 0; at < always.length; at += 2) inEvery.push(pairAt(always, at));
  const swappable: SwappablePair[] = [];
  for (let at = 0; at < interchangeable.length; at += 2) {
    run.step("ties", at / 2, interchangeable.length / 2);
    const moves = questions.forbid(interchangeable[at], interchangeable[at + 1])?.moves ?? [];
    swappable.push({ ...pairAt(interchangeable, at), moves: movesOf(programme, moves) });
  }
  return { inEvery, swappable };
}
