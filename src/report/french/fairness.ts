import type { Influence, InfluenceRun } from "../../explain/audit/types";
import type { AttributeValue, Side } from "../../people/types";
import type { FairnessWords } from "../answers";
import { formatCount, formatList, formatScore, quote, upperFirst } from "../locale";
import type { Names } from "../names";
import { answerText, fieldName } from "../words";
import { c, number, pairList, pairName, pairs, people, places, score, verb } from "./amounts";

const field = (name: string) => quote(fieldName(name, "fr"), "fr");
const waits: Readonly<Record<Side, string>> = { mentee: "attend encore un mentor", mentor: "a une place libre" };
const who: Readonly<Record<Side, string>> = { mentee: "la personne mentorée", mentor: "le mentor" };

const answer = (by: string, value: AttributeValue) =>
  typeof value === "string" && by !== "startDate" ? quote(value, "fr") : answerText(by, value, "fr");

/** What somebody would give up, or that nothing has to be. */
const gives = (points: number | null, side: Side) =>
  points === null ? `${who[side]} ${waits[side]}` : `${who[side]} laisserait un binôme à ${score(points)}`;

function readers({ criteria, rules }: Influence, names: Names): string {
  const named = [...criteria.map(names.criterion), ...rules.map(names.rule)].map((name) => quote(name, "fr"));
  return named.length === 0 ? "Aucun critère ni aucune règle ne les lit." : `Elles sont lues par ${formatList(named, "fr")}.`;
}

function change(condition: string, { lost, gained, pinsFreed }: InfluenceRun, names: Names): string {
  const unmade = `${pairs(lost.length)} ${verb(lost.length, "n'est plus formé", "ne sont plus formés")} (${pairList(lost, names)})`;
  const made =
    lost.length === 0
      ? `${pairs(gained.length)} de plus ${verb(gained.length, "est formé", "sont formés")} (${pairList(gained, names)})`
      : `${formatCount(gained.length, "autre l'est", "autres le sont", "fr")} (${pairList(gained, names)})`;
  const result = [...(lost.length === 0 ? [] : [unmade]), ...(gained.length === 0 ? [] : [made])];
  const freed =
    pinsFreed === 0
      ? ""
      : ` Des règles y refuseraient ${pairs(pinsFreed)} que le programme demande, ${verb(pinsFreed, "qui n'y est donc pas exigé", "qui n'y sont donc pas exigés")}.`;
  return `${condition}, ${result.length === 0 ? "le résultat est le même" : formatList(result, "fr")}.${freed}`;
}

/** "2 mentors ont 1 personne mentorée"; `count` of them. */
const holding = (mentors: string, count: number, load: number) =>
  load === 0
    ? `${mentors} ${verb(count, "n'a", "n'ont")} aucune personne mentorée`
    : `${mentors} ${verb(count, "a", "ont")} ${people(load, "mentee")}`;

