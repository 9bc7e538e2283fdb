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
 * Tells who answered a field: one of `personFields`, "managerId", "leadershipStyle" or "attributes.x" ("leadershipStyle.x" is x). True of everybody for any
 * other name: what is no field of a person cannot be left unanswered.
 */
export function answerReader(field: string, cohort: Cohort): (person: Person) => boolean {
  if (field === "managerId") return ({ id }) => cohort.managers.has(id);
  if (field === "leadershipStyle") return ({ practised, wanted, avoided }) => practised !== null || wanted !== null || avoided !== null;
  if (field.startsWith("attributes.")) {
    const key = field.slice("attributes.".length);
    return ({ attributes }) => attributes.has(key);
  }
  const plain = field.replace(/^leadershipStyle\./, "");
  const known = personFields.find((name) => name === plain);
  return known === undefined ? () => true : (person) => person[known] !== null;
}
