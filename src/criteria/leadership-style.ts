import { type Join, joinWords, type Listed } from "../columns/join";
import { levelCodes } from "../columns/level-codes";
import type { Fact } from "../people/fact";
import type { Person, Term } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion, type RowScorer } from "./criterion";
import { otherSide, unanswered } from "./unanswered";

/**
 * How much of the leadership that one person wants the other practises: needs and supplies, not likeness, so practising more than is wanted neither helps
 * nor harms. Styles that the other did not name are unknown, not zero, and stay out. The score is multiplied by 1 - the highest level at which the other
 * practises a style marked as avoided.
 */
export interface LeadershipStyleCriterion extends CriterionCommon {
  readonly type: "leadership-style";
}

type Style = NonNullable<Person["wanted"]>[number];

/** In [0, 1], or -1 when no style that is wanted is known. `lacking` is what is short of `wanted` over the known styles. */
function met(lacking: number, wanted: number): number {
  return wanted > 0 ? 1 - lacking / wanted : -1;
}

/** What of a wanted level the practised one falls short of: the larger of the difference and 0, exactly, without a branch that could be mispredicted. */
function shortfall(wanted: number, practised: number): number {
  const difference = wanted - practised;
  return (difference + Math.abs(difference)) / 2;
}

/** The style marked as avoided that the other practises most, or null. */
function worstAvoided(wanting: Person, other: Person): Style | null {
  let worst: Style | null = null;
  for (const style of other.practised ?? []) {
    const avoided = wanting.avoided?.some(({ key }) => key === style.key) ?? false;
    if (avoided && style.level > (worst?.level ?? 0)) worst = style;
  }
  return worst;
}

export const leadershipStyle = defineCriterion<LeadershipStyleCriterion>({
  type: "leadership-style",
  label: { en: "Leadership style", fr: "Style de leadership" },
  meaning: "The other practises every wanted style at least as much as it is wanted, and none that is avoided.",
  fields: {},
  directed: true,
  reads: () => ["leadershipStyle.wanted", "leadershipStyle.practised"],
  score(_, wanting, other) {
    let lacking = 0;
    let total = 0;
    for (const { key, level } of wanting.wanted ?? []) {
      const practised = other.practised?.find((style) => style.key === key);
      if (practised === undefined) continue;
      lacking += shortfall(level, practised.level);
      total += level;
    }
    const score = met(lacking, total);
    return score < 0 ? null : score * (1 - (worstAvoided(wanting, other)?.level ?? 0));
  },
  facts(_, wanting, other, __, side) {
    const wanted = wanting.wanted ?? [];
    if (wanted.length === 0 || other.practised === null) {
      return [
        ...(wanted.length === 0 ? [unanswered(side, "leadershipStyle.wanted")] : []),
        ...(other.practised === null ? [unanswered(otherSide(side), "leadershipStyle.practised")] : []),
      ];
    }
    const facts = wanted.map(({ key, text, level }): Fact => {
      const practised = other.practised?.find((style) => style.key === key)?.level;
      const params = { kind: "style", name: text, by: side, wanted: level } as const;
      if (practised === undefined) return { code: "not-known", params };
      const code = practised >= level ? "met" : practised > 0 ? "partly-met" : "not-met";
      return { code, params: { ...params, offered: practised } };
    });
    const worst = worstAvoided(wanting, other);
    if (worst === null) return facts;
    return [...facts, { code: "avoided", params: { name: worst.text, by: side, practised: worst.level, factor: 1 - worst.level } }];
  },
  profile: (_, person, __, wants) =>
    JSON.stringify(
      wants
        ? [person.wanted?.map(({ key, level }) => [key, level]), person.avoided?.map(({ key }) => key)]
        : (person.practised?.map(({ key, level }) => [key, level]) ?? null),
    ),
  prepare(_, mentees, mentors, __, side) {
    const ofWanted = joinWords(mentees, mentors, side, wanted, practised);
    const ofAvoided = joinWords(mentees, mentors, side, avoided, practised);
    const fillWanted = wantedRow(ofWanted);
    const takeOffAvoided = avoidedRow(ofAvoided);
    const row: RowScorer = (mentee, out) => {
      fillWanted(mentee, out);
      takeOffAvoided(mentee, out);
    };
    const { rowStart } = ofWanted;
    return Object.assign(row, {
      ...someStyles(ofWanted, ofAvoided),
      highest: (mentee: number) => (rowStart[mentee] === rowStart[mentee + 1] ? -1 : 1),
    });
  },
});

