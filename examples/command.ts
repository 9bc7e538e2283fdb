import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Issue, type Matching, match, type Programme, prepare } from "../src/index";
import { toCsv } from "../src/report/index";
import { type Input, readInput } from "./read/cohort";
import { help, readOptions } from "./read/options";
import { ReadingError } from "./read/problem";
import { failureText, shownPath } from "./read/text";
import { page } from "./show/page";

/** Where the command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** In cells; what is not a terminal gets pages of 140. */
  readonly width?: number | undefined;
}

/** Runs one command line and returns the exit code. Whatever goes wrong is told in lines of plain words. */
export function command(argv: readonly string[], terminal: Terminal): number {
  try {
    return run(argv, terminal);
  } catch (failure) {
    const lines = failure instanceof ReadingError ? failure.lines : [failure instanceof Error ? failure.message : String(failure)];
    for (const line of lines) terminal.error(`error: ${line.replace(/\s*\n\s*/g, " ")}\n`);
    return 1;
  }
}

function run(argv: readonly string[], terminal: Terminal): number {
  const options = readOptions(argv);
  if (options.help) {
    terminal.out(help);
    return 0;
  }
  const input = readInput(options.files);
  const programme = prepareInput(input, terminal);
  warn([...input.warnings, ...programme.warnings.map(input.issueLine)], terminal);
  const matching = match(programme);
  if (options.out !== undefined) writeResult(options.out, programme, matching);
  terminal.out(options.json ? jsonText(matching) : page(programme, matching, { ...options, width: terminal.width ?? 140 }));
  return matching.status === "optimal" ? 0 : 2;
}

/** Errors of the library become lines that name file, line and column. */
function prepareInput(input: Input, terminal: Terminal): Programme {
  try {
    return prepare(input.cohort, input.policy);
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    const of = (severity: Issue["severity"]) => failure.issues.filter((issue) => issue.severity === severity).map(input.issueLine);
    warn([...input.warnings, ...of("warning")], terminal);
    throw new ReadingError(of("error"));
  }
}

function warn(lines: readonly string[], terminal: Terminal): void {
  for (const line of lines) terminal.error(`warning: ${line}\n`);
}

function writeResult(folder: string, programme: Programme, matching: Matching): void {
  // Excel takes a CSV file without a byte order mark for its own code page and garbles every accent.
  const files = { "pairs.csv": `\uFEFF${toCsv(programme, matching)}`, "matching.json": jsonText(matching) };
  for (const [name, text] of Object.entries(files)) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text);
    } catch (failure) {
      throw new ReadingError([`--out: ${shownPath(join(folder, name))} cannot be written: ${failureText(failure)}`]);
    }
  }
}

function jsonText(matching: Matching): string {
  return `${JSON.stringify(matching, null, 2)}\n`;
}
