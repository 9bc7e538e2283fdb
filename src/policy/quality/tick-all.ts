import type { Cohort, Person, Term } from "../../people/person";
import { printValue } from "../../people/print";
import type { Report } from "../../people/report";
import { printSome, someOf } from "./people-list";
import type { Section } from "./sections";

/** Who names at least this share of the terms that anybody names has ticked all boxes, if the terms are this many ... */
const nearlyAll = 0.9;
const fewestTerms = 5;
/** ... and if that is at least so many times the median of the same list on the same side: where everybody names much, nobody stands out. */
const timesMedian = 2;

type List = "goals" | "goalsSupported" | "skillsWanted" | "skills";

/** What is wanted on one side is answered by what is offered on the other: their terms are one menu. */
const menus = [
  { wants: "goals", offers: "goalsSupported", what: "goal" },
  { wants: "skillsWanted", offers: "skills", what: "skill" },
] as const;

/** Profiles that name nearly every goal or skill that anybody names: they fit everybody and so tell nobody apart. */
export function findTickAll(cohort: Cohort, sections: readonly Section[], report: Report): void {
  for (const { wants, offers, what } of menus) {
    for (const [wanting, offering] of [
      ["mentees", "mentors"],
      ["mentors", "mentees"],
    ] as const) {
      const lists = [
        { side: wanting, field: wants },
        { side: offering, field: offers },
      ].filter((list) => sections.some(({ side, field }) => side === list.side && field === list.field));
      const terms = termsNamed(cohort, lists);
      if (terms < fewestTerms) continue;
      for (const { side, field } of lists) reportList(cohort[side], side, field, terms, what, report);
    }
  }
}

/** How many terms anybody names; 0 as soon as they are so many that nobody's list holds nearly all of them. */
function termsNamed(cohort: Cohort, lists: readonly { readonly side: Section["side"]; readonly field: List }[]): number {
  const longest = lists.reduce((most, { side, field }) => Math.max(most, longestList(cohort[side], field)), 0);
  const menu = new Set<string>();
  const isFew = lists.every(({ side, field }) => addTerms(cohort[side], field, menu, longest / nearlyAll));
  return isFew ? menu.size : 0;
}

function longestList(people: readonly Person[], field: List): number {
  let longest = 0;
  for (let k = 0; k < people.length; k++) {
    const terms = people[k][field];
    if (terms !== null && terms.length > longest) longest = terms.length;
  }
  return longest;
}

/** Stops, and gives false, when there are more than `most`. */
function addTerms(people: readonly Person[], field: List, menu: Set<string>, most: number): boolean {
  for (let k = 0; k < people.length && menu.size <= most; k++) {
    const terms = termsOf(people[k], field);
    for (let t = 0; t < terms.length; t++) menu.add(terms[t].key);
  }
  return menu.size <= most;
}

function reportList(people: readonly Person[], side: Section["side"], field: List, terms: number, what: string, report: Report): void {
  const counts = people.map((person) => termsOf(person, field).length);
  const given = Int32Array.from(counts.filter((count) => count > 0)).sort();
  const median = given[(given.length - 1) >> 1] ?? 0;
  const least = Math.max(Math.ceil(nearlyAll * terms), timesMedian * median);
  const ids = people.filter((_, place) => counts[place] >= least).map(({ id }) => id);
  if (ids.length === 0) return;
  const sentence =
    `${printSome(ids, people.length, side)} named under ${printValue(field)} nearly all of the ${terms} ${what}s that anybody named, ` +
    `which says little about what they are good for`;
  report.warning("tick-all", [side], sentence, { field, terms, ...someOf(ids, people.length) });
}

function termsOf(person: Person, field: List): readonly Term[] {
  return person[field] ?? [];
}
