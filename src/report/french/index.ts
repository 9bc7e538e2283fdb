import type { Language } from "../language";
import { frenchCharter } from "./charter";
import { frenchFacts } from "./facts";
import { frenchFindings } from "./findings";
import { frenchHeadings } from "./headings";
import { frenchOutcomes } from "./outcomes";
import { frenchPhrases } from "./phrases";

export const french: Language = {
  facts: frenchFacts,
  findings: frenchFindings,
  ...frenchPhrases,
  ...frenchOutcomes,
  headings: frenchHeadings,
  charter: frenchCharter,
};
