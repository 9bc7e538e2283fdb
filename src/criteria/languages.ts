import { joinWords, type Listed } from "../columns/join";
import { compareText, type Person } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { answered } from "./importance";
import { unanswered } from "./unanswered";

/**
 * How well the two can talk: the best language they share, at the level of the one who speaks it less well, from 1/6 for A1 to 1 for C2 and native. A
 * language without a level counts in full: whoever lists it so says that it can be used. Regions and scripts do not matter: "pt-BR" and "pt" are one language.
 */
export interface LanguagesCriterion extends CriterionCommon {
  readonly type: "languages";
}

/** Sixths, by level of the Common European Framework. */
const sixths: ReadonlyMap<string | null, number> = new Map([
  ["A1", 1],
  ["A2", 2],
  ["B1", 3],
  ["B2", 4],
  ["C1", 5],
  ["C2", 6],
  ["native", 6],
  [null, 6],
]);

interface Spoken {
  /** The language without region and script. */
  readonly key: string;
  readonly tag: string;
  readonly level: string | null;
  readonly score: number;
}

export const languages = defineCriterion<LanguagesCriterion>({
  type: "languages",
  label: { en: "Languages", fr: "Langues" },
  meaning: "Both speak one language in full.",
  fields: {},
  directed: false,
  reads: () => ["languages"],
  score(_, mentee, mentor) {
    if (mentee.languages === null || mentor.languages === null) return null;
    return bestShared(mentee, mentor)?.score ?? 0;
  },
  facts(_, mentee, mentor) {
    if (mentee.languages === null || mentor.languages === null) {
      return [
        ...(mentee.languages === null ? [unanswered("mentee", "languages")] : []),
        ...(mentor.languages === null ? [unanswered("mentor", "languages")] : []),
      ];
    }
    const best = bestShared(mentee, mentor);
    if (best === null) return [{ code: "no-shared-language", params: {} }];
    return [{ code: "shared-language", params: { tag: best.tag, level: best.level } }];
  },
  profile: (_, { languages: spoken }) => JSON.stringify(spoken),
  prepare(_, mentees, mentors) {
    const { rowStart, rowWord, wordStart, column, wants, offers, ofRow, ofColumn } = joinWords(mentees, mentors, "mentee", spoken, spoken);
    const [ofMentees] = wants;
    const [ofMentors] = offers;
    return (mentee, out) => {
      for (let mentor = 0; mentor < out.length; mentor++) out[mentor] = ofRow[mentee] * ofColumn[mentor] - 1;
      for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
        const own = ofMentees[e];
        for (let k = wordStart[rowWord[e]]; k < wordStart[rowWord[e] + 1]; k++) {
          const score = Math.min(own, ofMentors[k]);
          if (score > out[column[k]]) out[column[k]] = score;
        }
      }
    };
  },
});

/** The languages of a person, each once, at its best level; sorted by language. */
function spokenBy(person: Person): readonly Spoken[] | null {
  if (person.languages === null) return null;
  const best = new Map<string, Spoken>();
  for (const { tag, level } of person.languages) {
    const key = tag.split("-")[0].toLowerCase();
    const score = (sixths.get(level) ?? 6) / 6;
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { key, tag, level, score });
  }
  return [...best.values()].sort((a, b) => compareText(a.key, b.key));
}

const spoken: Listed<Spoken> = { of: spokenBy, numbers: [({ score }) => score], whole: answered };

/** The shared language with the highest of the lower levels, as the one who speaks it less well gave it; of equals the first by language. */
function bestShared(mentee: Person, mentor: Person): Spoken | null {
  const others = spokenBy(mentor) ?? [];
  let best: Spoken | null = null;
  for (const own of spokenBy(mentee) ?? []) {
    const other = others.find(({ key }) => key === own.key);
    if (other === undefined) continue;
    const lower = other.score < own.score || (own.level === null && other.score === own.score) ? other : own;
    if (lower.score > (best?.score ?? 0)) best = lower;
  }
  return best;
}
