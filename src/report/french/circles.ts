import type { CircleReasonSentences } from "../circle-reason";
import { formatCount, formatNumber } from "../locale";

const mentors = (count: number) => formatCount(count, "mentor possible", "mentors possibles", "fr");

export const frenchCircleReasons: CircleReasonSentences = {
  "no-circle-allowed": () => "Aucun mentor animant un cercle n'est possible selon les règles et le score minimal.",
  "circles-full": ({ mentors: all, full, spread }) =>
    `${mentors(all)}\u00a0: ${formatNumber(full, "fr")} au cercle complet, ${formatNumber(spread, "fr")} ayant déjà autant de personnes de même réponse que la répartition le permet.`,
  "circle-outscored": ({ mentors: all, open }) =>
    `${mentors(all)}, dont ${formatNumber(open, "fr")} avec de la place, mais le programme dans son ensemble est meilleur sans.`,
};
