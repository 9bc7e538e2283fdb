import type { WantedKind } from "../../people/fact";
import type { Side } from "../../people/types";
import type { FactParams, FactSentences } from "../language";
import { colon, formatCount, formatDate, formatLocalTime, formatNumber, formatScore, fullStop, quote, semicolon } from "../locale";
import { answerText, fieldName, formatName, languageName, levelName, termName } from "../words";

type Wanted = FactParams<"met">;

const number = (value: number) => formatNumber(value, "fr");
const minutes = (count: number) => formatCount(count, "minute", "minutes", "fr");
const amount = (value: number | string) => (typeof value === "number" ? number(value) : levelName(value, "fr"));
const bracket = (value: number | string | undefined) => (value === undefined ? "" : ` (${amount(value)})`);
const c = colon("fr");
const sc = semicolon("fr");

/** "la personne mentorée" agrees with nobody's gender, as "le mentor", used of women and men, does. */
const who: Readonly<Record<Side, string>> = { mentee: "la personne mentorée", mentor: "le mentor" };
const Who: Readonly<Record<Side, string>> = { mentee: "La personne mentorée", mentor: "Le mentor" };
const ofWho: Readonly<Record<Side, string>> = { mentee: "de la personne mentorée", mentor: "du mentor" };
const other = (side: Side): Side => (side === "mentee" ? "mentor" : "mentee");

const opening: Readonly<Record<WantedKind, (name: string, by: Side, wanted: number | string | undefined) => string>> = {
  goal: (name, by) => `Objectif ${name} ${ofWho[by]}`,
  skill: (name, by, wanted) => `Compétence ${name}, souhaitée${wanted === undefined ? "" : ` au niveau ${amount(wanted)}`} par ${who[by]}`,
  style: (name, by, wanted) => `Style de leadership ${name}, souhaité par ${who[by]}${bracket(wanted)}`,
  language: (name, by, wanted) => `Langue ${name}, souhaitée par ${who[by]}${bracket(wanted)}`,
  format: (name, by) => `Rencontre ${name}, souhaitée par ${who[by]}`,
  attribute: (name, by, wanted) => `${name}, souhaité par ${who[by]}${bracket(wanted)}`,
};

const meeting: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined) => string>> = {
  goal: (subject) => `${subject} peut y aider.`,
  skill: (subject, offered) => `${subject} la possède${offered === undefined ? "" : ` au niveau ${amount(offered)}`}.`,
  style: (subject, offered) => `${subject} le pratique${bracket(offered)}.`,
  language: (subject, offered) => `${subject} la parle${bracket(offered)}.`,
  format: (subject) => `${subject} le peut.`,
  attribute: (subject, offered) => `${subject} l'offre${bracket(offered)}.`,
};

const partial: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined) => string>> = {
  goal: (subject) => `${subject} peut y aider en partie.`,
  skill: (subject, offered) =>
    offered === undefined ? `${subject} la possède en partie.` : `${subject} ne la possède qu'au niveau ${amount(offered)}.`,
  style: (subject, offered) => `${subject} le pratique moins${bracket(offered)}.`,
  language: (subject, offered) => `${subject} la parle moins bien${bracket(offered)}.`,
  format: (subject) => `${subject} le peut parfois.`,
  attribute: (subject, offered) => `${subject} l'offre en partie${bracket(offered)}.`,
};

const missing: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined, by: Side) => string>> = {
  goal: (subject) => `${subject} ne propose pas d'y aider.`,
  skill: (subject, offered, by) =>
    offered === undefined
      ? `${subject} ne la possède pas.`
      : `${subject} la possède au niveau ${amount(offered)}, qui ne dépasse pas celui que ${who[by]} a déjà.`,
  style: (subject) => `${subject} ne le pratique pas.`,
  language: (subject) => `${subject} ne la parle pas.`,
  format: (subject) => `${subject} ne le peut pas.`,
  attribute: (subject) => `${subject} ne l'offre pas.`,
};

/** A level with its label, as amounts are written. */
const labelled = (level: number | string | undefined, label: string | undefined) =>
  level === undefined || label === undefined ? level : `${amount(level)} (${label})`;

function wantedBy({ kind, name, by, wanted, wantedLabel, importance }: Wanted): string {
  const weight = importance === undefined || importance === 1 ? "" : `, importance ${number(importance)}`;
  return opening[kind](quote(termName(kind, name, "fr"), "fr"), by, labelled(wanted, wantedLabel)) + weight + c;
}

function gapSentence({ gap, min, max, ideal, tolerance }: FactParams<"level-gap">): string {
  const levels = formatCount(Math.abs(gap), "niveau", "niveaux", "fr");
  const stands =
    gap === 0
      ? "Le mentor et la personne mentorée sont au même niveau de poste"
      : `Le mentor est ${levels} ${gap > 0 ? "au-dessus" : "au-dessous"} de la personne mentorée`;
  const bounds = [
    min === undefined ? "" : `au moins ${number(min)}`,
    max === undefined ? "" : `au plus ${number(max)}`,
    ideal === undefined ? "" : `idéal ${number(ideal)}`,
    tolerance === undefined ? "" : `tolérance ${number(tolerance)}`,
  ].filter((bound) => bound !== "");
  return `${stands}${bounds.length === 0 ? "" : ` (${bounds.join(", ")})`}.`;
}

