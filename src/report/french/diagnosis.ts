import type { LoadChange } from "../../explain/diagnose/lower-loads";
import type { PlacesChange } from "../../explain/diagnose/more-places";
import type { Side } from "../../people/types";
import type { DiagnosisWords } from "../answers";
import { formatCount, formatNumber, formatScore, formatSome, quote } from "../locale";
import type { Names } from "../names";
import { answerText, fieldName } from "../words";
import { c, listed, number, pairName, pairs, people, places, sc, score, some, verb } from "./amounts";

const instead = (to: number | string, from: number | string) => `${to} au lieu de ${from}`;
const score2 = (value: number | string) => formatScore(Number(value), "fr");
const num = (value: number | string) => (typeof value === "number" ? number(value) : value);
const rule = (id: string, names: Names) => `la règle ${quote(names.rule(id), "fr")}`;

const byMentor = (changes: readonly (PlacesChange | LoadChange)[], names: Names) =>
  some(changes.map(({ mentorId, from, to }) => `${names.mentor(mentorId)} ${instead(number(to), number(from))}`));

interface Counts {
  readonly members: number;
  readonly of: number;
  readonly others: number;
  readonly ofOthers: number;
}

function shared(holds: string, { members, of, others, ofOthers }: Counts, side: Side): string {
  const group = side === "mentee" ? "personnes mentorées concernées" : "mentors concernés";
  const one = side === "mentee" ? "La personne mentorée concernée" : "Le mentor concerné";
  const all = side === "mentee" ? `Les ${number(of)} ${group} ont toutes` : `Les ${number(of)} ${group} ont tous`;
  const who = of === 1 ? `${one} a` : members === of ? all : `Sur ${number(of)} ${group}, ${number(members)} ${verb(members, "a", "ont")}`;
  const none = side === "mentee" ? "aucune" : "aucun";
  const rest =
    others === 0 ? `ailleurs, ${none} sur ${number(ofOthers)}` : `ailleurs, c'est le cas pour ${number(others)} sur ${number(ofOthers)}`;
  return `${who} ${holds}${sc}${rest}.`;
}

