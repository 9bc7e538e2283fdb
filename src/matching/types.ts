import type { Fact } from "../people/fact";
import type { Policy } from "../policy/types";

/** One criterion's share of a pair's points. */
export interface Part {
  /** The criterion's id. */
  readonly criterion: string;
  /** Its share of the policy's weights, in [0, 1]. */
  readonly weight: number;
  /** In [0, 1]; null is unknown, which is never zero. */
  readonly score: number | null;
  /** Integer; the parts of a pair add up to the pair's points exactly. */
  readonly points: number;
}

export interface Pair {
  readonly menteeId: string;
  readonly mentorId: string;
  /** Integer from 0 to 1,000,000. */
  readonly points: number;
  /** points / 1,000,000 */
  readonly score: number;
  /** The share of the weight that was really answered, in [0, 1]. */
  readonly completeness: number;
  readonly parts: readonly Part[];
  readonly pinned: boolean;
}

/** Why somebody did not get all they asked for. Several can hold at once; the one that decided comes first. */
export type Reason =
  /** Every place that this mentee could still take is held by the people of a shortage (an index into `Matching.shortages`). */
  | {
      readonly code: "no-place-left";
      readonly params: { readonly shortage: number; readonly mentees: number; readonly mentors: number; readonly places: number };
    }
  /** Every mentee whom this mentor could still take has as many mentors as wanted. `candidates`: how many such mentees there are. */
  | { readonly code: "no-mentee-left"; readonly params: { readonly candidates: number } }
  /** Allowed candidates exist, but the whole programme is better off without the pair. `candidates`: how many. */
  | { readonly code: "outscored"; readonly params: { readonly candidates: number } }
  /**
   * Rules refuse `refused` of the `people` on the other side; each rule with the number of people it refuses (one person can be refused by several). "veto"
   * counts those of whom one of the two wants no such pair: it stands on the lines of both, and says of neither that it is their veto.
   */
  | {
      readonly code: "refused-by-rules";
      readonly params: {
        readonly refused: number;
        readonly people: number;
        readonly rules: readonly { readonly rule: string; readonly people: number }[];
      };
    }
  /** `candidates` people whom the rules allow stay below the policy's minimum score; the best of them has `bestPoints`. */
  | {
      readonly code: "below-minimum-score";
      readonly params: { readonly candidates: number; readonly minimumPoints: number; readonly bestPoints: number };
    }
  /** Fewer people on the other side than partners wanted: all `candidates` possible partners were given. */
  | { readonly code: "all-candidates-given"; readonly params: { readonly candidates: number } }
  /** There is nobody on the other side. */
  | { readonly code: "nobody-there"; readonly params: Readonly<Record<string, never>> }
  /** Nothing is paired, because the requirements cannot all be met; see `infeasibility`. */
  | { readonly code: "infeasible"; readonly params: Readonly<Record<string, never>> };

export type ReasonCode = Reason["code"];

/**
 * A blocking set: these mentees can only go to these mentors, who have too few places ("places"), or these mentors must take more mentees than can
 * come to them ("minimum-load").
 */
export interface Shortage {
  readonly kind: "places" | "minimum-load";
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
  /** "places": the places of those mentors. "minimum-load": how many partners those mentees can give them. */
  readonly places: number;
  /**
   * "places": partners that those mentees want and could have, less those they have from outside the set. "minimum-load": the sum of those mentors'
   * minimum loads.
   */
  readonly needed: number;
  /**
   * The smallest change that is enough: `count` more places among those mentors, or the minimum loads lowered by `count` in all. Under "highest-fit" the
   * new places may still go to others, who are worth more there.
   */
  readonly change: { readonly code: "add-places" | "lower-minimum-loads"; readonly count: number };
}

/**
 * The prices that prove the optimum, in points. See `mentor-match/assignment` for the inequalities; `pairWorth` and `menteeWorth` are what one more
 * pair and one more served mentee count for in them, so that counts come before points exactly.
 */
export interface Certificate {
  readonly pairWorth: number;
  readonly menteeWorth: number;
  readonly mentees: readonly { readonly menteeId: string; readonly price: number }[];
  readonly mentors: readonly { readonly mentorId: string; readonly price: number }[];
}

export interface Totals {
  readonly points: number;
  readonly pairs: number;
  readonly menteesMatched: number;
  readonly mentorsUsed: number;
  readonly weakestPairPoints: number | null;
}

/**
 * The result: plain JSON, the same bytes for the same input whatever the order of its lists. It names everybody, tells who waits and why, and is for the
 * coordinator; what a mentor or mentee may know of it is told by `explainPerson`, and on the page that `mentor-match/report` makes of a pair.
 *
 * Like every result it is the caller's own: nothing that is remembered is made of it without being compared with it, and whatever it shares with other
 * results, such as the policy, is frozen. One that was edited is taken for what it says, and refused where it is no optimum any more.
 */
export interface Matching {
  readonly status: "optimal" | "infeasible";
  /** By mentee id, then mentor id, in code-unit order. */
  readonly pairs: readonly Pair[];
  readonly unmatched: {
    /** Mentees who received fewer mentors than wanted. */
    readonly mentees: readonly {
      readonly menteeId: string;
      readonly wanted: number;
      readonly received: number;
      readonly reasons: readonly Reason[];
    }[];
    /** Mentors who have places left. */
    readonly mentors: readonly {
      readonly mentorId: string;
      readonly capacity: number;
      readonly received: number;
      readonly reasons: readonly Reason[];
    }[];
  };
  readonly totals: Totals;
  /** The blocking sets behind the reasons "no-place-left". */
  readonly shortages: readonly Shortage[];
  /** When status is "infeasible": who, which places, the smallest change that helps. */
  readonly infeasibility: Shortage | null;
  readonly certificate: Certificate;
  readonly policy: Policy;
  /** SHA-256 of the input and of the engine's version: the same digest replays to the same bytes. */
  readonly digest: string;
  readonly version: string;
}

/** A rule that refuses a pair, and why. */
export interface Refusal {
  /** The rule's id. */
  readonly rule: string;
  readonly facts: readonly Fact[];
}

/**
 * Who reads an answer. A coordinator may see everything but whose a veto is. A mentor or mentee sees what concerns their own pairs, in terms that the two
 * share: no veto, rival, score, weight or wish, nothing of other people, nothing that the policy keeps private.
 */
export type Audience = "coordinator" | "mentor" | "mentee";

/** Why a pair is or is not made, and what its score is made of. */
export interface PairExplanation {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly audience: Audience;
  /** "not-paired" is all that a mentor or mentee learns of a pair that was not made. */
  readonly verdict: "chosen" | "not-chosen" | "refused" | "below-minimum" | "not-paired";
  readonly pinned: boolean;
  /** Every rule that refuses the pair. */
  readonly refusals: readonly Refusal[];
  readonly points: number | null;
  readonly score: number | null;
  readonly completeness: number | null;
  /** For a mentor or mentee: the criteria with shared facts, their weights, points and scores not told (0, 0 and null). */
  readonly parts: readonly (Part & { readonly facts: readonly Fact[] })[];
}
