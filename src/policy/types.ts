/** What an unanswered criterion counts as: a score in [0, 1], or left out with its weight spread over the others. */
export type Unknown = number | "renormalise";

/** Whose wants a criterion scores; "both": the mean of the directions that are known. */
export type Benefit = "mentee" | "mentor" | "both";

export const objectiveNames = ["most-people-first", "highest-fit", "weakest-pair-first"] as const;

export type ObjectiveName = (typeof objectiveNames)[number];

/** What every criterion has, whatever its type. The criteria's own fields are in `src/criteria`. */
export interface CriterionCommon {
  readonly type: string;
  /** Unique in the policy; default: the type. */
  readonly id?: string;
  /** Relative weight, 0 or more. Weights are reduced to an integer ratio: 7:5:4:4 and .35:.25:.20:.20 are the same policy. */
  readonly weight: number;
  /** Default "mentee". */
  readonly benefit?: Benefit;
  /** Default: the policy's `unknown`. */
  readonly unknown?: Unknown;
}

/** What every rule has. The rules' own fields are in `src/rules`. */
export interface RuleCommon {
  readonly type: string;
}

/** The frame of the programme. */
export interface RhythmInput {
  /** Length of a meeting in minutes; default 60. */
  readonly sessionMinutes?: number;
  /** Weeks from one meeting to the next; default 2. */
  readonly everyWeeks?: number;
  /** How the programme meets; default: any way. */
  readonly formats?: readonly string[];
}

export interface ScaleInput {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /** One label for each whole level from min to max. */
  readonly labels?: readonly string[];
}

/** How to pair, as data. Every field has a default: `{}` is a whole policy. */
export interface PolicyDocument<Criterion extends CriterionCommon = CriterionCommon, Rule extends RuleCommon = RuleCommon> {
  /** How good a pair is. Default: goals .35, skills .25, leadership-style .20, availability .20. */
  readonly criteria?: readonly Criterion[];
  /** Who may meet. Default: reporting-line. `same-person`, `conflict` and `veto` always hold. */
  readonly rules?: readonly Rule[];
  /**
   * "most-people-first" (default): as many mentees as possible get one mentor, then as many pairs as possible, then the highest fit;
   * "highest-fit": the highest sum of points; "weakest-pair-first": as many pairs as possible, then the best weakest pair, then fit.
   */
  readonly objective?: ObjectiveName;
  /** A score in [0, 1]; a pair below it is never made, a pin excepted. Default 0. */
  readonly minimumScore?: number;
  /** What an unanswered criterion counts as. Default 0.5. */
  readonly unknown?: Unknown;
  readonly rhythm?: RhythmInput;
  readonly scales?: readonly ScaleInput[];
  /** Score that each round waited adds when places are short: decides who is served, never shown as fit. Default 0.05. */
  readonly waitingBonus?: number;
  /**
   * Attributes ("union" or "attributes.union") and fields ("location", "goals", "displayName") that are never named or hinted at to a mentor or mentee: a
   * criterion that reads one, or has its name in the criterion's id, is left out of what they are told.
   */
  readonly privateAttributes?: readonly string[];
  /** Equal optima are drawn by a lottery keyed by this seed and the ids. Default "". */
  readonly tieSeed?: string;
}

/** A criterion of the resolved policy: every default written out. */
export type ResolvedCriterion = Required<CriterionCommon> & Readonly<Record<string, unknown>>;

/** The policy after the border: every default written out. Plain JSON. */
export interface Policy {
  readonly criteria: readonly ResolvedCriterion[];
  readonly rules: readonly (RuleCommon & Readonly<Record<string, unknown>>)[];
  readonly objective: ObjectiveName;
  readonly minimumScore: number;
  readonly unknown: Unknown;
  readonly rhythm: { readonly sessionMinutes: number; readonly everyWeeks: number; readonly formats: readonly string[] | null };
  readonly scales: readonly ScaleInput[];
  readonly waitingBonus: number;
  readonly privateAttributes: readonly string[];
  readonly tieSeed: string;
}
