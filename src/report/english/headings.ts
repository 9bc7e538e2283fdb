import type { Headings } from "../language";
import { formatCount, formatList } from "../locale";
import { formatName } from "../words";

/** Words of tables and pages in English. */
export const englishHeadings: Headings = {
  title: "Mentoring pairs",
  sharedTitle: "Your mentoring pair",
  pairs: "Pairs",
  pairsMade: "Pairs made",
  mentee: "Mentee",
  mentor: "Mentor",
  score: "Score",
  meanScore: "Mean score",
  weakestPair: "Weakest pair",
  completeness: "Answered",
  scoreMeaning: "Scores run from 0 to 1 and say how well a pair fits the criteria below.",
  completenessMeaning: "“Answered” is the share of the weights that rests on real answers.",
  why: "Why",
  pinned: "asked for by the programme",
  menteesServed: "Mentees with a mentor",
  mentorsUsed: "Mentors with a mentee",
  unmatchedMentees: "Mentees who still want a mentor",
  unmatchedMentors: "Mentors with places left",
  received: "Received",
  reasons: "Reasons",
  nobody: "Nobody.",
  shortages: "Where places are short",
  method: "How the pairs were made",
  criterion: "Criterion",
  weight: "Weight",
  weights: "Weights",
  benefit: "Whose wants",
  benefits: { mentee: "the mentee's", mentor: "the mentor's", both: "both" },
  undirected: "the pair's",
  rules: "Rules",
  minimumScore: "Minimum score",
  unanswered: "An unanswered criterion counts as",
  leftOut: "left out",
  rhythm: "Rhythm",
  rhythmOf: ({ sessionMinutes, everyWeeks, formats }) => {
    const pace = `${formatCount(sessionMinutes, "minute", "minutes", "en")} every ${everyWeeks === 1 ? "week" : formatCount(everyWeeks, "week", "weeks", "en")}`;
    const named = (formats ?? []).map((format) => formatName(format, "en"));
    return named.length === 0 ? pace : `${pace}, ${formatList(named, "en")}`;
  },
  objective: "Objective",
  verified: "No other choice of pairs is better under these rules and weights; the proof was checked.",
  infeasible: "Nobody is paired, because the requirements cannot all be met.",
  asOf: "Time zones as of",
  digest: "Digest",
  version: "Engine",
  noPairs: "No pair was made.",
};
