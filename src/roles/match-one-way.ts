import { checkProgramme } from "../arguments/given";
import { most } from "../arguments/kinds";
import { checkOptions, ofRun } from "../arguments/options";
import type { RunOptions } from "../assignment";
import { type Difference, differenceOf, outcomeOf } from "../explain/difference";
import { type Position, positionOf } from "../explain/position";
import { match } from "../match";
import { solveWithFloor } from "../matching/best-floor";
import type { Matching } from "../matching/types";
import { worthsOf } from "../matching/worths";
import type { PairTable } from "../objectives/pair-table";
import { compareText } from "../people/person";
import type { PairInput } from "../people/types";
import { canonicalJson } from "../policy/canonical";
import type { RuleCommon } from "../policy/types";
import { type Programme, programmeOf, warningsOf } from "../programme";
import type { OneWayRule } from "../rules";
import { compileSieve } from "../rules/sieve";
import { type Couple, couplesOf } from "./couples";
import { type OneWayFound, searchOneWay } from "./one-way-search";

/** So many assignments are solved before the search gives up, unless the caller says otherwise. */
export const MOST_ASSIGNMENTS = 5000;

export interface OneWayOptions extends RunOptions {
  /** At most so many assignments are solved before the search gives up by a RangeError; default 5,000. */
  readonly mostAssignments?: number | undefined;
}

export interface OneWayMatching {
  /** "infeasible": minimum loads and pins cannot be met one way; `matching` and `programme` are then those without the condition. */
  readonly status: "optimal" | "infeasible";
  /** The optimum among all matchings in which nobody mentors their own mentor. Its certificate proves it best with the directions of `closed` closed. */
  readonly matching: Matching;
  /** The programme with the rule `one-way`: what the matching is explained, audited and replayed with. */
  readonly programme: Programme;
  /** The directions that had to be closed, by mentee id, then mentor id. */
  readonly closed: readonly PairInput[];
  /** What the condition costs: the optimum without it less this one. */
  readonly cost: Difference;
  /** Assignments solved and checked to prove that no other choice of directions is better. */
  readonly assignments: number;
}

/**
 * Pairs the cohort so that no two people mentor each other both ways. At most one of two pairs is no condition of an assignment, so this is a search (branch
 * and bound, see one-way-search.ts): exact, and for most cohorts a few assignments long; it throws RangeError rather than give anything but the optimum.
 * Of equal optima it gives one that depends on the ids alone, not the one of the lottery.
 *
 * Throws RangeError also for an option that is not there or out of range, for two people pinned both ways and, where the plain optimum goes both ways, for
 * cohorts too large (see matching/worths.ts); TypeError for a programme that is none.
 */
export function matchOneWay(programme: Programme, options: OneWayOptions = {}): OneWayMatching {
  checkProgramme("matchOneWay", programme);
  checkOptions("matchOneWay", options, { ...ofRun, mostAssignments: most(1) });
  const { mostAssignments = MOST_ASSIGNMENTS, ...run } = options;
  const free = match(programme, run);
  const position = positionOf(programme, free, run);
  const without = { matching: free, programme, closed: [], cost: differenceOf(position.problem, outcome(position), outcome(position)) };
  if (free.status === "infeasible") return { status: "infeasible", ...without, assignments: 1 };
  refusePinnedBothWays(programme);
  const madeFreely = cells(position, free);
  if (couplesOf(position, (cell) => madeFreely.has(cell)).length === 0) return { status: "optimal", ...without, assignments: 1 };
  const possible = worthsOf(programme, position.table).problem.scores;
  const couples = couplesOf(position, (cell) => possible[cell] !== Number.NEGATIVE_INFINITY);
  const { pairs, assignments } = bestOneWay(programme, position.table, couples, mostAssignments, run);
  if (pairs === null) return { status: "infeasible", ...without, assignments };
  const found = closing(position, couples, pairs, run);
  const best = outcomeOf(position.problem, position.table, pairs);
  return { status: "optimal", ...found, cost: differenceOf(position.problem, outcome(position), best), assignments };
}

