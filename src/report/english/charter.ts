import type { CharterWords } from "../language";
import { formatCount, formatNumber } from "../locale";

/** The starter agreement in English. */
export const englishCharter: CharterWords = {
  title: (mentee, mentor) => `Mentoring agreement: ${mentee} and ${mentor}`,
  opening: "A start, not a contract: read it together at the first meeting, change what does not fit you, and keep a copy each.",
  hopes: { mentee: "What the mentee hopes for", mentor: "What the mentor hopes for" },
  hopesOpen: "To be said at the first meeting.",
  skill: (name, level) => `learning: ${name}${level === null ? "" : `, up to level ${formatNumber(level, "en")}`}`,
  common: "What you can build on",
  frame: "Frame",
  rhythm: "Rhythm",
  duration: ["Duration", "from …………………… to …………………… (six to twelve months is usual), with a look back half-way"],
  firstMeeting: ["First meeting", "on …………………… at ……………………"],
  times: "Times you have in common",
  moreTimes: (count) => `and ${formatCount(count, "other", "others", "en")}`,
  preparation: [
    "Preparation",
    "the mentee proposes the date and the subject; the mentor keeps the time free; whoever must cancel says so a day before",
  ],
  confidentiality: "Confidentiality",
  confidentialityRules: [
    "What is said in the meetings stays between the two, unless both agree to share it.",
    "The mentor reports nothing about the mentee to managers or human resources, and takes no part in decisions on the mentee's pay, appraisal or post.",
    "The coordinator learns only whether the meetings take place.",
    "The exception is what the law or somebody's safety demands; the person concerned is told first where possible.",
  ],
  ending: "How it ends",
  endingRules: [
    "At the agreed end, with a last meeting: what was reached, what remains, what each takes away.",
    "Earlier, whenever one of the two wishes, without fault and without having to give a reason: a word to the other, a word to the coordinator, who helps both find a new pair.",
    "When two meetings in a row have fallen through, the two talk about whether and how to go on.",
    "Confidentiality goes on after the end.",
  ],
  signatures: "Agreed",
  signature: "date and signature",
  noPairs: "There is no pair to make an agreement for.",
};
