import * as z from "zod/mini";
import { endTimePattern, isIsoDate, startTimePattern } from "./calendar";
import { isLanguageTag, languageLevel } from "./language";
import { weekdays } from "./person";
import { formError } from "./translate";
import type { MeetingFormat } from "./types";

/** The fields of the cohort, as the public types describe them. Objects are strict: a mistyped `managerId` must not silently void a rule. */

export const meetingFormats: readonly MeetingFormat[] = ["in-person", "phone", "video"];

/** More than anybody takes on; keeps sums of places exact. */
export const mostPlaces = 1_000_000;

const id = z.string().check(z.minLength(1));
const name = z.string().check(z.regex(/\S/, "must not be blank"));
const share = z.number().check(z.minimum(0), z.maximum(1));
const level = z.number().check(z.minimum(0));
const levelOrLabel = z.union([level, name]);
const importance = z.number().check(z.positive());
export const date = z.string().check(z.refine(isIsoDate, formError("bad-format", "must be a date that exists, as YYYY-MM-DD")));
const places = z.int().check(z.minimum(0), z.maximum(mostPlaces));
const format = z.enum(meetingFormats);

/** The schema of the values of each schema that `namedValues` made: a transform does not show it. */
export const valueSchemas = new WeakMap<object, z.ZodMiniType>();

/**
 * An object whose keys are the caller's names becomes a Map of its own keys: in plain objects "__proto__" is no ordinary key, and a library that
 * skips it would drop it silently.
 */
function namedValues<Value extends z.ZodMiniType>(valueSchema: Value) {
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

export const language = z
  .string()
  .check(z.refine(isLanguageTag, formError("bad-format", 'must be a BCP 47 language tag such as "fr" or "pt-BR"')));
const languageWithLevel = z.strictObject({
  tag: language,
  level: z.optional(
    z
      .string()
      .check(
        z.refine((text) => languageLevel(text) !== null, formError("unknown-value", 'must be a CEFR level from "A1" to "C2" or "native"')),
      ),
  ),
});

const availability = z.strictObject({
  daysOfWeek: z.array(z.enum(weekdays)),
  startTime: z.string().check(z.regex(startTimePattern, 'must be a time of day from "00:00" to "23:59"')),
  endTime: z.string().check(z.regex(endTimePattern, 'must be a time of day from "00:00" to "24:00"')),
});

const personFields = {
  id,
  displayName: z.optional(z.string()),
  managerId: z.optional(z.nullable(id)),
  department: z.optional(z.string()),
  organization: z.optional(z.string()),
  location: z.optional(z.string()),
  country: z.optional(z.string()),
  jobLevel: z.optional(z.number()),
  startDate: z.optional(date),
  timeZone: z.optional(id),
  languages: z.optional(z.array(z.union([language, languageWithLevel]))),
  availability: z.optional(z.array(availability)),
  formats: z.optional(z.array(format)),
  goals: z.optional(z.array(z.union([name, z.strictObject({ goal: name, importance: z.optional(importance) })]))),
  goalsSupported: z.optional(z.array(name)),
  skillsWanted: z.optional(
    z.array(z.union([name, z.strictObject({ skill: name, level: z.optional(levelOrLabel), importance: z.optional(importance) })])),
  ),
  skills: z.optional(z.array(z.union([name, z.strictObject({ skill: name, level: z.optional(levelOrLabel) })]))),
  leadershipStyle: z.optional(
    z.strictObject({
      practised: z.optional(namedValues(share)),
      wanted: z.optional(namedValues(share)),
      avoided: z.optional(z.array(name)),
    }),
  ),
  wishes: z.optional(z.array(id)),
  vetoes: z.optional(z.array(id)),
  attributes: z.optional(namedValues(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
};

export const menteeSchema = z.strictObject({
  ...personFields,
  mentorsWanted: z.optional(places),
  roundsWaited: z.optional(places),
});

export const mentorSchema = z.strictObject({
  ...personFields,
  capacity: z.optional(z.union([places, z.strictObject({ min: z.optional(places), max: places })])),
});

const pair = { menteeId: id, mentorId: id };

export const orgSchema = z.strictObject({ id, managerId: z.nullable(id) });
export const pastPairSchema = z.strictObject({ ...pair, endedOn: z.optional(date), outcome: z.optional(share) });
export const conflictSchema = z.strictObject({ ...pair, reason: z.optional(z.string()) });
export const pinSchema = z.strictObject(pair);
export const suppliedScoresSchema = z.strictObject({ id, scores: z.array(z.strictObject({ ...pair, score: share })) });

/** The cohort as a whole; its lists are read record by record, so that one bad record does not hide what is wrong in another. */
export const cohortSchema = z.strictObject({
  mentees: z.optional(z.unknown()),
  mentors: z.optional(z.unknown()),
  org: z.optional(z.unknown()),
  history: z.optional(z.unknown()),
  conflicts: z.optional(z.unknown()),
  pins: z.optional(z.unknown()),
  suppliedScores: z.optional(z.unknown()),
  asOf: z.optional(date),
});

export type MenteeForm = z.output<typeof menteeSchema>;
export type MentorForm = z.output<typeof mentorSchema>;
export type PersonForm = Omit<MenteeForm, "mentorsWanted" | "roundsWaited">;
export type OrgForm = z.output<typeof orgSchema>;
export type PastPairForm = z.output<typeof pastPairSchema>;
export type ConflictForm = z.output<typeof conflictSchema>;
export type PinForm = z.output<typeof pinSchema>;
export type SuppliedScoresForm = z.output<typeof suppliedScoresSchema>;
