import { joinWords, numbersBySide } from "../columns/join";
import type { Person } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { otherSide, unanswered } from "./unanswered";

/**
 * How much of what one person wants to achieve the other can help with. Divided by what is wanted, not by what is offered, so somebody who offers help
 * with everything gains nothing by it over somebody who offers the right thing.
 */
export interface GoalsCriterion extends CriterionCommon {
  readonly type: "goals";
}

export const goals = defineCriterion<GoalsCriterion>({
  type: "goals",
  label: { en: "Goals", fr: "Objectifs" },
  meaning: "The other supports every goal that is wanted; goals count by their importance.",
  fields: {},
  directed: true,
  reads: () => ["goals", "goalsSupported"],
  score(_, wanting, other) {
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
    return covered / total;
  },
  facts(_, wanting, other, __, side) {
    const wanted = wanting.goals ?? [];
    const offered = other.goalsSupported;
    if (wanted.length === 0 || offered === null) {
      return [
        ...(wanted.length === 0 ? [unanswered(side, "goals")] : []),
        ...(offered === null ? [unanswered(otherSide(side), "goalsSupported")] : []),
      ];
    }
    const supported = new Set(offered.map(({ key }) => key));
    return wanted.map(({ key, text, importance }) => ({
      code: supported.has(key) ? "met" : "not-met",
      params: { kind: "goal", name: text, by: side, importance },
    }));
  },
  prepare(_, mentees, mentors, __, side) {
    const { rowStart, rowWord, wordStart, column, rowsWant, wantNumbers } = joinWords(mentees, mentors, side, wantedBy, offeredBy);
    const importance = wantNumbers((goal) => goal.importance);
    // An offer has the total 1, so the product of a pair's totals is what is wanted, and 0 where somebody did not answer.
    const totals = numbersBySide(mentees, mentors, side, totalImportance, (person) => (person.goalsSupported === null ? 0 : 1));
    return (mentee, out) => {
      out.fill(0);
      for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
        const last = wordStart[rowWord[e] + 1];
        for (let k = wordStart[rowWord[e]]; k < last; k++) out[column[k]] += importance[rowsWant ? e : k];
      }
      const rowTotal = totals.rows[mentee];
      for (let mentor = 0; mentor < out.length; mentor++) {
        const total = rowTotal * totals.columns[mentor];
        out[mentor] = total > 0 ? out[mentor] / total : -1;
      }
    };
  },
});

const wantedBy = (person: Person) => person.goals;
const offeredBy = (person: Person) => person.goalsSupported;

function totalImportance(person: Person): number {
  return (person.goals ?? []).reduce((sum, { importance }) => sum + importance, 0);
}
