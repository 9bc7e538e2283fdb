/** mentor-match/report: text made from results, in English and French; no I/O. */
export { toCharter } from "./charter";
export { circleReasonSentence } from "./circle-reason";
export { toCsv } from "./csv";
export { toHtml } from "./html";
export { formatCount, formatDate, formatList, formatNumber, formatScore, type Locale } from "./locale";
export { toMarkdown } from "./markdown";
export { type Names, namesOf, plainNames } from "./names";
export type { ReportOptions } from "./options";
export { outcomeNoteSentence } from "./outcome-note";
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
export { whyInALine } from "./why";
