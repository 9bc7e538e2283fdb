import type { Language } from "../language";
import { englishCharter } from "./charter";
import { englishDiagnosis } from "./diagnosis";
import { englishFacts } from "./facts";
import { englishFairness } from "./fairness";
import { englishFindings } from "./findings";
import { englishHeadings } from "./headings";
import { englishOutcomes } from "./outcomes";
import { englishPerson } from "./person";
import { englishPhrases } from "./phrases";
import { englishRobustness } from "./robustness";

export const english: Language = {
  facts: englishFacts,
  findings: englishFindings,
  issue: ({ message }) => message,
  ...englishPhrases,
  ...englishOutcomes,
  ...englishPerson,
  ...englishDiagnosis,
  ...englishFairness,
  ...englishRobustness,
  headings: englishHeadings,
  charter: englishCharter,
};
