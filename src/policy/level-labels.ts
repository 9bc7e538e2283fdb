import type { Entry } from "../people/form";
import { type Path, printValue } from "../people/print";
import type { CohortForm } from "../people/read";
import type { Report } from "../people/report";
import type { PersonForm } from "../people/schema";
import { closestWord } from "../people/suggestion";
import { didYouMean } from "../people/translate";
import type { PolicyForm } from "./read";
import { levelOfLabel, type ScaleReference, scaleOf } from "./scale";
import type { ScaleInput } from "./types";

type SkillForm = NonNullable<PersonForm["skillsWanted"]>[number];

/**
 * Skill levels that were given as labels ("practitioner"), as the numbers that they stand for on the scale that a skills criterion declares for that side.
 * A label that no such scale has goes into the report and stays as it is.
 */
export function numberLevels(form: CohortForm, policy: PolicyForm, report: Report): CohortForm {
  return {
    ...form,
    mentees: numbered(form.mentees, "mentees", policy, report),
    mentors: numbered(form.mentors, "mentors", policy, report),
  };
}

function numbered<Person extends PersonForm>(
  people: readonly Entry<Person>[],
  side: "mentees" | "mentors",
  policy: PolicyForm,
  report: Report,
): readonly Entry<Person>[] {
  const scales = scalesOf(side, policy);
  const withNumber = (skill: SkillForm, path: Path): SkillForm => {
    if (typeof skill === "string" || typeof skill.level !== "string") return skill;
    const level = scales.map((scale) => levelOfLabel(scale, skill.level as string)).find((found) => found !== null);
    if (level !== undefined && level !== null) return { ...skill, level };
    reportLabel(skill.level, scales, [...path, "level"], report);
    return skill;
  };
  return people.map((entry) => {
    const { index, value } = entry;
    if (!hasLabel(value)) return entry;
    const fields = skillLists.filter((field) => value[field] !== undefined);
    const named = fields.map((field) => [field, value[field]?.map((skill, place) => withNumber(skill, [side, index, field, place]))]);
    return { index, value: { ...value, ...Object.fromEntries(named) } };
  });
}

const skillLists = ["skillsWanted", "skills"] as const;

function hasLabel({ skillsWanted, skills }: PersonForm): boolean {
  if (skillsWanted !== undefined) for (let k = 0; k < skillsWanted.length; k++) if (isLabelled(skillsWanted[k])) return true;
  if (skills !== undefined) for (let k = 0; k < skills.length; k++) if (isLabelled(skills[k])) return true;
  return false;
}

function isLabelled(skill: SkillForm): boolean {
  return typeof skill === "object" && typeof skill.level === "string";
}

/** The scales on which the policy's skills criteria say that this side gave its levels. */
function scalesOf(side: "mentees" | "mentors", { criteria, document }: PolicyForm): readonly ScaleInput[] {
  // A scale that could not be read has left a hole.
  const declared = ((document.scales ?? []) as readonly ScaleInput[]).filter(() => true);
  return (criteria ?? []).flatMap(({ value }) => {
    const { type, scale } = value as { readonly type: string; readonly scale?: ScaleReference };
    return type === "skills" ? (scaleOf(side, scale, declared) ?? []) : [];
  });
}

function reportLabel(label: string, scales: readonly ScaleInput[], path: Path, report: Report): void {
  const known = scales.flatMap(({ labels }) => labels ?? []);
  const meant = closestWord(label, known);
  const why =
    known.length === 0
      ? "is a label, and no skills criterion names a scale with labels: a level must be a number"
      : `is no label of the scale ${scales.map(({ id }) => printValue(id)).join(" or ")}${didYouMean(meant)}`;
  report.error("unknown-value", path, `${printValue(label)} ${why}`, { value: label, known, suggestion: meant });
}
