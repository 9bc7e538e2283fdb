import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { TextDecoder } from "node:util";
import type { ReaderWords } from "./language";
import { ReadingError } from "./problem";

/** A failed file operation in a few words. */
export function failureText(failure: unknown, say: ReaderWords): string {
  const code = failure instanceof Error && "code" in failure ? String(failure.code) : "";
  return new Map<string, string>(Object.entries(say.failures)).get(code) ?? (code || String(failure));
}

/** How messages call a file: from the current folder when it is inside, as an absolute path otherwise. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === "" || fromHere.startsWith("..") ? path : fromHere;
}

/** The text of a file, without a byte order mark. Throws ReadingError when it cannot be read or is not in that encoding. */
export function readText(path: string, say: ReaderWords, encoding = "utf-8"): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (failure) {
    throw new ReadingError([say.at(shownPath(path), failureText(failure, say))]);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadingError([say.at(shownPath(path), say.notEncoded(encoding))]);
  }
}

/** A JSON file. Throws ReadingError with the parser's own words. */
export function readJson(path: string, say: ReaderWords): unknown {
  const text = readText(path, say);
  try {
    return JSON.parse(text);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message.replace(/\s+/g, " ") : String(failure);
    throw new ReadingError([say.at(shownPath(path), say.notJson(reason))]);
  }
}
