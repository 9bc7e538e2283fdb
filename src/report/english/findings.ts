import type { FindingParams, FindingSentences } from "../language";
import { formatCount, formatNumber, quote } from "../locale";
import type { Names } from "../names";
import { number, pairName, score } from "./amounts";

const points = (count: number) => formatCount(count, "point", "points", "en");
/** An edited matching may say anything, or nothing. */
const value = (said: string | number | boolean | null | undefined) =>
  typeof said === "number" ? formatNumber(said, "en", 6) : said === null || said === undefined ? "nothing" : quote(String(said), "en");
const person = ({ side, id }: FindingParams<"no-price">, names: Names) =>
  `${side} ${side === "mentee" ? names.mentee(id) : names.mentor(id)}`;

const fields: Readonly<Record<string, string>> = {
  menteesMatched: "mentees with a mentor",
  mentorsUsed: "mentors with a mentee",
  weakestPairPoints: "points of the weakest pair",
  menteeIds: "mentees",
  mentorIds: "mentors",
};
const field = (name: string) => quote(fields[name] ?? name, "en");

const lists: Readonly<Record<FindingParams<"wrong-order">["list"], string>> = {
  pairs: "pairs",
  "unmatched.mentees": "unmatched mentees",
  "unmatched.mentors": "mentors with places left",
  "certificate.mentees": "prices of mentees",
  "certificate.mentors": "prices of mentors",
};

/** What an audit finds wrong, in English. */
export const englishFindings: FindingSentences = {
  "wrong-digest": () => "The digest is not that of this cohort and policy.",
  "wrong-version": ({ said, found }) => `The matching says it was made by version ${said}; this is version ${found}.`,
  "wrong-status": ({ said, found }) => `The status is ${quote(said, "en")}, but what the matching holds is ${quote(found, "en")}.`,
  "wrong-policy": () => "The policy in the matching is not that of the programme.",
  "wrong-order": ({ list }) => `A list is out of order or repeats itself: ${lists[list]}.`,
  "unknown-person": ({ list, side, id }) => `The programme has no ${side} ${quote(id, "en")}, named under: ${lists[list]}.`,
  "refused-pair": (params, names) => `The pair ${pairName(params, names)} breaks a rule: ${names.rule(params.rule)}.`,
  "below-minimum": (params, names) =>
    `The pair ${pairName(params, names)} has a score of ${score(params.points)}, below the minimum of ${score(params.minimumPoints)}.`,
  "pin-missing": (params, names) => `The programme asks for the pair ${pairName(params, names)}, which is not made.`,
  "too-many-partners": (params, names) =>
    `The ${person(params, names)} has ${number(params.has)} partners, at most ${number(params.most)} being allowed.`,
  "too-few-partners": (params, names) =>
    `The ${person(params, names)} has ${number(params.has)} partners, at least ${number(params.least)} being required.`,
  "wrong-pair": (params, names) =>
    `The pair ${pairName(params, names)} says ${value(params.said)} for ${field(params.field)}; by the definitions it is ${value(params.found)}.`,
  "wrong-part": (params, names) =>
    `The pair ${pairName(params, names)} says ${value(params.said)} for ${field(params.field)} of ${quote(names.criterion(params.criterion), "en")}; ` +
    `by the definitions it is ${value(params.found)}.`,
  "wrong-total": ({ field: name, said, found }) =>
    `The total of ${field(name)} is given as ${value(said)}; the pairs give ${value(found)}.`,
  "not-listed": (params, names) => `The ${person(params, names)} is short of partners and not among the unmatched.`,
  "listed-in-error": (params, names) => `The ${person(params, names)} is among the unmatched and short of nobody.`,
  "wrong-entry": (params, names) =>
    `Among the unmatched, the ${person(params, names)} has ${value(params.said)} for ${field(params.field)}; it is ${number(params.found)}.`,
  "wrong-reasons": (params, names) => `The reasons given for the ${person(params, names)} are not those that hold.`,
  "wrong-shortages": ({ said, found }) => `The shortages are not those that hold (${number(said)} named, ${number(found)} found).`,
  "wrong-infeasibility": ({ field: name }) => `The reason why nothing is paired is not true as it stands: ${field(name)}.`,
  "no-price": (params, names) => `The proof has no price for the ${person(params, names)}.`,
  "no-worth": ({ of }) => `What the proof counts for a ${of} does not go with the objective.`,
  outbid: (params, names) =>
    `The pair ${pairName(params, names)}, which is not made, is worth ${points(params.margin)} more than its prices: the proof does not hold.`,
  overpriced: (params, names) =>
    `The pair ${pairName(params, names)} is worth ${points(params.margin)} less than its prices: the proof does not hold.`,
  "price-without-cause": (params, names) =>
    `The price of the ${person(params, names)}, ${number(params.price)}, does not go with ${formatCount(params.has, "partner", "partners", "en")}: the proof does not hold.`,
  "one-more-possible": ({ of, menteeId }, names) =>
    of === "pair"
      ? `With other pairs, the mentee ${names.mentee(menteeId)} could have one mentor more, and nobody fewer.`
      : `With other pairs, the mentee ${names.mentee(menteeId)} could have a first mentor, and every other mentee would keep one.`,
  "weakest-could-be-better": ({ points: weakest }) =>
    `As many pairs are possible that are all better than the weakest, which has ${score(weakest)}.`,
};
