import type { z } from "zod";
import { type Path, printValue } from "./print";
import type { Report } from "./report";
import { formProblems, valueAt } from "./translate";

/** A record of a list, with its position in the input. */
export interface Entry<Record> {
  readonly index: number;
  readonly value: Record;
}

/**
 * Reads one record. What is wrong goes into the report; fields that are wrong are then left out, so that the rest of the record can still be checked.
 * Undefined when too little is left. Never throws: a getter or proxy that throws is a value that cannot be read.
 */
export function readRecord<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
  path: Path,
  report: Report,
): z.output<Schema> | undefined {
  try {
    const whole = parse(schema, value);
    if (whole.success) return whole.data;
    const wrong = new Set<string | number | undefined>();
    for (const problem of formProblems(schema, value, whole.error.issues)) {
      report.error(problem.code, [...path, ...problem.path], problem.sentence, problem.params);
      wrong.add(problem.path[0]);
    }
    if (wrong.has(undefined)) return undefined;
    const rest: [string, unknown][] = [];
    for (const field of Object.keys(schema.shape)) {
      if (!wrong.has(field)) rest.push([field, (value as Readonly<Record<string, unknown>>)[field]]);
    }
    return parse(schema, Object.fromEntries(rest)).data;
  } catch (failure) {
    report.error("wrong-type", path, `cannot be read: ${reasonOf(failure)}`, { value });
    return undefined;
  }
}

/** Without the schema library's generated code, which needs `new Function`: strict hosts forbid it. */
function parse<Schema extends z.ZodObject>(schema: Schema, value: unknown) {
  return schema.safeParse(value, { jitless: true });
}

/** Reads a list record by record; `readEntry` does not throw. `listed` is false when there is no list to read. */
export function readList<Output>(
  parent: unknown,
  field: string,
  report: Report,
  readEntry: (value: unknown, path: Path) => Output | undefined,
): { readonly entries: readonly Entry<Output>[]; readonly listed: boolean } {
  const entries: Entry<Output>[] = [];
  const list = valueAt(parent, [field]);
  if (list === undefined) return { entries, listed: false };
  try {
    if (!Array.isArray(list)) {
      report.error("wrong-type", [field], `must be a list, not ${printValue(list)}`, { value: list, expected: "array" });
      return { entries, listed: false };
    }
    for (let index = 0; index < list.length; index++) {
      const value = readEntry(list[index], [field, index]);
      if (value !== undefined) entries.push({ index, value });
    }
    return { entries, listed: true };
  } catch (failure) {
    report.error("wrong-type", [field], `cannot be read: ${reasonOf(failure)}`);
    return { entries, listed: false };
  }
}

/** A thrown value in a few words; it may itself be hostile. */
export function reasonOf(failure: unknown): string {
  try {
    return failure instanceof Error ? String(failure.message).slice(0, 120) : printValue(failure);
  } catch {
    return "it throws";
  }
}
