import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import { meetingFormats } from "../people/schema";
import { formError } from "../people/translate";
import { objectiveNames } from "./types";
import type { CriterionShape, Vocabulary } from "./vocabulary";

const scaleId = z.string().check(z.minLength(1));

/** A field of a criterion: the scale that its levels are on, or one for each side. */
export const scaleReference = z.union([scaleId, z.strictObject({ mentees: scaleId, mentors: scaleId })]);

const share = z.number().check(z.minimum(0), z.maximum(1));
const unknown = z.union([share, z.literal("renormalise")]);

/** Beyond these bounds one weight drowns the others, and shares of their sum are no longer numbers. */
const weight = z.number().check(
  z.minimum(0),
  z.maximum(1e12),
  z.refine((given) => given <= 0 || given >= 1e-12, formError("out-of-range", "must be 0 or at least 1e-12")),
);

const criterionFields = {
  id: z.optional(z.string().check(z.minLength(1))),
  weight,
  benefit: z.optional(z.enum(["mentee", "mentor", "both"])),
  unknown: z.optional(unknown),
};

/** The policy as a whole; its criteria and rules are read one by one, each by the schema of its type. */
export const documentSchema = z.strictObject({
  criteria: z.optional(z.unknown()),
  rules: z.optional(z.unknown()),
  objective: z.optional(z.enum(objectiveNames)),
  minimumScore: z.optional(share),
  unknown: z.optional(unknown),
  rhythm: z.optional(
    z.strictObject({
      sessionMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(1440))),
      everyWeeks: z.optional(z.number().check(z.positive(), z.maximum(520))),
      formats: z.optional(z.array(z.enum(meetingFormats)).check(z.minLength(1))),
    }),
  ),
  scales: z.optional(
    z.array(
      z.strictObject({
        id: z.string().check(z.minLength(1)),
        min: z.number(),
        max: z.number(),
        labels: z.optional(z.array(z.string())),
      }),
    ),
  ),
  waitingBonus: z.optional(share),
  privateAttributes: z.optional(z.array(z.string().check(z.minLength(1)))),
  tieSeed: z.optional(z.string()),
});

export interface PolicySchema {
  readonly document: typeof documentSchema;
  readonly criteria: ReadonlyMap<string, z.ZodMiniObject>;
  readonly rules: ReadonlyMap<string, z.ZodMiniObject>;
  /** The types of rules that always hold: naming them is a mistake that deserves its own sentence. */
  readonly standing: ReadonlySet<string>;
}

/** Builds the policy's schema from the catalogues, which are handed in because this folder knows no criteria and no rules. */
export function policySchema({ criteria, rules, standingRules }: Vocabulary): PolicySchema {
  const byType = (shapes: readonly CriterionShape[], common: Readonly<Record<string, $ZodType>>) =>
    new Map(shapes.map(({ type, fields }) => [type, z.strictObject({ type: z.literal(type), ...common, ...fields })]));
  return {
    document: documentSchema,
    criteria: byType(criteria, criterionFields),
    rules: byType(rules, {}),
    standing: new Set(standingRules.map(({ type }) => type)),
  };
}

export type DocumentForm = z.output<typeof documentSchema>;
