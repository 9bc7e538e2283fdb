import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Locale, locales } from "../../src/report/locale";
import type { Files } from "./cohort";
import { english } from "./english";
import type { OptionProblem, ReaderWords } from "./language";
import { ReadingError } from "./problem";

export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly full: boolean;
  readonly out?: string;
  readonly locale: Locale;
  readonly files: Files;
}

const fileOptions = ["mentees", "mentors", "columns", "policy", "history", "conflicts", "pins", "org"] as const;

/** Reads the command line. Throws ReadingError on anything it does not know. */
export function readOptions(argv: readonly string[], say: ReaderWords = english): Options {
  const values = parse(argv, say);
  const { locale = "en", out, json = false, full = false, help: helpWanted = false, "as-of": asOf } = values;
  if (!isLocale(locale)) throw new ReadingError([say.noLocale(locale, locales)]);
  for (const name of [...fileOptions, "out"] as const) {
    if (values[name]?.trim() === "") throw new ReadingError([say.emptyOption(name, name === "out" ? "folder" : "file")]);
  }
  const given = Object.fromEntries(fileOptions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  if ((values.mentees === undefined) !== (values.mentors === undefined)) {
    throw new ReadingError([say.missingHalf(values.mentees === undefined ? "mentees" : "mentors")]);
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

function parse(argv: readonly string[], say: ReaderWords) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const files = { mentees: text, mentors: text, columns: text, policy: text, history: text, conflicts: text, pins: text, org: text };
  try {
    return parseArgs({ args: [...argv], options: { ...files, "as-of": text, locale: text, out: text, json: flag, full: flag, help: flag } })
      .values;
  } catch (failure) {
    const [reason] = (failure instanceof Error ? failure.message : String(failure)).split(/\.\s|\n/);
    const { code } = failure as { readonly code?: string };
    const option = /'([^' ]+)[^']*'/.exec(reason)?.[1] ?? "";
    const problem = optionProblems.get(code ?? "") ?? "argument";
    const isNeedless = problem === "value" && reason.includes("does not take");
    throw new ReadingError([say.badOption(isNeedless ? "no-value" : problem, option, reason)]);
  }
}

const optionProblems: ReadonlyMap<string, OptionProblem> = new Map([
  ["ERR_PARSE_ARGS_UNKNOWN_OPTION", "unknown"],
  ["ERR_PARSE_ARGS_INVALID_OPTION_VALUE", "value"],
]);

/** The language that a command line asks for, whatever else is wrong with it; English when that is not to be told. */
export function localeAskedFor(argv: readonly string[]): Locale {
  const at = argv.lastIndexOf("--locale");
  const asked = at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith("--locale="))?.slice("--locale=".length);
  return asked !== undefined && isLocale(asked) ? asked : "en";
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
