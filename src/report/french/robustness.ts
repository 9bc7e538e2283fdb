import type { RobustnessWords } from "../answers";
import { formatCount, formatNumber, quote } from "../locale";
import { number, pairList, pairName, pairs, sc, verb } from "./amounts";

const weight = (value: number) => formatNumber(value, "fr", 4);
/** "20 essais sur 200" */
const trials = (count: number, of: number) => `${formatCount(count, "essai", "essais", "fr")} sur ${number(of)}`;
/** A limit that is hardly above 0 has nothing below it that could be named. */
const beyond = (side: "below" | "above", at: number) =>
  side === "above" ? `Au-dessus de ${weight(at)}` : weight(at) === "0" ? "Près de 0" : `En dessous de ${weight(at)}`;

/** How much a result depends on the weights, in French. */
export const frenchRobustness: RobustnessWords = {
  range: ({ criterion, weight: now, method, lowest, highest }, names) => {
    const present = `Le poids de ${quote(names.criterion(criterion), "fr")} est de ${weight(now)}`;
    const searched = method === "searched" ? " Les limites ont été cherchées par petits pas, et non entre eux." : "";
    const others = "les autres poids restant les mêmes";
    if (lowest === null && highest === null)
      return `${present}${sc}quel qu'il soit, ces binômes restent les meilleurs, ${others}.${searched}`;
    const span =
      highest === null ? `à partir de ${weight(lowest?.weight ?? 0)}` : `de ${weight(lowest?.weight ?? 0)} à ${weight(highest.weight)}`;
    return `${present}${sc}${span}, ces binômes restent les meilleurs, ${others}.${searched}`;
  },
  otherwiseAdmitted: (count) =>
    `À certains de ces poids, le score minimal admet ou écarte ${pairs(count)} autrement qu'à présent, ce qui n'est pas pris en compte.`,
  limits: {
    outscored: ({ weight: at, lost, gained }, side, names) => {
      const [made, unmade] = [pairList(gained, names), pairList(lost, names)];
      const change =
        gained.length === 0 ? `sans ${unmade}` : lost.length === 0 ? `avec ${made} en plus` : `avec ${made} au lieu de ${unmade}`;
      return `${beyond(side, at)}, un autre résultat est meilleur, ${change}.`;
    },
    "below-minimum": ({ weight: at, lost }, side, names) =>
      `${beyond(side, at)}, ${pairList(lost, names)} ${verb(lost.length, "tombe", "tombent")} sous le score minimal.`,
  },
  survival: (pair, draws, names) =>
    draws === 0
      ? `Le binôme ${pairName(pair, names)} n'a pas été essayé avec d'autres poids.`
      : `Le binôme ${pairName(pair, names)} est formé dans ${trials(Math.round(pair.survival * draws), draws)} avec d'autres poids.`,
  unchanged: ({ draws, spread, unchanged }) =>
    draws === 0
      ? "D'autres poids n'ont pas été essayés."
      : `Quand chaque poids varie au hasard d'au plus ${number(spread)} fois sa valeur, tous les binômes restent les mêmes dans ${trials(Math.round(unchanged * draws), draws)}.`,
};
