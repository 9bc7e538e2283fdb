import type { RobustnessWords } from "../answers";
import { formatCount, formatNumber, quote } from "../locale";
import { number, pairList, pairName, pairs, verb } from "./amounts";

const weight = (value: number) => formatNumber(value, "en", 4);
const trials = (count: number) => formatCount(count, "trial", "trials", "en");
/** A limit that is hardly above 0 has nothing below it that could be named. */
const beyond = (side: "below" | "above", at: number) =>
  side === "above" ? `Above ${weight(at)}` : weight(at) === "0" ? "Near 0" : `Below ${weight(at)}`;

/** How much a result depends on the weights, in English. */
export const englishRobustness: RobustnessWords = {
  range: ({ criterion, weight: now, method, lowest, highest }, names) => {
    const present = `The weight of ${quote(names.criterion(criterion), "en")} is ${weight(now)}`;
    const searched = method === "searched" ? " The limits were looked for in small steps and not between them." : "";
    if (lowest === null && highest === null)
      return `${present}; whatever it is, these pairs stay the best, the other weights being as they are.${searched}`;
    const span =
      highest === null ? `from ${weight(lowest?.weight ?? 0)} upwards` : `from ${weight(lowest?.weight ?? 0)} to ${weight(highest.weight)}`;
    return `${present}; ${span} these pairs stay the best, the other weights being as they are.${searched}`;
  },
  otherwiseAdmitted: (count) =>
    `At some of these weights, the minimum score lets in or shuts out ${pairs(count)} otherwise than now, which is left out of account.`,
  limits: {
    outscored: ({ weight: at, lost, gained }, side, names) => {
      const [made, unmade] = [pairList(gained, names), pairList(lost, names)];
      const change =
        gained.length === 0 ? `without ${unmade}` : lost.length === 0 ? `with ${made} as well` : `with ${made} instead of ${unmade}`;
      return `${beyond(side, at)}, another result is better, ${change}.`;
    },
    "below-minimum": ({ weight: at, lost }, side, names) =>
      `${beyond(side, at)}, ${pairList(lost, names)} ${verb(lost.length, "falls", "fall")} below the minimum score.`,
  },
  survival: (pair, draws, names) =>
    draws === 0
      ? `The pair ${pairName(pair, names)} was not tried with other weights.`
      : `The pair ${pairName(pair, names)} is made in ${number(Math.round(pair.survival * draws))} of ${trials(draws)} with other weights.`,
  unchanged: ({ draws, spread, unchanged }) =>
    draws === 0
      ? "Other weights were not tried."
      : `When every weight moves at random by up to ${number(spread)} of itself, all pairs stay the same in ${number(Math.round(unchanged * draws))} of ${trials(draws)}.`,
};
