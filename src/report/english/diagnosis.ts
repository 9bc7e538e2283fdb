import type { LoadChange } from "../../explain/diagnose/lower-loads";
import type { PlacesChange } from "../../explain/diagnose/more-places";
import type { DiagnosisWords } from "../answers";
import { formatCount, formatNumber, formatScore, formatSome, quote } from "../locale";
import type { Names } from "../names";
import { answerText, fieldName } from "../words";
import { listed, number, pairName, pairs, people, places, score, some, verb } from "./amounts";

const instead = (to: number | string, from: number | string) => `${to} instead of ${from}`;
const score2 = (value: number | string) => formatScore(Number(value), "en");
const num = (value: number | string) => (typeof value === "number" ? number(value) : value);
const rule = (id: string, names: Names) => `the rule ${quote(names.rule(id), "en")}`;

const byMentor = (changes: readonly (PlacesChange | LoadChange)[], names: Names) =>
  some(changes.map(({ mentorId, from, to }) => `${names.mentor(mentorId)} ${instead(number(to), number(from))}`));

function shared(
  holds: string,
  { members, of, others, ofOthers }: { members: number; of: number; others: number; ofOthers: number },
  side: "mentee" | "mentor",
): string {
  const who =
    of === 1
      ? `The ${side} concerned has`
      : members === of
        ? `${of === 2 ? "Both" : `All ${number(of)}`} ${side}s concerned have`
        : `${number(members)} of the ${number(of)} ${side}s concerned ${verb(members, "has", "have")}`;
  const rest =
    ofOthers === 1
      ? `the one other ${side} ${others === 0 ? "does not" : "does too"}`
      : `of the ${number(ofOthers)} other ${side}s, ${others === 0 ? "none does" : `${number(others)} ${verb(others, "does", "do")}`}`;
  return `${who} ${holds}; ${rest}.`;
}

