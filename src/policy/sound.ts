import type { Entry } from "../people/form";
import type { Issue } from "../people/issue";
import { withoutDependents } from "./check-parameters";
import type { PolicyForm } from "./read";
import type { DocumentForm } from "./schema";
import type { CriterionCommon } from "./types";
import type { Vocabulary } from "./vocabulary";

/** The policy without the criteria, rules and fields that an error points at, and without what needs a criterion that is gone with them. */
export function soundPolicy(form: PolicyForm, issues: readonly Issue[], vocabulary: Vocabulary): PolicyForm {
  const wrong = { criteria: new Set<unknown>(), rules: new Set<unknown>(), fields: new Set<unknown>() };
  for (const { severity, path } of issues) {
    if (severity !== "error") continue;
    if (path[0] === "criteria" || path[0] === "rules") wrong[path[0]].add(path[1]);
    else wrong.fields.add(path[0]);
  }
  const document: DocumentForm = Object.fromEntries(Object.entries(form.document).filter(([field]) => !wrong.fields.has(field)));
  if (wrong.criteria.size === 0 && wrong.rules.size === 0) return { ...form, document, unread: [] };
  const criteria = form.criteria?.filter(({ index }) => !wrong.criteria.has(index)) ?? null;
  const ids = new Set(criteria?.map(({ value }: Entry<CriterionCommon>) => value.id ?? value.type));
  const rules = form.rules?.filter(({ index, value }) => {
    const { criterion } = value as Readonly<{ criterion?: unknown }>;
    return !wrong.rules.has(index) && (criteria === null || typeof criterion !== "string" || ids.has(criterion));
  });
  return withoutDependents({ document, criteria, rules: rules ?? null, unread: [] }, vocabulary);
}
