import type { FactParams, Language } from "../language";
import { formatCount, formatNumber, formatScore } from "../locale";
import { answerText, fieldName, formatName, languageName, levelName, termName } from "../words";

const number = (value: number) => formatNumber(value, "en");
const amount = (value: number | string) => (typeof value === "number" ? number(value) : levelName(value, "en"));

function wantedThing({ kind, name, wanted, offered }: FactParams<"met">): string {
  const thing = termName(kind, name, "en");
  if (kind === "style")
    return typeof wanted === "number" && typeof offered === "number" && offered < wanted
      ? `${thing} short by ${number(wanted - offered)}`
      : thing;
  if (offered === undefined) return thing;
  return wanted === undefined ? `${thing} ${amount(offered)}` : `${thing} ${amount(offered)} (wanted ${amount(wanted)})`;
}

/** The few words of a fact in English. */
export const englishPhrases: Pick<Language, "phrases" | "countOf" | "noneOf" | "forTheMentor" | "refusedBy" | "notAnswered"> = {
  phrases: {
    met: wantedThing,
    "partly-met": wantedThing,
    "not-met": null,
    "not-known": null,
    unanswered: null,
    avoided: ({ name }) => `unwelcome style: ${termName("style", name, "en")}`,
    damped: null,
    "shared-time": ({ shared, usable }) =>
      shared === 0
        ? "no shared time"
        : usable === 0
          ? `${number(shared)} shared minutes a week, too short to meet`
          : `${formatCount(shared, "shared minute", "shared minutes", "en")} a week`,
    "shared-window": null,
    values: ({ key, mentee, mentor }) => `${fieldName(key, "en")}: ${answerText(key, mentee, "en")} / ${answerText(key, mentor, "en")}`,
    "level-gap": ({ gap }) =>
      gap === 0 ? "same job level" : `mentor ${formatCount(Math.abs(gap), "job level", "job levels", "en")} ${gap > 0 ? "above" : "below"}`,
    "shared-language": ({ tag, level }) => `both speak ${languageName(tag, "en")}${level === null ? "" : ` (${levelName(level, "en")})`}`,
    "no-shared-language": () => "no shared language",
    "shared-format": ({ format }) => `can meet ${formatName(format, "en")}`,
    "no-shared-format": () => "no shared way of meeting",
    wish: ({ by, rank, of }) => (rank === null ? `not wished for by the ${by}` : `wish ${number(rank)} of ${number(of)} of the ${by}`),
    "past-pair": () => "a pair before",
    "never-paired": () => "new to each other",
    "supplied-score": ({ scores, score }) => `${scores} ${formatScore(score, "en")}`,
    "manager-chain": null,
    conflict: null,
    veto: null,
    "one-way": null,
    "same-person": null,
    "zone-gap": null,
    "criterion-score": null,
    clamped: null,
    "not-finite": null,
    "not-true": null,
    message: ({ text }) => text,
  },
  countOf: (count, of) => `${number(count)} of ${number(of)}`,
  noneOf: (of) => `none of ${number(of)}`,
  forTheMentor: "for the mentor",
  refusedBy: "refused",
  notAnswered: "not answered",
};
