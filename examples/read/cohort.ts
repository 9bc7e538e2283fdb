import { type CohortInput, type Issue, validate } from "../../src/index";
import { issueSentence } from "../../src/report/index";
import { type ColumnMap, plainColumnMap, readColumnMap } from "./column-map";
import { english } from "./english";
import { type Section, sections } from "./fields";
import type { ReaderWords } from "./language";
import { ReadingError, withoutPath } from "./problem";
import { type Records, readRecords } from "./records";
import { readJson, shownPath } from "./text";

/** Which files to read. */
export interface Files extends Readonly<Partial<Record<Section, string>>> {
  readonly columns?: string;
  readonly policy?: string;
  readonly asOf?: string;
}

/** What `prepare` is given, and where each record was written. */
export interface Input {
  readonly cohort: CohortInput;
  readonly policy: Readonly<Record<string, unknown>>;
  /** One line for each file of people that holds nobody, and for each thing that the files hold and nothing uses. */
  readonly warnings: readonly string[];
  /** An issue of the library as a line that names file, line and column. */
  readonly issueLine: (issue: Issue) => string;
}

/** Reads every file. Throws ReadingError with the problems of all of them, and what the library finds in the rest when every file could be read. */
export function readInput(files: Files, say: ReaderWords = english): Input {
  const problems: string[] = [];
  const policy = attempt(() => (files.policy === undefined ? {} : readJson(files.policy, say)), problems);
  const map = attempt(() => (files.columns === undefined ? plainColumnMap : readColumnMap(files.columns, say)), problems);
  if (map === undefined) throw new ReadingError(problems);
  const read = sections.flatMap((section) => {
    const path = files[section];
    const records = path === undefined ? undefined : attempt(() => readRecords(section, path, map, say), problems);
    problems.push(...(records?.problems ?? []).map(({ line }) => line));
    return records === undefined ? [] : [records];
  });
  const areFilesRead = policy !== undefined && read.length === sections.filter((section) => files[section] !== undefined).length;
  const asOf = files.asOf ?? map.asOf;
  const lists = Object.fromEntries(read.map(({ section, records }) => [section, records]));
  const cohort = { ...lists, ...(asOf !== undefined && { asOf }) } as unknown as CohortInput;
  if (problems.length > 0) {
    const others = areFilesRead ? validate(cohort, policy).filter((issue) => issue.severity === "error" && !isTold(issue, read)) : [];
    throw new ReadingError([...problems, ...others.map((issue) => issueLine(issue, read, files, map, say))]);
  }
  return {
    cohort,
    policy: policy as Readonly<Record<string, unknown>>,
    warnings: [
      ...read.flatMap(({ file, section, records }) =>
        records.length === 0 && (section === "mentees" || section === "mentors") ? [say.at(file, say.noRows(section))] : [],
      ),
      ...read.filter(({ unused }) => unused.length > 0).map(({ file, unused }) => say.at(file, say.unusedColumns(unused))),
    ],
    issueLine: (issue) => issueLine(issue, read, files, map, say),
  };
}

function attempt<Result>(read: () => Result, problems: string[]): Result | undefined {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof ReadingError)) throw failure;
    problems.push(...failure.lines);
    return undefined;
  }
}

/** Whether an issue is about a cell that could not be read. */
function isTold({ path: [section, index, ...rest] }: Issue, read: readonly Records[]): boolean {
  const problems = read.find((records) => records.section === section)?.problems ?? [];
  const place = `${rest.join(".")}.`;
  return problems.some(({ record, field }) => record === index && (place.startsWith(`${field}.`) || `${field}.`.startsWith(place)));
}

/** Other records that a sentence names by their place in the input: `mentees[7]` becomes "mentees.csv line 9". */
function inFiles(sentence: string, read: readonly Records[], say: ReaderWords): string {
  return sentence.replace(/\b(\w+)\[(\d+)\](?:\.id\b)?/g, (reference, section: string, index: string) => {
    const source = read.find((records) => records.section === section);
    return source === undefined ? reference : say.place(source.file, source.lines[Number(index)]);
  });
}

/** Replaces the path at the head of an issue's message by the place in the file. */
function issueLine(issue: Issue, read: readonly Records[], files: Files, map: ColumnMap, say: ReaderWords): string {
  const [section, index, ...rest] = issue.path;
  const message = issueSentence(issue, say.locale);
  const sentence = inFiles(withoutPath(message), read, say);
  // The cohort is made here, without unknown fields, so an unknown one of that name is the policy's.
  const ofPolicy = issue.code === "unknown-field" && issue.path.length === 1;
  const source = ofPolicy ? undefined : read.find((records) => records.section === section);
  if (source !== undefined) {
    if (typeof index !== "number") return say.at(source.file, sentence);
    const field = fieldOf(rest, source);
    const place = say.place(source.file, source.lines[index], field && source.columns.get(field));
    return say.at(place, `${field === undefined ? detail(rest) : ""}${sentence}`);
  }
  if (section === "asOf" && !ofPolicy)
    return say.at(files.asOf === undefined && map.asOf !== undefined ? shownPath(files.columns ?? "") : "--as-of", sentence);
  return files.policy === undefined ? message : say.at(shownPath(files.policy), message);
}

/** The longest head of the path that a column fills. */
function fieldOf(path: readonly (string | number)[], source: Records): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const field = path.slice(0, length).join(".");
    if (source.columns.has(field)) return field;
  }
  return undefined;
}

function detail(path: readonly (string | number)[]): string {
  return path.length === 0 ? "" : `${path.join(".")} `;
}