/** Facts in French, one full sentence each. */
export const frenchFacts: FactSentences = {
  met: (params) => wantedBy(params) + meeting[params.kind](who[other(params.by)], labelled(params.offered, params.offeredLabel)),
  "partly-met": (params) => wantedBy(params) + partial[params.kind](who[other(params.by)], labelled(params.offered, params.offeredLabel)),
  "not-met": (params) =>
    wantedBy(params) + missing[params.kind](who[other(params.by)], labelled(params.offered, params.offeredLabel), params.by),
  "not-known": (params) => `${wantedBy(params)}${who[other(params.by)]} ne l'a pas précisé.`,
  unanswered: ({ side, field }) => `${Who[side]} n'a pas répondu${c}${fieldName(field, "fr")}.`,
  avoided: ({ name, by, practised, factor }) =>
    `Style de leadership ${quote(termName("style", name, "fr"), "fr")}, non souhaité par ${who[by]}${c}${who[other(by)]} le pratique (${number(practised)}), ` +
    `le score est donc multiplié par ${number(factor)}.`,
  damped: ({ kind, by, named, usual, factor }) =>
    `${Who[other(by)]} propose ${kind === "skill" ? formatCount(named, "compétence", "compétences", "fr") : formatCount(named, "objectif", "objectifs", "fr")}, ` +
    `pour ${number(usual)} d'ordinaire${c}chaque réponse dit donc moins et le score est multiplié par ${number(factor)}.`,
  "shared-time": ({ shared, usable, needed, sessionMinutes }) =>
    `${minutes(shared)} par semaine en commun, dont ${number(usable)} en rencontres entières de ${minutes(sessionMinutes)}${sc}le rythme en demande ${number(needed)}.`,
  "shared-window": (params) => {
    const own = [formatLocalTime(params.mentee, "fr"), formatLocalTime(params.mentor, "fr")];
    const times = own[0] === own[1] ? own[0] : `${own[0]} pour la personne mentorée, ${own[1]} pour le mentor`;
    return `En commun${c}${times}, soit ${minutes(params.minutes)}.`;
  },
  values: ({ key, mentee, mentor }) =>
    `Pour la personne mentorée, ${fieldName(key, "fr")}${c}${quote(answerText(key, mentee, "fr"), "fr")}${sc}pour le mentor${c}${quote(answerText(key, mentor, "fr"), "fr")}.`,
  "level-gap": gapSentence,
  "shared-language": ({ tag, level }) => `Langue parlée par les deux${c}${languageName(tag, "fr")}${bracket(level ?? undefined)}.`,
  "no-shared-language": () => "Aucune langue en commun.",
  "shared-format": ({ format }) => `Les deux peuvent se rencontrer ${formatName(format, "fr")}.`,
  "no-shared-format": () => "Aucun mode de rencontre en commun.",
  wish: ({ by, rank, of }) =>
    rank === null
      ? `${Who[by]} a formulé ${formatCount(of, "vœu", "vœux", "fr")}${sc}${who[other(by)]} n'y figure pas.`
      : `${Who[other(by)]} est le vœu ${number(rank)} sur ${number(of)} ${ofWho[by]}.`,
  "past-pair": ({ endedOn, outcome }) => {
    const details = [
      endedOn === null ? "" : `jusqu'au ${formatDate(endedOn, "fr")}`,
      outcome === null ? "" : `résultat ${formatScore(outcome, "fr")}`,
    ];
    const known = details.filter((detail) => detail !== "");
    return `Ces deux personnes ont déjà formé un binôme${known.length === 0 ? "" : ` (${known.join(", ")})`}.`;
  },
  "never-paired": () => "Ces deux personnes n'ont jamais formé un binôme.",
  "supplied-score": ({ scores, score }) => `Score fourni par ${quote(scores, "fr")}${c}${formatScore(score, "fr")}.`,
  "manager-chain": ({ chain, above }, names) =>
    `${Who[above]} est au-dessus ${ofWho[other(above)]} dans la ligne hiérarchique${c}${chain.map(names.person).join(" → ")}.`,
  conflict: ({ reason }) => fullStop(`Le programme exclut ce binôme${reason === null ? "" : c + reason}`),
  veto: () => "L'une des deux personnes ne souhaite pas ce binôme.",
  "one-way": () => "Chacun pourrait être le mentor de l'autre, mais seul le sens inverse est ouvert.",
  "same-person": () => "Il s'agit de la même personne.",
  "zone-gap": ({ hours, limit }) =>
    `${formatCount(hours, "heure", "heures", "fr")} entre les deux fuseaux horaires${sc}${formatCount(limit, "heure", "heures", "fr")} au plus.`,
  "criterion-score": ({ criterion, score, minimum }, names) =>
    `Score pour ${quote(names.criterion(criterion), "fr")}${c}${formatScore(score, "fr")}${sc}il faut au moins ${formatScore(minimum, "fr")}.`,
  clamped: ({ value }) => `La formule a donné ${number(value)}, ramené entre 0 et 1.`,
  "not-finite": ({ expression }) => `La formule ${quote(expression, "fr")} n'a pas donné de nombre.`,
  "not-true": ({ expression }) => `La formule ${quote(expression, "fr")} n'est pas vraie pour ce binôme.`,
  message: ({ text }) => text,
};
