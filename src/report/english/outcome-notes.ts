import { formatCount, formatNumber, upperFirst } from "../locale";
import type { OutcomeNoteSentences } from "../outcome-note";

const cases = (count: number) => formatCount(count, "case", "cases", "en");

export const englishOutcomeNotes: OutcomeNoteSentences = {
  "only-made-pairs": () =>
    "Only pairs that were made have outcomes, and they were made because they score well: relations look weaker than they are, and none is a cause.",
  "few-cases": ({ criterion, cases: count, least }, names) =>
    `${criterion === null ? "Total" : upperFirst(names.criterion(criterion))}: ${count === 0 ? "no case" : `only ${cases(count)}`}, fewer than ${formatNumber(least, "en")}; chance alone may do this.`,
  "people-gone": ({ pairs }) =>
    `${formatCount(pairs, "past pair is", "past pairs are", "en")} left out, because somebody is no longer in the programme.`,
  "no-outcomes": () => "No past pair has an outcome.",
  "same-outcome": () => "All outcomes are the same, so that nothing can be learnt from them.",
  "never-differs": ({ criterion }, names) => `${upperFirst(names.criterion(criterion))}: the score is the same in all cases.`,
  "reads-history": ({ criterion }, names) =>
    `${upperFirst(names.criterion(criterion))}: made of the past pairs themselves, so it is not held against their outcomes and keeps its weight.`,
  "no-better": () =>
    "The suggested weights foretell a pair that was left out no better than the present ones: there is no reason to change.",
  "no-better-than-mean": () => "The suggested weights foretell a pair that was left out no better than the mean of all outcomes does.",
};
