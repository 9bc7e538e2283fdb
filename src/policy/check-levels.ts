import { type Path, printValue } from "../people/print";
import type { CohortForm } from "../people/read";
import type { Report } from "../people/report";
import { type ScaleReference, scaleOf } from "./scale";
import type { Policy, ScaleInput } from "./types";

/** Skill levels outside the scale that a criterion says they are on. Each is reported once for a scale, however many criteria name it. */
export function checkLevels(form: CohortForm, { criteria, scales }: Policy, report: Report): void {
  for (const side of ["mentees", "mentors"] as const) {
    const declared = new Set<ScaleInput>();
    for (const { type, scale } of criteria) {
      const found = type === "skills" ? scaleOf(side, scale as ScaleReference | undefined, scales) : null;
      if (found !== null) declared.add(found);
    }
    for (const scale of declared) {
      for (const { index, value } of form[side]) {
        for (const field of ["skillsWanted", "skills"] as const) {
          value[field]?.forEach((skill, place) => {
            if (typeof skill === "object") checkLevel(skill.level, scale, [side, index, field, place, "level"], report);
          });
        }
      }
    }
  }
}

function checkLevel(level: number | string | undefined, { id, min, max }: ScaleInput, path: Path, report: Report): void {
  if (typeof level !== "number" || (level >= min && level <= max)) return;
  const sentence = `must be from ${min} to ${max}, the scale ${printValue(id)}, not ${level}`;
  report.error("out-of-range", path, sentence, { value: level, scale: id, min, max });
}
