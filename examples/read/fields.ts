/** How a cell becomes a value. What each looks like in a cell is in examples/README.md. */
export type CellKind =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "capacity" // "3", or "1-3": at least one, at most three
  | "words" // a; b
  | "goals" // a; b*2 (importance)
  | "wanted-skills" // a:3; b:4*2 (level, importance)
  | "skills" // a:3; b
  | "languages" // fr:native; en:B2
  | "styles" // a:0.8; b:0.2
  | "windows"; // Mon-Fri 09:00-12:00; Tue 14:00-17:00

/** The files of a cohort; also the sections of a column map, where "people" holds what mentees and mentors have in common. */
export const sections = ["mentees", "mentors", "history", "conflicts", "pins", "org"] as const;
export type Section = (typeof sections)[number];

type Fields = Readonly<Record<string, CellKind>>;

const personFields: Fields = {
  id: "text",
  displayName: "text",
  managerId: "text",
  department: "text",
  organization: "text",
  location: "text",
  country: "text",
  jobLevel: "number",
  startDate: "date",
  timeZone: "text",
  languages: "languages",
  availability: "windows",
  formats: "words",
  goals: "goals",
  goalsSupported: "words",
  skillsWanted: "wanted-skills",
  skills: "skills",
  "leadershipStyle.practised": "styles",
  "leadershipStyle.wanted": "styles",
  "leadershipStyle.avoided": "words",
  wishes: "words",
  vetoes: "words",
};

const pairFields: Fields = { menteeId: "text", mentorId: "text" };

/** Every field that a column can fill. People also have `attributes.anything`. */
const fieldsOf: Readonly<Record<Section | "people", Fields>> = {
  people: personFields,
  mentees: { ...personFields, mentorsWanted: "number", roundsWaited: "number" },
  mentors: { ...personFields, capacity: "capacity" },
  history: { ...pairFields, endedOn: "date", outcome: "number" },
  conflicts: { ...pairFields, reason: "text" },
  pins: pairFields,
  org: { id: "text", managerId: "text" },
};

const requiredFields: ReadonlySet<string> = new Set(["id", "menteeId", "mentorId"]);

/** Fields without which a record is nobody. */
export function isRequired(field: string): boolean {
  return requiredFields.has(field);
}

/** The kind of a field's cells, `undefined` when that section has no such field. */
export function kindOf(section: Section | "people", field: string): CellKind | undefined {
  const fields = fieldsOf[section];
  if (Object.hasOwn(fields, field)) return fields[field];
  const ofPeople = section === "people" || section === "mentees" || section === "mentors";
  return ofPeople && /^attributes\../.test(field) ? "text" : undefined;
}

export function requiredFieldsOf(section: Section): readonly string[] {
  return Object.keys(fieldsOf[section]).filter(isRequired);
}
