import type { Issue } from "../../src/people/issue";
import { brief, issuesOf } from "../policy/fake-vocabulary";

/** What is found in a cohort under an empty policy: each as "severity code path", or the issues themselves. */
export function found(cohort: unknown): string[];
export function found(cohort: unknown, form: "issues"): readonly Issue[];
export function found(cohort: unknown, form?: "issues") {
  const issues = issuesOf(cohort);
  return form === "issues" ? issues : issues.map(brief);
}
