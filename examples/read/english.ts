import type { ReaderWords } from "./language";

const quoted = (text: string) => JSON.stringify(text);

/** Each as it has always been said: scripts may look for these lines. */
export const english: ReaderWords = {
  locale: "en",
  help: `Pairs mentors with mentees, exactly, and says why.

  npm start                                          the bundled cohort, examples/cohort
  npm start -- --mentees FILE --mentors FILE [...]   your own CSV files

  --mentees FILE, --mentors FILE   one row per person; go together
  --columns FILE    JSON: which column fills which field, and how cells are written (examples/README.md);
                    without it the columns are named as the fields are: id, displayName, goals, ...
  --policy FILE     JSON: criteria, rules and objective; without it the defaults
  --history FILE    past pairs          --conflicts FILE  pairs that must not be made
  --pins FILE       pairs that must be  --org FILE        managers outside the cohort
  --as-of DATE      the day whose time-zone offsets apply, YYYY-MM-DD
  --locale en|fr    language of the text, errors and warnings included; default en
  --full            all reasons of every pair, not only those that fit on its line
  --json            print the whole result as JSON instead
  --out FOLDER      also write pairs.csv and matching.json there
  --help            this text

Exit code: 0 paired, 1 something in the files or options is wrong (one line each), 2 the requirements cannot all be met.
`,
  error: (line) => `error: ${line}`,
  warning: (line) => `warning: ${line}`,
  moreErrors: (count) => `and ${count} more like these`,
  place: (file, line, column) =>
    file + (line === undefined ? "" : ` line ${line}`) + (column === undefined ? "" : `, column ${quoted(column)}`),
  at: (place, sentence) => `${place}: ${sentence}`,
  quoted,

  failures: {
    ENOENT: "no such file",
    EISDIR: "is a folder, not a file",
    ENOTDIR: "a part of that path is a file, not a folder",
    EACCES: "permission denied",
    EEXIST: "it is a file, not a folder",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
  },
  notEncoded: (encoding) => `is not ${encoding} text; save it as UTF-8 or name its "encoding" in the column map`,
  notJson: (reason) => `is not valid JSON: ${reason}`,
  emptyFile: "is empty; the first line must name the columns",
  twoColumns: (name) => `two columns are named ${quoted(name)}`,
  cellCount: (cells, columns) =>
    `has ${cells} ${cells === 1 ? "cell" : "cells"} where the header has ${columns}; is a quote or delimiter missing?`,
  notCsv: (reason) => `is not valid CSV: ${reason}`,
  quotes: {
    CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
    INVALID_OPENING_QUOTE: "a quote stands inside an unquoted cell; quote the whole cell and double the quote",
    CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote; double the quotes inside a cell",
  },
  noRows: (section) => `has no row below the one that names the columns, so there are no ${section}`,
  unusedColumns: (names) => `no field uses ${names.length === 1 ? "the column" : "the columns"} ${names.map(quoted).join(", ")}`,
  cannotBe: (path, what, reason) => `--out: ${path} cannot be ${what}: ${reason}`,
  noAnswers: (criteria) =>
    `no pair rests on an answer: nobody filled in what the criteria read (${criteria.join(", ")}), so chance alone decides; --policy names other criteria`,

  noColumnFor: (column, field) => `has no column ${quoted(column)} for ${field}`,
  requiredField: (field) => `no column gives ${field}, without which a row is nobody`,
  columnsAre: (names) => `its columns are: ${names.join(", ")}`,
  requiredCell: "is empty, and without it the row is nobody",
  mapRules: {
    "one-source": 'needs either a "column" or a "value"',
    "range-up": "the range must go up",
    "date-parts": "must hold YYYY, MM and DD once each",
    "one-character": "must be one character",
    encoding: "is no encoding that this host knows",
  },
  noSuchField: "there is no such field; examples/README.md lists them",
  uselessOption: (option) => `${quoted(option)} means nothing for this field`,
  noTable: (name) => `"words" has no table ${quoted(name)}`,
  typeOfAttributes: '"type" is for attributes only',

  noNumber: (text) => `${quoted(text)} is no number`,
  knownWords: (sentence, words) => `${sentence}; the column map knows: ${words.join(", ")}`,
  offScale: (text, low, high) => `${text} is outside the scale from ${low} to ${high}`,
  noPlaces: (text) => `${quoted(text)} is no number of places; write "3", or "1-3" for at least one and at most three`,
  noBoolean: (text) => `${quoted(text)} is neither yes nor no`,
  noDate: (text, format) => `${quoted(text)} is no date written ${format}`,
  noStyle: (text, example) => `${quoted(text)} is no style with its number; write it like "coaching:${example}"`,
  styleTwice: (styles) => `names a style twice: ${styles.join(", ")}`,
  noImportance: (text) => `${quoted(text)}: a skill that is offered has no importance`,
  noNumberAfter: (text, sign, withLevel) =>
    `${quoted(text)}: what follows "${sign}" is no number; write it like ${withLevel ? '"name:3", or "name:3*2" with an importance' : '"name*2"'}`,
  noWindow: (text) => `${quoted(text)} is no weekly window; write it like "Mon-Fri 09:00-12:00" or "mar, jeu 14h-17h30"`,
  noDay: (text) => `${quoted(text)} is no day of the week`,

  noLocale: (text, known) => `--locale: ${quoted(text)} is not one of ${known.join(", ")}`,
  emptyOption: (name, what) => `--${name}: names no ${what}`,
  missingHalf: (name) => `--${name} FILE is missing: --mentees and --mentors go together`,
  badOption: (_, __, reason) => `${reason}; --help lists the options`,
};
