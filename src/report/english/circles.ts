import type { CircleContradictionWords, CircleReasonSentences } from "../circle-reason";
import { formatCount, formatNumber, quote } from "../locale";
import { fieldName } from "../words";
import { number, people, places, verb } from "./amounts";

const mentors = (count: number) => formatCount(count, "mentor", "mentors", "en");

export const englishCircleReasons: CircleReasonSentences = {
  "no-circle-allowed": () => "No mentor with a circle is possible under the rules and the minimum score.",
  "circles-full": ({ mentors: all, full, spread }) =>
    `${mentors(all)} ${all === 1 ? "is" : "are"} possible: ${formatNumber(full, "en")} with a full circle, ${formatNumber(spread, "en")} with as many people of the same answer as the spread allows.`,
  "circle-outscored": ({ mentors: all, open }) =>
    `${mentors(all)} ${all === 1 ? "is" : "are"} possible, ${formatNumber(open, "en")} with room, but the programme as a whole is better without.`,
};

export const englishCircleContradictions: CircleContradictionWords = {
  spread: ({ key, atMost }) =>
    `at most ${people(atMost, "mentee")} with the same answer to ${quote(fieldName(key, "en"), "en")} in a circle`,
  mentor: ({ mentorId, minimum, allowed, together }, names) => {
    const who = names.mentor(mentorId);
    const wanted = `${who} is to have at least ${people(minimum, "mentee")}`;
    if (allowed === 0) return `The mentor ${wanted}, and nobody is possible.`;
    const possible = `${number(allowed)} ${verb(allowed, "is", "are")} possible`;
    return `The mentor ${wanted}: ${possible}${together === allowed ? "" : `, at most ${number(together)} of them in one circle`}.`;
  },
  places: ({ needed, filled }) => `In all that asks for ${places(needed)}, and at most ${number(filled)} of them can be filled.`,
};
