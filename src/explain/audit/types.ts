import type { Part } from "../../matching/types";
import type { AttributeValue, Side } from "../../people/types";

/** What to look at, and how far. */
export interface AuditOptions {
  /** Fields by which match rate and fit are compared: "department", "organization", "location", "country", "jobLevel", "startDate", "timeZone" or "attributes.x". */
  readonly by?: readonly string[];
  /** Fields of the same kind whose influence is tested by matching again without them and with their values swapped. */
  readonly influence?: readonly string[];
  /**
   * Most mentee-mentor pairs that are read from the definitions, at about 10 microseconds each; default 1,000,000. A larger cohort is read in part: all
   * pairs of as many mentees as that allows, drawn by `seed`. `looked` says how many, and what that leaves open. `Infinity`: all.
   */
  readonly mostPairs?: number;
  /** Groups of fewer people are hidden; default 5. */
  readonly smallestGroup?: number;
  /** Most blocking pairs that are listed; all are counted. Default 20. */
  readonly listed?: number;
  /** Of the draws: which mentees are read when not all are, and how values are swapped. Default "". */
  readonly seed?: string;
  /** Told of every 64 mentees who are read. */
  readonly onProgress?: ((progress: { readonly phase: string; readonly done: number; readonly total: number }) => void) | undefined;
  /** When `aborted` is true the audit throws `reason`. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
}

/** What cannot be told when only some of the pairs were read. */
export type Unread =
  | "certificate-of-unread-pairs"
  | "counts"
  | "weakest-pair"
  | "shortages"
  | "infeasibility"
  | "reasons"
  | "blocking-pairs";

/** Something in the matching that does not hold. `said` is the matching's, `found` the audit's own. */
export type Finding =
  | { readonly code: "wrong-digest" | "wrong-version" | "wrong-status"; readonly params: { readonly said: string; readonly found: string } }
  /** The matching's policy is not the programme's. */
  | { readonly code: "wrong-policy"; readonly params: Readonly<Record<string, never>> }
  /** A list is not in the order of its ids, or names somebody twice. */
  | { readonly code: "wrong-order"; readonly params: { readonly list: ListName } }
  | { readonly code: "unknown-person"; readonly params: { readonly list: ListName; readonly side: Side; readonly id: string } }
  | { readonly code: "refused-pair"; readonly params: PairIds & { readonly rule: string } }
  | { readonly code: "below-minimum"; readonly params: PairIds & { readonly points: number; readonly minimumPoints: number } }
  | { readonly code: "pin-missing"; readonly params: PairIds }
  | { readonly code: "too-many-partners"; readonly params: Person & { readonly has: number; readonly most: number } }
  | { readonly code: "too-few-partners"; readonly params: Person & { readonly has: number; readonly least: number } }
  | {
      readonly code: "wrong-pair";
      readonly params: PairIds & {
        readonly field: "points" | "score" | "completeness" | "pinned" | "parts";
        readonly said: Value;
        readonly found: Value;
      };
    }
  | {
      readonly code: "wrong-part";
      readonly params: PairIds & { readonly criterion: string; readonly field: keyof Part; readonly said: Value; readonly found: Value };
    }
  | {
      readonly code: "wrong-total";
      readonly params: { readonly field: string; readonly said: number | null; readonly found: number | null };
    }
  /** Somebody with fewer partners than asked for is not among the unmatched. */
  | { readonly code: "not-listed"; readonly params: Person & { readonly received: number } }
  /** Somebody is among the unmatched who is short of nobody. */
  | { readonly code: "listed-in-error"; readonly params: Person }
  | { readonly code: "wrong-entry"; readonly params: Person & { readonly field: string; readonly said: number; readonly found: number } }
  | { readonly code: "wrong-reasons"; readonly params: Person }
  | { readonly code: "wrong-shortages"; readonly params: { readonly said: number; readonly found: number } }
  /** The reason why nothing is feasible is missing, not needed, or not true. */
  | { readonly code: "wrong-infeasibility"; readonly params: { readonly field: string } }
  /** Somebody's price is no whole number below 2^52, or is not there. */
  | { readonly code: "no-price"; readonly params: Person }
  /** What a pair, or a served mentee, counts for is no such number, is below 0, or is above it under an objective that does not count them. */
  | { readonly code: "no-worth"; readonly params: { readonly of: "pair" | "mentee" } }
  /** A pair that was not made is worth `margin` more than its two prices. */
  | { readonly code: "outbid"; readonly params: PairIds & { readonly margin: number } }
  /** A pair that was made is worth `margin` less than its two prices. */
  | { readonly code: "overpriced"; readonly params: PairIds & { readonly margin: number } }
  /** Somebody's price does not go with the number of partners: a place with a price above 0 must be taken, one below 0 not be needed. */
  | { readonly code: "price-without-cause"; readonly params: Person & { readonly price: number; readonly has: number } }
  /** With other pairs this mentee could have one mentor more ("pair"), or a first one ("mentee"), and nobody fewer. */
  | { readonly code: "one-more-possible"; readonly params: { readonly of: "pair" | "mentee"; readonly menteeId: string } }
  /** As many pairs are possible that all have more points than this. */
  | { readonly code: "weakest-could-be-better"; readonly params: { readonly points: number } };

export type FindingCode = Finding["code"];
export type ListName = "pairs" | "unmatched.mentees" | "unmatched.mentors" | "certificate.mentees" | "certificate.mentors";
export type Value = string | number | boolean | null;

export interface PairIds {
  readonly menteeId: string;
  readonly mentorId: string;
}

export interface Person {
  readonly side: Side;
  readonly id: string;
}

/** Two people who would both rather have each other, within the rules, than the weakest of those they have (pins are never given up). */
export interface BlockingPair extends PairIds {
  readonly points: number;
  /** Points of the weakest pair that each would give up for it; null: a place of theirs is free. */
  readonly menteeHas: number | null;
  readonly mentorHas: number | null;
}

/** How far somebody is from the best pair they could have, with anybody who has a place that is not pinned: its points less those of their weakest pair, or less 0 when a place of theirs is free. */
export interface Regret extends Person {
  readonly regret: number;
  /** The partner in that best pair, and its points. */
  readonly bestId: string;
  readonly best: number;
  readonly has: number | null;
}

/** The people of one side who gave the same answer. */
export interface Group {
  /** Null: the people who did not answer. A list is one answer as a whole. */
  readonly value: AttributeValue | null;
  readonly people: number;
  /** People with at least one partner. */
  readonly matched: number;
  /** matched / people */
  readonly matchRate: number;
  /** Over their pairs, in [0, 1]; null when there are none or when fewer than the smallest group are matched. */
  readonly meanScore: number | null;
  readonly weakestScore: number | null;
}

/** People of one side by their answers under one field, largest group first. */
export interface Groups {
  readonly by: string;
  readonly side: Side;
  readonly groups: readonly Group[];
  /**
   * Groups that are too small to be shown, and the next larger ones that are hidden with them, so that at least two groups and together no fewer people than
   * the smallest group are hidden, and none of them follows from the totals by subtraction. Each field is looked at by itself: groups of several fields laid over each other may say more.
   */
  readonly hidden: { readonly groups: number; readonly people: number };
}

/** How many mentees the mentors have. */
export interface Load {
  /** How many mentors have that many mentees, by rising load. */
  readonly mentors: readonly { readonly load: number; readonly mentors: number }[];
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** Square root of the mean squared distance from the mean. */
  readonly deviation: number;
  /** Pairs / places of all mentors. */
  readonly placesUsed: number;
}

/** Whether one field had a say in the result. */
export interface Influence {
  readonly field: string;
  /** The ids of the criteria and rules that read it. */
  readonly criteria: readonly string[];
  readonly rules: readonly string[];
  /** True: in at least one of the runs other pairs were made. */
  readonly influenced: boolean;
  readonly runs: readonly InfluenceRun[];
}

/** The cohort matched again with a field taken away from everybody ("blanked"), or with its answers dealt out anew among the people of each side ("swapped"). */
export interface InfluenceRun {
  readonly kind: "blanked" | "swapped";
  /** Pairs of the result that are not made in this run, and pairs made instead. */
  readonly lost: readonly PairIds[];
  readonly gained: readonly PairIds[];
  /** Pins that a rule would refuse in this run; they do not bind in it. */
  readonly pinsFreed: number;
}

/** What an independent reading of cohort, policy and matching finds. Plain JSON, for the coordinator alone: it names people who would rather have others. */
export interface Audit {
  readonly audience: "coordinator";
  /** Nothing was found wrong in what was looked at. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly looked: {
    /** All mentee-mentor pairs, and those that were read. */
    readonly pairs: number;
    readonly read: number;
    readonly complete: boolean;
    /** What stays open when not all pairs were read; none of it counts as found wrong. */
    readonly leftOpen: readonly Unread[];
  };
  /** Counted over the pairs that were read; the largest gain for the one who gains less comes first. */
  readonly blocking: { readonly pairs: number; readonly listed: readonly BlockingPair[] };
  /** The people with the largest regret, null when there is none; a mentor's is known only when all pairs were read. */
  readonly largestRegret: { readonly mentee: Regret | null; readonly mentor: Regret | null };
  readonly load: Load;
  readonly groups: readonly Groups[];
  readonly influence: readonly Influence[];
}
