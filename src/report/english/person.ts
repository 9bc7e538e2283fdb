import type { Move } from "../../explain/cost";
import type { Candidate } from "../../explain/person";
import type { Side } from "../../people/types";
import type { PersonWords } from "../answers";
import { formatCount, formatList } from "../locale";
import type { Names } from "../names";
import { changedOutcome, pairName, score, some } from "./amounts";

/** How many moves a sentence may hold. */
const movesListed = 6;

const would = (before: string, { points }: Candidate) => (points === null ? "" : `${before} would score ${score(points)}`);

/** The candidate, who stands on the other side of the one who was asked about. */
const who = ({ menteeId, mentorId }: Candidate, side: Side, names: Names) =>
  side === "mentee" ? `mentor ${names.mentor(mentorId)}` : `mentee ${names.mentee(menteeId)}`;

function heldBy(candidate: Candidate, side: Side, names: Names): string {
  const holders = candidate.holders.map(side === "mentee" ? names.mentee : names.mentor);
  const name = who(candidate, side, names);
  if (holders.length === 0) return `The ${name} ${side === "mentee" ? "offers no place" : "wants no mentor"}`;
  if (side === "mentor") return `The ${name} already has all the mentors wanted: ${some(holders)}`;
  return holders.length === 1
    ? `The only place of the ${name} is held by ${holders[0]}`
    : `All places of the ${name} are held by others: ${some(holders)}`;
}

function moveText({ menteeId, fromMentorId, toMentorId }: Move, names: Names): string {
  const mentee = names.mentee(menteeId);
  if (fromMentorId === null) return toMentorId === null ? `${mentee} would stay` : `${mentee} would get ${names.mentor(toMentorId)}`;
  const from = names.mentor(fromMentorId);
  return toMentorId === null ? `${mentee} would lose ${from}` : `${mentee} would leave ${from} for ${names.mentor(toMentorId)}`;
}

/** Not of a pair that an equally good result holds, nor of one that nothing could make. */
const isLoss = ({ cost }: Candidate) => cost !== null && changedOutcome(cost, -1) !== null;

/** Why somebody was or was not given, and at what cost they could be, in English. */
export const englishPerson: PersonWords = {
  candidates: {
    chosen: (candidate, _, names) =>
      `The pair ${pairName(candidate, names)} is made${candidate.pinned ? ", because the programme asks for it" : ""}` +
      `${candidate.points === null ? "" : `, with a score of ${score(candidate.points)}`}.`,
    outscored: (candidate, side, names) =>
      `The ${who(candidate, side, names)} ${side === "mentee" ? "has a place free" : "could have another mentor"}` +
      (isLoss(candidate)
        ? `, but the programme as a whole is better without this pair${would(", which", candidate)}.`
        : `${would("; this pair", candidate)}.`),
    full: (candidate, side, names) => `${heldBy(candidate, side, names)}${would("; this pair", candidate)}.`,
    refused: (candidate, _, names) => `Rules refuse the pair ${pairName(candidate, names)}${would(", which", candidate)}.`,
    "below-minimum": (candidate, _, names) =>
      `The pair ${pairName(candidate, names)} stays below the minimum score${would(": it", candidate)}.`,
    infeasible: (candidate) => `Nobody is paired, because the requirements cannot all be met${would("; this pair", candidate)}.`,
  },
  ifMade: "If this pair had to be made",
  noWay: "Places, minimum loads and the pairs that the programme asks for leave no way to make this pair.",
  alreadyMade: "This pair is made as things are.",
  wouldHave: (condition, difference, sign) =>
    `${condition}, the programme would have ${changedOutcome(difference, sign) ?? "as good a result as now"}.`,
  justAsGood: (condition) => `${condition}, another result would be just as good.`,
  moves: (moves, names) => {
    const more = moves.length - movesListed;
    const said = moves.slice(0, movesListed).map((move) => moveText(move, names));
    return `For that, ${formatList(more > 0 ? [...said, `${formatCount(more, "more move", "more moves", "en")} would follow`] : said, "en")}.`;
  },
};
