import type { Headings } from "../sentence";

/** Words of tables and pages in English. */
export const englishHeadings: Headings = {
  title: "Mentoring pairs",
  summary: "Summary",
  pairs: "Pairs",
  mentee: "Mentee",
  mentor: "Mentor",
  score: "Score",
  completeness: "Answered",
  why: "Why",
  pinned: "Pinned",
};
