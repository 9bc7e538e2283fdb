import type { RunOptions } from "../assignment";
import type { Difference, Outcome } from "../explain/difference";
import type { Certificate, Matching, Pair, Totals } from "../matching/types";
import type { PairInput } from "../people/types";

export interface RotationOptions extends RunOptions {
  /** 1 or more. */
  readonly rounds: number;
  /** Default "round-by-round". */
  readonly method?: "round-by-round" | "joint";
  /**
   * True: two people on both sides meet in one role at most, within a round as well (see `matchOneWay`). Default: true when the policy has a rule of the
   * type "one-way", even one that closes nothing yet.
   */
  readonly oneWay?: boolean;
  /** With `oneWay`: at most so many assignments are solved for a round, or for a joint rotation, before the search gives up; default 5,000. */
  readonly mostAssignments?: number;
}

/** One round of a rotation. */
export interface Round {
  /** From 1. */
  readonly round: number;
  /** By mentee id, then mentor id. */
  readonly pairs: readonly Pair[];
  readonly totals: Totals;
  /** Mentees who want a mentor and have none in this round. */
  readonly waiting: readonly string[];
  /** With `oneWay`, round by round: the directions that had to be closed in this round (see `OneWayMatching`). */
  readonly closed: readonly PairInput[];
}

export interface Rotation {
  readonly method: "round-by-round" | "joint";
  /**
   * "infeasible" when a round's minimum loads or pins cannot be met (with `oneWay`: one way). Round by round the rounds before it stand, and a joint rotation may still exist; of
   * a joint one there are no rounds, and none exists.
   */
  readonly status: "optimal" | "infeasible";
  readonly rounds: readonly Round[];
  /**
   * All rounds together. `mentees` counts those with a mentor in one round at least, `points` is the sum over the rounds, `waitingBonus` that of the rounds
   * waited before the first one.
   */
  readonly outcome: Outcome;
  /**
   * What the best rotation of so many rounds reaches, by the policy's objective over all rounds together; no rotation is better. Null when there is none.
   * When people are on both sides the best may lie lower, since here they may meet in both roles.
   */
  readonly best: Outcome | null;
  /** `best` less `outcome`; null when there is no best or the rotation broke off. */
  readonly short: Difference | null;
  /**
   * Round by round: the whole result of each round, the infeasible one included. The first is of the programme itself, each other of `nextRotation`; where
   * directions are `closed`, of that with the rule "one-way" more.
   */
  readonly matchings: readonly Matching[];
  /** The prices that prove `best`: those of one round in which every number of places and of mentors wanted is `rounds` times as large. */
  readonly certificate: Certificate;
  /** Of the programme and the engine: together with `rounds` and `method` it replays to the same bytes. */
  readonly digest: string;
  readonly version: string;
}
