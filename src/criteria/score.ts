import type { CriterionScores } from "../columns/criterion-scores";
import type { Fact } from "../people/fact";
import type { Mentee, Mentor } from "../people/person";
import type { Setting } from "../policy/setting";
import { type CriterionInForce, criterionInForce } from "./directions";
import { compilePointsRow, type PointsRow } from "./points-row";
import { compileShares, NOTHING_KNOWN, partPoints, type Shares } from "./shares";

export interface PairScore {
  /** Integer from 0 to 1,000,000: the sum of the parts' points. */
  readonly points: number;
  /** The share of the weight whose score is known, in [0, 1]. */
  readonly completeness: number;
  readonly parts: readonly {
    readonly criterion: string;
    readonly weight: number;
    readonly score: number | null;
    readonly points: number;
  }[];
}

/** How good a pair is: every criterion of a policy compiled over one cohort. Rows and columns are the cohort's mentees and mentors, in its order. */
export interface Scoring extends Required<CriterionScores> {
  /** In the policy's order. `weight` is the share of the whole; `maximum` the points of a full score, which add up to 1,000,000. */
  readonly criteria: readonly { readonly id: string; readonly weight: number; readonly maximum: number }[];
  /** Points of one mentee with every mentor; entries of mentors marked in `refused` are left as they are. */
  readonly fillRow: PointsRow["fill"];
  /** The same, with pairs scored no further than to where they are known to stay below a bound. */
  readonly fillRowAbove: PointsRow["fillAbove"];
  /** By the definitions; `fillRow` gives the same points. */
  readonly pair: (mentee: Mentee, mentor: Mentor) => PairScore;
  /** Why: for each criterion, in the same order. */
  readonly facts: (mentee: Mentee, mentor: Mentor) => readonly (readonly Fact[])[];
}

/** The cohort's columns are made when the first row is scored. */
export function compileScoring(setting: Setting, fewestPairsGrouped?: number): Scoring {
  const shares = compileShares(setting.policy.criteria);
  const find = (id: string): CriterionInForce => {
    const found = inForce.find(({ criterion }) => criterion.id === id);
    if (found === undefined) throw new RangeError(`criterion: the policy has none with the id ${JSON.stringify(id)}`);
    return found;
  };
  const scores: Required<CriterionScores> = {
    criterionScore: (criterion, mentee, mentor) => find(criterion).score(mentee, mentor),
    criterionFacts: (criterion, mentee, mentor) => find(criterion).facts(mentee, mentor),
    criterionRow: (criterion) => find(criterion).row(),
  };
  const inForce = setting.policy.criteria.map((criterion) => criterionInForce(criterion, setting, scores, fewestPairsGrouped));
  let compiled: PointsRow | null = null;
  const pointsRow = () => {
    compiled ??= compilePointsRow(inForce, shares, setting.cohort.mentors.length);
    return compiled;
  };
  return {
    criteria: inForce.map(({ criterion: { id } }, k) => ({ id, weight: shares.weights[k], maximum: shares.maximums[k] })),
    fillRow: (mentee, refused, out) => pointsRow().fill(mentee, refused, out),
    fillRowAbove: (mentee, refused, prices, threshold, out) => pointsRow().fillAbove(mentee, refused, prices, threshold, out),
    pair: (mentee, mentor) => scorePair(inForce, shares, mentee, mentor),
    facts: (mentee, mentor) => inForce.map(({ facts }) => facts(mentee, mentor)),
    ...scores,
  };
}

function scorePair(inForce: readonly CriterionInForce[], shares: Shares, mentee: Mentee, mentor: Mentor): PairScore {
  const scores = inForce.map(({ score }) => score(mentee, mentor));
  const leftOut = inForce.map(({ criterion }, k) => scores[k] === null && criterion.unknown === "renormalise");
  const maximums = shares.maximumsWithout(leftOut);
  const parts = inForce.map(({ criterion: { id, unknown } }, k) => {
    const counted = scores[k] ?? (unknown === "renormalise" ? 0 : unknown);
    const points = maximums === null ? partPoints(shares.maximums[k], NOTHING_KNOWN) : partPoints(maximums[k], counted);
    return { criterion: id, weight: shares.weights[k], score: scores[k], points };
  });
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    completeness: shares.completeness(scores.map((score) => score !== null)),
    parts,
  };
}
