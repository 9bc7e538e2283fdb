import type { Issue, IssueCode } from "./issue";
import { type Path, plainValue, printPath } from "./print";

/** Collects what is found in one document. Sentences go on after the path: "must be text, not 4". */
export interface Report {
  readonly issues: Issue[];
  readonly error: Finding;
  readonly warning: Finding;
}

export type Finding = (code: IssueCode, path: Path, sentence: string, params?: Readonly<Record<string, unknown>>) => void;

/** `root` is the document's name, for problems of the document as a whole. */
export function createReport(root: "cohort" | "policy" | "change"): Report {
  const issues: Issue[] = [];
  const finding =
    (severity: Issue["severity"]): Finding =>
    (code, path, sentence, params = {}) => {
      const { value, ...others } = params;
      const plain = value === undefined ? others : { ...others, value: plainValue(value) };
      issues.push({ severity, code, path, params: plain, message: `${printPath(path, root)}: ${sentence}` });
    };
  return { issues, error: finding("error"), warning: finding("warning") };
}
