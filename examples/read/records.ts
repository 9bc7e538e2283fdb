import { readCell, wordKey } from "./cells";
import { type ColumnMap, cellKind, type Source, sourcesOf, wordsOf } from "./column-map";
import { readTable, type Table } from "./csv";
import { english } from "./english";
import { isRequired, kindOf, requiredFieldsOf, type Section } from "./fields";
import type { ReaderWords } from "./language";
import { ReadingError } from "./problem";

interface CellProblem {
  readonly record: number;
  readonly field: string;
  readonly line: string;
}

/** The records of one file, and where each came from. */
export interface Records {
  readonly section: Section;
  readonly file: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** The line of each record. */
  readonly lines: readonly number[];
  /** Field to column; a constant has none. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns that no field uses. */
  readonly unused: readonly string[];
  /** Cells that cannot be read; the record has their text instead. */
  readonly problems: readonly CellProblem[];
}

/** Reads a file of one section through the column map. Throws ReadingError when the file or its columns are not to be used. */
export function readRecords(section: Section, path: string, map: ColumnMap, say: ReaderWords = english): Records {
  const table = readTable(path, map.delimiter, map.encoding, say);
  const sources = sourcesOf(map, section) ?? plainSources(section, table);
  const missing = missingColumns(section, table, sources, say);
  if (missing.length > 0) throw new ReadingError(missing);

  const problems: CellProblem[] = [];
  const records = table.rows.map((row, record) =>
    readRow(section, table, row, sources, map, say, (field, line) => problems.push({ record, field, line })),
  );

  const columns = new Map(Object.entries(sources).flatMap(([field, { column }]) => (column === undefined ? [] : [[field, column]])));
  const used = new Set([...columns.values(), ...map.ignored]);
  return {
    section,
    file: table.file,
    records,
    lines: table.rows.map((row) => row.line),
    columns,
    unused: table.header.filter((name) => name !== "" && !used.has(name)),
    problems,
  };
}

/** Without a map, the columns are those named as fields. */
function plainSources(section: Section, table: Table): Readonly<Record<string, Source>> {
  return Object.fromEntries(table.header.filter((name) => kindOf(section, name) !== undefined).map((name) => [name, { column: name }]));
}

function missingColumns(section: Section, table: Table, sources: Readonly<Record<string, Source>>, say: ReaderWords): string[] {
  const problems = Object.entries(sources)
    .filter(([, { column }]) => column !== undefined && !table.header.includes(column))
    .map(([field, { column = "" }]) => say.at(table.file, say.noColumnFor(column, `${section}.${field}`)));
  for (const field of requiredFieldsOf(section)) {
    if (sources[field] === undefined) problems.push(say.at(table.file, say.requiredField(`${section}.${field}`)));
  }
  if (problems.length > 0) problems.push(say.at(table.file, say.columnsAre(table.header)));
  return problems;
}

function readRow(
  section: Section,
  table: Table,
  row: Table["rows"][number],
  sources: Readonly<Record<string, Source>>,
  map: ColumnMap,
  say: ReaderWords,
  tell: (field: string, line: string) => void,
): Readonly<Record<string, unknown>> {
  const fields: [string, unknown][] = [];
  for (const [field, source] of Object.entries(sources)) {
    const found = readField(section, field, source, table, row, map, say);
    if (found === undefined) continue;
    if ("value" in found) fields.push([field, found.value]);
    else for (const problem of found.problems) tell(field, say.at(say.place(table.file, row.line, source.column), problem));
    if ("text" in found) fields.push([field, found.text]);
  }
  return nested(section, fields);
}

function readField(
  section: Section,
  field: string,
  source: Source,
  table: Table,
  row: Table["rows"][number],
  map: ColumnMap,
  say: ReaderWords,
): { readonly value: unknown } | { readonly problems: readonly string[]; readonly text?: string } | undefined {
  const cell = source.column === undefined ? source.value : row.cells[table.header.indexOf(source.column)].trim();
  const empty = typeof cell === "string" && ["", ...map.unanswered].some((word) => wordKey(word) === wordKey(cell));
  const given = empty ? source.default : cell;
  if (given === undefined) return isRequired(field) ? { problems: [say.requiredCell] } : undefined;
  if (typeof given !== "string") return { value: given };
  const kind = cellKind(section, field, source);
  if (kind === undefined) return undefined;
  const reading = readCell(given, kind, source, wordsOf(map, source), say);
  if (reading === "unanswered") return field === "managerId" ? { value: null } : undefined;
  return "problems" in reading ? { problems: reading.problems, text: given } : reading;
}

/** "leadershipStyle.practised" and "attributes.x" become objects in the person; nobody above is said outright in `org`. */
function nested(section: Section, fields: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const record = new Map<string, unknown>(section === "org" ? [["managerId", null]] : []);
  const groups = new Map<string, [string, unknown][]>();
  for (const [field, value] of fields) {
    const dot = field.indexOf(".");
    if (dot < 0) record.set(field, value);
    else groups.set(field.slice(0, dot), [...(groups.get(field.slice(0, dot)) ?? []), [field.slice(dot + 1), value]]);
  }
  for (const [name, entries] of groups) record.set(name, Object.fromEntries(entries));
  return Object.fromEntries(record);
}
