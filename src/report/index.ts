/** Text made from results, in English and French; no I/O. */
export type { Locale } from "./locale";
export { formatCount, formatDate, formatList, formatNumber, formatScore } from "./locale";
export { type Names, namesOf, plainNames } from "./names";
export {
  factSentence,
  objectiveSentence,
  reasonSentence,
  refusalSentence,
  shortageSentence,
  unmatchedSentence,
  verdictSentence,
} from "./sentence";
export { whyInALine } from "./why";
