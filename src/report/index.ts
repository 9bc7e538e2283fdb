/**
 * mentor-match/report: text made from results, in English and French; no I/O. Sentences say what the answer at hand holds: for a mentor or mentee, make them
 * of an answer for that audience, with `namesForPairs`.
 */
export { changeSentences, whatIfSentence } from "./changes";
export { toCharter } from "./charter";
export { circleContradictionSentences, circleReasonSentence } from "./circle-reason";
export { toCsv } from "./csv";
export {
  contradictionSentence,
  cureSentence,
  frontierSentence,
  inCommonSentence,
  placeValueSentence,
  requirementSentence,
  rulePriceSentence,
  shortageSentences,
  swapSentence,
  tiesSentence,
} from "./diagnosis";
export {
  auditSentences,
  blockingPairSentence,
  blockingPairsSentence,
  groupSentences,
  influenceRunSentence,
  influenceSentence,
  loadSentence,
  regretSentence,
  unreadSentence,
} from "./fairness";
export { toHtml } from "./html";
export { issueSentence } from "./issue";
export { formatCount, formatDate, formatList, formatNumber, formatScore, type Locale } from "./locale";
export { toMarkdown } from "./markdown";
export { type Names, namesForPairs, namesOf, plainNames } from "./names";
export type { ReportOptions } from "./options";
export { outcomeNoteSentence } from "./outcome-note";
export { candidateSentence, costSentence, movesSentence } from "./person";
export { robustnessSentence, survivalSentence, weightRangeSentence } from "./robustness";
export {
  factSentence,
  findingSentence,
  objectiveSentence,
  reasonSentence,
  refusalSentence,
  shortageSentence,
  unmatchedSentence,
  verdictSentence,
} from "./sentence";
export { toldSentences } from "./told";
export { whyInALine } from "./why";
