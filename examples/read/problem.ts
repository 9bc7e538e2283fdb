/** Thrown when files cannot be used: every problem found, one line each, ready to be printed. */
export class ReadingError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ReadingError";
    this.lines = lines;
  }
}

/** The path and the colon with which a message begins; names in the path may be quoted and hold anything. */
const headOfMessage = /^(?:[^":]|"(?:[^"\\]|\\.)*")*: /;

/** What a message of the library says, without the path at its head. */
export function withoutPath(message: string): string {
  return message.replace(headOfMessage, "");
}
