import type { Cohort, Person } from "./person";

/** The fields that a `key` of a policy may name, beside `attributes.x`. */
export const keyFields = ["department", "organization", "location", "country", "jobLevel", "startDate", "timeZone"] as const;

/** The fields of a person that a criterion or rule can read, beside `attributes.x`. */
export const personFields = [
  ...keyFields,
  "languages",
  "availability",
  "formats",
  "goals",
  "goalsSupported",
  "skillsWanted",
  "skills",
  "practised",
  "wanted",
  "avoided",
  "wishes",
  "displayName",
] as const satisfies readonly (keyof Person)[];

/**
 * Whether a person answered a field: one of `personFields`, "managerId", "leadershipStyle" or "attributes.x" ("leadershipStyle.x" is x). True for any other
 * name: what is no field of a person cannot be left unanswered.
 */
export function hasAnswered(person: Person, field: string, cohort: Cohort): boolean {
  if (field === "managerId") return cohort.managers.has(person.id);
  if (field.startsWith("attributes.")) return person.attributes.has(field.slice("attributes.".length));
  if (field === "leadershipStyle") return person.practised !== null || person.wanted !== null || person.avoided !== null;
  const plain = field.replace(/^leadershipStyle\./, "");
  const known = personFields.find((name) => name === plain);
  return known === undefined || person[known] !== null;
}
