import { valueWords } from "../columns/field";
import { joinWords, type Listed } from "../columns/join";
import type { AttributeValue } from "../people/types";
import type { Comparison } from "./comparison";

/** The words that two answers have in common, out of all words of both; two empty lists have nothing to compare. */
export function sameComparison(prefer: "same" | "different"): Comparison {
  return {
    score(ofMentee, ofMentor) {
      const words = new Set(valueWords(ofMentee));
      const others = new Set(valueWords(ofMentor));
      const shared = [...words].filter((word) => others.has(word)).length;
      const score = scoreOf(prefer, shared, words.size + others.size - shared);
      return score < 0 ? null : score;
    },
    prepare(ofMentees, ofMentors) {
      const { rowStart, rowWord, wordStart, column, ofRow, ofColumn } = joinWords(ofMentees, ofMentors, "mentee", words, words);
      return (mentee, out) => {
        out.fill(0);
        for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
          for (let k = wordStart[rowWord[e]]; k < wordStart[rowWord[e] + 1]; k++) out[column[k]]++;
        }
        const own = ofRow[mentee];
        for (let mentor = 0; mentor < out.length; mentor++) {
          const other = ofColumn[mentor];
          out[mentor] = own < 0 || other < 0 ? -1 : scoreOf(prefer, out[mentor], own + other - out[mentor]);
        }
      };
    },
  };
}

function scoreOf(prefer: "same" | "different", shared: number, all: number): number {
  if (all === 0) return -1;
  return prefer === "same" ? shared / all : 1 - shared / all;
}

/** The distinct words of an answer, and how many they are; -1 is not answered. */
const words: Listed<{ readonly key: string }, AttributeValue | null> = {
  of: (answer) => (answer === null ? null : [...new Set(valueWords(answer))].map((key) => ({ key }))),
  whole: (entries) => entries?.length ?? -1,
};
