import { criterionOfType } from "../criteria/index";
import type { Cohort, Person } from "../people/person";
import type { Policy } from "../policy/types";
import { ruleOfType } from "../rules/index";
import type { Locale } from "./locale";
import { fieldName } from "./words";

/** How people, criteria and rules are called in sentences. */
export interface Names {
  readonly mentee: (id: string) => string;
  readonly mentor: (id: string) => string;
  /** Anybody in a reporting line, outside the cohort included. */
  readonly person: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly rule: (id: string) => string;
}

/** Names when there is no programme at hand: people by id, built-in criteria and rules by their labels. */
export function plainNames(locale: Locale): Names {
  const asGiven = (id: string) => id;
  return {
    mentee: asGiven,
    mentor: asGiven,
    person: asGiven,
    criterion: (id) => criterionName(id, id, locale),
    rule: (id) => ruleName(id, locale),
  };
}

/** The names of a programme: display names, with the id added where two people of one side share a display name. */
export function namesOf(programme: { readonly cohort: Cohort; readonly policy: Policy }, locale: Locale): Names {
  const { cohort, policy } = programme;
  const mentees = displayNames(cohort.mentees);
  const mentors = displayNames(cohort.mentors);
  const types = new Map(policy.criteria.map((criterion) => [criterion.id, criterion.type]));
  return {
    mentee: (id) => mentees.get(id) ?? id,
    mentor: (id) => mentors.get(id) ?? id,
    person: (id) => mentors.get(id) ?? mentees.get(id) ?? id,
    criterion: (id) => criterionName(id, types.get(id) ?? id, locale),
    rule: (id) => ruleName(id, locale),
  };
}

function displayNames(people: readonly Person[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { displayName } of people) if (displayName !== null) count.set(displayName, (count.get(displayName) ?? 0) + 1);
  return new Map(
    people.map(({ id, displayName }) => {
      if (displayName === null) return [id, id];
      return [id, count.get(displayName) === 1 ? displayName : `${displayName} (${id})`];
    }),
  );
}

/** A criterion that the organiser named is called by that name, whatever its type. */
function criterionName(id: string, type: string, locale: Locale): string {
  return id === type ? (criterionOfType(type)?.label[locale] ?? id) : id;
}

/** Rules of one type are told apart by what follows the type in their id: "different department". */
function ruleName(id: string, locale: Locale): string {
  const whole = ruleOfType(id);
  if (whole !== undefined) return whole.label[locale];
  const space = id.indexOf(" ");
  const rule = space < 0 ? undefined : ruleOfType(id.slice(0, space));
  return rule === undefined ? id : `${rule.label[locale]} (${fieldName(id.slice(space + 1), locale)})`;
}
