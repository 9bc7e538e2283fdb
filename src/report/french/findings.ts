import type { FindingParams, FindingSentences } from "../language";
import { formatCount, formatNumber, quote } from "../locale";
import type { Names } from "../names";
import { c, number, pairName, sc, score } from "./amounts";

const points = (count: number) => formatCount(count, "point", "points", "fr");
/** An edited matching may say anything, or nothing. */
const value = (said: string | number | boolean | null | undefined) =>
  typeof said === "number"
    ? formatNumber(said, "fr", 6)
    : said === null || said === undefined
      ? "une valeur absente"
      : quote(typeof said === "boolean" ? (said ? "oui" : "non") : String(said), "fr");
const person = ({ side, id }: FindingParams<"no-price">, names: Names) =>
  side === "mentee" ? `la personne mentorée ${names.mentee(id)}` : `le mentor ${names.mentor(id)}`;

const fields: Readonly<Record<string, string>> = {
  pinned: "imposé",
  completeness: "complétude",
  parts: "critères",
  weight: "poids",
  pairs: "binômes",
  menteesMatched: "personnes mentorées pourvues",
  mentorsUsed: "mentors occupés",
  weakestPairPoints: "points du binôme le plus faible",
  menteeIds: "personnes mentorées",
  mentorIds: "mentors",
  wanted: "demandés",
  received: "reçus",
  capacity: "capacité",
  needed: "besoin",
  change: "changement",
  kind: "nature",
};
const field = (name: string) => quote(fields[name] ?? name, "fr");

const lists: Readonly<Record<FindingParams<"wrong-order">["list"], string>> = {
  pairs: "binômes",
  "unmatched.mentees": "personnes mentorées sans mentor",
  "unmatched.mentors": "mentors libres",
  "certificate.mentees": "prix des personnes mentorées",
  "certificate.mentors": "prix des mentors",
};

/** What an audit finds wrong, in French. */
export const frenchFindings: FindingSentences = {
  "wrong-digest": () => "L'empreinte n'est pas celle de cette cohorte et de cette politique.",
  "wrong-version": ({ said, found }) => `Le résultat se dit produit par la version ${said}${sc}celle-ci est la version ${found}.`,
  "wrong-status": ({ said, found }) => `Le statut est ${quote(said, "fr")}, mais le contenu correspond à ${quote(found, "fr")}.`,
  "wrong-policy": () => "La politique inscrite dans le résultat n'est pas celle du programme.",
  "wrong-order": ({ list }) => `Une liste n'est pas dans l'ordre ou se répète${c}${lists[list]}.`,
  "unknown-person": ({ list, side, id }) =>
    `Le programme ne connaît ${side === "mentee" ? "aucune personne mentorée" : "aucun mentor"} ${quote(id, "fr")}, dans la liste${c}${lists[list]}.`,
  "refused-pair": (params, names) => `Le binôme ${pairName(params, names)} enfreint une règle${c}${names.rule(params.rule)}.`,
  "below-minimum": (params, names) =>
    `Le binôme ${pairName(params, names)} a un score de ${score(params.points)}, sous le minimum de ${score(params.minimumPoints)}.`,
  "pin-missing": (params, names) => `Le programme demande le binôme ${pairName(params, names)}, qui n'est pas formé.`,
  "too-many-partners": (params, names) =>
    `Trop de partenaires pour ${person(params, names)}${c}${number(params.has)}, pour ${number(params.most)} au plus.`,
  "too-few-partners": (params, names) =>
    `Trop peu de partenaires pour ${person(params, names)}${c}${number(params.has)}, pour ${number(params.least)} au moins.`,
  "wrong-pair": (params, names) =>
    `Le binôme ${pairName(params, names)} indique ${value(params.said)} pour ${field(params.field)}${sc}selon les définitions, c'est ${value(params.found)}.`,
  "wrong-part": (params, names) =>
    `Le binôme ${pairName(params, names)} indique ${value(params.said)} pour ${field(params.field)} de ${quote(names.criterion(params.criterion), "fr")}${sc}` +
    `selon les définitions, c'est ${value(params.found)}.`,
  "wrong-total": ({ field: name, said, found }) =>
    `Le total ${field(name)} est donné pour ${value(said)}${sc}les binômes donnent ${value(found)}.`,
  "not-listed": (params, names) => `Dans la liste des personnes à pourvoir, il manque ${person(params, names)}.`,
  "listed-in-error": (params, names) => `La liste des personnes à pourvoir nomme à tort ${person(params, names)}.`,
  "wrong-entry": (params, names) =>
    `Dans la liste des personnes à pourvoir, ${field(params.field)} vaut ${value(params.said)} pour ${person(params, names)}${sc}c'est ${number(params.found)}.`,
  "wrong-reasons": (params, names) => `Les raisons données pour ${person(params, names)} ne sont pas celles qui valent.`,
  "wrong-shortages": ({ said, found }) =>
    `Les pénuries ne sont pas celles qui valent (${number(said)} annoncées, ${number(found)} constatées).`,
  "wrong-infeasibility": ({ field: name }) => `La raison pour laquelle rien n'est formé n'est pas vraie telle quelle${c}${field(name)}.`,
  "no-price": (params, names) => `La preuve n'a pas de prix pour ${person(params, names)}.`,
  "no-worth": ({ of }) =>
    `Ce que la preuve compte pour ${of === "pair" ? "un binôme" : "une personne mentorée"} ne s'accorde pas avec l'objectif.`,
  outbid: (params, names) =>
    `Le binôme ${pairName(params, names)}, qui n'est pas formé, vaut ${points(params.margin)} de plus que ses prix${c}la preuve ne tient pas.`,
  overpriced: (params, names) =>
    `Le binôme ${pairName(params, names)} vaut ${points(params.margin)} de moins que ses prix${c}la preuve ne tient pas.`,
  "price-without-cause": (params, names) =>
    `Le prix ${number(params.price)} pour ${person(params, names)} ne s'accorde pas avec ${formatCount(params.has, "partenaire", "partenaires", "fr")}${c}la preuve ne tient pas.`,
  "one-more-possible": ({ of, menteeId }, names) =>
    of === "pair"
      ? `Avec d'autres binômes, ${names.mentee(menteeId)} pourrait avoir un mentor de plus, sans que personne n'en perde.`
      : `Avec d'autres binômes, ${names.mentee(menteeId)} pourrait avoir un premier mentor, et chacun en garderait un.`,
  "weakest-could-be-better": ({ points: weakest }) =>
    `Autant de binômes sont possibles, tous meilleurs que le plus faible, qui a ${score(weakest)}.`,
};
