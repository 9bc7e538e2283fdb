import type { RunOptions } from "../assignment";
import { criteria } from "../criteria";
import { compileScoring } from "../criteria/score";
import { without } from "../explain/diagnose/relax";
import { unsolvedPosition } from "../explain/position";
import { type KeptScores, keepScores, pointsUnder } from "../explain/robustness/reweigh";
import { rememberTable, scoredTable } from "../explain/scored";
import { type PairTable, tableOfRows } from "../objectives/pair-table";
import type { Issue } from "../people/issue";
import { canonicalJson } from "../policy/canonical";
import { examinePolicy } from "../policy/examine";
import { type PolicyInput, type Programme, programmeOf } from "../programme";
import { rules, standingRules } from "../rules";
import { compileSieve } from "../rules/sieve";
import { rememberPairs } from "./remembered-pairs";
import type { SingleChange } from "./types";

type Sharing = Extract<SingleChange, { readonly type: "weights" | "remove-rule" }>;

/** Changes under which people's answers, every criterion's scores and what the other rules refuse stay as they are. */
export function isSharing(change: SingleChange): change is Sharing {
  return change.type === "weights" || change.type === "remove-rule";
}

/**
 * The programme with the policy of such changes, without reading people anew; null when the policy has an error, so that `prepare` tells it. Warnings are
 * those of `prepare`, found when they are asked for.
 */
export function sharing(programme: Programme, document: PolicyInput, warnings: () => readonly Issue[]): Programme | null {
  const { issues, policy } = examinePolicy(document, programme.cohort, { criteria, rules, standingRules });
  if (issues.some(({ severity }) => severity === "error")) return null;
  const setting = { ...programme.setting, policy };
  const scoring = isSameJson(policy.criteria, programme.policy.criteria) ? rememberPairs(programme.scoring) : compileScoring(setting);
  return programmeOf(setting, { sieve: compileSieve(setting, scoring), scoring }, warnings);
}

/** Up to so many scores are kept for further weights, 8 bytes each. */
const MOST_SCORES_KEPT = 2 ** 23;

const remembered = new WeakMap<Programme, KeptScores>();

/** The points under such a policy: those of the table before, but for pairs that a rule no longer refuses; or the scores of all pairs weighed anew. */
export function tableUnder(before: Programme, after: Programme, options: RunOptions): PairTable {
  const { policy, sieve, cohort } = before;
  const ofOther = new Set(after.policy.rules.map(canonicalJson));
  const first = sieve.rules.length - policy.rules.length;
  const lifted = policy.rules.flatMap((rule, k) => (ofOther.has(canonicalJson(rule)) ? [] : [sieve.rules[first + k].id]));
  const pairs = cohort.mentees.length * cohort.mentors.length;
  if (isSameJson(policy.criteria, after.policy.criteria)) {
    const table = scoredTable(before, options);
    if (table.kept === null) return scoredTable(after, options);
    const dropped = lifted.map((rule) => ({ code: "rule", params: { rule } }) as const);
    return rememberTable(after, without(unsolvedPosition(before, table), dropped).table);
  }
  if (lifted.length > 0 || pairs * policy.criteria.length > MOST_SCORES_KEPT) return scoredTable(after, options);
  const kept = remembered.get(before) ?? keepScores(before);
  remembered.set(before, kept);
  const weights = new Map(after.policy.criteria.map(({ id, weight }) => [id, weight]));
  const points = pointsUnder(
    kept,
    policy.criteria.map(({ id }) => weights.get(id) as number),
  );
  const shape = {
    mentees: cohort.mentees.length,
    mentors: cohort.mentors.length,
    minimumPoints: Math.round(after.policy.minimumScore * 1_000_000),
  };
  return rememberTable(after, tableOfRows(shape, true, points));
}

function isSameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
