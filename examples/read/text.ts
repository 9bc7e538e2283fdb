import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { TextDecoder } from "node:util";
import { ReadingError } from "./problem";

const systemMessages: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file"],
  ["EISDIR", "is a folder, not a file"],
  ["ENOTDIR", "a part of that path is a file, not a folder"],
  ["EACCES", "permission denied"],
  ["EEXIST", "it is a file, not a folder"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
]);

/** A failed file operation in a few words. */
export function failureText(failure: unknown): string {
  const code = failure instanceof Error && "code" in failure ? String(failure.code) : "";
  return systemMessages.get(code) ?? (code || String(failure));
}

/** How messages call a file: from the current folder when it is inside, as an absolute path otherwise. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === "" || fromHere.startsWith("..") ? path : fromHere;
}

/** The text of a file, without a byte order mark. Throws ReadingError when it cannot be read or is not in that encoding. */
export function readText(path: string, encoding = "utf-8"): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (failure) {
    throw new ReadingError([`${shownPath(path)}: ${failureText(failure)}`]);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadingError([`${shownPath(path)}: is not ${encoding} text; save it as UTF-8 or name its "encoding" in the column map`]);
  }
}

/** A JSON file. Throws ReadingError with the parser's own words. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message.replace(/\s+/g, " ") : String(failure);
    throw new ReadingError([`${shownPath(path)}: is not valid JSON: ${reason}`]);
  }
}
