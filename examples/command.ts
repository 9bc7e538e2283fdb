import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Issue, type Matching, match, type Programme, prepare } from "../src/index";
import { toCsv } from "../src/report/index";
import { type Input, readInput } from "./read/cohort";
import { type ReaderWords, readerWords } from "./read/language";
import { localeAskedFor, readOptions } from "./read/options";
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

/** A column read in the wrong way is one mistake and thousands of lines; more of them help nobody. */
const mostLines = 50;

/** Runs one command line and returns the exit code. Whatever goes wrong is told in lines of plain words. */
export function command(argv: readonly string[], terminal: Terminal): number {
  const say = readerWords(localeAskedFor(argv));
  try {
    return run(argv, terminal, say);
  } catch (failure) {
    const lines = failure instanceof ReadingError ? failure.lines : [failure instanceof Error ? failure.message : String(failure)];
    for (const line of lines.slice(0, mostLines)) terminal.error(`${say.error(line.replace(/\s*\n\s*/g, " "))}\n`);
    if (lines.length > mostLines) terminal.error(`${say.error(say.moreErrors(lines.length - mostLines))}\n`);
    return 1;
  }
}

function run(argv: readonly string[], terminal: Terminal, say: ReaderWords): number {
  const options = readOptions(argv, say);
  if (options.help) {
    terminal.out(say.help);
    return 0;
  }
  const input = readInput(options.files, say);
  const programme = prepareInput(input, terminal, say);
  warn([...input.warnings, ...programme.warnings.map(input.issueLine)], terminal, say);
  const matching = match(programme);
  warn(blindness(programme, matching, say), terminal, say);
  if (options.out !== undefined) writeResult(options.out, programme, matching, say);
  terminal.out(options.json ? jsonText(matching) : page(programme, matching, { ...options, width: terminal.width ?? 140 }));
  return matching.status === "optimal" ? 0 : 2;
}

/** Errors of the library become lines that name file, line and column. */
function prepareInput(input: Input, terminal: Terminal, say: ReaderWords): Programme {
  try {
    return prepare(input.cohort, input.policy);
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    const of = (severity: Issue["severity"]) => failure.issues.filter((issue) => issue.severity === severity).map(input.issueLine);
    warn([...input.warnings, ...of("warning")], terminal, say);
    throw new ReadingError(of("error"));
  }
}

function warn(lines: readonly string[], terminal: Terminal, say: ReaderWords): void {
  for (const line of lines) terminal.error(`${say.warning(line)}\n`);
}

/** The default criteria say nothing of a cohort that answers none of them; a policy with such criteria is warned of by the library. */
function blindness({ policy }: Programme, { pairs }: Matching, say: ReaderWords): string[] {
  if (pairs.length === 0 || pairs.some(({ completeness }) => completeness > 0)) return [];
  return [say.noAnswers(policy.criteria.map(({ id }) => id))];
}

function writeResult(folder: string, programme: Programme, matching: Matching, say: ReaderWords): void {
  // Excel takes a CSV file without a byte order mark for its own code page and garbles every accent.
  const files = { "pairs.csv": `\uFEFF${toCsv(programme, matching)}`, "matching.json": jsonText(matching) };
  attempt(folder, "made", say, () => mkdirSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files))
    attempt(join(folder, name), "written", say, () => writeFileSync(join(folder, name), text));
}

function attempt(path: string, what: "made" | "written", say: ReaderWords, write: () => void): void {
  try {
    write();
  } catch (failure) {
    throw new ReadingError([say.cannotBe(shownPath(path), what, failureText(failure, say))]);
  }
}

function jsonText(matching: Matching): string {
  return `${JSON.stringify(matching, null, 2)}\n`;
}
