import { aPair, checkArgument, checkProgramme } from "../arguments/given";
import { listOf } from "../arguments/kinds";
import { criterionOfType } from "../criteria/index";
import { isPrivate } from "../explain/shared-parts";
import type { Cohort, Person } from "../people/person";
import type { PairInput } from "../people/types";
import type { Policy } from "../policy/types";
import { type RuleInput, ruleOfType } from "../rules/index";
import { checkLocale, type Locale } from "./locale";
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

const named: readonly (keyof Named)[] = ["cohort", "policy"];

interface Named {
  readonly cohort: Cohort;
  readonly policy: Policy;
}

/** Names when there is no programme at hand: people by id, built-in criteria and rules by their labels. */
export function plainNames(locale: Locale): Names {
  checkLocale(locale);
  const asGiven = (id: string) => id;
  const criterion = (id: string) => criterionName(id, id, locale);
  return { mentee: asGiven, mentor: asGiven, person: asGiven, criterion, rule: (id) => ruleName(id, criterion, locale) };
}

/** The names of a programme, for its coordinator: display names, with the id added where two people of one side share a display name. */
export function namesOf(programme: Named, locale: Locale): Names {
  checkProgramme("namesOf", programme, named);
  checkLocale(locale);
  const { cohort, policy } = programme;
  const mentees = displayNames(cohort.mentees);
  const mentors = displayNames(cohort.mentors);
  const types = new Map(policy.criteria.map((criterion) => [criterion.id, criterion.type]));
  const criterion = (id: string) => criterionName(id, types.get(id) ?? id, locale);
  return {
    mentee: (id) => mentees.get(id) ?? id,
    mentor: (id) => mentors.get(id) ?? id,
    person: (id) => mentors.get(id) ?? mentees.get(id) ?? id,
    criterion,
    rule: (id) => ruleName(id, criterion, locale),
  };
}

/**
 * The names in a text for these pairs' own people: nobody else's name shows, not even by an id that tells two people of one name apart, nor a name that
 * the policy keeps private.
 */
export function namesForPairs(programme: Named, pairs: readonly PairInput[], locale: Locale): Names {
  checkProgramme("namesForPairs", programme, named);
  checkArgument("namesForPairs", "pairs", pairs, listOf(aPair));
  const { cohort, policy } = programme;
  const hidden = isPrivate("displayName", policy);
  const only = <P extends Person>(people: readonly P[], ids: ReadonlySet<string>) =>
    people.filter(({ id }) => ids.has(id)).map((person) => (hidden ? { ...person, displayName: null } : person));
  const mentees = only(cohort.mentees, new Set(pairs.map(({ menteeId }) => menteeId)));
  const mentors = only(cohort.mentors, new Set(pairs.map(({ mentorId }) => mentorId)));
  return namesOf({ cohort: { ...cohort, mentees, mentors }, policy }, locale);
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

/**
 * Rules of one type are told apart by what follows the type in their id: "different:department", "minimum-criterion:goals"; rules that say the same of
 * themselves by their number: "seniority-gap#2".
 */
function ruleName(id: string, criterion: (id: string) => string, locale: Locale): string {
  const [, first, copy] = /^(.*)#(\d+)$/.exec(id) ?? [];
  if (first !== undefined && ruleOfType(splitOnce(first, ":")[0]) !== undefined) return `${ruleName(first, criterion, locale)} ${copy}`;
  const whole = ruleOfType(id);
  if (whole !== undefined) return whole.label[locale];
  const [type, about] = splitOnce(id, ":");
  const rule = about === undefined ? undefined : ruleOfType(type);
  if (rule === undefined || about === undefined) return id;
  return `${rule.label[locale]} (${type === "minimum-criterion" ? criterion(about) : fieldName(about, locale)})`;
}

/** The id that results have for a rule of a policy, where no other rule takes it: "different:department". */
export function ruleIdOf(rule: RuleInput): string {
  return ruleOfType(rule.type)?.id?.(rule) ?? rule.type;
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
