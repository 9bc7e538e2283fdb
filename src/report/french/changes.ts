import type { ChangeWords } from "../changes";
import { colon, formatCount, formatList, formatNumber, formatScore, semicolon } from "../locale";
import { ruleIdOf } from "../names";
import { fieldName } from "../words";

const c = colon("fr");
const number = (value: number) => formatNumber(value, "fr", 6);
const fields = (names: readonly string[]) =>
  formatList(
    names.map((name) => extra.get(name) ?? fieldName(name, "fr")),
    "fr",
  );
const extra: ReadonlyMap<string, string> = new Map([
  ["displayName", "nom"],
  ["vetoes", "refus"],
  ["attributes", "autres réponses"],
  ["mentorsWanted", "mentors souhaités"],
  ["roundsWaited", "tours d'attente"],
  ["capacity", "places"],
]);
const signed = (count: number, one: string, many: string) =>
  `${formatCount(Math.abs(count), one, many, "fr")} de ${count < 0 ? "moins" : "plus"}`;
const objectives = {
  "most-people-first": "d'abord le plus grand nombre de personnes",
  "highest-fit": "la meilleure affinité d'ensemble",
  "weakest-pair-first": "d'abord la paire la plus faible",
};

function edited({ set = {}, clear = [] }: { readonly set?: object; readonly clear?: readonly string[] }, person: string): string {
  const given = Object.keys(set);
  const cleared = clear.filter((field) => !Object.hasOwn(set, field));
  const parts = [
    ...(given.length > 0 ? [`donne d'autres réponses${c}${fields(given)}`] : []),
    ...(cleared.length > 0 ? [`ne répond plus à${c}${fields(cleared)}`] : []),
  ];
  return parts.length === 0 ? `${person} reste comme avant.` : `${person} ${parts.join(semicolon("fr"))}.`;
}

/** What a change does and brings, in French. */
export const frenchChanges: ChangeWords = {
  changes: {
    "add-mentee": ({ mentee }) => `${mentee.displayName ?? mentee.id} rejoint les personnes mentorées.`,
    "add-mentor": ({ mentor }) => `${mentor.displayName ?? mentor.id} rejoint les mentors.`,
    "remove-mentee": ({ menteeId }, names) => `${names.mentee(menteeId)} quitte les personnes mentorées.`,
    "remove-mentor": ({ mentorId }, names) => `${names.mentor(mentorId)} quitte les mentors.`,
    "edit-mentee": (change, names) => edited(change, names.mentee(change.menteeId)),
    "edit-mentor": (change, names) => edited(change, names.mentor(change.mentorId)),
    capacity: ({ mentorId, capacity }, names) => {
      const { min = 0, max } = typeof capacity === "number" ? { max: capacity } : capacity;
      const least = min > 0 ? `de ${number(min)} à ` : "";
      return `${names.mentor(mentorId)} accompagne ${least}${formatCount(max, "personne", "personnes", "fr")}.`;
    },
    "more-places": ({ mentorId, by }, names) => `${names.mentor(mentorId)} offre ${signed(by, "place", "places")}.`,
    "mentors-wanted": ({ menteeId, mentorsWanted }, names) =>
      `${names.mentee(menteeId)} souhaite ${formatCount(mentorsWanted, "mentor", "mentors", "fr")}.`,
    "add-pin": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} et ${names.mentor(mentorId)} doivent former un binôme.`,
    "remove-pin": ({ menteeId, mentorId }, names) =>
      `${names.mentee(menteeId)} et ${names.mentor(mentorId)} ne sont plus tenus de former un binôme.`,
    "add-conflict": ({ menteeId, mentorId }, names) =>
      `${names.mentee(menteeId)} et ${names.mentor(mentorId)} ne doivent pas former de binôme.`,
    "remove-conflict": ({ menteeId, mentorId }, names) =>
      `${names.mentee(menteeId)} et ${names.mentor(mentorId)} ne sont plus séparés pour conflit.`,
    "add-past-pair": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} et ${names.mentor(mentorId)} ont déjà formé un binôme.`,
    "add-rule": ({ rule }, names) => `Une règle s'ajoute${c}${names.rule(ruleIdOf(rule))}.`,
    "remove-rule": ({ id }, names) => `Une règle disparaît${c}${names.rule(id)}.`,
    "replace-rule": ({ id, rule }, names) =>
      id === ruleIdOf(rule)
        ? `Une règle est réglée autrement${c}${names.rule(id)}.`
        : `Une règle en remplace une autre${c}${names.rule(ruleIdOf(rule))} au lieu de ${names.rule(id)}.`,
    weights: ({ weights }, names) =>
      `Autres poids${c}${weights.map(({ criterion, weight }) => `${names.criterion(criterion)} ${number(weight)}`).join(", ")}.`,
    criteria: ({ criteria }, names) =>
      `Autres critères${c}${criteria.map(({ id, type, weight }) => `${names.criterion(id ?? type)} ${number(weight)}`).join(", ")}.`,
    objective: ({ objective }) => `Le but est ${objectives[objective]}.`,
    "minimum-score": ({ minimumScore }) => `Aucun binôme sous un score de ${formatScore(minimumScore, "fr")}.`,
    unknown: ({ unknown }) =>
      unknown === "renormalise"
        ? "Les critères sans réponse sont laissés de côté."
        : `Les critères sans réponse comptent ${formatScore(unknown, "fr")}.`,
    "waiting-bonus": ({ waitingBonus }) => `Chaque tour d'attente compte ${formatScore(waitingBonus, "fr")} quand les places manquent.`,
  },
  infeasible: "Personne ne pourrait être apparié, car les exigences ne pourraient pas toutes être tenues.",
  same: "Rien ne changerait.",
  outcome: ({ totals: { pairs, points } }) => {
    const counts = pairs.change === 0 ? "Autant de binômes qu'avant" : signed(pairs.change, "binôme", "binômes");
    return `${counts}, avec ${points.change === 0 ? "autant de points" : signed(points.change, "point", "points")}.`;
  },
  people: ({ menteesGaining, menteesLosing }) =>
    `${formatCount(menteesGaining, "personne mentorée y gagne", "personnes mentorées y gagnent", "fr")}, ${formatNumber(menteesLosing, "fr")} y ${menteesLosing < 2 ? "perd" : "perdent"}.`,
};
