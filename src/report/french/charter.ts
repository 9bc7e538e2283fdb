import type { CharterWords } from "../language";
import { formatCount, formatNumber } from "../locale";

/** The starter agreement in French. */
export const frenchCharter: CharterWords = {
  title: (mentee, mentor) => `Charte de mentorat\u00a0: ${mentee} et ${mentor}`,
  opening:
    "Un point de départ, pas un contrat\u00a0: lisez-la ensemble à la première rencontre, changez ce qui ne vous convient pas, et gardez-en chacun un exemplaire.",
  hopes: { mentee: "Ce qu'espère la personne mentorée", mentor: "Ce qu'espère le mentor" },
  hopesOpen: "À dire lors de la première rencontre.",
  skill: (name, level) => `apprendre\u00a0: ${name}${level === null ? "" : `, jusqu'au niveau ${formatNumber(level, "fr")}`}`,
  common: "Ce sur quoi vous pouvez bâtir",
  frame: "Cadre",
  rhythm: "Rythme",
  duration: ["Durée", "du …………………… au …………………… (six à douze mois en général), avec un bilan à mi-parcours"],
  firstMeeting: ["Première rencontre", "le …………………… à ……………………"],
  times: "Vos moments communs",
  moreTimes: (count) => `et ${formatCount(count, "autre", "autres", "fr")}`,
  preparation: [
    "Préparation",
    "la personne mentorée propose la date et le sujet\u202f; le mentor garde le temps libre\u202f; qui doit annuler prévient la veille",
  ],
  confidentiality: "Confidentialité",
  confidentialityRules: [
    "Ce qui se dit dans les rencontres reste entre les deux, sauf accord des deux.",
    "Le mentor ne rapporte rien sur la personne mentorée à la hiérarchie ni aux ressources humaines, et ne prend part à aucune décision sur sa rémunération, son évaluation ou son poste.",
    "La coordination du programme sait seulement si les rencontres ont lieu.",
    "La seule exception est ce qu'exigent la loi ou la sécurité de quelqu'un\u202f; la personne concernée en est d'abord avertie lorsque c'est possible.",
  ],
  ending: "Comment cela se termine",
  endingRules: [
    "À la date prévue, par une dernière rencontre\u00a0: ce qui est atteint, ce qui reste, ce que chacun en retire.",
    "Plus tôt, dès que l'un des deux le souhaite, sans faute et sans avoir à se justifier\u00a0: un mot à l'autre, un mot à la coordination, qui aide chacun à trouver un nouveau binôme.",
    "Quand deux rencontres de suite n'ont pas eu lieu, les deux se demandent s'ils continuent, et comment.",
    "La confidentialité continue après la fin.",
  ],
  signatures: "D'accord",
  signature: "date et signature",
  noPairs: "Il n'y a aucun binôme pour lequel établir une charte.",
};
