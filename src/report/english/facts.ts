import type { WantedKind } from "../../people/fact";
import type { Side } from "../../people/types";
import type { FactParams, FactSentences } from "../language";
import { formatCount, formatDate, formatLocalTime, formatNumber, formatScore, fullStop, quote } from "../locale";
import { answerText, fieldName, formatName, languageName, levelName, termName } from "../words";

type Wanted = FactParams<"met">;

const number = (value: number) => formatNumber(value, "en");
const minutes = (count: number) => formatCount(count, "minute", "minutes", "en");
const other = (side: Side): Side => (side === "mentee" ? "mentor" : "mentee");
const amount = (value: number | string) => (typeof value === "number" ? number(value) : levelName(value, "en"));
const bracket = (value: number | string | undefined) => (value === undefined ? "" : ` (${amount(value)})`);

const opening: Readonly<Record<WantedKind, (name: string, by: Side, wanted: number | string | undefined) => string>> = {
  goal: (name, by) => `Goal ${name} of the ${by}`,
  skill: (name, by, wanted) => `Skill ${name}, wanted by the ${by}${wanted === undefined ? "" : ` at level ${amount(wanted)}`}`,
  style: (name, by, wanted) => `Leadership style ${name}, wanted by the ${by}${bracket(wanted)}`,
  language: (name, by, wanted) => `Language ${name}, wanted by the ${by}${bracket(wanted)}`,
  format: (name, by) => `Meeting ${name}, wanted by the ${by}`,
  attribute: (name, by, wanted) => `${name}, wanted by the ${by}${bracket(wanted)}`,
};

const meeting: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined) => string>> = {
  goal: (who) => `${who} can help with it.`,
  skill: (who, offered) => `${who} has it${offered === undefined ? "" : ` at level ${amount(offered)}`}.`,
  style: (who, offered) => `${who} practises it${bracket(offered)}.`,
  language: (who, offered) => `${who} speaks it${bracket(offered)}.`,
  format: (who) => `${who} can.`,
  attribute: (who, offered) => `${who} offers it${bracket(offered)}.`,
};

const partial: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined) => string>> = {
  goal: (who) => `${who} can help with it in part.`,
  skill: (who, offered) => (offered === undefined ? `${who} has it in part.` : `${who} has it only at level ${amount(offered)}.`),
  style: (who, offered) => `${who} practises it less${bracket(offered)}.`,
  language: (who, offered) => `${who} speaks it less well${bracket(offered)}.`,
  format: (who) => `${who} can at times.`,
  attribute: (who, offered) => `${who} offers it in part${bracket(offered)}.`,
};

const missing: Readonly<Record<WantedKind, (who: string, offered: number | string | undefined, by: Side) => string>> = {
  goal: (who) => `${who} does not offer help with it.`,
  skill: (who, offered, by) =>
    offered === undefined
      ? `${who} does not have it.`
      : `${who} has it at level ${amount(offered)}, which is not above the level that the ${by} has already.`,
  style: (who) => `${who} does not practise it.`,
  language: (who) => `${who} does not speak it.`,
  format: (who) => `${who} cannot.`,
  attribute: (who) => `${who} does not offer it.`,
};

/** A level with its label, as amounts are written. */
const labelled = (level: number | string | undefined, label: string | undefined) =>
  level === undefined || label === undefined ? level : `${amount(level)} (${label})`;

function wantedBy({ kind, name, by, wanted, wantedLabel, importance }: Wanted): string {
  const weight = importance === undefined || importance === 1 ? "" : `, importance ${number(importance)}`;
  return `${opening[kind](quote(termName(kind, name, "en"), "en"), by, labelled(wanted, wantedLabel))}${weight}: the `;
}

function gapSentence({ gap, min, max, ideal, tolerance }: FactParams<"level-gap">): string {
  const levels = formatCount(Math.abs(gap), "job level", "job levels", "en");
  const stands =
    gap === 0 ? "The mentor and the mentee are at the same job level" : `The mentor is ${levels} ${gap > 0 ? "above" : "below"} the mentee`;
  const bounds = [
    min === undefined ? "" : `at least ${number(min)}`,
    max === undefined ? "" : `at most ${number(max)}`,
    ideal === undefined ? "" : `ideal ${number(ideal)}`,
    tolerance === undefined ? "" : `tolerance ${number(tolerance)}`,
  ].filter((bound) => bound !== "");
  return `${stands}${bounds.length === 0 ? "" : ` (${bounds.join(", ")})`}.`;
}

