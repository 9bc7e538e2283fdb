import { type Entry, readList, readRecord } from "./form";
import type { Report } from "./report";
import {
  type ConflictForm,
  cohortSchema,
  conflictSchema,
  type MenteeForm,
  type MentorForm,
  menteeSchema,
  mentorSchema,
  type OrgForm,
  orgSchema,
  type PastPairForm,
  type PinForm,
  pastPairSchema,
  pinSchema,
  type SuppliedScoresForm,
  suppliedScoresSchema,
} from "./schema";

/** What could be read of a cohort: records of the right form, each with its place in the input. */
export interface CohortForm {
  readonly mentees: readonly Entry<MenteeForm>[];
  readonly mentors: readonly Entry<MentorForm>[];
  readonly org: readonly Entry<OrgForm>[];
  readonly history: readonly Entry<PastPairForm>[];
  readonly conflicts: readonly Entry<ConflictForm>[];
  readonly pins: readonly Entry<PinForm>[];
  readonly suppliedScores: readonly Entry<SuppliedScoresForm>[];
  readonly asOf: string | undefined;
  /** False for a side without a list: then nobody can be called unknown there. */
  readonly listed: { readonly mentees: boolean; readonly mentors: boolean };
}

/** Reads the cohort's form; problems go into the report. */
export function readCohort(input: unknown, report: Report): CohortForm {
  const root = readRecord(cohortSchema, input, [], report);
  const list = <Schema extends Parameters<typeof readRecord>[0]>(field: string, schema: Schema) =>
    readList(root, field, report, (value, path) => readRecord(schema, value, path, report));
  if (root === undefined) return nothing;
  for (const side of ["mentees", "mentors"] as const) {
    if (root[side] === undefined) report.error("missing", [side], "is missing");
  }
  const mentees = list("mentees", menteeSchema);
  const mentors = list("mentors", mentorSchema);
  return {
    mentees: mentees.entries,
    mentors: mentors.entries,
    org: list("org", orgSchema).entries,
    history: list("history", pastPairSchema).entries,
    conflicts: list("conflicts", conflictSchema).entries,
    pins: list("pins", pinSchema).entries,
    suppliedScores: list("suppliedScores", suppliedScoresSchema).entries,
    asOf: root.asOf,
    listed: { mentees: mentees.listed, mentors: mentors.listed },
  };
}

const nothing: CohortForm = {
  mentees: [],
  mentors: [],
  org: [],
  history: [],
  conflicts: [],
  pins: [],
  suppliedScores: [],
  asOf: undefined,
  listed: { mentees: false, mentors: false },
};
