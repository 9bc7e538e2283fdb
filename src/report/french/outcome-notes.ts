import { formatCount, formatNumber, upperFirst } from "../locale";
import type { OutcomeNoteSentences } from "../outcome-note";

export const frenchOutcomeNotes: OutcomeNoteSentences = {
  "only-made-pairs": () =>
    "Seuls les binômes formés ont un résultat, et ils l'ont été parce que leur score est bon\u00a0: les liens paraissent plus faibles qu'ils ne sont, et aucun n'est une cause.",
  "few-cases": ({ criterion, cases, least }, names) =>
    `${criterion === null ? "Total" : upperFirst(names.criterion(criterion))}\u00a0: ${cases === 0 ? "aucun cas" : formatCount(cases, "seul cas", "cas seulement", "fr")}, moins de ${formatNumber(least, "fr")}\u00a0; le hasard peut suffire à l'expliquer.`,
  "people-gone": ({ pairs }) =>
    `${formatCount(pairs, "binôme passé est laissé", "binômes passés sont laissés", "fr")} de côté, car une personne n'est plus dans le programme.`,
  "no-outcomes": () => "Aucun binôme passé n'a de résultat.",
  "same-outcome": () => "Tous les résultats sont les mêmes\u00a0: on ne peut rien en apprendre.",
  "never-differs": ({ criterion }, names) => `${upperFirst(names.criterion(criterion))}\u00a0: le score est le même dans tous les cas.`,
  "reads-history": ({ criterion }, names) =>
    `${upperFirst(names.criterion(criterion))}\u00a0: fait des binômes passés eux-mêmes, ce critère n'est pas comparé à leurs résultats et garde son poids.`,
  "no-better": () =>
    "Les poids proposés ne prévoient pas mieux un binôme mis de côté que les poids actuels\u00a0: rien ne justifie d'en changer.",
  "no-better-than-mean": () =>
    "Les poids proposés ne prévoient pas mieux un binôme mis de côté que ne le fait la moyenne de tous les résultats.",
};
