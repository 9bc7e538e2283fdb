import type { Difference } from "../../explain/difference";
import type { PairInput, Side } from "../../people/types";
import type { Sign } from "../answers";
import { colon, formatCount, formatList, formatNumber, formatScore, formatSome, semicolon } from "../locale";
import type { Names } from "../names";

/** How many names a sentence may hold. */
export const listed = 8;

export const c = colon("fr");
export const sc = semicolon("fr");

export const number = (value: number) => formatNumber(value, "fr");
export const score = (points: number) => formatScore(points / 1_000_000, "fr");
export const people = (count: number, side: Side) =>
  side === "mentee" ? formatCount(count, "personne mentorée", "personnes mentorées", "fr") : formatCount(count, "mentor", "mentors", "fr");
export const pairs = (count: number) => formatCount(count, "binôme", "binômes", "fr");
export const places = (count: number) => formatCount(count, "place", "places", "fr");
/** French has the singular for 0 as well. */
export const verb = (count: number, one: string, many: string) => (count < 2 ? one : many);
export const other = (side: Side): Side => (side === "mentee" ? "mentor" : "mentee");
export const some = (names: readonly string[]) => formatSome(names, listed, "fr");

export const pairName = ({ menteeId, mentorId }: PairInput, names: Names) => `${names.mentee(menteeId)} et ${names.mentor(mentorId)}`;

/** Pairs in a list, where "et" would not tell one from the next. */
export function pairList(made: readonly PairInput[], names: Names): string {
  return formatSome(
    made.map(({ menteeId, mentorId }) => `${names.mentee(menteeId)} – ${names.mentor(mentorId)}`),
    listed / 2,
    "fr",
  );
}

/** What a result has more or fewer of, null when of nothing. A pair more for each mentee more goes without saying. */
export function changedOutcome({ mentees, pairs: made, points, waitingBonus, weakestPairPoints }: Difference, sign: Sign): string | null {
  const direction = (difference: number) => (sign * difference > 0 ? "de plus" : "de moins");
  const scored = (difference: number, what: string) =>
    difference === 0 ? [] : [`${what} plus ${sign * difference > 0 ? "haut" : "bas"} ${bySmallScore(difference)}`];
  const changes = [
    ...(mentees === 0 ? [] : [`${people(Math.abs(mentees), "mentee")} ${direction(mentees)} avec un mentor`]),
    ...(made === mentees || made === 0 ? [] : [`${pairs(Math.abs(made))} ${direction(made)}`]),
    ...scored(weakestPairPoints ?? 0, "un score du binôme le plus faible"),
    ...(waitingBonus === 0
      ? []
      : [`un avantage pour l'attente plus ${sign * waitingBonus > 0 ? "grand" : "petit"} ${bySmallScore(waitingBonus)}`]),
    ...scored(points, "un score total"),
  ];
  return changes.length === 0 ? null : formatList(changes, "fr");
}

function bySmallScore(points: number): string {
  const size = Math.abs(points);
  return size < 5_000 ? `de moins de ${score(10_000)}` : `de ${score(size)}`;
}
