import type { FactParams, Language } from "../language";
import { colon, formatCount, formatNumber, formatScore } from "../locale";
import { answerText, fieldName, formatName, languageName, levelName, termName } from "../words";

const number = (value: number) => formatNumber(value, "fr");
const amount = (value: number | string) => (typeof value === "number" ? number(value) : levelName(value, "fr"));
const c = colon("fr");

function wantedThing({ kind, name, wanted, offered }: FactParams<"met">): string {
  const thing = termName(kind, name, "fr");
  if (kind === "style")
    return typeof wanted === "number" && typeof offered === "number" && offered < wanted
      ? `${thing} (${number(wanted - offered)} de moins)`
      : thing;
  if (offered === undefined) return thing;
  return wanted === undefined ? `${thing} ${amount(offered)}` : `${thing} ${amount(offered)} (souhaité ${amount(wanted)})`;
}

/** The few words of a fact in French. */
export const frenchPhrases: Pick<Language, "phrases" | "countOf" | "noneOf" | "forTheMentor" | "refusedBy" | "notAnswered"> = {
  phrases: {
    met: wantedThing,
    "partly-met": wantedThing,
    "not-met": null,
    "not-known": null,
    unanswered: null,
    avoided: ({ name }) => `style non souhaité${c}${termName("style", name, "fr")}`,
    damped: null,
    "shared-time": ({ shared, usable }) =>
      shared === 0
        ? "aucun temps commun"
        : usable === 0
          ? `${formatCount(shared, "minute commune", "minutes communes", "fr")} par semaine, trop court pour se voir`
          : `${formatCount(shared, "minute commune", "minutes communes", "fr")} par semaine`,
    "shared-window": null,
    values: ({ key, mentee, mentor }) => `${fieldName(key, "fr")}${c}${answerText(key, mentee, "fr")} / ${answerText(key, mentor, "fr")}`,
    "level-gap": ({ gap }) =>
      gap === 0
        ? "même niveau de poste"
        : `mentor ${formatCount(Math.abs(gap), "niveau", "niveaux", "fr")} ${gap > 0 ? "au-dessus" : "au-dessous"}`,
    "shared-language": ({ tag, level }) =>
      `langue commune${c}${languageName(tag, "fr")}${level === null ? "" : ` (${levelName(level, "fr")})`}`,
    "no-shared-language": () => "aucune langue commune",
    "shared-format": ({ format }) => `rencontres ${formatName(format, "fr")}`,
    "no-shared-format": () => "aucun mode de rencontre commun",
    wish: ({ by, rank, of }) => {
      const whose = by === "mentee" ? "de la personne mentorée" : "du mentor";
      return rank === null ? `hors des vœux ${whose}` : `vœu ${number(rank)} sur ${number(of)} ${whose}`;
    },
    "past-pair": () => "déjà en binôme",
    "never-paired": () => "nouveau binôme",
    "supplied-score": ({ scores, score }) => `${scores} ${formatScore(score, "fr")}`,
    "manager-chain": null,
    conflict: null,
    veto: null,
    "one-way": null,
    "same-person": null,
    "zone-gap": null,
    "criterion-score": null,
    clamped: null,
    "not-finite": null,
    "not-true": null,
    message: ({ text }) => text,
  },
  countOf: (count, of) => `${number(count)} sur ${number(of)}`,
  noneOf: (of) => `0 sur ${number(of)}`,
  forTheMentor: "pour le mentor",
  refusedBy: "refusé",
  notAnswered: "sans réponse",
};