/** The scores as if nothing was avoided. */
function wantedRow({ rowStart, rowWord, wordStart, column, rowsWant, wants, offers, ofColumn }: Join): RowScorer {
  const [wantedLevel] = wants;
  const [practisedLevel] = offers;
  const total = new Float64Array(ofColumn.length);
  return (mentee, out) => {
    const isUnknown = rowStart[mentee] === rowStart[mentee + 1];
    out.fill(isUnknown ? -1 : 0);
    if (isUnknown) return;
    total.fill(0);
    for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
      const last = wordStart[rowWord[e] + 1];
      for (let k = wordStart[rowWord[e]]; k < last; k++) {
        const mentor = column[k];
        const level = wantedLevel[rowsWant ? e : k];
        out[mentor] += shortfall(level, practisedLevel[rowsWant ? k : e]);
        total[mentor] += level;
      }
    }
    for (let mentor = 0; mentor < out.length; mentor++) out[mentor] = met(out[mentor], total[mentor]);
  };
}

/** Multiplies the scores that are known by what the worst of the avoided styles leaves. */
function avoidedRow({ rowStart, rowWord, wordStart, column, rowsWant, offers, ofColumn }: Join): RowScorer {
  const [practisedLevel] = offers;
  const worst = new Float64Array(ofColumn.length);
  return (mentee, out) => {
    if (rowStart[mentee] === rowStart[mentee + 1]) return;
    worst.fill(0);
    for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
      const last = wordStart[rowWord[e] + 1];
      for (let k = wordStart[rowWord[e]]; k < last; k++) {
        const level = practisedLevel[rowsWant ? k : e];
        if (level > worst[column[k]]) worst[column[k]] = level;
      }
    }
    for (let mentor = 0; mentor < out.length; mentor++) {
      if (out[mentor] >= 0) out[mentor] *= 1 - worst[mentor];
    }
  };
}

/** Some columns' scores, for which the row's styles are looked up in tables of the columns'. */
function someStyles(ofWanted: Join, ofAvoided: Join): Pick<RowScorer, "some"> {
  const { rowsWant } = ofWanted;
  const wantedCodes = levelCodes(ofWanted, rowsWant ? ofWanted.offers[0] : ofWanted.wants[0]);
  // Where the mentors avoid, it is enough to know that they do: any number stands for it.
  const avoidedCodes = levelCodes(ofAvoided, rowsWant ? ofAvoided.offers[0] : new Float64Array(ofAvoided.column.length));
  if (wantedCodes === null || avoidedCodes === null) return {};
  const { rowStart, rowWord } = ofWanted;
  const { rowStart: avoidedStart, rowWord: avoidedWord } = ofAvoided;
  const columns = ofWanted.ofColumn.length;
  const { code, levels } = wantedCodes;
  const { code: avoidedCode, levels: avoidedLevels } = avoidedCodes;
  const ofRow = rowsWant ? ofWanted.wants[0] : ofWanted.offers[0];
  // What each of the row's styles adds, by the other's level; code 0 adds nothing.
  const width = levels.length + 1;
  const lackingBy = new Float64Array(width * ofWanted.longestRow);
  const totalBy = new Float64Array(lackingBy.length);
  const avoidedWidth = avoidedLevels.length + 1;
  const worstBy = new Float64Array(avoidedWidth * ofAvoided.longestRow);
  let last = -1;
  const meet = (mentee: number) => {
    if (mentee === last) return;
    last = mentee;
    for (let e = rowStart[mentee], n = 0; e < rowStart[mentee + 1]; e++, n += width)
      for (let k = 1; k < width; k++) {
        const level = rowsWant ? ofRow[e] : levels[k - 1];
        lackingBy[n + k] = shortfall(level, rowsWant ? levels[k - 1] : ofRow[e]);
        totalBy[n + k] = level;
      }
    for (let e = avoidedStart[mentee], n = 0; e < avoidedStart[mentee + 1]; e++, n += avoidedWidth)
      for (let k = 1; k < avoidedWidth; k++) worstBy[n + k] = rowsWant ? avoidedLevels[k - 1] : ofAvoided.offers[0][e];
  };
  const some: RowScorer["some"] = (mentee, mentors, count, scores) => {
    meet(mentee);
    const [from, end] = [rowStart[mentee], rowStart[mentee + 1]];
    for (let k = 0; k < count; k++) {
      const mentor = mentors[k];
      let lacking = 0;
      let total = 0;
      for (let e = from, n = 0; e < end; e++, n += width) {
        const at = n + code[rowWord[e] * columns + mentor];
        lacking += lackingBy[at];
        total += totalBy[at];
      }
      scores[k] = met(lacking, total);
    }
    if (avoidedStart[mentee] === avoidedStart[mentee + 1]) return;
    for (let k = 0; k < count; k++) {
      if (scores[k] < 0) continue;
      let worst = 0;
      for (let e = avoidedStart[mentee], n = 0; e < avoidedStart[mentee + 1]; e++, n += avoidedWidth) {
        const level = worstBy[n + avoidedCode[avoidedWord[e] * columns + mentors[k]]];
        if (level > worst) worst = level;
      }
      scores[k] *= 1 - worst;
    }
  };
  return { some };
}

const wanted: Listed<Style> = { of: (person) => person.wanted, numbers: [(style) => style.level] };
const practised: Listed<Style> = { of: (person) => person.practised, numbers: [(style) => style.level] };
const avoided: Listed<Term> = { of: (person) => person.avoided };