/** The best pairs under the policy's objective; at most so many assignments for all searches together. */
export function bestOneWay(
  programme: Programme,
  table: PairTable,
  couples: readonly Couple[],
  mostAssignments: number,
  { signal }: RunOptions,
): OneWayFound {
  let assignments = 0;
  const { best } = solveWithFloor(programme, table, (worths) => {
    const found = searchOneWay(worths, couples, mostAssignments, { signal }, assignments);
    assignments = found.assignments;
    return found.pairs && { pairs: found.pairs };
  });
  return { pairs: best?.pairs ?? null, assignments };
}

function outcome({ problem, table, solution }: Position) {
  return outcomeOf(problem, table, solution.pairs);
}

/** Throws RangeError. */
export function refusePinnedBothWays({ cohort: { pins } }: Programme): void {
  const pinned = new Set(pins.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
  const both = pins.find(({ menteeId, mentorId }) => pinned.has(JSON.stringify([mentorId, menteeId])));
  if (both !== undefined)
    throw new RangeError(`pins: ${JSON.stringify(both.menteeId)} and ${JSON.stringify(both.mentorId)} are pinned both ways`);
}

function cells({ row, column, table }: Position, { pairs }: Matching): Set<number> {
  return new Set(pairs.map(({ menteeId, mentorId }) => (row.get(menteeId) as number) * table.mentors + (column.get(mentorId) as number)));
}

function isMadeTwice([one, other]: Couple, made: ReadonlySet<number>): boolean {
  return made.has(one) && made.has(other);
}

/**
 * Closes directions until the plain optimum goes one way. The best pairs stay possible, so that it is worth as much as they are: each couple that is made
 * both ways loses the direction that they do not use, or, if they use none, the one with fewer points.
 */
function closing(position: Position, couples: readonly Couple[], best: Int32Array, run: RunOptions) {
  const { programme, table } = position;
  const wanted = new Set<number>();
  for (let at = 0; at < best.length; at += 2) wanted.add(best[at] * table.mentors + best[at + 1]);
  const points = (cell: number) => table.points(Math.floor(cell / table.mentors), cell % table.mentors);
  const closed = new Set<number>();
  for (;;) {
    const pairs = [...closed].map((cell) => pairOf(programme, cell)).sort(byPair);
    const restricted = withClosed(programme, pairs);
    const matching = match(restricted, run);
    const made = cells(position, matching);
    const twice = couples.filter((couple) => isMadeTwice(couple, made));
    if (twice.length === 0) return { matching, programme: restricted, closed: pairs };
    for (const [one, other] of twice) {
      const keepsOne = wanted.has(one) || (!wanted.has(other) && points(one) >= points(other));
      closed.add(keepsOne ? other : one);
    }
  }
}

function pairOf({ cohort: { mentees, mentors } }: Programme, cell: number): PairInput {
  return { menteeId: mentees[Math.floor(cell / mentors.length)].id, mentorId: mentors[cell % mentors.length].id };
}

function byPair(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
}

/** The programme with one more rule, among those of its type as in the resolved policy; its criteria are compiled already. */
function withClosed(programme: Programme, closed: readonly PairInput[]): Programme {
  const rule: OneWayRule = { type: "one-way", closed };
  const isOneWay = ({ type }: RuleCommon) => type === rule.type;
  const { rules } = programme.policy;
  const own = [...rules.filter(isOneWay), { ...rule }].sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  const policy = { ...programme.policy, rules: [...rules.filter((other) => !isOneWay(other)), ...own] };
  const setting = { ...programme.setting, policy };
  return programmeOf(setting, { sieve: compileSieve(setting, programme.scoring), scoring: programme.scoring }, warningsOf(programme));
}
