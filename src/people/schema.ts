import * as z from "zod";
import { endTimePattern, isIsoDate, startTimePattern } from "./calendar";
import { isLanguageTag, languageLevel } from "./language";
import { weekdays } from "./person";
import { formError } from "./translate";
import type { MeetingFormat } from "./types";

/** The fields of the cohort, as the public types describe them. Objects are strict: a mistyped `managerId` must not silently void a rule. */

export const meetingFormats: readonly MeetingFormat[] = ["in-person", "phone", "video"];

/** More than anybody takes on; keeps sums of places exact. */
export const mostPlaces = 1_000_000;

const id = z.string().min(1);
const name = z.string().regex(/\S/, "must not be blank");
const share = z.number().min(0).max(1);
const level = z.number().min(0);
const levelOrLabel = z.union([level, name]);
const importance = z.number().positive();
export const date = z.string().refine(isIsoDate, formError("bad-format", "must be a date that exists, as YYYY-MM-DD"));
const places = z.int().min(0).max(mostPlaces);
const format = z.enum(meetingFormats);

/** The schema of the values of each schema that `namedValues` made: a transform does not show it. */
export const valueSchemas = new WeakMap<object, z.ZodType>();

/**
 * An object whose keys are the caller's names becomes a Map of its own keys: in plain objects "__proto__" is no ordinary key, and a library that
 * skips it would drop it silently.
 */
function namedValues<Value extends z.ZodType>(valueSchema: Value) {
  const schema = z.transform((input: unknown, context): ReadonlyMap<string, z.output<Value>> => {
    const values = new Map<string, z.output<Value>>();
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      context.issues.push({ code: "invalid_type", expected: "record", input });
      return values;
    }
    for (const key of Object.keys(input)) {
      const value = (input as Readonly<Record<string, unknown>>)[key];
      const result = valueSchema.safeParse(value, { jitless: true });
      if (result.success) values.set(key, result.data);
      else
        for (const issue of result.error.issues)
          context.issues.push({ ...issue, path: [key, ...issue.path], input: value } as z.core.$ZodRawIssue);
    }
    return values;
  });
  valueSchemas.set(schema, valueSchema);
  return schema;
}

export const language = z.string().refine(isLanguageTag, formError("bad-format", 'must be a BCP 47 language tag such as "fr" or "pt-BR"'));
const languageWithLevel = z.strictObject({
  tag: language,
  level: z
    .string()
    .refine((text) => languageLevel(text) !== null, formError("unknown-value", 'must be a CEFR level from "A1" to "C2" or "native"'))
    .optional(),
});

const availability = z.strictObject({
  daysOfWeek: z.array(z.enum(weekdays)),
  startTime: z.string().regex(startTimePattern, 'must be a time of day from "00:00" to "23:59"'),
  endTime: z.string().regex(endTimePattern, 'must be a time of day from "00:00" to "24:00"'),
});

const personFields = {
  id,
  displayName: z.string().optional(),
  managerId: id.nullable().optional(),
  department: z.string().optional(),
  organization: z.string().optional(),
  location: z.string().optional(),
  country: z.string().optional(),
  jobLevel: z.number().optional(),
  startDate: date.optional(),
  timeZone: id.optional(),
  languages: z.array(z.union([language, languageWithLevel])).optional(),
  availability: z.array(availability).optional(),
  formats: z.array(format).optional(),
  goals: z.array(z.union([name, z.strictObject({ goal: name, importance: importance.optional() })])).optional(),
  goalsSupported: z.array(name).optional(),
  skillsWanted: z
    .array(z.union([name, z.strictObject({ skill: name, level: levelOrLabel.optional(), importance: importance.optional() })]))
    .optional(),
  skills: z.array(z.union([name, z.strictObject({ skill: name, level: levelOrLabel.optional() })])).optional(),
  leadershipStyle: z
    .strictObject({
      practised: namedValues(share).optional(),
      wanted: namedValues(share).optional(),
      avoided: z.array(name).optional(),
    })
    .optional(),
  wishes: z.array(id).optional(),
  vetoes: z.array(id).optional(),
  attributes: namedValues(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
};

export const menteeSchema = z.strictObject({
  ...personFields,
  mentorsWanted: places.optional(),
  roundsWaited: places.optional(),
});

export const mentorSchema = z.strictObject({
  ...personFields,
  capacity: z.union([places, z.strictObject({ min: places.optional(), max: places })]).optional(),
});

const pair = { menteeId: id, mentorId: id };

export const orgSchema = z.strictObject({ id, managerId: id.nullable() });
export const pastPairSchema = z.strictObject({ ...pair, endedOn: date.optional(), outcome: share.optional() });
export const conflictSchema = z.strictObject({ ...pair, reason: z.string().optional() });
export const pinSchema = z.strictObject(pair);
export const suppliedScoresSchema = z.strictObject({ id, scores: z.array(z.strictObject({ ...pair, score: share })) });

/** The cohort as a whole; its lists are read record by record, so that one bad record does not hide what is wrong in another. */
export const cohortSchema = z.strictObject({
  mentees: z.unknown().optional(),
  mentors: z.unknown().optional(),
  org: z.unknown().optional(),
  history: z.unknown().optional(),
  conflicts: z.unknown().optional(),
  pins: z.unknown().optional(),
  suppliedScores: z.unknown().optional(),
  asOf: date.optional(),
});

export type MenteeForm = z.output<typeof menteeSchema>;
export type MentorForm = z.output<typeof mentorSchema>;
export type PersonForm = Omit<MenteeForm, "mentorsWanted" | "roundsWaited">;
export type OrgForm = z.output<typeof orgSchema>;
export type PastPairForm = z.output<typeof pastPairSchema>;
export type ConflictForm = z.output<typeof conflictSchema>;
export type PinForm = z.output<typeof pinSchema>;
export type SuppliedScoresForm = z.output<typeof suppliedScoresSchema>;
