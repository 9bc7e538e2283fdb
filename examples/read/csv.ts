import { CsvError, parse } from "csv-parse/sync";
import { english } from "./english";
import type { QuoteProblem, ReaderWords } from "./language";
import { ReadingError } from "./problem";
import { readText, shownPath } from "./text";

/** A CSV file as text. `line` is where the row starts, counted from 1 with the header and every line break inside quotes. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * Reads a CSV file (RFC 4180; a byte order mark, any line ends and empty lines are fine). Without a delimiter, the one that its first line uses most is
 * taken. Throws ReadingError with every malformed row.
 */
export function readTable(path: string, delimiter: string | undefined, encoding: string, say: ReaderWords = english): Table {
  const file = shownPath(path);
  const text = readText(path, say, encoding);
  const [head, ...rows] = records(file, text, delimiter ?? delimiterOf(text), say);
  if (head === undefined) throw new ReadingError([say.at(file, say.emptyFile)]);
  const header = head.cells.map((name) => name.trim());
  const problems: string[] = [];
  for (const [index, name] of header.entries()) {
    if (name !== "" && header.indexOf(name) < index) problems.push(say.at(file, say.twoColumns(name)));
  }
  for (const { line, cells } of rows) {
    if (cells.length !== header.length) {
      problems.push(say.at(say.place(file, line), say.cellCount(cells.length, header.length)));
    }
  }
  if (problems.length > 0) throw new ReadingError(problems);
  return { file, header, rows };
}

/** Spreadsheets write semicolons where the comma is the decimal sign, and tabs when told to. Names in quotes may hold any of them. */
function delimiterOf(text: string): string {
  const [line] = text.trimStart().split(/[\r\n]/, 1);
  const names = line.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => names.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function records(file: string, text: string, delimiter: string, say: ReaderWords): Table["rows"] {
  const lines = text.replace(/\r\n?/g, "\n");
  try {
    // `info.lines` is the line on which a record ends.
    const parsed = parse(lines, { delimiter, info: true, relax_column_count: true }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return parsed
      .map(({ record }, index) => ({ line: index === 0 ? 1 : parsed[index - 1].info.lines + 1, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const { lines: line } = failure as unknown as { lines?: number };
    throw new ReadingError([say.at(say.place(file, line), say.notCsv(say.quotes[failure.code as QuoteProblem] ?? failure.code))]);
  }
}
