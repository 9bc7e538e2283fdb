import type { OnePerson } from "../arguments/given";
import type { RunOptions } from "../assignment";
import type { Difference } from "../explain/difference";
import type { MatchingDiff } from "../matching/diff";
import type { Matching } from "../matching/types";
import type { PairInput } from "../people/types";

export interface RematchOptions extends RunOptions {
  /**
   * People of the programme who no longer take part: as if the mentee wanted nobody, or the mentor had neither places nor a minimum load; their pins fall
   * away. They stay in the cohort, so that reporting lines through them hold. Nothing needs to be prepared anew for them.
   */
  readonly left?: readonly OnePerson[] | undefined;
  /** Previous pairs that are not to go on: one pair, or all of a person. They are not made again, nor the other way round: they count as conflicts. */
  readonly release?: readonly (PairInput | OnePerson)[] | undefined;
  /** How many previous pairs may be broken beyond those that must be; a whole number, default 0. */
  readonly maxChanges?: number | undefined;
  /** Instead of `maxChanges`: what each previous pair that is kept counts for, in points from 0 to 1,000,000; counts of people and pairs still come first. */
  readonly keepBonus?: number | undefined;
  /** How many changes the curve goes up to; default: `maxChanges` when that is given, else to where more changes bring nothing. */
  readonly curveTo?: number | undefined;
  /** After so many solves the points that are still open are left unproven, with what they can be at most; default 2000. */
  readonly mostSolves?: number | undefined;
}

/** What an objective compares. */
export interface Reached {
  readonly menteesMatched: number;
  readonly pairs: number;
  readonly points: number;
  /** Points of waiting bonuses; part of what is maximised, not of the fit. */
  readonly waitingBonus: number;
  readonly weakestPairPoints: number | null;
}

/** The best that is possible when at most `changes` previous pairs are broken beyond those that must be. */
export interface CurvePoint {
  readonly changes: number;
  readonly reached: Reached;
  /** Against no changes at all. */
  readonly gain: Difference;
  /** Whether `reached` is shown to be the best; it is always within reach. */
  readonly proven: boolean;
  /**
   * Null when proven. Else the search was cut off, and whatever can be reached compares no better than these numbers, in the order of the objective:
   * mentees matched, pairs, (the weakest pair,) points and waiting bonus together.
   */
  readonly atMost: { readonly menteesMatched: number; readonly pairs: number; readonly pointsAndBonus: number } | null;
}

/** Why a previous pair is not there any more. */
export type BreakReason =
  /** One of the two left, or both: they are not in the programme, or named in `left`. */
  | { readonly code: "left"; readonly params: { readonly menteeLeft: boolean; readonly mentorLeft: boolean } }
  /** Rules refuse the pair now. */
  | { readonly code: "refused"; readonly params: { readonly rules: readonly string[] } }
  /** The pair's points are now below the policy's minimum. */
  | { readonly code: "below-minimum-score"; readonly params: { readonly points: number; readonly minimumPoints: number } }
  /** It was released by the options. */
  | { readonly code: "released"; readonly params: Readonly<Record<string, never>> }
  /** The mentor has fewer places than pins and previous pairs need. */
  | { readonly code: "fewer-places"; readonly params: { readonly capacity: number; readonly pins: number; readonly previous: number } }
  /** The mentee wants fewer mentors than pins and previous pairs give. */
  | { readonly code: "fewer-wanted"; readonly params: { readonly wanted: number; readonly pins: number; readonly previous: number } }
  /** A minimum load can only be met when previous pairs give way. */
  | { readonly code: "minimum-load"; readonly params: Readonly<Record<string, never>> }
  /** Nothing is feasible any more; see the matching's `infeasibility`. */
  | { readonly code: "infeasible"; readonly params: Readonly<Record<string, never>> }
  /** It could have been kept: the programme gains by breaking it. */
  | { readonly code: "moved"; readonly params: Readonly<Record<string, never>> };

export type BreakCode = BreakReason["code"];

export interface BrokenPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly why: BreakReason;
}

/** "joined": this partner had no part in the previous matching; "unpaired": had no pair there; "freed": lost one; "added": has it on top of what was kept. */
export type GainCode = "joined" | "unpaired" | "freed" | "added";

/** Somebody whose partners change, and why. Whoever left is not told. */
export interface Told {
  readonly side: "mentee" | "mentor";
  readonly id: string;
  readonly lost: readonly { readonly partnerId: string; readonly why: BreakReason }[];
  readonly got: readonly { readonly partnerId: string; readonly why: GainCode }[];
}

export interface Rematch {
  /**
   * From no changes upwards; empty when nothing is feasible. Where the choice does not need it (no `maxChanges` above 0, no `keepBonus`) it is worked out when it
   * is first read, which can take much longer than the re-match itself.
   */
  readonly curve: readonly CurvePoint[];
  /** The point that was chosen; `changes` is what it really needs, which can be fewer than allowed. Null when nothing is feasible. */
  readonly chosen: CurvePoint | null;
  /** Previous pairs that had to go in any case, beyond those that are no longer possible: no choice keeps more of them. */
  readonly forced: number;
  /** Who was said to have left. */
  readonly left: readonly OnePerson[];
  /** The previous pairs that are kept; as `pins` of the cohort they make the problem that `matching` solves. */
  readonly locked: readonly PairInput[];
  /** What `release` came to; as `conflicts` of the cohort they belong to that problem too. */
  readonly released: readonly PairInput[];
  /** Every previous pair that is not kept, in the order of the ids. */
  readonly broken: readonly BrokenPair[];
  /** Mentees first, each side in the order of the ids. */
  readonly told: readonly Told[];
  /**
   * The whole result at the chosen point, as `match` gives it for the cohort with `left`, `locked` and `released` written in (see `lockedProgramme`): its
   * certificate proves the optimum of that locked problem, its locked pairs say `pinned`. That no other choice of locks is better is what `proven` says.
   * Put together when it is first read, like `diff`.
   */
  readonly matching: Matching;
  /** Against the previous matching: leave that as it is until this is first read. */
  readonly diff: MatchingDiff;
}
