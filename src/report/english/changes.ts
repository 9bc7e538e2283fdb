import type { ChangeWords } from "../changes";
import { formatCount, formatList, formatNumber, formatScore } from "../locale";
import { ruleIdOf } from "../names";
import { fieldName } from "../words";

const number = (value: number) => formatNumber(value, "en", 6);
const fields = (names: readonly string[]) =>
  formatList(
    names.map((name) => extra.get(name) ?? fieldName(name, "en")),
    "en",
  );
const extra: ReadonlyMap<string, string> = new Map([
  ["displayName", "name"],
  ["vetoes", "vetoes"],
  ["attributes", "other answers"],
  ["mentorsWanted", "mentors wanted"],
  ["roundsWaited", "rounds waited"],
  ["capacity", "places"],
]);
const signed = (count: number, one: string, many: string) =>
  `${formatNumber(Math.abs(count), "en")} ${Math.abs(count) === 1 ? one : many} ${count < 0 ? "fewer" : "more"}`;
const objectives = {
  "most-people-first": "as many people as possible first",
  "highest-fit": "the highest fit",
  "weakest-pair-first": "the weakest pair first",
};

function edited({ set = {}, clear = [] }: { readonly set?: object; readonly clear?: readonly string[] }, person: string): string {
  const given = Object.keys(set);
  const cleared = clear.filter((field) => !Object.hasOwn(set, field));
  const parts = [
    ...(given.length > 0 ? [`has other answers: ${fields(given)}`] : []),
    ...(cleared.length > 0 ? [`leaves open: ${fields(cleared)}`] : []),
  ];
  return parts.length === 0 ? `${person} stays as before.` : `${person} ${parts.join("; ")}.`;
}

/** What a change does and brings, in English. */
export const englishChanges: ChangeWords = {
  changes: {
    "add-mentee": ({ mentee }) => `${mentee.displayName ?? mentee.id} joins as a mentee.`,
    "add-mentor": ({ mentor }) => `${mentor.displayName ?? mentor.id} joins as a mentor.`,
    "remove-mentee": ({ menteeId }, names) => `${names.mentee(menteeId)} is no longer a mentee.`,
    "remove-mentor": ({ mentorId }, names) => `${names.mentor(mentorId)} is no longer a mentor.`,
    "edit-mentee": (change, names) => edited(change, names.mentee(change.menteeId)),
    "edit-mentor": (change, names) => edited(change, names.mentor(change.mentorId)),
    capacity: ({ mentorId, capacity }, names) => {
      const { min = 0, max } = typeof capacity === "number" ? { max: capacity } : capacity;
      const least = min > 0 ? `${number(min)} to ` : "";
      return `${names.mentor(mentorId)} takes ${least}${formatCount(max, "mentee", "mentees", "en")}.`;
    },
    "more-places": ({ mentorId, by }, names) => `${names.mentor(mentorId)} has ${signed(by, "place", "places")}.`,
    "mentors-wanted": ({ menteeId, mentorsWanted }, names) =>
      `${names.mentee(menteeId)} wants ${formatCount(mentorsWanted, "mentor", "mentors", "en")}.`,
    "add-pin": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} and ${names.mentor(mentorId)} must be a pair.`,
    "remove-pin": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} and ${names.mentor(mentorId)} need not be a pair.`,
    "add-conflict": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} and ${names.mentor(mentorId)} must not be a pair.`,
    "remove-conflict": ({ menteeId, mentorId }, names) =>
      `${names.mentee(menteeId)} and ${names.mentor(mentorId)} are no longer kept apart as a conflict.`,
    "add-past-pair": ({ menteeId, mentorId }, names) => `${names.mentee(menteeId)} and ${names.mentor(mentorId)} were a pair before.`,
    "add-rule": ({ rule }, names) => `A rule comes in: ${names.rule(ruleIdOf(rule))}.`,
    "remove-rule": ({ id }, names) => `A rule goes: ${names.rule(id)}.`,
    "replace-rule": ({ id, rule }, names) =>
      id === ruleIdOf(rule)
        ? `A rule is set otherwise: ${names.rule(id)}.`
        : `A rule makes way for another: ${names.rule(id)}, now ${names.rule(ruleIdOf(rule))}.`,
    weights: ({ weights }, names) =>
      `Other weights: ${weights.map(({ criterion, weight }) => `${names.criterion(criterion)} ${number(weight)}`).join(", ")}.`,
    criteria: ({ criteria }, names) =>
      `Other criteria: ${criteria.map(({ id, type, weight }) => `${names.criterion(id ?? type)} ${number(weight)}`).join(", ")}.`,
    objective: ({ objective }) => `The aim is ${objectives[objective]}.`,
    "minimum-score": ({ minimumScore }) => `No pair below a score of ${formatScore(minimumScore, "en")}.`,
    unknown: ({ unknown }) =>
      unknown === "renormalise" ? "Unanswered criteria are left out." : `Unanswered criteria count ${formatScore(unknown, "en")}.`,
    "waiting-bonus": ({ waitingBonus }) => `Each round waited counts ${formatScore(waitingBonus, "en")} when places are short.`,
  },
  infeasible: "Nobody could be paired, because the requirements could not all be met.",
  same: "Nothing would change.",
  outcome: ({ totals: { pairs, points } }) => {
    const counts = pairs.change === 0 ? "As many pairs as before" : signed(pairs.change, "pair", "pairs");
    return `${counts}, with ${points.change === 0 ? "as many points" : signed(points.change, "point", "points")}.`;
  },
  people: ({ menteesGaining, menteesLosing }) =>
    `${formatCount(menteesGaining, "mentee gains", "mentees gain", "en")}, ${formatNumber(menteesLosing, "en")} ${menteesLosing === 1 ? "loses" : "lose"}.`,
};
