import * as z from "zod/v4/core";
import { valueSchemas } from "./schema";

/** What a quick reader gives for a value that is not surely of the schema's form. */
export const UNSURE = Symbol("unsure");

/** The value as the schema would give it, or `UNSURE`. */
export type QuickReader = (value: unknown) => unknown;

const readers = new WeakMap<z.$ZodType, QuickReader>();

/**
 * A schema as nested functions for input that has its form, which is nearly all of it: several times as fast as the schema, and without its words for
 * what is wrong. `UNSURE` says nothing yet: the schema itself has to be asked then. Every property is read once and everything is copied.
 */
export function quickReader(schema: z.$ZodType): QuickReader {
  let reader = readers.get(schema);
  if (reader === undefined) {
    reader = compile(schema);
    readers.set(schema, reader);
  }
  return reader;
}

function compile(schema: z.$ZodType): QuickReader {
  const values = valueSchemas.get(schema);
  if (values !== undefined) return namedReader(quickReader(values));
  if (schema instanceof z.$ZodObject) return objectReader(schema);
  if (schema instanceof z.$ZodArray && isUnchecked(schema)) return listReader(quickReader(schema._zod.def.element));
  if (schema instanceof z.$ZodUnion) return unionReader(schema._zod.def.options.map(quickReader));
  if (schema instanceof z.$ZodOptional) {
    const inner = quickReader(schema._zod.def.innerType);
    return (value) => (value === undefined ? undefined : inner(value));
  }
  if (schema instanceof z.$ZodNullable) {
    const inner = quickReader(schema._zod.def.innerType);
    return (value) => (value === null ? null : inner(value));
  }
  if (schema instanceof z.$ZodEnum) {
    const words = new Set<unknown>(schema._zod.values);
    return (value) => (words.has(value) ? value : UNSURE);
  }
  if (schema instanceof z.$ZodString) return leafReader(schema, "string");
  if (schema instanceof z.$ZodNumber) return leafReader(schema, "number");
  if (schema instanceof z.$ZodBoolean && isUnchecked(schema)) return (value) => (typeof value === "boolean" ? value : UNSURE);
  return (value) => dataOf(schema, value);
}

function isUnchecked(schema: z.$ZodType): boolean {
  return (schema._zod.def.checks ?? []).length === 0;
}

function dataOf(schema: z.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value, { jitless: true });
  return result.success ? result.data : UNSURE;
}

type Test = (value: never) => boolean;

/** Texts and numbers with bounds, patterns and tests of their own. */
function leafReader(schema: z.$ZodString | z.$ZodNumber, type: "string" | "number"): QuickReader {
  // A schema of whole numbers is a check itself.
  const { def } = schema._zod;
  const own = "check" in def ? [def as unknown as CheckDefinition] : [];
  const tests = [...own, ...(def.checks ?? []).map((check) => check._zod.def as CheckDefinition)].map(testOf);
  if (tests.includes(null)) return (value) => dataOf(schema, value);
  return (value) => {
    if (typeof value !== type || (type === "number" && !Number.isFinite(value))) return UNSURE;
    for (let k = 0; k < tests.length; k++) if (tests[k]?.(value as never) !== true) return UNSURE;
    return value;
  };
}

interface CheckDefinition {
  readonly check: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly pattern?: RegExp;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly fn?: (value: unknown) => unknown;
}

/** Null for a check that is left to the schema. */
function testOf({ check, format, minimum, pattern, value: bound = Number.NaN, inclusive, fn }: CheckDefinition): Test | null {
  if (check === "min_length" && minimum !== undefined) return (text: string) => text.length >= minimum;
  if (check === "string_format" && pattern !== undefined && !pattern.global && !pattern.sticky) return (text: string) => pattern.test(text);
  if (check === "number_format" && format === "safeint") return Number.isSafeInteger;
  if (check === "greater_than") return inclusive ? (number: number) => number >= bound : (number: number) => number > bound;
  if (check === "less_than") return inclusive ? (number: number) => number <= bound : (number: number) => number < bound;
  if (check === "custom" && fn !== undefined) return (value) => fn(value) === true;
  return null;
}

/** A plain object: no prototype from which properties could come in. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function objectReader(schema: z.$ZodObject): QuickReader {
  const { catchall, shape } = schema._zod.def;
  if (!(catchall instanceof z.$ZodNever) || !isUnchecked(schema)) return (value) => dataOf(schema, value);
  const fields = new Map(Object.entries(shape).map(([field, inner]) => [field, quickReader(inner)]));
  const required = Object.keys(shape).filter((field) => !(shape[field] instanceof z.$ZodOptional));
  return (value) => {
    if (!isPlain(value)) return UNSURE;
    // What a prototype that somebody has added to would give is no field either, and leaves it to the schema.
    const copy: Record<string, unknown> = { ...value };
    for (const field in copy) {
      const reader = fields.get(field);
      if (reader === undefined) return UNSURE;
      const given = copy[field];
      const read = reader(given);
      if (read === UNSURE) return UNSURE;
      if (read !== given) copy[field] = read;
    }
    for (let k = 0; k < required.length; k++) if (!Object.hasOwn(copy, required[k])) return UNSURE;
    return copy;
  };
}

function listReader(element: QuickReader): QuickReader {
  return (value) => {
    if (!Array.isArray(value)) return UNSURE;
    // A list that grows entry by entry would keep room for more.
    const copy: unknown[] = [...value];
    for (let place = 0; place < copy.length; place++) {
      const given = copy[place];
      const read = element(given);
      if (read === UNSURE) return UNSURE;
      if (read !== given) copy[place] = read;
    }
    return copy;
  };
}

/** The first branch that fits, as the schema takes it. */
function unionReader(branches: readonly QuickReader[]): QuickReader {
  return (value) => {
    for (let k = 0; k < branches.length; k++) {
      const read = branches[k](value);
      if (read !== UNSURE) return read;
    }
    return UNSURE;
  };
}

function namedReader(element: QuickReader): QuickReader {
  return (value) => {
    if (!isPlain(value)) return UNSURE;
    const values = new Map<string, unknown>();
    for (const key in value) {
      const read = Object.hasOwn(value, key) ? element(value[key]) : UNSURE;
      if (read === UNSURE) return UNSURE;
      values.set(key, read);
    }
    return values;
  };
}
