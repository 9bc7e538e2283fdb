import { answerReader, personFields } from "../people/answered";
import type { Entry } from "../people/form";
import type { Cohort } from "../people/person";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { closestWord } from "../people/suggestion";
import { didYouMean } from "../people/translate";
import type { PolicyForm } from "./read";
import type { CriterionCommon } from "./types";
import type { Listed, Vocabulary } from "./vocabulary";

/**
 * Criteria, rules and private attributes about something that nobody answered. Only what the policy itself asks for: a default criterion that nobody
 * answered says nothing about the author's intentions.
 */
export function checkAnswers(form: PolicyForm, vocabulary: Vocabulary, cohort: Cohort, report: Report): void {
  const criteria = form.criteria as readonly Entry<Listed & CriterionCommon>[] | null;
  const rules = form.rules as readonly Entry<Listed>[] | null;
  const answered = answeredFields(cohort);
  for (const { index, value } of criteria ?? []) {
    const shape = vocabulary.criteria.find(({ type }) => type === value.type);
    const field = shape?.reads?.(value).find((name) => !answered(name));
    if (field !== undefined && value.weight > 0)
      neverAnswered(["criteria", index], value, field, "is unknown for every pair", cohort, report);
  }
  for (const { index, value } of rules ?? []) {
    const shape = vocabulary.rules.find(({ type }) => type === value.type);
    const field = shape?.reads?.(value).find((name) => !answered(name));
    if (field !== undefined) neverAnswered(["rules", index], value, field, "can tell of no pair", cohort, report);
  }
  checkPrivateAttributes(form, cohort, report);
}

function answeredFields(cohort: Cohort): (field: string) => boolean {
  const answers = new Map<string, boolean>();
  const people = [...cohort.mentees, ...cohort.mentors];
  return (field) => {
    let answer = answers.get(field);
    if (answer === undefined) {
      answer = people.some(answerReader(field, cohort));
      answers.set(field, answer);
    }
    return answer;
  };
}

function neverAnswered(path: Path, value: Listed, field: string, consequence: string, cohort: Cohort, report: Report): void {
  const meant = closestWord(
    field,
    [...personFields, ...attributeFields(cohort)].filter((name) => name !== field),
  );
  const at = typeof value.key === "string" ? [...path, "key"] : path;
  const sentence = `nobody answered ${printValue(field)}, so ${printValue(value.type)} ${consequence}${didYouMean(meant)}`;
  report.warning("attribute-never-answered", at, sentence, { value: field, type: value.type, suggestion: meant });
}

function attributeFields(cohort: Cohort): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const { attributes } of [...cohort.mentees, ...cohort.mentors]) for (const key of attributes.keys()) fields.add(`attributes.${key}`);
  return fields;
}

/** A mistyped name here would show what was to stay private. */
function checkPrivateAttributes({ document }: PolicyForm, cohort: Cohort, report: Report): void {
  if (document.privateAttributes === undefined) return;
  const attributes = [...attributeFields(cohort)].map((field) => field.slice("attributes.".length));
  const known = new Set<string>([...personFields, "leadershipStyle", "managerId", ...attributes, ...attributeFields(cohort)]);
  document.privateAttributes.forEach((name, index) => {
    if (known.has(name)) return;
    const meant = closestWord(name, known);
    const sentence = `${printValue(name)} is nothing that anybody answered${didYouMean(meant)}`;
    report.warning("attribute-never-answered", ["privateAttributes", index], sentence, { value: name, suggestion: meant });
  });
}
