import type { $ZodType } from "zod/v4/core";
import type { IssueCode } from "../people/issue";
import type { CriterionCommon, RuleCommon } from "./types";

/** The zod schemas of a type's own fields, by name. Of a schema only this much, so that the package's type declarations need none of zod's. */
export type FieldSchemas = Readonly<Record<string, FieldSchema>>;

interface FieldSchema {
  parse(value: unknown): unknown;
  safeParse(value: unknown): { readonly success: boolean };
}

/** What a criterion or rule finds wrong in its own parameters, beyond their form. `sentence` goes on after the field's path. */
export interface ParameterProblem {
  readonly code: IssueCode;
  readonly field: string;
  readonly sentence: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a policy needs to know of a criterion to read it; the catalogue of criteria fits this. */
export interface CriterionShape {
  readonly type: string;
  readonly fields: Readonly<Record<string, $ZodType>>;
  // Method form, so that a definition with parameters of its own fits.
  reads?(parameters: CriterionCommon): readonly string[];
  /** `criteria`: all of the policy's. Called only with parameters of the right form. */
  check?(parameters: CriterionCommon, criteria: readonly CriterionCommon[]): readonly ParameterProblem[];
}

/** The same of a rule. */
export interface RuleShape {
  readonly type: string;
  readonly fields: Readonly<Record<string, $ZodType>>;
  reads?(parameters: RuleCommon): readonly string[];
  check?(parameters: RuleCommon, criteria: readonly CriterionCommon[]): readonly ParameterProblem[];
}

/** The words that a policy may use: every criterion and rule there is, and the rules that hold without being named. */
export interface Vocabulary {
  readonly criteria: readonly CriterionShape[];
  readonly rules: readonly RuleShape[];
  readonly standingRules: readonly RuleShape[];
}

/** A criterion or rule of a policy with the fields of its type. */
export type Listed = RuleCommon & Readonly<Record<string, unknown>>;
