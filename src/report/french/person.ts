import type { Move } from "../../explain/cost";
import type { Candidate } from "../../explain/person";
import type { Side } from "../../people/types";
import type { PersonWords } from "../answers";
import { formatCount, formatList } from "../locale";
import type { Names } from "../names";
import { c, changedOutcome, pairName, sc, score, some } from "./amounts";

/** How many moves a sentence may hold. */
const movesListed = 6;

const would = (before: string, { points }: Candidate) => (points === null ? "" : `${before} aurait un score de ${score(points)}`);

/** The candidate, who stands on the other side of the one who was asked about. */
const Who = ({ menteeId, mentorId }: Candidate, side: Side, names: Names) =>
  side === "mentee" ? `Le mentor ${names.mentor(mentorId)}` : `La personne mentorée ${names.mentee(menteeId)}`;

function heldBy(candidate: Candidate, side: Side, names: Names): string {
  const holders = candidate.holders.map(side === "mentee" ? names.mentee : names.mentor);
  if (holders.length === 0)
    return `${Who(candidate, side, names)} ${side === "mentee" ? "n'offre aucune place" : "ne souhaite aucun mentor"}`;
  if (side === "mentor") return `${Who(candidate, side, names)} a déjà tous les mentors souhaités${c}${some(holders)}`;
  const mentor = names.mentor(candidate.mentorId);
  return holders.length === 1
    ? `La seule place du mentor ${mentor} est prise par ${holders[0]}`
    : `Toutes les places du mentor ${mentor} sont prises par d'autres${c}${some(holders)}`;
}

function moveText({ menteeId, fromMentorId, toMentorId }: Move, names: Names): string {
  const mentee = names.mentee(menteeId);
  if (fromMentorId === null) return toMentorId === null ? `${mentee} resterait` : `${mentee} obtiendrait ${names.mentor(toMentorId)}`;
  const from = names.mentor(fromMentorId);
  return toMentorId === null ? `${mentee} perdrait ${from}` : `${mentee} quitterait ${from} pour ${names.mentor(toMentorId)}`;
}

/** Not of a pair that an equally good result holds, nor of one that nothing could make. */
const isLoss = ({ cost }: Candidate) => cost !== null && changedOutcome(cost, -1) !== null;

/** Why somebody was or was not given, and at what cost they could be, in French. */
export const frenchPerson: PersonWords = {
  candidates: {
    chosen: (candidate, _, names) =>
      `Le binôme ${pairName(candidate, names)} est formé${candidate.pinned ? ", parce que le programme le demande" : ""}` +
      `${candidate.points === null ? "" : `, avec un score de ${score(candidate.points)}`}.`,
    outscored: (candidate, side, names) =>
      `${Who(candidate, side, names)} ${side === "mentee" ? "a une place libre" : "pourrait avoir un autre mentor"}` +
      (isLoss(candidate)
        ? `, mais l'ensemble du programme est meilleur sans ce binôme${would(", qui", candidate)}.`
        : `${would(`${sc}ce binôme`, candidate)}.`),
    full: (candidate, side, names) => `${heldBy(candidate, side, names)}${would(`${sc}ce binôme`, candidate)}.`,
    refused: (candidate, _, names) => `Des règles refusent le binôme ${pairName(candidate, names)}${would(", qui", candidate)}.`,
    "below-minimum": (candidate, _, names) =>
      `Le binôme ${pairName(candidate, names)} reste sous le score minimal${would(`${c}il`, candidate)}.`,
    infeasible: (candidate) =>
      `Aucun binôme n'est formé, car les exigences ne peuvent pas toutes être tenues${would(`${sc}celui-ci`, candidate)}.`,
  },
  ifMade: "S'il fallait former ce binôme",
  noWay: "Les places, les charges minimales et les binômes demandés par le programme ne laissent aucun moyen de former ce binôme.",
  alreadyMade: "Ce binôme est déjà formé.",
  wouldHave: (condition, difference, sign) =>
    `${condition}, le programme aurait ${changedOutcome(difference, sign) ?? "un aussi bon résultat qu'à présent"}.`,
  justAsGood: (condition) => `${condition}, un autre résultat serait tout aussi bon.`,
  moves: (moves, names) => {
    const more = moves.length - movesListed;
    const said = moves.slice(0, movesListed).map((move) => moveText(move, names));
    const rest = `${formatCount(more, "autre changement", "autres changements", "fr")} ${more < 2 ? "suivrait" : "suivraient"}`;
    return `Pour cela, ${formatList(more > 0 ? [...said, rest] : said, "fr")}.`;
  },
};
