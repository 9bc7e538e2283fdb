import type { CircleContradictionWords, CircleReasonSentences } from "../circle-reason";
import { formatCount, formatNumber, quote } from "../locale";
import { fieldName } from "../words";
import { c, number, people, places, verb } from "./amounts";

const mentors = (count: number) => formatCount(count, "mentor possible", "mentors possibles", "fr");

export const frenchCircleReasons: CircleReasonSentences = {
  "no-circle-allowed": () => "Aucun mentor animant un cercle n'est possible selon les règles et le score minimal.",
  "circles-full": ({ mentors: all, full, spread }) =>
    `${mentors(all)}\u00a0: ${formatNumber(full, "fr")} au cercle complet, ${formatNumber(spread, "fr")} ayant déjà autant de personnes de même réponse que la répartition le permet.`,
  "circle-outscored": ({ mentors: all, open }) =>
    `${mentors(all)}, dont ${formatNumber(open, "fr")} avec de la place, mais le programme dans son ensemble est meilleur sans.`,
};

export const frenchCircleContradictions: CircleContradictionWords = {
  spread: ({ key, atMost }) => `au plus ${people(atMost, "mentee")} de même réponse à ${quote(fieldName(key, "fr"), "fr")} dans un cercle`,
  mentor: ({ mentorId, minimum, allowed, together }, names) => {
    const wanted = `${names.mentor(mentorId)} doit avoir au moins ${people(minimum, "mentee")}`;
    if (allowed === 0) return `Le mentor ${wanted}, et personne n'est possible.`;
    const possible = `${number(allowed)} ${verb(allowed, "est possible", "sont possibles")}`;
    return `Le mentor ${wanted}${c}${possible}${together === allowed ? "" : `, mais au plus ${number(together)} dans un même cercle`}.`;
  },
  places: ({ needed, filled }) => `En tout, cela demande ${places(needed)}, et on peut en pourvoir au plus ${number(filled)}.`,
};
