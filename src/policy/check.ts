import { keyFields } from "../people/answered";
import type { Entry } from "../people/form";
import type { Cohort } from "../people/person";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { closestWord } from "../people/suggestion";
import { didYouMean } from "../people/translate";
import { canonicalJson } from "./canonical";
import { checkAnswers } from "./check-answers";
import { checkParameters } from "./check-parameters";
import { policyDefaults } from "./defaults";
import type { PolicyForm } from "./read";
import { soundPolicy } from "./sound";
import type { CriterionCommon } from "./types";
import type { Listed, Vocabulary } from "./vocabulary";

/** What a policy refers to outside itself. `scoreIds` is null when the cohort's supplied scores could not all be read. */
export interface Surroundings {
  readonly vocabulary: Vocabulary;
  /** Null when a part of it could not be read: then nobody can say what was never answered. */
  readonly cohort: Cohort | null;
  readonly scoreIds: ReadonlySet<string> | null;
}

/** Everything wrong or odd about a policy that is no matter of form. */
export function checkPolicy(form: PolicyForm, { vocabulary, cohort, scoreIds }: Surroundings, report: Report): void {
  const criteria = form.criteria as readonly Entry<Listed & CriterionCommon>[] | null;
  const rules = form.rules as readonly Entry<Listed>[] | null;
  const ids = new Set([...(criteria?.map(({ value }) => value) ?? policyDefaults.criteria).map(idOf), ...form.unread]);
  // Where one could not be read, nobody can say which are missing.
  const scales = report.issues.some(({ path }) => path[0] === "scales") ? null : new Set(form.document.scales?.map(({ id }) => id));
  if (criteria !== null) checkCriteria(criteria, report);
  if (rules !== null) checkRules(rules, vocabulary, report);
  checkScales(form, report);
  for (const [list, entries] of [
    ["criteria", criteria],
    ["rules", rules],
  ] as const) {
    for (const { index, value } of entries ?? []) {
      const path = [list, index];
      checkBounds(value, path, report);
      checkKey(value, path, report);
      if (list === "rules") checkReference(value, "criterion", ids, "unknown-criterion", "criterion of this policy", path, report);
      if (scoreIds !== null) checkReference(value, "scores", scoreIds, "unknown-scores", "entry of suppliedScores", path, report);
      if (scales !== null) checkScaleReference(value, scales, path, report);
    }
  }
  checkParameters(form, vocabulary, report);
  if (cohort === null || cohort.mentees.length === 0 || cohort.mentors.length === 0) return;
  checkAnswers(soundPolicy(form, report.issues, vocabulary), vocabulary, cohort, report);
}

function idOf({ id, type }: CriterionCommon): string {
  return id ?? type;
}

function checkCriteria(criteria: readonly Entry<CriterionCommon>[], report: Report): void {
  const first = new Map<string, number>();
  for (const { index, value } of criteria) {
    const id = idOf(value);
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const hint = value.id === undefined ? ": give one of them an id of its own" : "";
      report.error("duplicate-criterion", ["criteria", index], `${printValue(id)} is the id of criteria[${before}] too${hint}`, {
        value: id,
        first: before,
      });
    }
  }
  // Bad criteria are reported already, and one of them may have the weight that the others lack.
  if (criteria.some(({ value }) => value.weight > 0) || report.issues.some(({ path }) => path[0] === "criteria")) return;
  const sentence = criteria.length === 0 ? "names no criterion, so nothing can be scored" : "every weight is 0, so nothing can be scored";
  report.error("all-weights-zero", ["criteria"], sentence, { criteria: criteria.map(({ value }) => idOf(value)) });
}

function checkRules(rules: readonly Entry<Listed>[], vocabulary: Vocabulary, report: Report): void {
  const first = new Map<string, number>();
  const shapes = new Map(vocabulary.rules.map((shape) => [shape.type, shape]));
  for (const { index, value } of rules) {
    const text = canonicalJson(value);
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    else
      report.warning("duplicate-rule", ["rules", index], `${printValue(value.type)} says the same as rules[${before}]`, {
        value: value.type,
        first: before,
      });
    const fields = shapes.get(value.type)?.fields ?? {};
    if ("min" in fields && "max" in fields && value.min === undefined && value.max === undefined) {
      report.error("missing", ["rules", index, "min"], `is missing, and so is max: ${printValue(value.type)} needs one of them`, {
        type: value.type,
      });
    }
  }
}

function checkBounds(value: Listed, path: Path, report: Report): void {
  const { min, max } = value;
  if (typeof min !== "number" || typeof max !== "number" || min <= max) return;
  report.error("minimum-over-maximum", [...path, "min"], `the minimum ${min} is over the maximum ${max}`, { value: min, max });
}

/** A `key` names a field of a person; "team" for "attributes.team" would find nothing. */
function checkKey({ key }: Listed, path: Path, report: Report): void {
  if (typeof key !== "string" || /^attributes\../.test(key) || keyFields.some((field) => field === key)) return;
  const meant = closestWord(key, keyFields) ?? (key.startsWith("attributes") ? null : `attributes.${key}`);
  const sentence = `${printValue(key)} is neither one of ${keyFields.join(", ")} nor "attributes." and a name${didYouMean(meant)}`;
  report.error("unknown-value", [...path, "key"], sentence, { value: key, known: keyFields, suggestion: meant });
}

function checkReference(
  value: Listed,
  field: string,
  known: ReadonlySet<string>,
  code: "unknown-criterion" | "unknown-scores" | "unknown-scale",
  what: string,
  path: Path,
  report: Report,
): void {
  const id = value[field];
  if (typeof id !== "string" || known.has(id)) return;
  const meant = closestWord(id, known);
  report.error(code, [...path, field], `${printValue(id)} is no ${what}${didYouMean(meant)}`, {
    value: id,
    known: [...known],
    suggestion: meant,
  });
}

/** One scale, or one for each side. */
function checkScaleReference(value: Listed, scales: ReadonlySet<string>, path: Path, report: Report): void {
  const check = (of: Listed, field: string, at: Path) =>
    checkReference(of, field, scales, "unknown-scale", "scale of this policy", at, report);
  check(value, "scale", path);
  if (typeof value.scale !== "object") return;
  for (const side of ["mentees", "mentors"]) check({ type: value.type, ...value.scale }, side, [...path, "scale"]);
}

function checkScales({ document }: PolicyForm, report: Report): void {
  const first = new Map<string, number>();
  document.scales?.forEach((scale, index) => {
    const path = ["scales", index];
    const before = first.get(scale.id);
    if (before === undefined) first.set(scale.id, index);
    else
      report.error("duplicate-id", [...path, "id"], `${printValue(scale.id)} is the id of scales[${before}] too`, {
        value: scale.id,
        first: before,
      });
    checkBounds({ type: "scale", ...scale }, path, report);
    const levels = Math.floor(scale.max - scale.min) + 1;
    if (scale.labels === undefined || scale.max < scale.min || scale.labels.length === levels) return;
    const sentence = `has ${scale.labels.length} labels for the ${levels} levels from ${scale.min} to ${scale.max}`;
    report.error("out-of-range", [...path, "labels"], sentence, { value: scale.labels.length, levels });
  });
}
