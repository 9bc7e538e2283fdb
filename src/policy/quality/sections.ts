import { answerReader } from "../../people/answered";
import type { Cohort, Person } from "../../people/person";
import type { CriterionCommon, ResolvedCriterion } from "../types";
import type { Vocabulary } from "../vocabulary";

/** A field that a criterion reads of the people of one side. */
export interface Section {
  readonly side: "mentees" | "mentors";
  readonly field: string;
  /** The ids of the criteria that read it, in the policy's order. */
  readonly criteria: readonly string[];
  /** Those of them that are unknown without it: all that do not go by the other direction as well. */
  readonly needing: readonly string[];
}

/** What one person wants of the other, and what the other offers: read of one side only unless a criterion benefits both. */
const wants: readonly string[] = ["goals", "skillsWanted", "wanted", "avoided", "wishes"];
const offers: readonly string[] = ["goalsSupported", "skills", "practised"];

const styleParts: readonly string[] = ["practised", "wanted", "avoided"];

/** Every section that one of the criteria reads. */
export function sectionsRead(criteria: readonly ResolvedCriterion[], vocabulary: Vocabulary): readonly Section[] {
  const readers = new Map<string, Section & { readonly criteria: string[]; readonly needing: string[] }>();
  for (const criterion of criteria) {
    for (const field of fieldsRead(criterion, vocabulary)) {
      for (const side of sidesRead(field, criterion)) {
        const section = readers.get(`${side} ${field}`) ?? { side, field, criteria: [], needing: [] };
        section.criteria.push(criterion.id);
        if (criterion.benefit !== "both") section.needing.push(criterion.id);
        readers.set(`${side} ${field}`, section);
      }
    }
  }
  return [...readers.values()];
}

/** The person fields that a criterion reads, without the "leadershipStyle." before a part of it. */
export function fieldsRead(criterion: ResolvedCriterion, vocabulary: Vocabulary): readonly string[] {
  const shape = vocabulary.criteria.find(({ type }) => type === criterion.type);
  return (shape?.reads?.(criterion) ?? []).map((field) => field.replace(/^leadershipStyle\./, ""));
}

/** A section as the input names it. */
export function inputName(field: string): string {
  return styleParts.includes(field) ? `leadershipStyle.${field}` : field;
}

function sidesRead(field: string, { benefit }: Required<CriterionCommon>): readonly Section["side"][] {
  const isWant = wants.includes(field);
  if (benefit === "both" || !(isWant || offers.includes(field))) return ["mentees", "mentors"];
  return [isWant === (benefit === "mentee") ? "mentees" : "mentors"];
}

/** Whether a person left a section out. Wanting nothing says as little as no answer; an empty list of offers is an answer. */
export function leftOut(field: string, cohort: Cohort): (person: Person) => boolean {
  const answered = answerReader(field, cohort);
  if (!wants.includes(field)) return (person) => !answered(person);
  return (person) => {
    const list = person[field as "goals" | "skillsWanted" | "wanted" | "avoided" | "wishes"];
    return list === null || list.length === 0;
  };
}
