import type { Difference } from "../../explain/difference";
import type { PairInput, Side } from "../../people/types";
import type { Sign } from "../answers";
import { formatCount, formatList, formatNumber, formatScore, formatSome } from "../locale";
import type { Names } from "../names";

/** How many names a sentence may hold. */
export const listed = 8;

export const number = (value: number) => formatNumber(value, "en");
export const score = (points: number) => formatScore(points / 1_000_000, "en");
export const people = (count: number, side: Side) => formatCount(count, side, `${side}s`, "en");
export const pairs = (count: number) => formatCount(count, "pair", "pairs", "en");
export const places = (count: number) => formatCount(count, "place", "places", "en");
export const verb = (count: number, one: string, many: string) => (count === 1 ? one : many);
export const other = (side: Side): Side => (side === "mentee" ? "mentor" : "mentee");
export const some = (names: readonly string[]) => formatSome(names, listed, "en");

export const pairName = ({ menteeId, mentorId }: PairInput, names: Names) => `${names.mentee(menteeId)} and ${names.mentor(mentorId)}`;

/** Pairs in a list, where "and" would not tell one from the next. */
export function pairList(made: readonly PairInput[], names: Names): string {
  return formatSome(
    made.map(({ menteeId, mentorId }) => `${names.mentee(menteeId)} – ${names.mentor(mentorId)}`),
    listed / 2,
    "en",
  );
}

/** What a result has more or fewer of, null when of nothing. A pair more for each mentee more goes without saying. */
export function changedOutcome({ mentees, pairs: made, points, waitingBonus, weakestPairPoints }: Difference, sign: Sign): string | null {
  const counted = (difference: number, one: string, many: string, more = "") =>
    difference === 0
      ? []
      : [`${number(Math.abs(difference))} ${sign * difference > 0 ? "more" : "fewer"} ${verb(Math.abs(difference), one, many)}${more}`];
  const scored = (difference: number, what: string) =>
    difference === 0 ? [] : [`${what} ${sign * difference > 0 ? "higher" : "lower"} by ${smallScore(difference)}`];
  const changes = [
    ...counted(mentees, "mentee", "mentees", " with a mentor"),
    ...(made === mentees ? [] : counted(made, "pair", "pairs")),
    ...scored(weakestPairPoints ?? 0, "a weakest score"),
    ...(waitingBonus === 0 ? [] : [`${smallScore(waitingBonus)} ${sign * waitingBonus > 0 ? "more" : "less"} credit for waiting`]),
    ...scored(points, "a total score"),
  ];
  return changes.length === 0 ? null : formatList(changes, "en");
}

function smallScore(points: number): string {
  const size = Math.abs(points);
  return size < 5_000 ? `less than ${score(10_000)}` : score(size);
}
