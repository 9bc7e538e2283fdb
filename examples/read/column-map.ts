import { z } from "zod";
import { formProblems } from "../../src/people/translate";
import { issueSentence } from "../../src/report/index";
import { english } from "./english";
import { type CellKind, kindOf, type Section, sections } from "./fields";
import type { MapRule, ReaderWords } from "./language";
import { ReadingError, withoutPath } from "./problem";
import { readJson, shownPath } from "./text";

const wordsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const literal = z.json();

/** A test of our own is named, and said by the reader's words. */
const rule = (name: MapRule, ...path: string[]) => ({ message: name, path });

/** Where a field's value comes from and how its cells are written. A bare text is the name of a column. */
const sourceSchema = z.preprocess(
  (source) => (typeof source === "string" ? { column: source } : source),
  z
    .strictObject({
      /** The column's name in the file's first line. */
      column: z.string().min(1).optional(),
      /** Instead of a column: the same value for everybody. */
      value: literal.optional(),
      /** What an empty cell counts as; without it, an empty cell is "not answered". */
      default: literal.optional(),
      /** Words of the file to words or numbers of ours, whatever their case, or the name of such a table in "words". */
      values: z.union([z.string(), wordsSchema], { error: 'must be a table of words or the name of one in "words"' }).optional(),
      /** Between the items of a list; default ";". */
      separator: z.string().min(1).optional(),
      /** The ends of the file's scale, brought to 0 and 1. */
      range: z.tuple([z.number(), z.number()]).optional(),
      /** How dates are written, for example "DD/MM/YYYY"; default "YYYY-MM-DD". */
      format: z.string().optional(),
      /** What an attribute is; default "text". */
      type: z.enum(["text", "number", "boolean", "list"]).optional(),
    })
    .refine((source) => (source.column === undefined) !== (source.value === undefined), rule("one-source"))
    .refine((source) => source.range === undefined || source.range[0] < source.range[1], rule("range-up", "range"))
    .refine(
      (source) => source.format === undefined || ["YYYY", "MM", "DD"].every((part) => source.format?.split(part).length === 2),
      rule("date-parts", "format"),
    ),
);

const sectionSchema = z.record(z.string(), sourceSchema);

const columnMapSchema = z.strictObject({
  /** Between the cells of a row; default: the comma, semicolon or tab that a file's first line uses most. */
  delimiter: z
    .string()
    .refine((text) => text.length === 1, rule("one-character"))
    .optional(),
  /** Default "utf-8"; any name that TextDecoder knows, for example "windows-1252". */
  encoding: z.string().default("utf-8").refine(isEncoding, rule("encoding")),
  /** Cells that count as empty, whatever their case. */
  unanswered: z.array(z.string()).default([]),
  /** Columns that are left out on purpose; any other column that no field uses is reported. */
  ignored: z.array(z.string()).default([]),
  /** The cohort's date; `--as-of` comes first. */
  asOf: z.string().optional(),
  /** Tables of words for several fields; null: the word says nothing (in a list it is left out). */
  words: z.record(z.string(), wordsSchema).default({}),
  people: sectionSchema.default({}),
  mentees: sectionSchema.default({}),
  mentors: sectionSchema.default({}),
  history: sectionSchema.optional(),
  conflicts: sectionSchema.optional(),
  pins: sectionSchema.optional(),
  org: sectionSchema.optional(),
});

export type Words = z.output<typeof wordsSchema>;
export type Source = z.output<typeof sourceSchema>;
export type ColumnMap = z.output<typeof columnMapSchema>;

/** The map of files whose columns are named as our fields. */
export const plainColumnMap: ColumnMap = columnMapSchema.parse({});

/** Reads and checks a column map. Throws ReadingError with every problem. */
export function readColumnMap(path: string, say: ReaderWords = english): ColumnMap {
  const file = shownPath(path);
  const json = readJson(path, say);
  const result = columnMapSchema.safeParse(json);
  if (!result.success) {
    throw new ReadingError(formSentences(json, result.error.issues, say).map((sentence) => say.at(file, sentence)));
  }
  const problems = (["people", ...sections] as const).flatMap((section) =>
    Object.entries(result.data[section] ?? {}).flatMap(([field, source]) =>
      sourceProblems(section, field, source, result.data.words, say).map((problem) => say.at(file, say.at(`${section}.${field}`, problem))),
    ),
  );
  if (problems.length > 0) throw new ReadingError(problems);
  return result.data;
}

/** What the schema finds, in the words of `validate`; its own tests have theirs. */
function formSentences(json: unknown, issues: readonly z.core.$ZodIssue[], say: ReaderWords): string[] {
  const sentence = ({ code, path, sentence: message, params }: ReturnType<typeof formProblems>[number]) =>
    say.locale === "en" ? message : withoutPath(issueSentence({ severity: "error", code, path, params, message }, say.locale));
  return issues.flatMap((issue) => {
    const found =
      issue.code === "custom"
        ? [{ path: issue.path, text: say.mapRules[issue.message as MapRule] }]
        : formProblems(columnMapSchema, json, [issue]).map((problem) => ({ path: problem.path, text: sentence(problem) }));
    return found.map(({ path, text }) => (path.length === 0 ? text : say.at(path.join("."), text)));
  });
}

/** The sources of a section's fields, those of "people" included; undefined when the map says nothing of that section. */
export function sourcesOf(map: ColumnMap, section: Section): Readonly<Record<string, Source>> | undefined {
  const sources = section === "mentees" || section === "mentors" ? { ...map.people, ...map[section] } : (map[section] ?? {});
  return Object.keys(sources).length === 0 ? undefined : sources;
}

/** The words that a source translates. */
export function wordsOf(map: ColumnMap, { values }: Source): Words | undefined {
  return typeof values === "string" ? map.words[values] : values;
}

/** What the cells of a field hold: an attribute is what its source says. */
export function cellKind(section: Section | "people", field: string, source: Source): CellKind | undefined {
  const kind = kindOf(section, field);
  if (kind === undefined || !field.startsWith("attributes.") || source.type === undefined) return kind;
  return source.type === "list" ? "words" : source.type;
}

const kindsWith = {
  separator: new Set<CellKind>(["words", "goals", "wanted-skills", "skills", "languages", "styles", "windows"]),
  range: new Set<CellKind>(["number", "styles"]),
  format: new Set<CellKind>(["date"]),
};

/** An option that would do nothing is a mistake. */
function sourceProblems(section: Section | "people", field: string, source: Source, words: ColumnMap["words"], say: ReaderWords): string[] {
  const kind = cellKind(section, field, source);
  if (kind === undefined) return [say.noSuchField];
  const problems: string[] = [];
  for (const option of ["separator", "range", "format"] as const) {
    if (source[option] !== undefined && !kindsWith[option].has(kind)) problems.push(say.uselessOption(option));
  }
  if (typeof source.values === "string" && !Object.hasOwn(words, source.values)) problems.push(say.noTable(source.values));
  if (source.type !== undefined && !field.startsWith("attributes.")) problems.push(say.typeOfAttributes);
  return problems;
}

function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}
