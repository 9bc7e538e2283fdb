import type { Locale } from "../../src/report/index";
import { english } from "./english";
import { french } from "./french";

/** What the reader and the command say of files and options. Words of the files themselves are quoted as they stand. */
export interface ReaderWords {
  readonly locale: Locale;
  readonly help: string;
  readonly error: (line: string) => string;
  readonly warning: (line: string) => string;
  readonly moreErrors: (count: number) => string;
  /** "mentees.csv line 14, column "Fuseau horaire"" */
  readonly place: (file: string, line?: number, column?: string) => string;
  /** Something about a place. */
  readonly at: (place: string, sentence: string) => string;
  readonly quoted: (text: string) => string;

  // files
  readonly failures: Readonly<Record<SystemFailure, string>>;
  readonly notEncoded: (encoding: string) => string;
  readonly notJson: (reason: string) => string;
  readonly emptyFile: string;
  readonly twoColumns: (name: string) => string;
  readonly cellCount: (cells: number, columns: number) => string;
  readonly notCsv: (reason: string) => string;
  readonly quotes: Readonly<Record<QuoteProblem, string>>;
  readonly noRows: (section: "mentees" | "mentors") => string;
  readonly unusedColumns: (names: readonly string[]) => string;
  readonly cannotBe: (path: string, what: "made" | "written", reason: string) => string;
  readonly noAnswers: (criteria: readonly string[]) => string;

  // columns
  readonly noColumnFor: (column: string, field: string) => string;
  readonly requiredField: (field: string) => string;
  readonly columnsAre: (names: readonly string[]) => string;
  readonly requiredCell: string;
  readonly mapRules: Readonly<Record<MapRule, string>>;
  readonly noSuchField: string;
  readonly uselessOption: (option: string) => string;
  readonly noTable: (name: string) => string;
  readonly typeOfAttributes: string;

  // cells
  readonly noNumber: (text: string) => string;
  readonly knownWords: (sentence: string, words: readonly string[]) => string;
  readonly offScale: (text: string, low: number, high: number) => string;
  readonly noPlaces: (text: string) => string;
  readonly noBoolean: (text: string) => string;
  readonly noDate: (text: string, format: string) => string;
  readonly noStyle: (text: string, example: number) => string;
  readonly styleTwice: (styles: readonly string[]) => string;
  readonly noImportance: (text: string) => string;
  /** What follows the sign is no number; `withLevel`: a level can stand there too. */
  readonly noNumberAfter: (text: string, sign: ":" | "*", withLevel: boolean) => string;
  readonly noWindow: (text: string) => string;
  readonly noDay: (text: string) => string;

  // options
  readonly noLocale: (text: string, known: readonly string[]) => string;
  readonly emptyOption: (name: string, what: "file" | "folder") => string;
  readonly missingHalf: (name: string) => string;
  /** `reason`: the host's own words, in English; `option`: as it was written. */
  readonly badOption: (problem: OptionProblem, option: string, reason: string) => string;
}

export type SystemFailure = "ENOENT" | "EISDIR" | "ENOTDIR" | "EACCES" | "EEXIST" | "EROFS" | "ENOSPC";
export type QuoteProblem = "CSV_QUOTE_NOT_CLOSED" | "INVALID_OPENING_QUOTE" | "CSV_INVALID_CLOSING_QUOTE";
/** The column map's own tests. */
export type MapRule = "one-source" | "range-up" | "date-parts" | "one-character" | "encoding";
/** "value" and "no-value": the option needs one, or takes none; "argument": no option at all. */
export type OptionProblem = "unknown" | "value" | "no-value" | "argument";

const languages: Readonly<Record<Locale, ReaderWords>> = { en: english, fr: french };

export function readerWords(locale: Locale): ReaderWords {
  return languages[locale];
}
