/** The main job: CSV files in, pairs with reasons out. All reading and writing of files is here and in `read`; the engine has none. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Issue, type Matching, match, type Programme, prepare } from "../src/index";
import { toCsv } from "../src/report/index";
import { type Input, readInput } from "./read/cohort";
import { help, readOptions } from "./read/options";
import { ReadingError } from "./read/problem";
import { failureText, shownPath } from "./read/text";
import { page } from "./show/page";

function run(argv: readonly string[]): number {
  const options = readOptions(argv);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const input = readInput(options.files);
  const programme = prepareInput(input);
  warn([...input.warnings, ...programme.warnings.map(input.issueLine)]);
  const matching = match(programme);
  if (options.out !== undefined) writeResult(options.out, programme, matching);
  const width = process.stdout.columns ?? 132;
  process.stdout.write(options.json ? `${JSON.stringify(matching, null, 2)}\n` : page(programme, matching, options.locale, width));
  return matching.status === "optimal" ? 0 : 2;
}

/** Errors of the library become lines that name file, line and column. */
function prepareInput(input: Input): Programme {
  try {
    return prepare(input.cohort, input.policy);
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    const of = (severity: Issue["severity"]) => failure.issues.filter((issue) => issue.severity === severity).map(input.issueLine);
    warn([...input.warnings, ...of("warning")]);
    throw new ReadingError(of("error"));
  }
}

function warn(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`warning: ${line}\n`);
}

function writeResult(folder: string, programme: Programme, matching: Matching): void {
  // Excel takes a CSV file without a byte order mark for its own code page and garbles every accent.
  const files = { "pairs.csv": `\uFEFF${toCsv(programme, matching)}`, "matching.json": `${JSON.stringify(matching, null, 2)}\n` };
  for (const [name, text] of Object.entries(files)) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text);
    } catch (failure) {
      throw new ReadingError([`--out: ${shownPath(join(folder, name))} cannot be written: ${failureText(failure)}`]);
    }
  }
}

/** A reader that has seen enough (`| head`) is not a failure. */
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code !== "EPIPE") throw failure;
});

try {
  process.exitCode = run(process.argv.slice(2));
} catch (failure) {
  const lines = failure instanceof ReadingError ? failure.lines : [failure instanceof Error ? failure.message : String(failure)];
  for (const line of lines) process.stderr.write(`error: ${line.replace(/\s*\n\s*/g, " ")}\n`);
  process.exitCode = 1;
}
