import type { Issue } from "../../people/issue";
import { printPath } from "../../people/print";
import type { IssueSentences } from "../language";
import { colon } from "../locale";
import { frenchFormIssues } from "./issues-of-form";
import { frenchPeopleIssues } from "./issues-of-people";
import { frenchPolicyIssues } from "./issues-of-policy";

const sentences: IssueSentences = { ...frenchFormIssues, ...frenchPeopleIssues, ...frenchPolicyIssues };

/** What is wrong with an input, in French, made from code, path and params. */
export function frenchIssue({ code, path, params, message }: Issue): string {
  // A problem of a document as a whole is told apart by nothing but its message.
  const root = path.length === 0 && message.startsWith("policy") ? "politique" : "cohorte";
  return printPath(path, root) + colon("fr") + sentences[code](params, path);
}
