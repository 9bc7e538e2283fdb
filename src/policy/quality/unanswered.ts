import type { Cohort, Person } from "../../people/person";
import { printValue } from "../../people/print";
import type { Report } from "../../people/report";
import { countOf, printSome, someOf } from "./people-list";
import { inputName, leftOut, type Section } from "./sections";

/** A section that more than this share of a side left out is worth a word ... */
const many = 0.5;
/** ... unless it is one that people leave out for good reasons: most know nobody on the other side. */
const mayBeLeftOut: readonly string[] = ["wishes"];

/** What the two searches have to know of the policy. */
interface Asking {
  /** The policy names its criteria. Where it does not and nobody answered anything, the caller is after something else than answers. */
  readonly isGiven: boolean;
  /** False where a criterion, supplied scores say, goes by something else than answers. */
  readonly everyCriterionReads: boolean;
}

/**
 * Sections that more than half of a side left out, and people who answered nothing at all of what the criteria read. Gives the ids of the criteria that
 * are therefore unknown for every pair.
 */
export function findUnanswered(cohort: Cohort, sections: readonly Section[], asking: Asking, report: Report): ReadonlySet<string> {
  const sides = (["mentees", "mentors"] as const).map((side) => leftOutOn(side, cohort, sections));
  const blind = new Set(sides.flatMap(({ left, of }) => left.filter(({ count }) => count === of).flatMap(({ needing }) => needing)));
  const isBare = sides.every(({ silent, of }) => silent.length === of);
  if (isBare && !asking.isGiven) return blind;
  for (const { side, of, left, silent } of sides) {
    const saySilent = asking.everyCriterionReads && silent.length > 0;
    const sayLeft = !(saySilent && silent.length === of);
    if (sayLeft) for (const section of left) reportSection(section, of, report);
    // Who left out the only section is counted with it.
    if (saySilent && !(sayLeft && left.length === 1 && silent.length > many * of)) reportSilent(silent, of, side, report);
  }
  return blind;
}

function leftOutOn(side: Section["side"], cohort: Cohort, sections: readonly Section[]) {
  const people: readonly Person[] = cohort[side];
  const tests = sections.filter((section) => section.side === side).map((section) => ({ section, test: leftOut(section.field, cohort) }));
  const left = tests.map(({ section, test }) => ({ ...section, count: people.filter(test).length }));
  const silent = tests.length === 0 ? [] : people.filter((person) => tests.every(({ test }) => test(person))).map(({ id }) => id);
  return { side, of: people.length, left, silent };
}

function reportSection({ side, field, criteria, needing, count }: Section & { readonly count: number }, of: number, report: Report): void {
  const isDecisive = count === of && needing.length > 0;
  if (count <= many * of || (mayBeLeftOut.includes(field) && !isDecisive)) return;
  const named = isDecisive ? needing : criteria;
  const readers = `${named.length === 1 ? "the criterion" : "the criteria"} ${named.map(printValue).join(", ")}`;
  const verb = named.length === 1 ? "is" : "are";
  const consequence = isDecisive ? `so ${readers} ${verb} unknown for every pair` : `which ${readers} ${verb} to go by`;
  const name = inputName(field);
  const sentence = `${countOf(count, of, side)} left ${printValue(name)} out, ${consequence}`;
  report.warning("unanswered-section", [side], sentence, { field: name, criteria, count, of });
}

function reportSilent(silent: readonly string[], of: number, side: Section["side"], report: Report): void {
  const sentence = `${printSome(silent, of, side)} answered nothing that a criterion reads, so nothing tells who fits them`;
  report.warning("unanswered-person", [side], sentence, someOf(silent, of));
}
