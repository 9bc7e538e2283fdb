import type { Language } from "../language";
import { englishCharter } from "./charter";
import { englishFacts } from "./facts";
import { englishFindings } from "./findings";
import { englishHeadings } from "./headings";
import { englishOutcomes } from "./outcomes";
import { englishPhrases } from "./phrases";

export const english: Language = {
  facts: englishFacts,
  findings: englishFindings,
  ...englishPhrases,
  ...englishOutcomes,
  headings: englishHeadings,
  charter: englishCharter,
};
