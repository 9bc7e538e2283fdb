import type { Language } from "../language";
import { formatCount } from "../locale";
import { number, other, people, places, score, some, verb } from "./amounts";

/** What became of people and pairs, in English. */
export const englishOutcomes: Pick<Language, "reasons" | "shortages" | "changes" | "verdicts" | "pinned" | "objectives" | "received"> = {
  reasons: {
    "no-place-left": ({ mentees, mentors, places: left }) =>
      mentees === 1
        ? `Can only go to ${people(mentors, "mentor")}, with ${places(left)}.`
        : `One of ${people(mentees, "mentee")} who can only go to the same ${mentors === 1 ? "mentor" : people(mentors, "mentor")}, with ${places(left)}.`,
    "no-mentee-left": ({ candidates }) =>
      candidates === 1
        ? "The only possible mentee already has all the mentors wanted."
        : `All ${people(candidates, "mentee")} who are possible already have all the mentors they want.`,
    outscored: ({ candidates }, side) =>
      `${people(candidates, other(side))} ${verb(candidates, "is", "are")} possible, but the programme as a whole is better without ${verb(candidates, "that pair", "those pairs")}.`,
    "refused-by-rules": ({ refused, people: all, rules }, side, names) =>
      `Rules refuse ${number(refused)} of ${people(all, other(side))}: ${rules.map((entry) => `${names.rule(entry.rule)} (${number(entry.people)})`).join(", ")}.`,
    "below-minimum-score": ({ candidates, minimumPoints, bestPoints }, side) =>
      `${people(candidates, other(side))} ${verb(candidates, "stays", "stay")} below the minimum score of ${score(minimumPoints)}; the best reaches ${score(bestPoints)}.`,
    "all-candidates-given": ({ candidates }, side) =>
      candidates === 1
        ? `The only possible ${other(side)} was given.`
        : `All ${people(candidates, other(side))} who are possible were given.`,
    "nobody-there": (_, side) => `There is no ${other(side)} in the programme.`,
    infeasible: () => "Nobody is paired, because the requirements cannot all be met.",
  },
  shortages: {
    places: ({ menteeIds, mentorIds, places: left, needed }, names) =>
      `${people(menteeIds.length, "mentee")} (${some(menteeIds.map(names.mentee))}) can only go to ` +
      `${people(mentorIds.length, "mentor")} (${some(mentorIds.map(names.mentor))}): ${places(left)} for ${number(needed)} wanted.`,
    "minimum-load": ({ menteeIds, mentorIds, places: possible, needed }, names) =>
      `${people(mentorIds.length, "mentor")} (${some(mentorIds.map(names.mentor))}) must take at least ${people(needed, "mentee")} in all, but ` +
      (menteeIds.length === 0
        ? "no mentee can come to them."
        : `only ${number(possible)} can come to them, from ${people(menteeIds.length, "mentee")} (${some(menteeIds.map(names.mentee))}).`),
  },
  changes: {
    "add-places": (count) => `The smallest change that makes room for all: ${formatCount(count, "more place", "more places", "en")} there.`,
    "lower-minimum-loads": (count) => `The smallest change that is enough: minimum loads lower by ${number(count)} in all.`,
  },
  verdicts: {
    chosen: "The two are a pair.",
    "not-chosen": "The pair is possible, but the programme as a whole is better without it.",
    refused: "Rules refuse the pair.",
    "below-minimum": "The pair stays below the minimum score.",
    "not-paired": "The two are not a pair.",
  },
  pinned: "The two are a pair, because the programme asks for it.",
  objectives: {
    "most-people-first":
      "As many mentees as possible get a mentor, then as many pairs as possible are made, then the fit is the highest possible.",
    "highest-fit": "The sum of all scores is the highest possible.",
    "weakest-pair-first":
      "As many pairs as possible are made, then the weakest pair is as good as possible, then the fit is the highest possible.",
  },
  received: (received, of, side) =>
    side === "mentee" ? `${number(received)} of ${people(of, "mentor")} wanted.` : `${number(received)} of ${places(of)} taken.`,
};
