import type { RunOptions } from "../assignment";
import type { Requirement } from "../explain/diagnose/requirement";
import type { Certificate, Pair, Totals } from "../matching/types";
import type { AttributeValue } from "../people/types";

/** At most so many mentees with the same answer in one circle. */
export interface SpreadInput {
  /**
   * "department", "organization", "location", "country", "jobLevel", "startDate", "timeZone" or "attributes.x"; a mentee has one answer or none. An
   * attribute that no mentee answered would limit nothing, and is refused.
   */
  readonly key: string;
  /** 1 or more. Mentees who gave no answer are not limited. */
  readonly atMost: number;
}

export interface CirclesOptions extends RunOptions {
  /** Several only when they are nested: all mentees of one value of the one (a department) have the same value of the other (a business unit). */
  readonly spread?: SpreadInput | readonly SpreadInput[];
  /** Instead of each mentor's capacity; mentors with no places stay without. Default: the capacities. */
  readonly size?: { readonly min?: number; readonly max: number };
  /** True: a mentor leads a circle of the minimum at least, or none. Default false: every mentor has the minimum. */
  readonly orNone?: boolean;
  /** With `orNone`: at most so many flows are solved before the search gives up by a RangeError; default 500. */
  readonly mostFlows?: number;
}

/** A quota of the spread: mentees of one mentor with one answer. */
export interface Quota {
  readonly mentorId: string;
  readonly key: string;
  readonly value: AttributeValue;
}

export interface Circle {
  readonly mentorId: string;
  /** By mentee id. */
  readonly pairs: readonly Pair[];
  readonly points: number;
  /** Mentees by answer, for each key of the spread; null is not answered. */
  readonly spread: readonly {
    readonly key: string;
    readonly answers: readonly { readonly value: AttributeValue | null; readonly people: number }[];
  }[];
}

/** Why a mentee has fewer circles than wanted, counted over the mentors whom rules and minimum score allow and who do not have this mentee. */
export type CircleReason =
  /** Nobody is left whom rules and minimum score allow. */
  | { readonly code: "no-circle-allowed"; readonly params: Readonly<Record<string, never>> }
  /** `full` of them have no place left; `spread` have places, but not for one more with this mentee's answers. */
  | { readonly code: "circles-full"; readonly params: { readonly mentors: number; readonly full: number; readonly spread: number } }
  /** `open` of them would have a place; the whole is better, or a minimum is met, without. */
  | { readonly code: "circle-outscored"; readonly params: { readonly mentors: number; readonly open: number } };

/** Something that circles must respect and an organiser could let go: what a matching must (see `Requirement`), or a quota of the spread. */
export type CircleRequirement = Requirement | { readonly code: "spread"; readonly params: SpreadInput };

/**
 * Requirements that cannot hold together, and none of which can be left out of that: with any one of them let go, the others can be met (people, their
 * places and whom they want to have being as they are). There is no smaller set inside this one, and none at all where `isSmallest` says so.
 */
export interface CircleContradiction {
  /** Rules, vetoes, conflicts, pins and the minimum score as in `diagnose`, then quotas of the spread as given, then minimum sizes by mentor id. */
  readonly requirements: readonly CircleRequirement[];
  /** True: it is proven that no fewer requirements exclude each other. False: there may be fewer elsewhere; that was not told within a set number of trials. */
  readonly isSmallest: boolean;
  /** Whose minimum is among them, by id. `allowed`: mentees whom the others let meet this mentor; `together`: how many of these one circle can hold. */
  readonly mentors: readonly { readonly mentorId: string; readonly minimum: number; readonly allowed: number; readonly together: number }[];
  /** Places that these minimums ask for, and how many of them can be filled at once. Null when pins alone are too many for a size or a quota. */
  readonly places: { readonly needed: number; readonly filled: number } | null;
}

/**
 * The prices that prove the optimum, in points; as in a matching's certificate, a mentor's price holding for each of their places. A pair costs its two
 * prices and those of the quotas it falls under; a quota has a price only where it is exhausted.
 */
export interface CircleCertificate extends Certificate {
  readonly quotas: readonly (Quota & { readonly price: number })[];
}

export interface Circles {
  /** "infeasible": pins, minimum sizes and quotas cannot all be met; there are then no circles. */
  readonly status: "optimal" | "infeasible";
  /** By mentor id; those who lead one. */
  readonly circles: readonly Circle[];
  readonly unmatched: {
    readonly mentees: readonly {
      readonly menteeId: string;
      readonly wanted: number;
      readonly received: number;
      readonly reasons: readonly CircleReason[];
    }[];
    /** Mentors without a circle. */
    readonly mentors: readonly string[];
  };
  readonly totals: Totals;
  /** Why there are none; null when there are. */
  readonly infeasibility: CircleContradiction | null;
  /**
   * Of the last flow. With `orNone` it proves the optimum for those who lead, under "weakest-pair-first" the highest fit of pairs no weaker than
   * `totals.weakestPairPoints`; that no other choice of leaders, and no higher floor, is better was proved by `flows` such flows, none when nothing is possible.
   */
  readonly certificate: CircleCertificate;
  readonly flows: number;
  /** Of the programme with these sizes, and of the engine. */
  readonly digest: string;
  readonly version: string;
}
