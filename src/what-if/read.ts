import * as z from "zod/mini";
import { readRecord } from "../people/form";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { conflictSchema, menteeSchema, mentorSchema, mostPlaces, pastPairSchema, pinSchema } from "../people/schema";
import { closestWord } from "../people/suggestion";
import { didYouMean, valueAt } from "../people/translate";
import { documentSchema } from "../policy/schema";
import type { Change, SingleChange } from "./types";

/** One change of the right form, and where it stands. */
export interface ReadChange {
  readonly value: SingleChange;
  readonly path: Path;
}

const id = pinSchema.shape.menteeId;
const menteeAnswers = z.omit(menteeSchema, { id: true });
const mentorAnswers = z.omit(mentorSchema, { id: true });
const policyField = <Field extends "objective" | "minimumScore" | "unknown" | "waitingBonus">(field: Field) =>
  z.strictObject({ type: z.string(), [field]: documentSchema.shape[field].def.innerType });

const of = <Fields extends Readonly<Record<string, z.ZodMiniType>>>(fields: Fields) => z.strictObject({ type: z.string(), ...fields });
/** Rules and criteria are read when the programme is prepared, by the schema of their type. */
const later = z.unknown();

const schemas: { readonly [Type in SingleChange["type"]]: z.ZodMiniObject } = {
  "add-mentee": of({ mentee: menteeSchema }),
  "add-mentor": of({ mentor: mentorSchema }),
  "remove-mentee": of({ menteeId: id }),
  "remove-mentor": of({ mentorId: id }),
  "edit-mentee": of({ menteeId: id, set: z.optional(menteeAnswers), clear: z.optional(z.array(z.keyof(menteeAnswers))) }),
  "edit-mentor": of({ mentorId: id, set: z.optional(mentorAnswers), clear: z.optional(z.array(z.keyof(mentorAnswers))) }),
  capacity: of({ mentorId: id, capacity: mentorSchema.shape.capacity.def.innerType }),
  "more-places": of({ mentorId: id, by: z.int().check(z.minimum(-mostPlaces), z.maximum(mostPlaces)) }),
  "mentors-wanted": of({ menteeId: id, mentorsWanted: menteeSchema.shape.mentorsWanted.def.innerType }),
  "add-pin": of(pinSchema.shape),
  "remove-pin": of(pinSchema.shape),
  "add-conflict": of(conflictSchema.shape),
  "remove-conflict": of(pinSchema.shape),
  "add-past-pair": of(pastPairSchema.shape),
  "add-rule": of({ rule: later }),
  "remove-rule": of({ id }),
  "replace-rule": of({ id, rule: later }),
  weights: of({ weights: z.array(z.strictObject({ criterion: id, weight: z.number() })) }),
  criteria: of({ criteria: z.array(later) }),
  objective: policyField("objective"),
  "minimum-score": policyField("minimumScore"),
  unknown: policyField("unknown"),
  "waiting-bonus": policyField("waitingBonus"),
};

const known: ReadonlyMap<unknown, z.ZodMiniObject> = new Map(Object.entries(schemas));

/** The form of a change that stands at `at`; problems go into the report. Never throws. */
export function readChanges(change: Change, at: Path, report: Report): readonly ReadChange[] {
  if (!Array.isArray(change)) return readChange(change, at, report);
  return change.flatMap((one, place) => readChange(one, [...at, place], report));
}

function readChange(change: unknown, path: Path, report: Report): readonly ReadChange[] {
  if (typeof change !== "object" || change === null) {
    report.error("wrong-type", path, `must be an object, not ${printValue(change)}`, { value: change, expected: "object" });
    return [];
  }
  const type = valueAt(change, ["type"]);
  const schema = known.get(type);
  if (schema === undefined) {
    const meant = typeof type === "string" ? closestWord(type, Object.keys(schemas)) : null;
    const sentence = `${printValue(type)} is no known change${didYouMean(meant)}`;
    report.error("unknown-value", [...path, "type"], sentence, { value: type, known: Object.keys(schemas), suggestion: meant });
    return [];
  }
  const before = report.issues.length;
  const read = readRecord(schema, change, path, report);
  // People go on as they were given: their form is that of the cohort's input.
  return read === undefined || report.issues.length > before ? [] : [{ value: change as SingleChange, path }];
}
