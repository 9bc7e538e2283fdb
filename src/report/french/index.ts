import type { Language } from "../language";
import { frenchCharter } from "./charter";
import { frenchDiagnosis } from "./diagnosis";
import { frenchFacts } from "./facts";
import { frenchFairness } from "./fairness";
import { frenchFindings } from "./findings";
import { frenchHeadings } from "./headings";
import { frenchIssue } from "./issues";
import { frenchOutcomes } from "./outcomes";
import { frenchPerson } from "./person";
import { frenchPhrases } from "./phrases";
import { frenchRobustness } from "./robustness";

export const french: Language = {
  facts: frenchFacts,
  findings: frenchFindings,
  issue: frenchIssue,
  ...frenchPhrases,
  ...frenchOutcomes,
  ...frenchPerson,
  ...frenchDiagnosis,
  ...frenchFairness,
  ...frenchRobustness,
  headings: frenchHeadings,
  charter: frenchCharter,
};
