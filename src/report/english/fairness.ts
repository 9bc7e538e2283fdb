import type { Influence, InfluenceRun } from "../../explain/audit/types";
import type { AttributeValue, Side } from "../../people/types";
import type { FairnessWords } from "../answers";
import { formatCount, formatList, formatScore, quote, upperFirst } from "../locale";
import type { Names } from "../names";
import { answerText, fieldName } from "../words";
import { number, other, pairList, pairName, pairs, people, places, score, verb } from "./amounts";

const field = (name: string) => quote(fieldName(name, "en"), "en");
const answer = (by: string, value: AttributeValue) =>
  typeof value === "string" && by !== "startDate" ? quote(value, "en") : answerText(by, value, "en");
const things = (count: number) => formatCount(count, "thing", "things", "en");

/** What somebody would give up, or that nothing has to be. */
const gives = (points: number | null, side: Side) =>
  points === null ? `the ${side} ${waits[side]}` : `the ${side} would give up a pair with ${score(points)}`;

const waits: Readonly<Record<Side, string>> = { mentee: "still wants a mentor", mentor: "has a place free" };

function readers({ criteria, rules }: Influence, names: Names): string {
  const named = [...criteria.map(names.criterion), ...rules.map(names.rule)].map((name) => quote(name, "en"));
  return named.length === 0 ? "No criterion and no rule reads them." : `They are read by ${formatList(named, "en")}.`;
}

function change(condition: string, { lost, gained, pinsFreed }: InfluenceRun, names: Names): string {
  const unmade = `${pairs(lost.length)} ${verb(lost.length, "is", "are")} no longer made (${pairList(lost, names)})`;
  const made =
    lost.length === 0
      ? `${formatCount(gained.length, "more pair", "more pairs", "en")} ${verb(gained.length, "is", "are")} made (${pairList(gained, names)})`
      : `${formatCount(gained.length, "other", "others", "en")} ${verb(gained.length, "is", "are")} (${pairList(gained, names)})`;
  const result = [...(lost.length === 0 ? [] : [unmade]), ...(gained.length === 0 ? [] : [made])];
  const freed =
    pinsFreed === 0
      ? ""
      : ` Rules would refuse ${pairs(pinsFreed)} that the programme asks for, so ${verb(pinsFreed, "it was", "they were")} not insisted on.`;
  return `${condition}, ${result.length === 0 ? "the result is the same" : formatList(result, "en")}.${freed}`;
}

/** What an audit tells of fairness and of its own reach, in English. */
export const englishFairness: FairnessWords = {
  verdict: (findings) =>
    findings === 0 ? "Nothing was found wrong in what was looked at." : `${things(findings)} ${verb(findings, "does", "do")} not hold.`,
  looked: ({ pairs: all, read, complete }) =>
    complete
      ? all === 0
        ? "There was no pair to look at."
        : `Every possible pair was looked at, ${number(all)} in all.`
      : `Of ${formatCount(all, "possible pair", "possible pairs", "en")}, ${read === 0 ? "none" : number(read)} ${verb(read, "was", "were")} looked at.`,
  unread: {
    "certificate-of-unread-pairs": "Whether the proof holds for the pairs that were not looked at stays open.",
    counts: "Whether more people could be paired stays open.",
    "weakest-pair": "Whether the weakest pair could be better stays open.",
    shortages: "Whether the shortages are those that hold stays open.",
    infeasibility: "Whether the requirements could be met after all stays open.",
    reasons: "Whether the reasons given are those that hold stays open.",
    "blocking-pairs": "More people who would rather have each other may be found among the pairs that were not looked at.",
  },
  blockingPairs: (count) =>
    count === 0
      ? "No two people would both rather have each other than what they have."
      : `In ${formatCount(count, "case", "cases", "en")}, two people would both rather have each other than what they have.`,
  blockingPair: ({ menteeId, mentorId, points, menteeHas, mentorHas }, names) =>
    `The pair ${pairName({ menteeId, mentorId }, names)} would score ${score(points)}, and both would rather have it: ` +
    `${gives(menteeHas, "mentee")}, and ${gives(mentorHas, "mentor")}.`,
  regret: ({ side, id, regret, bestId, best, has: now }, names) => {
    const [own, partner] = side === "mentee" ? [names.mentee(id), names.mentor(bestId)] : [names.mentor(id), names.mentee(bestId)];
    const present = now === null ? waits[side] : `has a pair with ${score(now)}`;
    return `Furthest from the best possible ${other(side)} is the ${side} ${own}, who ${present} and would have ${score(best)} with ${partner}: ${score(regret)} more.`;
  },
  load: ({ mentors, least, most, mean, deviation, placesUsed }) => {
    const all = mentors.reduce((sum, entry) => sum + entry.mentors, 0);
    if (all === 0) return "There is no mentor in the programme.";
    const held = mentors.reduce((sum, entry) => sum + entry.load * entry.mentors, 0);
    const used =
      held === 0 ? "No place is taken." : `Of ${places(Math.round(held / placesUsed))}, ${number(held)} ${verb(held, "is", "are")} taken.`;
    if (least === most) return `${all === 1 ? "The only mentor has" : `Each of the ${number(all)} mentors has`} ${mentees(most)}. ${used}`;
    const spread = mentors.map(
      (entry) => `${people(entry.mentors, "mentor")} ${verb(entry.mentors, "has", "have")} ${mentees(entry.load)}`,
    );
    return `${formatList(spread, "en")}. The average is ${number(mean)}, give or take ${number(deviation)}. ${used}`;
  },
  group: ({ value, people: all, matched, meanScore, weakestScore }, { by, side }) => {
    const who = value === null ? `No answer (${fieldName(by, "en")})` : `${upperFirst(fieldName(by, "en"))} ${answer(by, value)}`;
    const partner = other(side);
    const rate =
      matched === all
        ? `all ${people(all, side)} have a ${partner}`
        : `${number(matched)} of ${people(all, side)} ${verb(matched, "has", "have")} a ${partner}`;
    const only = all === 1 && matched === 1 ? `the one ${side} has a ${partner}` : rate;
    const scores =
      meanScore === null || weakestScore === null
        ? ""
        : `, with a mean score of ${formatScore(meanScore, "en")} and a weakest score of ${formatScore(weakestScore, "en")}`;
    return `${who}: ${only}${scores}.`;
  },
  hiddenGroups: ({ groups, people: all }, { by, side }) =>
    groups === 0
      ? `No group of ${side}s is hidden under ${field(by)}.`
      : `${formatCount(groups, "group", "groups", "en")} under ${field(by)}, with ${people(all, side)} in all, ${verb(groups, "is", "are")} not shown, so that nobody in a small group can be told from the numbers.`,
  influence: (influence, names) =>
    `The answers under ${field(influence.field)} ${influence.influenced ? "had a say in the result" : "had no say in the result"}. ${readers(influence, names)}`,
  influenceRuns: {
    blanked: (run, names) => change("Without these answers", run, names),
    swapped: (run, names) => change("With these answers dealt out anew", run, names),
  },
};

const mentees = (count: number) => (count === 0 ? "no mentee" : people(count, "mentee"));
