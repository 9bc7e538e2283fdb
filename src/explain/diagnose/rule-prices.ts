import { REFUSED } from "../../objectives/pair-table";
import { type Difference, differenceOfChange } from "../difference";
import type { Position } from "../position";
import { weakestQuestions } from "../weakest";
import { without } from "./relax";
import { type Requirement, requirementsOf } from "./requirement";
import type { Run } from "./run";
import { gainOf, NO_GAIN } from "./solve";

/** What a requirement costs. */
export interface RulePrice {
  readonly requirement: Requirement;
  /**
   * What the programme would gain without it, all else as it is; all zero when it costs nothing. A pin of a pair below the minimum score can be worth
   * something itself: then the gain is negative, or null when a minimum load depends on it and nothing would be feasible.
   */
  readonly gain: Difference | null;
}

/** Every requirement in turn, in the order of `requirementsOf`. Where the solver's end state does not settle it, each is a solve of its own. */
export function rulePrices(position: Position, run: Run): RulePrice[] {
  if (position.questions === null) return [];
  const requirements = requirementsOf(position.programme);
  return requirements.map((requirement, done) => {
    run.step("rule-prices", done, requirements.length);
    return {
      requirement,
      gain: knownGain(position, requirement, run) ?? gainOf(position, without(position, [requirement]), run)?.gain ?? null,
    };
  });
}

/**
 * Without a solve: a minimum load at a mentor whose price is not negative costs nothing, because the prices prove the present optimum without it as well;
 * where the price is negative, one search tells what one place fewer would bring; one conflict allows one pair, whose worth is one shortest path. Null when
 * a solve has to tell.
 */
function knownGain(position: Position, { code, params }: Requirement, run: Run): Difference | null {
  const { problem, solution, questions, column, table } = position;
  if (questions === null || (code !== "minimum-load" && code !== "conflict")) return null;
  const weakest = problem.objective === "weakest-pair" ? weakestQuestions(position, run.solving) : null;
  if (problem.objective === "weakest-pair" && weakest === null) return null;
  const nothing: Difference = weakest === null ? NO_GAIN : { ...NO_GAIN, weakestPairPoints: 0 };
  if (code === "minimum-load") {
    if (weakest?.minimumsCanMatter()) return null;
    const mentor = column.get(params.mentorId) as number;
    const change = solution.columnPrices[mentor] < 0 ? questions.oneRequiredFewer(mentor) : null;
    // What one place fewer brings is all that two can bring where it is nothing, and all there is where only one is asked for.
    if (change === null || change.moves.length === 0) return nothing;
    const gain = differenceOfChange(change, 1);
    return params.minimum > 1 ? null : { ...gain, weakestPairPoints: nothing.weakestPairPoints };
  }
  const cells = cellsKeptApart(position, params);
  if (cells.length > 1) return null;
  if (cells.length === 0 || cells[0].points < table.minimumPoints) return nothing;
  const { row, column: mentor, points } = cells[0];
  if (weakest !== null) return weakest.admit(row, mentor, points)?.gain ?? null;
  return differenceOfChange(questions.admit(row, mentor, points), 1);
}

/** The pairs that only this conflict forbids: the two people in both roles. */
function cellsKeptApart(position: Position, pair: { readonly menteeId: string; readonly mentorId: string }) {
  const { programme, row, column, table } = position;
  const { cohort, sieve, scoring } = programme;
  const named = cohort.conflicts.filter(
    ({ menteeId, mentorId }) =>
      (menteeId === pair.menteeId && mentorId === pair.mentorId) || (menteeId === pair.mentorId && mentorId === pair.menteeId),
  );
  if (named.length > 1) return [];
  const roles = [[pair.menteeId, pair.mentorId], ...(pair.menteeId === pair.mentorId ? [] : [[pair.mentorId, pair.menteeId]])];
  return roles.flatMap(([menteeId, mentorId]) => {
    const i = row.get(menteeId);
    const j = column.get(mentorId);
    if (i === undefined || j === undefined || table.row(i)[j] !== REFUSED) return [];
    const mentee = cohort.mentees[i];
    const mentor = cohort.mentors[j];
    if (sieve.refusals(mentee, mentor).some(({ rule }) => rule !== "conflict")) return [];
    return [{ row: i, column: j, points: scoring.pair(mentee, mentor).points }];
  });
}
