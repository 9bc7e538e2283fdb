import { formatCount } from "../locale";
import type { ToldWords } from "../told";

const places = (count: number) => formatCount(count, "place", "places", "en");
const pinned = (pins: number) => `${formatCount(pins, "pin comes", "pins come", "en")} first`;

/** Who must be told after a re-match, and why, in English. */
export const englishTold: ToldWords = {
  lost: {
    left: (_, partner) => `The pair with ${partner} ends, because one of the two no longer takes part.`,
    refused: ({ rules }, partner, names) =>
      `The pair with ${partner} ends, because rules refuse it now: ${rules.map(names.rule).join(", ")}.`,
    "below-minimum-score": (_, partner) => `The pair with ${partner} ends, because it now stays below the minimum score.`,
    released: (_, partner) => `The pair with ${partner} ends, as was asked.`,
    "fewer-places": ({ capacity, pins }, partner) =>
      `The pair with ${partner} ends, because the mentor has only ${places(capacity)}${pins === 0 ? " left" : `, and ${pinned(pins)}`}.`,
    "fewer-wanted": ({ wanted, pins }, partner) =>
      pins === 0
        ? `The pair with ${partner} ends, because the mentee wants fewer mentors.`
        : `The pair with ${partner} ends, because the mentee wants only ${formatCount(wanted, "mentor", "mentors", "en")}, and ${pinned(pins)}.`,
    "minimum-load": (_, partner) => `The pair with ${partner} ends, because a minimum load could not be met otherwise.`,
    infeasible: (_, partner) => `The pair with ${partner} ends, because the requirements can no longer all be met.`,
    moved: (_, partner) => `The pair with ${partner} is given up, because the programme as a whole is better that way.`,
  },
  ended: (partner) => `The pair with ${partner} ends.`,
  endedByLeaving: (partner) => `The pair with ${partner} ends, because ${partner} no longer takes part.`,
  got: {
    joined: (partner) => `New partner: ${partner}, who has joined.`,
    unpaired: (partner) => `New partner: ${partner}, who was not paired before.`,
    freed: (partner) => `New partner: ${partner}, whose earlier pair has ended.`,
    added: (partner) => `New partner: ${partner}, who keeps earlier pairs as well.`,
  },
  begun: (partner) => `New partner: ${partner}.`,
};
