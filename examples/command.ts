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

/** A column read in the wrong way is one mistake and thousands of lines; more of them help nobody. */
const mostLines = 50;

/** Runs one command line and returns the exit code. Whatever goes wrong is told in lines of plain words. */
export function command(argv: readonly string[], terminal: Terminal): number {
  try {
    return run(argv, terminal);
  } catch (failure) {
    const lines = failure instanceof ReadingError ? failure.lines : [failure instanceof Error ? failure.message : String(failure)];
    for (const line of lines.slice(0, mostLines)) terminal.error(`error: ${line.replace(/\s*\n\s*/g, " ")}\n`);
    if (lines.length > mostLines) terminal.error(`error: and ${lines.length - mostLines} more like these\n`);
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
  warn(blindness(programme, matching), terminal);
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

/** The default criteria say nothing of a cohort that answers none of them; a policy with such criteria is warned of by the library. */
function blindness({ policy }: Programme, { pairs }: Matching): string[] {
  if (pairs.length === 0 || pairs.some(({ completeness }) => completeness > 0)) return [];
  const criteria = policy.criteria.map(({ id }) => id).join(", ");
  return [
    `no pair rests on an answer: nobody filled in what the criteria read (${criteria}), so chance alone decides; --policy names other criteria`,
  ];
}

function writeResult(folder: string, programme: Programme, matching: Matching): void {
  // Excel takes a CSV file without a byte order mark for its own code page and garbles every accent.
  const files = { "pairs.csv": `\uFEFF${toCsv(programme, matching)}`, "matching.json": jsonText(matching) };
  attempt(folder, "made", () => mkdirSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) attempt(join(folder, name), "written", () => writeFileSync(join(folder, name), text));
}

function attempt(path: string, what: string, write: () => void): void {
  try {
    write();
  } catch (failure) {
    throw new ReadingError([`--out: ${shownPath(path)} cannot be ${what}: ${failureText(failure)}`]);
  }
}

function jsonText(matching: Matching): string {
  return `${JSON.stringify(matching, null, 2)}\n`;
}
