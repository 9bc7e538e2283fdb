import { explainPair } from "../explain/pair";
import { isPrivate } from "../explain/shared-parts";
import type { Audience, Matching, Pair } from "../matching/types";
import type { Fact, FactCode } from "../people/fact";
import type { Person } from "../people/person";
import type { Programme } from "../programme";
import type { CharterWords } from "./language";
import { colon, type Locale, upperFirst } from "./locale";
import { escapeMarkdown } from "./markdown";
import { namesForPairs } from "./names";
import { optionsOf, type ReportOptions } from "./options";
import { factSentence, languageOf } from "./sentence";
import { termName } from "./words";

/** How many shared windows are proposed. */
const proposedTimes = 3;

/** What helps a start; what falls short is no matter for an agreement. */
const commonCodes: ReadonlySet<FactCode> = new Set(["met", "shared-language", "shared-format"]);

/**
 * The starter agreement of a pair, in Markdown: what each hopes for, what they can build on, the frame (rhythm, duration, first meeting), confidentiality,
 * and how to end it. For `options.pair`, or for all pairs one after the other. It goes to both people, so it says the same whatever the audience:
 * shared facts, no score. Without `pair` it is one agreement after the other: for whoever hands each to its two people.
 */
export function toCharter(programme: Programme, matching: Matching, options: ReportOptions = {}): string {
  const { locale, pairs } = optionsOf("toCharter", programme, matching, options);
  const { charter } = languageOf(locale);
  if (pairs.length === 0) return `${charter.noPairs}\n`;
  return `${pairs.map((pair) => agreement(programme, matching, pair, locale)).join("\n\n---\n\n")}\n`;
}

function agreement(programme: Programme, matching: Matching, pair: Pair, locale: Locale): string {
  const words = languageOf(locale).charter;
  const names = namesForPairs(programme, [pair], locale);
  const mentee = programme.cohort.mentees.find((person) => person.id === pair.menteeId)!;
  const mentor = programme.cohort.mentors.find((person) => person.id === pair.mentorId)!;
  const facts = factsFor("mentee", programme, matching, pair);
  const common = facts.filter((fact) => commonCodes.has(fact.code)).map((fact) => factSentence(withoutImportance(fact), locale, names));
  const times = facts.filter((fact) => fact.code === "shared-window").map((fact) => factSentence(fact, locale, names));
  return [
    `# ${escapeMarkdown(words.title(names.mentee(mentee.id), names.mentor(mentor.id)))}`,
    words.opening,
    `## ${words.hopes.mentee}`,
    hopes(mentee, programme, words, locale),
    `## ${words.hopes.mentor}`,
    hopes(mentor, programme, words, locale),
    ...(common.length === 0 ? [] : [`## ${words.common}`, bullets(common)]),
    `## ${words.frame}`,
    frame(programme, times, words, locale),
    `## ${words.confidentiality}`,
    bullets(words.confidentialityRules),
    `## ${words.ending}`,
    bullets(words.endingRules),
    `## ${words.signatures}`,
    bullets([names.mentee(mentee.id), names.mentor(mentor.id)].map((name) => `${name}, ${words.signature}${colon(locale)}……………………`)),
  ].join("\n\n");
}

/** How much each goal weighs is for the matching, not for an agreement. */
function withoutImportance(fact: Fact): Fact {
  return fact.code === "met" ? { ...fact, params: { ...fact.params, importance: 1 } } : fact;
}

function factsFor(audience: Audience, programme: Programme, matching: Matching, pair: Pair) {
  return explainPair(programme, matching, pair, { audience }).parts.flatMap((part) => part.facts);
}

/** Goals and skills wanted in the person's own list, unless the policy keeps the field private. */
function hopes(person: Person, programme: Programme, words: CharterWords, locale: Locale): string {
  const open = (field: string) => !isPrivate(field, programme.policy);
  const goals = open("goals") ? (person.goals ?? []).map((goal) => upperFirst(termName("goal", goal.text, locale))) : [];
  const skills = open("skillsWanted") ? (person.skillsWanted ?? []).map((skill) => upperFirst(words.skill(skill.text, skill.level))) : [];
  const stated = [...goals, ...skills];
  return bullets(stated.length === 0 ? [words.hopesOpen] : stated);
}

function frame(programme: Programme, times: readonly string[], words: CharterWords, locale: Locale): string {
  const line = ([name, text]: readonly [string, string]) => name + colon(locale) + text;
  const { rhythmOf } = languageOf(locale).headings;
  const proposed =
    times.length <= proposedTimes ? times : [...times.slice(0, proposedTimes), words.moreTimes(times.length - proposedTimes)];
  const lines = [[words.rhythm, rhythmOf(programme.policy.rhythm)], words.duration, words.firstMeeting, words.preparation] as const;
  return [bullets(lines.map(line)), ...(proposed.length === 0 ? [] : [`${words.times}${colon(locale).trimEnd()}`, bullets(proposed)])].join(
    "\n\n",
  );
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
}