/** What an audit tells of fairness and of its own reach, in French. */
export const frenchFairness: FairnessWords = {
  verdict: (findings) =>
    findings === 0
      ? "Rien d'inexact n'a été trouvé dans ce qui a été examiné."
      : `${formatCount(findings, "point n'est pas exact", "points ne sont pas exacts", "fr")}.`,
  looked: ({ pairs: all, read, complete }) =>
    complete
      ? all === 0
        ? "Il n'y avait aucun binôme à examiner."
        : `Tous les binômes possibles ont été examinés, soit ${number(all)}.`
      : `Sur ${formatCount(all, "binôme possible", "binômes possibles", "fr")}, ${read === 0 ? "aucun n'a" : `${number(read)} ${verb(read, "a", "ont")}`} été ${verb(read, "examiné", "examinés")}.`,
  unread: {
    "certificate-of-unread-pairs": "Il reste à savoir si la preuve vaut pour les binômes qui n'ont pas été examinés.",
    counts: "Il reste à savoir si davantage de personnes pourraient être mises en binôme.",
    "weakest-pair": "Il reste à savoir si le binôme le plus faible pourrait être meilleur.",
    shortages: "Il reste à savoir si les pénuries sont bien celles qui valent.",
    infeasibility: "Il reste à savoir si les exigences pourraient malgré tout être tenues.",
    reasons: "Il reste à savoir si les raisons données sont bien celles qui valent.",
    "blocking-pairs": "Parmi les binômes qui n'ont pas été examinés, d'autres personnes pourraient se préférer l'une l'autre.",
  },
  blockingPairs: (count) =>
    count === 0
      ? "Il n'y a pas deux personnes qui préféreraient toutes deux être ensemble plutôt que de garder ce qu'elles ont."
      : `Dans ${formatCount(count, "cas", "cas", "fr")}, deux personnes préféreraient toutes deux être ensemble plutôt que de garder ce qu'elles ont.`,
  blockingPair: ({ menteeId, mentorId, points, menteeHas, mentorHas }, names) =>
    `Le binôme ${pairName({ menteeId, mentorId }, names)} aurait un score de ${score(points)}, et les deux le préféreraient${c}` +
    `${gives(menteeHas, "mentee")}, et ${gives(mentorHas, "mentor")}.`,
  regret: ({ side, id, regret, bestId, best, has: now }, names) => {
    const present = now === null ? waits[side] : `a un binôme à ${score(now)}`;
    return side === "mentee"
      ? `La personne mentorée la plus éloignée de son meilleur mentor possible est ${names.mentee(id)}, qui ${present} et aurait ${score(best)} avec ${names.mentor(bestId)}${c}${score(regret)} de plus.`
      : `Le mentor le plus éloigné de sa meilleure personne mentorée possible est ${names.mentor(id)}, qui ${present} et aurait ${score(best)} avec ${names.mentee(bestId)}${c}${score(regret)} de plus.`;
  },
  load: ({ mentors, least, most, mean, deviation, placesUsed }) => {
    const all = mentors.reduce((sum, entry) => sum + entry.mentors, 0);
    if (all === 0) return "Il n'y a aucun mentor dans le programme.";
    const held = mentors.reduce((sum, entry) => sum + entry.load * entry.mentors, 0);
    const used =
      held === 0
        ? "Aucune place n'est prise."
        : `Sur ${places(Math.round(held / placesUsed))}, ${number(held)} ${verb(held, "est prise", "sont prises")}.`;
    if (least === most) return `${holding(all === 1 ? "Le seul mentor" : `Chacun des ${number(all)} mentors`, 1, most)}. ${used}`;
    const spread = mentors.map((entry) => holding(people(entry.mentors, "mentor"), entry.mentors, entry.load));
    return `${formatList(spread, "fr")}. La moyenne est de ${number(mean)}, plus ou moins ${number(deviation)}. ${used}`;
  },
  group: ({ value, people: all, matched, meanScore, weakestScore }, { by, side }) => {
    const who = value === null ? `Sans réponse (${fieldName(by, "fr")})` : `${upperFirst(fieldName(by, "fr"))} ${answer(by, value)}`;
    const partner = side === "mentee" ? "un mentor" : "une personne mentorée";
    const rate = `${people(matched, side)} sur ${number(all)} ${verb(matched, "a", "ont")} ${partner}`;
    const scores =
      meanScore === null || weakestScore === null
        ? ""
        : `, avec un score moyen de ${formatScore(meanScore, "fr")} et un plus faible score de ${formatScore(weakestScore, "fr")}`;
    return `${who}${c}${rate}${scores}.`;
  },
  hiddenGroups: ({ groups, people: all }, { by, side }) =>
    groups === 0
      ? `Aucun groupe de ${side === "mentee" ? "personnes mentorées" : "mentors"} n'est masqué sous ${field(by)}.`
      : `${formatCount(groups, "groupe", "groupes", "fr")} sous ${field(by)}, avec ${people(all, side)} en tout, ${verb(groups, "n'est pas montré", "ne sont pas montrés")}, pour que les nombres ne fassent reconnaître personne dans un petit groupe.`,
  influence: (influence, names) =>
    `Les réponses sous ${field(influence.field)} ${influence.influenced ? "ont pesé" : "n'ont pas pesé"} sur le résultat. ${readers(influence, names)}`,
  influenceRuns: {
    blanked: (run, names) => change("Sans ces réponses", run, names),
    swapped: (run, names) => change("Avec ces réponses redistribuées", run, names),
  },
};
