/** Thrown when files cannot be used: every problem found, one line each, ready to be printed. */
export class ReadingError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ReadingError";
    this.lines = lines;
  }
}

/** `mentees.csv line 14, column "Fuseau horaire"`; line and column where they are known. */
export function placeText(file: string, line?: number, column?: string): string {
  return file + (line === undefined ? "" : ` line ${line}`) + (column === undefined ? "" : `, column ${JSON.stringify(column)}`);
}
