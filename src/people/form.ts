import type * as z from "zod/mini";
import { type Path, printValue } from "./print";
import { quickReader, UNSURE } from "./quick-reader";
import type { Report } from "./report";
import { formProblems, valueAt } from "./translate";

/** A record of a list, with its position in the input. */
export interface Entry<Record> {
  readonly index: number;
  readonly value: Record;
}

/**
 * Reads one record. What is wrong goes into the report; fields that are wrong are then left out, and of lists the entries that are wrong, so that the rest
 * can still be checked. A list without them has holes in their stead, which keeps the positions of the others. Undefined when too little is left. Never throws: a getter or proxy that throws is a value that cannot be read.
 */
export function readRecord<Schema extends z.ZodMiniObject>(
  schema: Schema,
  value: unknown,
  path: Path,
  report: Report,
): z.output<Schema> | undefined {
  try {
    const quick = quickReader(schema)(value);
    if (quick !== UNSURE) return quick as z.output<Schema>;
    const whole = parse(schema, value);
    if (whole.success) return whole.data;
    const wrong = new Map<string | number | undefined, Set<string | number | undefined>>();
    for (const problem of formProblems(schema, value, whole.error.issues)) {
      report.error(problem.code, [...path, ...problem.path], problem.sentence, problem.params);
      const [field, place] = problem.path;
      wrong.set(field, (wrong.get(field) ?? new Set()).add(place));
    }
    if (wrong.has(undefined)) return undefined;
    const rest: [string, unknown][] = [];
    for (const field of Object.keys(schema.shape)) {
      const given = (value as Readonly<Record<string, unknown>>)[field];
      const places = wrong.get(field);
      if (places === undefined) rest.push([field, given]);
      else if (Array.isArray(given) && !places.has(undefined)) rest.push([field, given.filter((_, place) => !places.has(place))]);
    }
    const sound = parse(schema, Object.fromEntries(rest)).data;
    return sound === undefined ? undefined : (withHoles(sound, wrong) as z.output<Schema>);
  } catch (failure) {
    report.error("wrong-type", path, `cannot be read: ${reasonOf(failure)}`, { value });
    return undefined;
  }
}

function withHoles(record: Readonly<Record<string, unknown>>, wrong: ReadonlyMap<unknown, ReadonlySet<unknown>>) {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      const places = wrong.get(field);
      return places === undefined || !Array.isArray(value) ? [field, value] : [field, spread(value, places)];
    }),
  );
}

/** Puts the entries of a list back where they stood before those at `places` were taken out. */
function spread(kept: readonly unknown[], places: ReadonlySet<unknown>): readonly unknown[] {
  const list: unknown[] = [];
  list.length = kept.length + places.size;
  let next = 0;
  for (let place = 0; place < list.length; place++) if (!places.has(place)) list[place] = kept[next++];
  return list;
}

/** Without the schema library's generated code: strict hosts forbid code made from text. */
function parse<Schema extends z.ZodMiniObject>(schema: Schema, value: unknown) {
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
