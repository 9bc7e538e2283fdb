import type { Language } from "../language";
import { formatCount } from "../locale";
import { c, number, other, people, places, sc, score, some } from "./amounts";

/** What became of people and pairs, in French. */
export const frenchOutcomes: Pick<Language, "reasons" | "shortages" | "changes" | "verdicts" | "pinned" | "objectives" | "received"> = {
  reasons: {
    "no-place-left": ({ mentees, mentors, places: left }) =>
      mentees === 1
        ? `Ne peut aller que vers ${people(mentors, "mentor")}, avec ${places(left)}.`
        : `Fait partie de ${people(mentees, "mentee")} qui ne peuvent aller que vers ${mentors === 1 ? "le même mentor" : `les mêmes ${people(mentors, "mentor")}`}, avec ${places(left)}.`,
    "no-mentee-left": ({ candidates }) =>
      candidates === 1
        ? "La seule personne mentorée possible a déjà tous les mentors qu'elle souhaite."
        : `Les ${people(candidates, "mentee")} possibles ont déjà tous les mentors qu'elles souhaitent.`,
    outscored: ({ candidates }, side) =>
      candidates === 1
        ? `${people(1, other(side))} est possible, mais l'ensemble du programme est meilleur sans ce binôme.`
        : `${people(candidates, other(side))} sont possibles, mais l'ensemble du programme est meilleur sans ces binômes.`,
    "refused-by-rules": ({ refused, people: all, rules }, side, names) =>
      `Des règles refusent ${people(refused, other(side))} sur ${number(all)}${c}${rules.map((entry) => `${names.rule(entry.rule)} (${number(entry.people)})`).join(", ")}.`,
    "below-minimum-score": ({ candidates, minimumPoints, bestPoints }, side) =>
      `${people(candidates, other(side))} ${candidates === 1 ? "reste" : "restent"} sous le score minimal de ${score(minimumPoints)}${sc}` +
      `le meilleur score est de ${score(bestPoints)}.`,
    "all-candidates-given": ({ candidates }, side) => {
      if (candidates === 1)
        return side === "mentee" ? "Le seul mentor possible a été attribué." : "La seule personne mentorée possible a été attribuée.";
      return `Les ${people(candidates, other(side))} possibles ont été ${side === "mentee" ? "attribués" : "attribuées"}.`;
    },
    "nobody-there": (_, side) =>
      side === "mentee" ? "Il n'y a aucun mentor dans le programme." : "Il n'y a aucune personne mentorée dans le programme.",
    infeasible: () => "Aucun binôme n'est formé, car les exigences ne peuvent pas toutes être tenues.",
  },
  shortages: {
    places: ({ menteeIds, mentorIds, places: left, needed }, names) =>
      `${people(menteeIds.length, "mentee")} (${some(menteeIds.map(names.mentee))}) ` +
      `${menteeIds.length === 1 ? "ne peut" : "ne peuvent"} aller que vers ` +
      `${people(mentorIds.length, "mentor")} (${some(mentorIds.map(names.mentor))})${c}` +
      `${places(left)} pour ${number(needed)} ${needed === 1 ? "demandée" : "demandées"}.`,
    "minimum-load": ({ menteeIds, mentorIds, places: possible, needed }, names) =>
      `${people(mentorIds.length, "mentor")} (${some(mentorIds.map(names.mentor))}) ` +
      `${mentorIds.length === 1 ? "doit" : "doivent"} prendre au moins ${people(needed, "mentee")} en tout, mais ` +
      (menteeIds.length === 0
        ? "aucune ne peut venir."
        : `${number(possible)} au plus ${possible < 2 ? "peut" : "peuvent"} venir, parmi ${people(menteeIds.length, "mentee")} ` +
          `(${some(menteeIds.map(names.mentee))}).`),
  },
  changes: {
    "add-places": (count) =>
      `Le plus petit changement qui fasse assez de place${c}${formatCount(count, "place de plus", "places de plus", "fr")}.`,
    "lower-minimum-loads": (count) => `Le plus petit changement qui suffise${c}abaisser les charges minimales de ${number(count)} en tout.`,
  },
  verdicts: {
    chosen: "Ces deux personnes forment un binôme.",
    "not-chosen": "Ce binôme est possible, mais l'ensemble du programme est meilleur sans lui.",
    refused: "Des règles refusent ce binôme.",
    "below-minimum": "Ce binôme reste sous le score minimal.",
    "not-paired": "Ces deux personnes ne forment pas un binôme.",
  },
  pinned: "Ces deux personnes forment un binôme, parce que le programme le demande.",
  objectives: {
    "most-people-first":
      "Le plus de personnes mentorées possible ont un mentor, puis le plus de binômes possible sont formés, puis l'adéquation est la plus haute possible.",
    "highest-fit": "La somme de tous les scores est la plus haute possible.",
    "weakest-pair-first":
      "Le plus de binômes possible sont formés, puis le binôme le plus faible est le meilleur possible, puis l'adéquation est la plus haute possible.",
  },
  received: (received, of, side) =>
    `${number(received)} sur ${side === "mentee" ? `${people(of, "mentor")} demandé${of < 2 ? "" : "s"}` : `${places(of)} prise${of < 2 ? "" : "s"}`}.`,
};
