import { type PairValue, pairValues, placesById, writeRow } from "../columns/pair-values";
import type { Person } from "../people/person";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { unanswered } from "./unanswered";

/** Where one person's list of wishes has the other: 1 for the first of n, falling evenly to 1/n for the last, 0 for somebody who is not on the list. */
export interface WishesCriterion extends CriterionCommon {
  readonly type: "wishes";
}

export const wishes = defineCriterion<WishesCriterion>({
  type: "wishes",
  label: { en: "Wishes", fr: "Vœux" },
  meaning: "The other is the first wish.",
  fields: {},
  directed: true,
  reads: () => ["wishes"],
  score(_, wanting, other) {
    const wished = wishesOf(wanting);
    if (wished.length === 0) return null;
    const rank = wished.indexOf(other.id);
    return rank < 0 ? 0 : scoreOfRank(rank, wished.length);
  },
  facts(_, wanting, other, __, side) {
    const wished = wishesOf(wanting);
    if (wished.length === 0) return [unanswered(side, "wishes")];
    const rank = wished.indexOf(other.id);
    return [{ code: "wish", params: { by: side, rank: rank < 0 ? null : rank + 1, of: wished.length } }];
  },
  prepare(_, mentees, mentors, __, side) {
    const rowsWish = side === "mentee";
    const [wishing, wished] = rowsWish ? [mentees, mentors] : [mentors, mentees];
    const places = placesById(wished);
    const values: PairValue[] = [];
    for (const [place, person] of wishing.entries()) {
      const list = wishesOf(person);
      for (const [rank, id] of list.entries()) {
        const other = places.get(id);
        if (other === undefined) continue;
        const value = scoreOfRank(rank, list.length);
        values.push(rowsWish ? { row: place, column: other, value } : { row: other, column: place, value });
      }
    }
    const byRow = pairValues(mentees.length, values);
    // What somebody gets who is on no list: 0 from those who wished, unknown from those who did not.
    const otherwise = Float64Array.from(wishing, (person) => (wishesOf(person).length === 0 ? -1 : 0));
    return (mentee, out) => {
      if (rowsWish) out.fill(otherwise[mentee]);
      else out.set(otherwise);
      writeRow(byRow, mentee, out);
    };
  },
});

function wishesOf(person: Person): readonly string[] {
  return person.wishes ?? [];
}

/** `rank` counts from 0. */
function scoreOfRank(rank: number, wishes: number): number {
  return (wishes - rank) / wishes;
}
