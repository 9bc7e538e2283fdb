import type { Issue } from "../people/issue";
import type { Locale } from "./locale";
import { languageOf } from "./sentence";

/** A problem of the input as one line, path first and without a stop at its end: in English its own `message`, in French made from code, path and params. */
export function issueSentence(issue: Issue, locale: Locale): string {
  return languageOf(locale).issue(issue);
}