/** Facts in English, one full sentence each. */
export const englishFacts: FactSentences = {
  met: (params) => wantedBy(params) + meeting[params.kind](other(params.by), labelled(params.offered, params.offeredLabel)),
  "partly-met": (params) => wantedBy(params) + partial[params.kind](other(params.by), labelled(params.offered, params.offeredLabel)),
  "not-met": (params) =>
    wantedBy(params) + missing[params.kind](other(params.by), labelled(params.offered, params.offeredLabel), params.by),
  "not-known": (params) => `${wantedBy(params)}${other(params.by)} did not say.`,
  unanswered: ({ side, field }) => `The ${side} did not answer: ${fieldName(field, "en")}.`,
  avoided: ({ name, by, practised, factor }) =>
    `Leadership style ${quote(termName("style", name, "en"), "en")}, unwelcome to the ${by}: the ${other(by)} practises it (${number(practised)}), ` +
    `so the score is multiplied by ${number(factor)}.`,
  damped: ({ kind, by, named, usual, factor }) =>
    `The ${other(by)} offers ${formatCount(named, kind, `${kind}s`, "en")} where ${number(usual)} ${usual === 1 ? "is" : "are"} usual, ` +
    `so each says less and the score is multiplied by ${number(factor)}.`,
  "shared-time": ({ shared, usable, needed, sessionMinutes }) =>
    `${minutes(shared)} a week in common, ${number(usable)} of them in whole meetings of ${minutes(sessionMinutes)}; the rhythm needs ${number(needed)}.`,
  "shared-window": (params) => {
    const own = [formatLocalTime(params.mentee, "en"), formatLocalTime(params.mentor, "en")];
    const times = own[0] === own[1] ? own[0] : `${own[0]} for the mentee, ${own[1]} for the mentor`;
    return `In common: ${times}, ${minutes(params.minutes)}.`;
  },
  values: ({ key, mentee, mentor }) =>
    `Mentee's ${fieldName(key, "en")}: ${quote(answerText(key, mentee, "en"), "en")}; mentor's: ${quote(answerText(key, mentor, "en"), "en")}.`,
  "level-gap": gapSentence,
  "shared-language": ({ tag, level }) => `Both speak ${languageName(tag, "en")}${bracket(level ?? undefined)}.`,
  "no-shared-language": () => "They have no language in common.",
  "shared-format": ({ format }) => `Both can meet ${formatName(format, "en")}.`,
  "no-shared-format": () => "They have no way of meeting in common.",
  wish: ({ by, rank, of }) =>
    rank === null
      ? `The ${by} made ${formatCount(of, "wish", "wishes", "en")}; the ${other(by)} is not among them.`
      : `The ${other(by)} is wish ${number(rank)} of ${number(of)} of the ${by}.`,
  "past-pair": ({ endedOn, outcome }) => {
    const details = [
      endedOn === null ? "" : `until ${formatDate(endedOn, "en")}`,
      outcome === null ? "" : `outcome ${formatScore(outcome, "en")}`,
    ];
    const known = details.filter((detail) => detail !== "");
    return `They were a pair before${known.length === 0 ? "" : ` (${known.join(", ")})`}.`;
  },
  "never-paired": () => "They were never a pair before.",
  "supplied-score": ({ scores, score }) => `Score supplied by ${quote(scores, "en")}: ${formatScore(score, "en")}.`,
  "manager-chain": ({ chain, above }, names) =>
    `The ${above} is above the ${other(above)} in the reporting line: ${chain.map(names.person).join(" → ")}.`,
  conflict: ({ reason }) => fullStop(`The programme excludes this pair${reason === null ? "" : `: ${reason}`}`),
  veto: () => "One of the two does not want this pair.",
  "one-way": () => "Each could mentor the other, but only the opposite direction is open.",
  "same-person": () => "They are the same person.",
  "zone-gap": ({ hours, limit }) =>
    `${formatCount(hours, "hour", "hours", "en")} between the time zones; at most ${number(limit)} ${limit === 1 ? "is" : "are"} allowed.`,
  "criterion-score": ({ criterion, score, minimum }, names) =>
    `Score for ${quote(names.criterion(criterion), "en")}: ${formatScore(score, "en")}; at least ${formatScore(minimum, "en")} is required.`,
  clamped: ({ value }) => `The formula gave ${number(value)}, which was brought into the range from 0 to 1.`,
  "not-finite": ({ expression }) => `The formula ${quote(expression, "en")} gave no number.`,
  "not-true": ({ expression }) => `The formula ${quote(expression, "en")} is not true of this pair.`,
  message: ({ text }) => text,
};
