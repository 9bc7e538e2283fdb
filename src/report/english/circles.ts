import type { CircleReasonSentences } from "../circle-reason";
import { formatCount, formatNumber } from "../locale";

const mentors = (count: number) => formatCount(count, "mentor", "mentors", "en");

export const englishCircleReasons: CircleReasonSentences = {
  "no-circle-allowed": () => "No mentor with a circle is possible under the rules and the minimum score.",
  "circles-full": ({ mentors: all, full, spread }) =>
    `${mentors(all)} ${all === 1 ? "is" : "are"} possible: ${formatNumber(full, "en")} with a full circle, ${formatNumber(spread, "en")} with as many people of the same answer as the spread allows.`,
  "circle-outscored": ({ mentors: all, open }) =>
    `${mentors(all)} ${all === 1 ? "is" : "are"} possible, ${formatNumber(open, "en")} with room, but the programme as a whole is better without.`,
};