/** What stands between a programme and a better result, in English. */
export const englishDiagnosis: DiagnosisWords = {
  waiting: (menteeIds, names) =>
    menteeIds.length === 0
      ? "All of them have the mentors they want."
      : `${number(menteeIds.length)} still ${verb(menteeIds.length, "wants", "want")} a mentor: ${some(menteeIds.map(names.mentee))}.`,
  barriers: ({ pairs: all, rules, belowMinimum }, names) => {
    if (all === 0) return "No other mentor offers a place.";
    const reasons = rules.map(({ rule: id, refused, alone }) =>
      alone === refused
        ? `${rule(id, names)} alone refuses ${number(refused)}`
        : `${rule(id, names)} refuses ${number(refused)}, ${alone === 0 ? "none" : number(alone)} of them alone`,
    );
    if (belowMinimum > 0) reasons.push(`${number(belowMinimum)} ${verb(belowMinimum, "stays", "stay")} below the minimum score`);
    if (reasons.length === 0) return `Nothing stands against the ${pairs(all)} of these mentees with other mentors.`;
    return `Of the ${pairs(all)} of these mentees with other mentors, ${reasons.join("; ")}.`;
  },
  inCommon: {
    "shared-value": ({ side, key, value, ...counts }) =>
      shared(`${quote(answerText(key, value, "en"), "en")} as ${fieldName(key, "en")}`, counts, side),
    "shared-range": ({ side, key, min, max, ...counts }) =>
      shared(`${min === max ? number(min) : `${number(min)} to ${number(max)}`} as ${fieldName(key, "en")}`, counts, side),
  },
  requirements: {
    rule: (params, names) => `Every pair must keep ${rule(params.rule, names)}.`,
    vetoes: () => "Nobody is paired against a veto.",
    conflict: (params, names) => `The pair ${pairName(params, names)} must not be made.`,
    pin: (params, names) => `The pair ${pairName(params, names)} must be made.`,
    "minimum-load": ({ mentorId, minimum }, names) =>
      `The mentor ${names.mentor(mentorId)} must have at least ${people(minimum, "mentee")}.`,
    "minimum-score": ({ minimumPoints }) => `No pair may score less than ${score(minimumPoints)}.`,
  },
  requirementNames: {
    rule: (params, names) => rule(params.rule, names),
    vetoes: () => "the vetoes",
    conflict: (params, names) => `the exclusion of the pair ${pairName(params, names)}`,
    pin: (params, names) => `the obligation to pair ${pairName(params, names)}`,
    "minimum-load": ({ mentorId, minimum }, names) => `the minimum of ${people(minimum, "mentee")} for ${names.mentor(mentorId)}`,
    "minimum-score": ({ minimumPoints }) => `the minimum score of ${score(minimumPoints)}`,
  },
  without: (requirement) => `Without ${requirement}`,
  impossibleWithout: (requirement) => `Without ${requirement}, the other requirements could not all be met.`,
  contradiction: (requirements) =>
    requirements.length === 1
      ? `There is no way to keep ${requirements[0]}, people and places being as they are.`
      : `There is no way to keep all of these together: ${formatSome(requirements, listed, "en")}. Without any one of them, the others can be kept.`,
  cureChanges: {
    "add-place": ({ mentorId, from, to }, names) =>
      `With one more place for ${names.mentor(mentorId)} (${instead(number(to), number(from))})`,
    "add-places": ({ places: added, mentors }, names) =>
      `With ${formatCount(added, "more place", "more places", "en")} (${byMentor(mentors, names)})`,
    "places-per-mentor": ({ places: each, mentors }) =>
      `With at least ${places(each)} for every mentor who offers any (${people(mentors, "mentor")} would offer more than now)`,
    "let-go": ({ requirement }, names) => {
      const say = englishDiagnosis.requirementNames[requirement.code] as (params: typeof requirement.params, names: Names) => string;
      return englishDiagnosis.without(say(requirement.params, names));
    },
    "loosen-rule": ({ rule: id, parameter, from, to }, names) =>
      `With ${rule(id, names)} loosened (${englishDiagnosis.loosened[parameter](from, to)})`,
    "lower-minimum-loads": ({ places: lowered, mentors }, names) =>
      `With minimum loads lower by ${number(lowered)} in all (${byMentor(mentors, names)})`,
    "lower-minimum-score": ({ from, to }) => `With a minimum score of ${instead(closeScore(to, from), closeScore(from, to))}`,
  },
  loosened: {
    minutes: (from, to) => `${formatCount(Number(to), "minute", "minutes", "en")} a week instead of ${num(from)}`,
    hours: (from, to) => `${formatCount(Number(to), "hour", "hours", "en")} apart instead of ${num(from)}`,
    levels: (from, to) =>
      `${formatCount(Number(to), "level", "levels", "en")} of management instead of ${from === "any" ? "all" : num(from)}`,
    min: (from, to) => `at least ${formatCount(Number(to), "job level", "job levels", "en")} instead of ${num(from)}`,
    max: (from, to) => `at most ${formatCount(Number(to), "job level", "job levels", "en")} instead of ${num(from)}`,
    score: (from, to) => `a score of ${instead(score2(to), score2(from))}`,
    unknown: () => "people who did not answer are let through",
  },
  inAll: (made) => `That makes ${pairs(made)} in all.`,
  wouldBePossible: (condition, made) =>
    made === 0 ? `${condition}, the requirements could be met, with nobody paired.` : `${condition}, ${pairs(made)} would be possible.`,
  concerns: (count) => `It opens new pairs to ${formatCount(count, "person", "people", "en")}.`,
  placesTaken: ({ mentorId, capacity, received }, names) =>
    capacity === 0
      ? `The mentor ${names.mentor(mentorId)} offers no place.`
      : `The mentor ${names.mentor(mentorId)} has ${people(received, "mentee")} for ${places(capacity)}.`,
  onePlaceMore: "With one more place there",
  onePlaceFewer: "With one place fewer there",
  noPlaceCanGo: "No place can be taken away there.",
  changesNothing: (condition) => `${condition}, the result would be as good as now.`,
  aims: {
    objective: ({ objective }) =>
      ({
        "most-people-first": "With as many people paired as possible",
        "highest-fit": "With the highest total score",
        "weakest-pair-first": "With the best weakest pair",
      })[objective],
    "best-fit-with-pairs": ({ pairs: made }) => `With exactly ${pairs(made)} and the highest total score for that`,
    floor: ({ minimumPoints }) =>
      `With no pair below ${formatNumber(Math.floor(minimumPoints / 100) / 10_000, "en", 4)}, those asked for excepted`,
  },
  frontier: (aim, { pairs: made, mentees, points, weakestPairPoints, isPresent }) => {
    const served = made === mentees ? "" : ` for ${people(mentees, "mentee")}`;
    const weakest = weakestPairPoints === null ? "" : ` and a weakest score of ${score(weakestPairPoints)}`;
    const result =
      made === 0 ? "nobody is paired" : `the result has ${pairs(made)}${served}, with a total score of ${score(points)}${weakest}`;
    return `${aim}, ${result}.${isPresent ? " That is the result as it stands." : ""}`;
  },
  ties: ({ inEvery, swappable }) => {
    const all = inEvery.length + swappable.length;
    if (all === 0) return "No pair is made, so nothing was left to chance.";
    if (swappable.length === 0)
      return `Nothing was left to chance: every best result holds ${all === 1 ? "the one pair" : `all ${pairs(all)}`}.`;
    return `Of ${pairs(all)}, ${number(inEvery.length)} ${verb(inEvery.length, "is", "are")} in every best result and ${number(swappable.length)} ${verb(swappable.length, "was", "were")} drawn by lot.`;
  },
  swap: (pair, names) => `The pair ${pairName(pair, names)} was drawn by lot: another result without it is just as good.`,
};

/** Two scores with as many decimals as it takes to tell them apart. */
function closeScore(points: number, from: number): string {
  return score(points) === score(from) ? formatNumber(points / 1_000_000, "en", 6) : score(points);
}
