import type { Headings } from "../sentence";

/** Words of tables and pages in French. */
export const frenchHeadings: Headings = {
  title: "Binômes de mentorat",
  summary: "Résumé",
  pairs: "Binômes",
  mentee: "Personne mentorée",
  mentor: "Mentor",
  score: "Score",
  completeness: "Répondu",
  why: "Pourquoi",
  pinned: "Imposé",
};