/** What stands between a programme and a better result, in French. */
export const frenchDiagnosis: DiagnosisWords = {
  waiting: (menteeIds, names) =>
    menteeIds.length === 0
      ? "Toutes ont les mentors qu'elles souhaitent."
      : `${number(menteeIds.length)} ${verb(menteeIds.length, "attend", "attendent")} encore un mentor${c}${some(menteeIds.map(names.mentee))}.`,
  barriers: ({ pairs: all, rules, belowMinimum }, names) => {
    if (all === 0) return "Aucun autre mentor n'offre de place.";
    const reasons = rules.map(({ rule: id, refused, alone }) =>
      alone === refused
        ? `${rule(id, names)} en refuse ${number(refused)} à elle seule`
        : `${rule(id, names)} en refuse ${number(refused)}, dont ${alone === 0 ? "aucun" : number(alone)} à elle seule`,
    );
    if (belowMinimum > 0) reasons.push(`${number(belowMinimum)} ${verb(belowMinimum, "reste", "restent")} sous le score minimal`);
    if (reasons.length === 0) return `Rien ne s'oppose à former ${pairs(all)} avec d'autres mentors.`;
    return `Sur ${pairs(all)} avec d'autres mentors, ${reasons.join(sc)}.`;
  },
  inCommon: {
    "shared-value": ({ side, key, value, ...counts }) =>
      shared(`${quote(answerText(key, value, "fr"), "fr")} comme ${fieldName(key, "fr")}`, counts, side),
    "shared-range": ({ side, key, min, max, ...counts }) =>
      shared(`${min === max ? number(min) : `de ${number(min)} à ${number(max)}`} comme ${fieldName(key, "fr")}`, counts, side),
  },
  requirements: {
    rule: (params, names) => `Chaque binôme doit respecter ${rule(params.rule, names)}.`,
    vetoes: () => "Personne n'est mis en binôme contre un veto.",
    conflict: (params, names) => `Le binôme ${pairName(params, names)} ne doit pas être formé.`,
    pin: (params, names) => `Le binôme ${pairName(params, names)} doit être formé.`,
    "minimum-load": ({ mentorId, minimum }, names) =>
      `Le mentor ${names.mentor(mentorId)} doit avoir au moins ${people(minimum, "mentee")}.`,
    "minimum-score": ({ minimumPoints }) => `Aucun binôme ne peut avoir un score inférieur à ${score(minimumPoints)}.`,
  },
  requirementNames: {
    rule: (params, names) => rule(params.rule, names),
    vetoes: () => "les vetos",
    conflict: (params, names) => `l'exclusion du binôme ${pairName(params, names)}`,
    pin: (params, names) => `l'obligation d'associer ${pairName(params, names)}`,
    "minimum-load": ({ mentorId, minimum }, names) => `le minimum de ${people(minimum, "mentee")} pour ${names.mentor(mentorId)}`,
    "minimum-score": ({ minimumPoints }) => `le score minimal de ${score(minimumPoints)}`,
  },
  without: (requirement) => `Sans ${requirement}`,
  impossibleWithout: (requirement) => `Sans ${requirement}, les autres exigences ne pourraient pas toutes être tenues.`,
  contradiction: (requirements) =>
    requirements.length === 1
      ? `Il n'y a aucun moyen de tenir cette exigence, les personnes et leurs places étant ce qu'elles sont${c}${requirements[0]}.`
      : `Il n'y a aucun moyen de tenir tout cela à la fois${c}${formatSome(requirements, listed, "fr")}. Sans l'une de ces exigences, n'importe laquelle, les autres peuvent être tenues.`,
  cureChanges: {
    "add-place": ({ mentorId, from, to }, names) =>
      `Avec une place de plus pour ${names.mentor(mentorId)} (${instead(number(to), number(from))})`,
    "add-places": ({ places: added, mentors }, names) => `Avec ${places(added)} de plus (${byMentor(mentors, names)})`,
    "places-per-mentor": ({ places: each, mentors }) =>
      `Avec au moins ${places(each)} pour chaque mentor qui en offre (${people(mentors, "mentor")} ${verb(mentors, "en offrirait", "en offriraient")} plus qu'à présent)`,
    "let-go": ({ requirement }, names) => {
      const say = frenchDiagnosis.requirementNames[requirement.code] as (params: typeof requirement.params, names: Names) => string;
      return frenchDiagnosis.without(say(requirement.params, names));
    },
    "loosen-rule": ({ rule: id, parameter, from, to }, names) =>
      `Avec ${rule(id, names)} assouplie (${frenchDiagnosis.loosened[parameter](from, to)})`,
    "lower-minimum-loads": ({ places: lowered, mentors }, names) =>
      `Avec des charges minimales abaissées de ${number(lowered)} en tout (${byMentor(mentors, names)})`,
    "lower-minimum-score": ({ from, to }) => `Avec un score minimal de ${instead(closeScore(to, from), closeScore(from, to))}`,
  },
  loosened: {
    minutes: (from, to) => `${formatCount(Number(to), "minute", "minutes", "fr")} par semaine au lieu de ${num(from)}`,
    hours: (from, to) => `${formatCount(Number(to), "heure", "heures", "fr")} d'écart au lieu de ${num(from)}`,
    levels: (from, to) =>
      `${formatCount(Number(to), "niveau hiérarchique", "niveaux hiérarchiques", "fr")} au lieu de ${from === "any" ? "tous" : num(from)}`,
    min: (from, to) => `au moins ${jobLevels(Number(to))} au lieu de ${num(from)}`,
    max: (from, to) => `au plus ${jobLevels(Number(to))} au lieu de ${num(from)}`,
    score: (from, to) => `un score de ${instead(score2(to), score2(from))}`,
    unknown: () => "les personnes sans réponse sont admises",
  },
  inAll: (made) => `Cela fait ${pairs(made)} en tout.`,
  wouldBePossible: (condition, made) =>
    made === 0
      ? `${condition}, les exigences pourraient être tenues, sans aucun binôme.`
      : `${condition}, ${pairs(made)} ${verb(made, "serait possible", "seraient possibles")}.`,
  concerns: (count) => `De nouveaux binômes deviendraient possibles pour ${formatCount(count, "personne", "personnes", "fr")}.`,
  placesTaken: ({ mentorId, capacity, received }, names) =>
    capacity === 0
      ? `Le mentor ${names.mentor(mentorId)} n'offre aucune place.`
      : `Le mentor ${names.mentor(mentorId)} a ${people(received, "mentee")} pour ${places(capacity)}.`,
  onePlaceMore: "Avec une place de plus pour ce mentor",
  onePlaceFewer: "Avec une place de moins pour ce mentor",
  noPlaceCanGo: "Aucune place ne peut être retirée à ce mentor.",
  changesNothing: (condition) => `${condition}, le résultat serait aussi bon qu'à présent.`,
  aims: {
    objective: ({ objective }) =>
      ({
        "most-people-first": "Avec le plus de personnes possible en binôme",
        "highest-fit": "Avec le score total le plus haut possible",
        "weakest-pair-first": "Avec un binôme le plus faible aussi bon que possible",
      })[objective],
    "best-fit-with-pairs": ({ pairs: made }) => `Avec exactement ${pairs(made)} et le score total le plus haut pour ce nombre`,
    floor: ({ minimumPoints }) =>
      `Sans aucun binôme sous ${formatNumber(Math.floor(minimumPoints / 100) / 10_000, "fr", 4)}, hormis ceux que le programme demande`,
  },
  frontier: (aim, { pairs: made, mentees, points, weakestPairPoints, isPresent }) => {
    const served = made === mentees ? "" : ` pour ${people(mentees, "mentee")}`;
    const weakest = weakestPairPoints === null ? "" : ` et un plus faible score de ${score(weakestPairPoints)}`;
    const result =
      made === 0
        ? "aucun binôme n'est formé"
        : `le résultat compte ${pairs(made)}${served}, avec un score total de ${score(points)}${weakest}`;
    return `${aim}, ${result}.${isPresent ? " C'est le résultat actuel." : ""}`;
  },
  ties: ({ inEvery, swappable }) => {
    const all = inEvery.length + swappable.length;
    if (all === 0) return "Aucun binôme n'est formé, rien n'a donc été laissé au hasard.";
    if (swappable.length === 0)
      return `Rien n'a été laissé au hasard${c}${all === 1 ? "le seul binôme figure" : `les ${pairs(all)} figurent`} dans tout résultat aussi bon.`;
    return `Sur ${pairs(all)}, ${number(inEvery.length)} ${verb(inEvery.length, "figure", "figurent")} dans tout résultat aussi bon et ${number(swappable.length)} ${verb(swappable.length, "a été tiré", "ont été tirés")} au sort.`;
  },
  swap: (pair, names) => `Le binôme ${pairName(pair, names)} a été tiré au sort${c}un autre résultat sans lui est tout aussi bon.`,
};

const jobLevels = (count: number) => formatCount(count, "niveau de poste", "niveaux de poste", "fr");

/** Two scores with as many decimals as it takes to tell them apart. */
function closeScore(points: number, from: number): string {
  return score(points) === score(from) ? formatNumber(points / 1_000_000, "fr", 6) : score(points);
}
