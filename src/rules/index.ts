import type { $ZodType } from "zod/v4/core";
import type { RuleCommon } from "../policy/types";
import { type ConflictRule, conflict } from "./conflict";
import { type DifferentRule, different } from "./different";
import { type FormulaRule, formula } from "./formula";
import { type MinimumCriterionRule, minimumCriterion } from "./minimum-criterion";
import { type MinimumOverlapRule, minimumOverlap } from "./minimum-overlap";
import { type OneWayRule, oneWay } from "./one-way";
import { type PastPairRule, pastPair } from "./past-pair";
import { type ReportingLineRule, reportingLine } from "./reporting-line";
import type { RuleDefinition } from "./rule";
import { type SameRule, same } from "./same";
import { type SamePersonRule, samePerson } from "./same-person";
import { type SeniorityGapRule, seniorityGap } from "./seniority-gap";
import { type SharedFormatRule, sharedFormat } from "./shared-format";
import { type SharedLanguageRule, sharedLanguage } from "./shared-language";
import { type TimeZoneGapRule, timeZoneGap } from "./time-zone-gap";
import { type VetoRule, veto } from "./veto";

export type {
  ConflictRule,
  DifferentRule,
  FormulaRule,
  MinimumCriterionRule,
  MinimumOverlapRule,
  OneWayRule,
  PastPairRule,
  ReportingLineRule,
  SamePersonRule,
  SameRule,
  SeniorityGapRule,
  SharedFormatRule,
  SharedLanguageRule,
  TimeZoneGapRule,
  VetoRule,
};

/**
 * The catalogue of rules that a policy may name. To add one: write its file beside these (parameters, definition, and a fast form if it is to be fast), add a
 * line here, and a test file of worked cases.
 */
const catalogue = [
  reportingLine,
  different,
  same,
  sharedLanguage,
  sharedFormat,
  minimumOverlap,
  timeZoneGap,
  seniorityGap,
  pastPair,
  minimumCriterion,
  formula,
  oneWay,
] as const;

type ParametersOf<Definition> = Definition extends RuleDefinition<infer Parameters> ? Parameters : never;

/** A rule of a policy, with its own fields. */
export type RuleInput = ParametersOf<(typeof catalogue)[number]>;

/** The policy schema checks a rule's fields against the definition of its type, so the definitions may be held without them. */
type AnyRule = RuleDefinition<RuleCommon> & { readonly fields: Readonly<Record<string, $ZodType>> };

export const rules = catalogue as readonly unknown[] as readonly AnyRule[];

/** The rules that always hold and have no parameters. */
export const standingRules = [samePerson, conflict, veto] as readonly unknown[] as readonly AnyRule[];

const byType: ReadonlyMap<string, AnyRule> = new Map([...standingRules, ...rules].map((rule) => [rule.type, rule]));

/** Any rule of either list. */
export function ruleOfType(type: string): RuleDefinition<RuleCommon> | undefined {
  return byType.get(type);
}
