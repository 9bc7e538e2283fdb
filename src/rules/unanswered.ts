import * as z from "zod/mini";
import type { Fact } from "../people/fact";
import type { RuleCommon } from "../policy/types";

/** What the rules have in common that read people's answers. */
export interface AnswerRule extends RuleCommon {
  /** What happens to a pair of which the rule cannot tell, because an answer is missing. Default "allow"; a strict programme says "refuse". */
  readonly unknown?: "allow" | "refuse";
}

export const unknownField = { unknown: z._default(z.enum(["allow", "refuse"]), "allow") };

/** The verdict on a pair when `field` is null on at least one side: the facts name the sides that did not answer. */
export function verdictWithoutAnswer(parameters: AnswerRule, field: string, mentee: unknown, mentor: unknown): readonly Fact[] | null {
  if (parameters.unknown !== "refuse") return null;
  const facts: Fact[] = [];
  if (mentee === null) facts.push({ code: "unanswered", params: { side: "mentee", field } });
  if (mentor === null) facts.push({ code: "unanswered", params: { side: "mentor", field } });
  return facts;
}
