import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Locale, locales } from "../../src/report/locale";
import type { Files } from "./cohort";
import { ReadingError } from "./problem";

export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly full: boolean;
  readonly out?: string;
  readonly locale: Locale;
  readonly files: Files;
}

export const help = `Pairs mentors with mentees, exactly, and says why.

  npm start                                          the bundled cohort, examples/cohort
  npm start -- --mentees FILE --mentors FILE [...]   your own CSV files

  --mentees FILE, --mentors FILE   one row per person; go together
  --columns FILE    JSON: which column fills which field, and how cells are written (examples/README.md);
                    without it the columns are named as the fields are: id, displayName, goals, ...
  --policy FILE     JSON: criteria, rules and objective; without it the defaults
  --history FILE    past pairs          --conflicts FILE  pairs that must not be made
  --pins FILE       pairs that must be  --org FILE        managers outside the cohort
  --as-of DATE      the day whose time-zone offsets apply, YYYY-MM-DD
  --locale en|fr    language of the text; default en
  --full            all reasons of every pair, not only those that fit on its line
  --json            print the whole result as JSON instead
  --out FOLDER      also write pairs.csv and matching.json there
  --help            this text

Exit code: 0 paired, 1 something in the files or options is wrong (one line each), 2 the requirements cannot all be met.
`;

const fileOptions = ["mentees", "mentors", "columns", "policy", "history", "conflicts", "pins", "org"] as const;

/** Reads the command line. Throws ReadingError on anything it does not know. */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv);
  const { locale = "en", out, json = false, full = false, help: helpWanted = false, "as-of": asOf } = values;
  if (!isLocale(locale)) throw new ReadingError([`--locale: ${JSON.stringify(locale)} is not one of ${locales.join(", ")}`]);
  for (const name of [...fileOptions, "out"] as const) {
    if (values[name]?.trim() === "") throw new ReadingError([`--${name}: names ${name === "out" ? "no folder" : "no file"}`]);
  }
  const given = Object.fromEntries(fileOptions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  if ((values.mentees === undefined) !== (values.mentors === undefined)) {
    throw new ReadingError([
      `--${values.mentees === undefined ? "mentees" : "mentors"} FILE is missing: --mentees and --mentors go together`,
    ]);
  }
  const files = values.mentees === undefined ? { ...bundledFiles(), ...given } : given;
  return {
    help: helpWanted,
    json,
    full,
    locale,
    files: { ...files, ...(asOf !== undefined && { asOf }) },
    ...(out !== undefined && { out }),
  };
}

function parse(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const files = { mentees: text, mentors: text, columns: text, policy: text, history: text, conflicts: text, pins: text, org: text };
  try {
    return parseArgs({ args: [...argv], options: { ...files, "as-of": text, locale: text, out: text, json: flag, full: flag, help: flag } })
      .values;
  } catch (failure) {
    const [reason] = (failure instanceof Error ? failure.message : String(failure)).split(/\.\s|\n/);
    throw new ReadingError([`${reason}; --help lists the options`]);
  }
}

/** The cohort beside this program. */
function bundledFiles(): Files {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "cohort");
  const names = fileOptions.map((name) => [name, join(folder, `${name}.${name === "columns" || name === "policy" ? "json" : "csv"}`)]);
  return Object.fromEntries(names.filter(([, path]) => existsSync(path)));
}

function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}
