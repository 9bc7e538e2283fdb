import type { Move, PairCost, Rearrangement } from "../explain/cost";
import type { Candidate, CandidateVerdict } from "../explain/person";
import type { Side } from "../people/types";
import type { Sign } from "./answers";
import type { Locale } from "./locale";
import { type Names, plainNames } from "./names";
import { languageOf, refusalSentence } from "./sentence";

/** Verdicts of pairs that could be asked for. */
const priced: ReadonlySet<CandidateVerdict> = new Set(["outscored", "full", "below-minimum"]);

/**
 * What became of a candidate of `explainPerson`, the rules that refuse the pair, and what insisting on it would cost; `side` is the asked person's. A chosen
 * pair of a mentor or mentee comes without its score.
 */
export function candidateSentence(candidate: Candidate, side: Side, locale: Locale, names: Names = plainNames(locale)): string {
  const { candidates } = languageOf(locale);
  const refusals = candidate.refusals.map((refusal) => refusalSentence(refusal, locale, names));
  const cost = priced.has(candidate.verdict) ? [costSentence(candidate.cost, locale, names)] : [];
  return [candidates[candidate.verdict](candidate, side, names), ...refusals, ...cost].join(" ");
}

/** What the programme would have if a pair had to be made, and who would move; null: the pair cannot be made. */
export function costSentence(cost: PairCost | null, locale: Locale, names: Names = plainNames(locale)): string {
  const { ifMade, noWay, alreadyMade } = languageOf(locale);
  if (cost === null) return noWay;
  if (isNothing(cost) && cost.moves.length === 0) return alreadyMade;
  return changeSentence(ifMade, cost, -1, locale, names);
}

/** Who would move and where to, as one chain; nobody: no text. */
export function movesSentence(moves: readonly Move[], locale: Locale, names: Names = plainNames(locale)): string {
  const words = languageOf(locale);
  return moves.length === 0 ? "" : words.moves(moves, names);
}

/** Under a condition ("With one more place there"), what the programme would have and who would move. */
export function changeSentence(condition: string, change: Rearrangement, sign: Sign, locale: Locale, names: Names): string {
  const { wouldHave, justAsGood } = languageOf(locale);
  const first = isNothing(change) ? justAsGood(condition) : wouldHave(condition, change, sign);
  return [first, movesSentence(change.moves, locale, names)].filter((text) => text !== "").join(" ");
}

/** No change in anything that an objective looks at. */
export function isNothing({ mentees, pairs, points, waitingBonus, weakestPairPoints }: Omit<Rearrangement, "moves">): boolean {
  return [mentees, pairs, points, waitingBonus, weakestPairPoints ?? 0].every((difference) => difference === 0);
}
