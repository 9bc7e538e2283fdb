import * as z from "zod";
import { meetingFormats } from "../people/schema";
import { formError } from "../people/translate";
import { objectiveNames } from "./types";
import type { CriterionShape, Vocabulary } from "./vocabulary";

const scaleId = z.string().min(1);

/** A field of a criterion: the scale that its levels are on, or one for each side. */
export const scaleReference = z.union([scaleId, z.strictObject({ mentees: scaleId, mentors: scaleId })]);

const share = z.number().min(0).max(1);
const unknown = z.union([share, z.literal("renormalise")]);

/** Beyond these bounds one weight drowns the others, and shares of their sum are no longer numbers. */
const weight = z
  .number()
  .min(0)
  .max(1e12)
  .refine((given) => given <= 0 || given >= 1e-12, formError("out-of-range", "must be 0 or at least 1e-12"));

const criterionFields = {
  id: z.string().min(1).optional(),
  weight,
  benefit: z.enum(["mentee", "mentor", "both"]).optional(),
  unknown: unknown.optional(),
};

/** The policy as a whole; its criteria and rules are read one by one, each by the schema of its type. */
export const documentSchema = z.strictObject({
  criteria: z.unknown().optional(),
  rules: z.unknown().optional(),
  objective: z.enum(objectiveNames).optional(),
  minimumScore: share.optional(),
  unknown: unknown.optional(),
  rhythm: z
    .strictObject({
      sessionMinutes: z.int().min(1).max(1440).optional(),
      everyWeeks: z.number().positive().max(520).optional(),
      formats: z.array(z.enum(meetingFormats)).min(1).optional(),
    })
    .optional(),
  scales: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        min: z.number(),
        max: z.number(),
        labels: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  waitingBonus: share.optional(),
  privateAttributes: z.array(z.string().min(1)).optional(),
  tieSeed: z.string().optional(),
});

export interface PolicySchema {
  readonly document: typeof documentSchema;
  readonly criteria: ReadonlyMap<string, z.ZodObject>;
  readonly rules: ReadonlyMap<string, z.ZodObject>;
  /** The types of rules that always hold: naming them is a mistake that deserves its own sentence. */
  readonly standing: ReadonlySet<string>;
}

/** Builds the policy's schema from the catalogues, which are handed in because this folder knows no criteria and no rules. */
export function policySchema({ criteria, rules, standingRules }: Vocabulary): PolicySchema {
  const byType = (shapes: readonly CriterionShape[], common: Readonly<Record<string, z.ZodType>>) =>
    new Map(shapes.map(({ type, fields }) => [type, z.strictObject({ type: z.literal(type), ...common, ...fields })]));
  return {
    document: documentSchema,
    criteria: byType(criteria, criterionFields),
    rules: byType(rules, {}),
    standing: new Set(standingRules.map(({ type }) => type)),
  };
}

export type DocumentForm = z.output<typeof documentSchema>;
