import type { Entry } from "./form";
import type { Issue } from "./issue";
import type { CohortForm } from "./read";

/** The cohort without the records and fields that an error points at: what is left can be normalised and judged by the rules. */
export function soundPart(form: CohortForm, issues: readonly Issue[]): CohortForm {
  const wrong = new Map<string, Map<number, Set<string | number | undefined>>>();
  for (const { severity, path } of issues) {
    const [list, index, field] = path;
    if (severity !== "error" || typeof list !== "string" || typeof index !== "number") continue;
    const records = wrong.get(list) ?? new Map<number, Set<string | number | undefined>>();
    wrong.set(list, records.set(index, (records.get(index) ?? new Set()).add(field)));
  }
  const people = <Record extends object>(entries: readonly Entry<Record>[], list: string) =>
    entries.flatMap((entry) => {
      const fields = wrong.get(list)?.get(entry.index);
      if (fields === undefined) return [entry];
      if (fields.has("id") || fields.has(undefined)) return [];
      return [
        { index: entry.index, value: Object.fromEntries(Object.entries(entry.value).filter(([field]) => !fields.has(field))) as Record },
      ];
    });
  const records = <Record>(entries: readonly Entry<Record>[], list: string) => entries.filter(({ index }) => !wrong.get(list)?.has(index));
  return {
    ...form,
    mentees: people(form.mentees, "mentees"),
    mentors: people(form.mentors, "mentors"),
    org: records(form.org, "org"),
    history: records(form.history, "history"),
    conflicts: records(form.conflicts, "conflicts"),
    pins: records(form.pins, "pins"),
    suppliedScores: records(form.suppliedScores, "suppliedScores"),
  };
}
