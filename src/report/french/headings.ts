import type { Headings } from "../language";
import { formatCount, formatList } from "../locale";
import { formatName } from "../words";

/** Words of tables and pages in French. */
export const frenchHeadings: Headings = {
  title: "Binômes de mentorat",
  sharedTitle: "Votre binôme de mentorat",
  pairs: "Binômes",
  pairsMade: "Binômes formés",
  mentee: "Personne mentorée",
  mentor: "Mentor",
  score: "Score",
  meanScore: "Score moyen",
  weakestPair: "Binôme le plus faible",
  completeness: "Réponses",
  scoreMeaning: "Les scores vont de 0 à 1 et disent à quel point un binôme répond aux critères ci-dessous.",
  completenessMeaning: "«\u00a0Réponses\u00a0» est la part des poids qui repose sur de vraies réponses.",
  why: "Pourquoi",
  pinned: "demandé par le programme",
  menteesServed: "Personnes mentorées avec un mentor",
  mentorsUsed: "Mentors avec une personne mentorée",
  unmatchedMentees: "Personnes mentorées qui attendent encore un mentor",
  unmatchedMentors: "Mentors avec des places libres",
  received: "Reçu",
  reasons: "Raisons",
  nobody: "Personne.",
  shortages: "Où les places manquent",
  method: "Comment les binômes ont été formés",
  criterion: "Critère",
  weight: "Poids",
  weights: "Poids",
  benefit: "Souhaits pris en compte",
  benefits: { mentee: "de la personne mentorée", mentor: "du mentor", both: "des deux" },
  undirected: "du binôme",
  rules: "Règles",
  minimumScore: "Score minimal",
  unanswered: "Un critère sans réponse compte pour",
  leftOut: "rien (il est laissé de côté)",
  rhythm: "Rythme",
  rhythmOf: ({ sessionMinutes, everyWeeks, formats }) => {
    const weeks = everyWeeks === 1 ? "chaque semaine" : `toutes les ${formatCount(everyWeeks, "semaine", "semaines", "fr")}`;
    const pace = `${formatCount(sessionMinutes, "minute", "minutes", "fr")} ${weeks}`;
    const named = (formats ?? []).map((format) => formatName(format, "fr"));
    return named.length === 0 ? pace : `${pace}, ${formatList(named, "fr")}`;
  },
  objective: "Objectif",
  verified: "Aucun autre choix de binômes n'est meilleur avec ces règles et ces poids\u202f; la preuve a été vérifiée.",
  infeasible: "Aucun binôme n'est formé, car les exigences ne peuvent pas toutes être tenues.",
  asOf: "Fuseaux horaires au",
  digest: "Empreinte",
  version: "Moteur",
  noPairs: "Aucun binôme n'a été formé.",
};
