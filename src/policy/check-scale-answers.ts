import type { Entry } from "../people/form";
import { numberInText } from "../people/number";
import { isBlank } from "../people/person";
import { type Path, printValue } from "../people/print";
import type { CohortForm } from "../people/read";
import type { Report } from "../people/report";
import type { PersonForm } from "../people/schema";
import { closestWord } from "../people/suggestion";
import { didYouMean } from "../people/translate";
import type { AttributeValue } from "../people/types";
import { levelOfLabel, type ScaleReference, scaleOf } from "./scale";
import type { Policy, ResolvedCriterion, ScaleInput } from "./types";

/**
 * Answers that a criterion compares on a scale and that the scale does not have: unknown labels, which make the score unknown, and numbers outside it. Warnings,
 * where a skill's level is an error, since an answer may serve other criteria as it is. Each is reported once, at the first person who gave it.
 */
export function checkScaleAnswers(form: CohortForm, { criteria, scales }: Policy, report: Report): void {
  const looked = new Set<string>();
  for (const criterion of criteria) {
    const key = keyOnScale(criterion);
    if (key === null) continue;
    for (const side of ["mentees", "mentors"] as const) {
      const scale = scaleOf(side, criterion.scale as ScaleReference | undefined, scales);
      const name = JSON.stringify([side, key, scale?.id]);
      if (scale !== null && !looked.has(name)) checkSide(form[side], side, key, scale, report);
      looked.add(name);
    }
  }
}

/** The key of a criterion that compares answers on a scale. */
function keyOnScale({ type, key, prefer, scale, table }: ResolvedCriterion): string | null {
  const isOnScale = type === "attribute" && prefer === "close" && scale !== undefined && table === undefined;
  return isOnScale && typeof key === "string" ? key : null;
}

function checkSide(
  people: readonly Entry<PersonForm>[],
  side: "mentees" | "mentors",
  key: string,
  scale: ScaleInput,
  report: Report,
): void {
  const found = new Map<AttributeValue, { readonly path: Path; count: number }>();
  const name = key.startsWith("attributes.") ? key.slice("attributes.".length) : null;
  for (const { index, value } of people) {
    const answer = name === null ? value[key as "department"] : value.attributes?.get(name);
    if (answer === undefined || (typeof answer === "string" && isBlank(answer)) || isOn(scale, answer)) continue;
    const before = found.get(answer);
    if (before === undefined) found.set(answer, { path: [side, index, ...(name === null ? [key] : ["attributes", name])], count: 1 });
    else before.count++;
  }
  for (const [answer, { path, count }] of found) reportAnswer(answer, path, count, scale, report);
}

function isOn(scale: ScaleInput, answer: AttributeValue): boolean {
  if (typeof answer === "string" && levelOfLabel(scale, answer) !== null) return true;
  const level = numberOf(answer);
  return level !== null && level >= scale.min && level <= scale.max;
}

function numberOf(answer: AttributeValue): number | null {
  return typeof answer === "number" ? answer : typeof answer === "string" ? numberInText(answer) : null;
}

function reportAnswer(answer: AttributeValue, path: Path, count: number, { id, min, max, labels = [] }: ScaleInput, report: Report): void {
  const people = count === 1 ? "" : ` (the answer of ${count} people)`;
  if (numberOf(answer) !== null) {
    const sentence = `should be from ${min} to ${max}, the scale ${printValue(id)}, not ${printValue(answer)}${people}`;
    report.warning("out-of-range", path, sentence, { value: answer, scale: id, min, max, count });
    return;
  }
  const meant = typeof answer === "string" ? closestWord(answer, labels) : null;
  const what = labels.length === 0 ? "level" : "label";
  const sentence = `${printValue(answer)}${people} is no ${what} of the scale ${printValue(id)}${didYouMean(meant)}`;
  report.warning("unknown-value", path, sentence, { value: answer, scale: id, known: labels, suggestion: meant, count });
}
