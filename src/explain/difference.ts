import type { AssignmentChange, AssignmentProblem, AssignmentSolution } from "../assignment";
import type { Position } from "./position";

/** Two results compared. The field that holds it says whether a positive number is a gain or a loss. */
export interface Difference {
  /** Mentees with at least one mentor. */
  readonly mentees: number;
  readonly pairs: number;
  readonly points: number;
  /** Points of waiting bonuses: they decide who is served and are no part of the fit. */
  readonly waitingBonus: number;
  /** Points of the weakest pair, under "weakest-pair-first"; null under another objective, or when one of the two results has no pair. */
  readonly weakestPairPoints: number | null;
}

/** What an objective compares, in numbers of its own. */
export interface Outcome {
  readonly mentees: number;
  readonly pairs: number;
  readonly points: number;
  readonly waitingBonus: number;
  readonly weakestPairPoints: number | null;
}

/** The pairs are valued by the table of the position, or by one that allows more. */
export function outcomeOf(problem: AssignmentProblem, table: Position["table"], pairs: AssignmentSolution["pairs"]): Outcome {
  let mentees = 0;
  let points = 0;
  let waitingBonus = 0;
  let weakestPairPoints: number | null = null;
  let row: Int32Array = new Int32Array(0);
  for (let at = 0; at < pairs.length; at += 2) {
    if (at === 0 || pairs[at - 2] !== pairs[at]) {
      row = table.row(pairs[at]);
      mentees++;
      waitingBonus += problem.rowBonus?.[pairs[at]] ?? 0;
    }
    const own = row[pairs[at + 1]];
    points += own;
    if (weakestPairPoints === null || own < weakestPairPoints) weakestPairPoints = own;
  }
  return { mentees, pairs: pairs.length / 2, points, waitingBonus, weakestPairPoints };
}

/** `one` less `other`. */
export function differenceOf(problem: AssignmentProblem, one: Outcome, other: Outcome): Difference {
  const weakest = problem.objective === "weakest-pair" && one.weakestPairPoints !== null && other.weakestPairPoints !== null;
  return {
    mentees: one.mentees - other.mentees,
    pairs: one.pairs - other.pairs,
    points: one.points - other.points,
    waitingBonus: one.waitingBonus - other.waitingBonus,
    weakestPairPoints: weakest ? (one.weakestPairPoints as number) - (other.weakestPairPoints as number) : null,
  };
}

/** Negative when the objective would rather lose `one` than `other`, 0 when it does not care. */
export function compareLosses(objective: AssignmentProblem["objective"], one: Difference, other: Difference): number {
  const fit = one.points + one.waitingBonus - other.points - other.waitingBonus;
  if (objective === "highest-score") return fit;
  const pairs = one.pairs - other.pairs;
  if (objective === "weakest-pair") return pairs || (one.weakestPairPoints ?? 0) - (other.weakestPairPoints ?? 0) || fit;
  return one.mentees - other.mentees || pairs || fit;
}

/** `sign` 1: what the change brings; -1: what it costs. Not under "weakest-pair-first", where a change along one path may not be the best. */
export function differenceOfChange({ rows, pairs, total, bonus }: AssignmentChange, sign: 1 | -1): Difference {
  // Adding 0 turns -0, which JSON does not have, into 0.
  const signed = (value: number) => sign * value + 0;
  return { mentees: signed(rows), pairs: signed(pairs), points: signed(total), waitingBonus: signed(bonus), weakestPairPoints: null };
}
