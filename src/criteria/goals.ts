import { joinWords, type Listed } from "../columns/join";
import type { Fact } from "../people/fact";
import type { Person, Term } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion, rowOfSparse, type SparseRow } from "./criterion";
import { answered, totalImportance } from "./importance";
import { type RarityDamping, rarityContext, rarityFactor, rarityFacts, rarityField, rarityOfPair } from "./rarity";
import { otherSide, unanswered } from "./unanswered";

/**
 * How much of what one person wants to achieve the other can help with. Divided by what is wanted, not by what is offered, so somebody who offers help
 * with everything gains nothing by it over somebody who offers the right thing; with `rarityDamping` they fall behind.
 */
export interface GoalsCriterion extends CriterionCommon, RarityDamping {
  readonly type: "goals";
}

export const goals = defineCriterion<GoalsCriterion>({
  type: "goals",
  label: { en: "Goals", fr: "Objectifs" },
  meaning: "The other supports every goal that is wanted; goals count by their importance.",
  fields: rarityField,
  directed: true,
  reads: () => ["goals", "goalsSupported"],
  score(parameters, wanting, other, setting, side) {
    const wanted = wanting.goals ?? [];
    const offered = other.goalsSupported;
    if (wanted.length === 0 || offered === null) return null;
    const supported = new Set(offered.map(({ key }) => key));
    let covered = 0;
    let total = 0;
    for (const { key, importance } of wanted) {
      total += importance;
      if (supported.has(key)) covered += importance;
    }
    return (covered / total) * rarityFactor(parameters, other, "goalsSupported", otherSide(side), setting);
  },
  facts(parameters, wanting, other, setting, side) {
    const wanted = wanting.goals ?? [];
    const offered = other.goalsSupported;
    if (wanted.length === 0 || offered === null) {
      return [
        ...(wanted.length === 0 ? [unanswered(side, "goals")] : []),
        ...(offered === null ? [unanswered(otherSide(side), "goalsSupported")] : []),
      ];
    }
    const supported = new Set(offered.map(({ key }) => key));
    const facts = wanted.map(
      ({ key, text, importance }): Fact => ({
        code: supported.has(key) ? "met" : "not-met",
        params: { kind: "goal", name: text, by: side, importance },
      }),
    );
    return [...facts, ...rarityFacts(parameters, other, "goalsSupported", side, setting)];
  },
  context: (parameters, setting) => rarityContext(parameters, "goalsSupported", setting),
  profile: (_, { goals: wanted, goalsSupported }, __, wants) =>
    JSON.stringify((wants ? wanted?.map(({ key, importance }) => [key, importance]) : goalsSupported?.map(({ key }) => key)) ?? null),
  prepare(parameters, mentees, mentors, setting, side) {
    const join = joinWords(mentees, mentors, side, wants, offers);
    const { rowStart, rowWord, wordStart, column, rowsWant, ofRow, ofColumn } = join;
    const [importance] = join.wants;
    const damp = rarityOfPair(parameters, mentees, mentors, "goalsSupported", side, setting);
    const covered = new Float64Array(mentors.length);
    const fill: SparseRow["fill"] = (mentee, columns, scores) => {
      const rowTotal = ofRow[mentee];
      if (rowTotal === 0) return -1;
      let count = 0;
      for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
        const last = wordStart[rowWord[e] + 1];
        for (let k = wordStart[rowWord[e]]; k < last; k++) {
          const mentor = column[k];
          if (covered[mentor] === 0) columns[count++] = mentor;
          covered[mentor] += importance[rowsWant ? e : k];
        }
      }
      for (let k = 0; k < count; k++) {
        const mentor = columns[k];
        const score = covered[mentor] / (rowTotal * ofColumn[mentor]);
        scores[k] = damp === null ? score : score * damp(mentee, mentor);
        covered[mentor] = 0;
      }
      return count;
    };
    const base = Float64Array.from(ofColumn, (total) => (total > 0 ? 0 : -1));
    return Object.assign(rowOfSparse({ base, fill }), { highest: (mentee: number) => (ofRow[mentee] === 0 ? -1 : 1) });
  },
});

const wants: Listed<NonNullable<Person["goals"]>[number]> = {
  of: (person) => person.goals,
  numbers: [(goal) => goal.importance],
  whole: totalImportance,
};
const offers: Listed<Term> = { of: (person) => person.goalsSupported, whole: answered };
