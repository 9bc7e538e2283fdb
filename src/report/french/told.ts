import { colon, formatCount } from "../locale";
import type { ToldWords } from "../told";

const c = colon("fr");
const places = (count: number) => formatCount(count, "place", "places", "fr");
const pinned = (pins: number) => formatCount(pins, "binôme imposé passe avant", "binômes imposés passent avant", "fr");

/** Who must be told after a re-match, and why, in French. */
export const frenchTold: ToldWords = {
  lost: {
    left: (_, partner) => `Le binôme avec ${partner} prend fin, car l'une des deux personnes ne participe plus.`,
    refused: ({ rules }, partner, names) =>
      `Le binôme avec ${partner} prend fin, car des règles le refusent désormais${c}${rules.map(names.rule).join(", ")}.`,
    "below-minimum-score": (_, partner) => `Le binôme avec ${partner} prend fin, car il reste désormais sous le score minimal.`,
    released: (_, partner) => `Le binôme avec ${partner} prend fin, comme demandé.`,
    "fewer-places": ({ capacity, pins }, partner) =>
      pins === 0
        ? `Le binôme avec ${partner} prend fin, car le mentor n'a plus que ${places(capacity)}.`
        : `Le binôme avec ${partner} prend fin, car le mentor n'a que ${places(capacity)} et ${pinned(pins)}.`,
    "fewer-wanted": ({ wanted, pins }, partner) =>
      pins === 0
        ? `Le binôme avec ${partner} prend fin, car la personne mentorée souhaite moins de mentors.`
        : `Le binôme avec ${partner} prend fin, car la personne mentorée ne souhaite que ${formatCount(wanted, "mentor", "mentors", "fr")} et ${pinned(pins)}.`,
    "minimum-load": (_, partner) => `Le binôme avec ${partner} prend fin, car une charge minimale ne pouvait être tenue autrement.`,
    infeasible: (_, partner) => `Le binôme avec ${partner} prend fin, car les exigences ne peuvent plus toutes être tenues.`,
    moved: (_, partner) => `Le binôme avec ${partner} est abandonné, car l'ensemble du programme y gagne.`,
  },
  ended: (partner) => `Le binôme avec ${partner} prend fin.`,
  endedByLeaving: (partner) => `Le binôme avec ${partner} prend fin, car ${partner} ne participe plus.`,
  got: {
    joined: (partner) => `Nouveau binôme avec ${partner}, qui a rejoint le programme.`,
    unpaired: (partner) => `Nouveau binôme avec ${partner}, sans binôme jusque-là.`,
    freed: (partner) => `Nouveau binôme avec ${partner}, dont un binôme a pris fin.`,
    added: (partner) => `Nouveau binôme avec ${partner}, qui garde aussi ses autres binômes.`,
  },
  begun: (partner) => `Nouveau binôme avec ${partner}.`,
};
