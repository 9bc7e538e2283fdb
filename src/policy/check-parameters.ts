import type { Entry } from "../people/form";
import type { Report } from "../people/report";
import { policyDefaults } from "./defaults";
import type { PolicyForm } from "./read";
import type { CriterionCommon, RuleCommon } from "./types";
import type { ParameterProblem, Vocabulary } from "./vocabulary";

type List = "criteria" | "rules";

/** What the criteria and rules of a policy find wrong in their own parameters. */
export function checkParameters(form: PolicyForm, vocabulary: Vocabulary, report: Report): void {
  const problemsOf = checkerOf(form, vocabulary);
  for (const list of ["criteria", "rules"] as const) {
    for (const { index, value } of form[list] ?? []) {
      for (const { code, field, sentence, params } of problemsOf(list, value)) report.error(code, [list, index, field], sentence, params);
    }
  }
}

/** The policy without what cannot stand in it now that other criteria are gone, which may take more with it. */
export function withoutDependents(form: PolicyForm, vocabulary: Vocabulary): PolicyForm {
  let left = form;
  for (;;) {
    const problemsOf = checkerOf(left, vocabulary);
    const stands = (list: List) => (entry: Entry<RuleCommon>) => problemsOf(list, entry.value).length === 0;
    const criteria = left.criteria?.filter(stands("criteria")) ?? null;
    const rules = left.rules?.filter(stands("rules")) ?? null;
    if (criteria?.length === left.criteria?.length && rules?.length === left.rules?.length) return left;
    left = { ...left, criteria, rules };
  }
}

function checkerOf(form: PolicyForm, vocabulary: Vocabulary) {
  const unread: readonly CriterionCommon[] = form.unread.map((id) => ({ type: id, weight: 0 }));
  const criteria = [...(form.criteria?.map(({ value }) => value) ?? policyDefaults.criteria), ...unread];
  return (list: List, value: RuleCommon): readonly ParameterProblem[] => {
    if (list === "rules") return vocabulary.rules.find(({ type }) => type === value.type)?.check?.(value, criteria) ?? [];
    const shape = vocabulary.criteria.find(({ type }) => type === value.type);
    return shape?.check?.(value as CriterionCommon, criteria) ?? [];
  };
}
