import type { Source, Words } from "./column-map";
import { english } from "./english";
import type { CellKind } from "./fields";
import type { ReaderWords } from "./language";
import { readWindow } from "./windows";

/** A value of the kind, or what is wrong with the cell; "unanswered" when the map says that its word means nothing. */
export type CellReading = { readonly value: unknown } | { readonly problems: readonly string[] } | "unanswered";

type Word = string | number | boolean | null;
/** A value, or a sentence about why there is none. */
type Item = { readonly value: unknown } | string;

/** Reads one cell that is not empty. */
export function readCell(text: string, kind: CellKind, source: Source, words: Words | undefined, say: ReaderWords = english): CellReading {
  const translate = translator(words);
  const readItem = itemReaders[kind];
  if (readItem === undefined) {
    const word = translate(text);
    if (word === null) return "unanswered";
    const value = readScalar(word, kind, source, words, say);
    return typeof value === "string" ? { problems: [value] } : value;
  }
  const pieces = text.split(source.separator ?? ";").map((piece) => piece.trim());
  const items = pieces.filter((piece) => piece !== "" && translate(piece) !== null).map((piece) => readItem(piece, translate, source, say));
  const problems = items.filter((item) => typeof item === "string");
  if (problems.length > 0) return { problems };
  const values = items.map((item) => (item as { value: unknown }).value);
  return kind === "styles" ? byStyle(values as [string, number][], say) : { value: values };
}

function byStyle(entries: readonly (readonly [string, number])[], say: ReaderWords): CellReading {
  const styles = new Map(entries);
  if (styles.size === entries.length) return { value: Object.fromEntries(styles) };
  return { problems: [say.styleTwice(entries.map(([style]) => style))] };
}

function readScalar(word: Exclude<Word, null>, kind: CellKind, source: Source, words: Words | undefined, say: ReaderWords): Item {
  if (typeof word !== "string" || kind === "text") return { value: word };
  if (kind === "date") return readDate(word, source.format ?? "YYYY-MM-DD", say);
  if (kind === "capacity") return readCapacity(word, say);
  if (kind === "boolean") return readBoolean(word, say);
  const number = readNumber(word, source, say);
  if (typeof number !== "string") return { value: number };
  return words === undefined ? number : say.knownWords(number, Object.keys(words));
}

type ItemReader = (piece: string, translate: (word: string) => Word, source: Source, say: ReaderWords) => Item;

const itemReaders: Partial<Record<CellKind, ItemReader>> = {
  words: (piece, translate) => ({ value: String(translate(piece)) }),
  goals: (piece, translate, _, say) => {
    const { name, importance, problem } = takeApart(piece, translate, say);
    return problem ?? { value: importance === undefined ? name : { goal: name, importance } };
  },
  "wanted-skills": (piece, translate, _, say) => {
    const { name, level, importance, problem } = takeApart(piece, translate, say, "level");
    return problem ?? { value: { skill: name, ...(level !== undefined && { level }), ...(importance !== undefined && { importance }) } };
  },
  skills: (piece, translate, _, say) => {
    const { name, level, importance, problem } = takeApart(piece, translate, say, "level");
    if (importance !== undefined) return say.noImportance(piece);
    return problem ?? { value: level === undefined ? name : { skill: name, level } };
  },
  languages: (piece, translate) => {
    const [tag, level] = piece.split(":").map((part) => part.trim());
    const value = String(translate(tag));
    return { value: level === undefined ? value : { tag: value, level: String(translate(level)) } };
  },
  styles: (piece, translate, source, say) => {
    const [style, number, ...rest] = piece.split(":").map((part) => part.trim());
    if (number === undefined || rest.length > 0) return say.noStyle(piece, source.range?.[1] ?? 0.8);
    const value = readNumber(number, source, say);
    return typeof value === "string" ? value : { value: [String(translate(style)), value] };
  },
  windows: (piece, _, __, say) => {
    const window = readWindow(piece, say);
    return typeof window === "string" ? window : { value: window };
  },
};

interface Parts {
  readonly name: string;
  readonly level?: number;
  readonly importance?: number;
  readonly problem?: string;
}

/** "name:level*importance"; the level only where the field has one, so that goals may hold a colon. */
function takeApart(piece: string, translate: (word: string) => Word, say: ReaderWords, withLevel?: "level"): Parts {
  const star = piece.lastIndexOf("*");
  const importance = star < 0 ? undefined : plainNumber(piece.slice(star + 1));
  const rest = star < 0 ? piece : piece.slice(0, star);
  const colon = withLevel === undefined ? -1 : rest.lastIndexOf(":");
  const level = colon < 0 ? undefined : plainNumber(rest.slice(colon + 1));
  const name = String(translate((colon < 0 ? rest : rest.slice(0, colon)).trim()));
  if (Number.isNaN(importance) || Number.isNaN(level)) {
    return { name, problem: say.noNumberAfter(piece, Number.isNaN(level) ? ":" : "*", withLevel !== undefined) };
  }
  return { name, ...(level !== undefined && { level }), ...(importance !== undefined && { importance }) };
}

/** "0.8" and "0,8"; NaN for anything else. */
function plainNumber(text: string): number {
  const digits = text.trim().replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
}

function readNumber(text: string, source: Source, say: ReaderWords): number | string {
  const number = plainNumber(text);
  if (Number.isNaN(number)) return say.noNumber(text);
  if (source.range === undefined) return number;
  const [low, high] = source.range;
  return number < low || number > high ? say.offScale(text, low, high) : (number - low) / (high - low);
}

function readCapacity(text: string, say: ReaderWords): Item {
  const places = plainNumber(text);
  if (!Number.isNaN(places)) return { value: places };
  const [min, max = Number.NaN, ...rest] = text.split(/-|–/).map(plainNumber);
  if (rest.length > 0 || Number.isNaN(min) || Number.isNaN(max)) return say.noPlaces(text);
  return { value: { min, max } };
}

const truths = new Map([
  ...["yes", "oui", "true", "vrai", "1", "x"].map((word) => [word, true] as const),
  ...["no", "non", "false", "faux", "0"].map((word) => [word, false] as const),
]);

function readBoolean(text: string, say: ReaderWords): Item {
  const value = truths.get(text.toLowerCase());
  return value === undefined ? say.noBoolean(text) : { value };
}

function readDate(text: string, format: string, say: ReaderWords): Item {
  const pattern = format
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace("YYYY", "(?<year>\\d{4})")
    .replace("MM", "(?<month>\\d{1,2})")
    .replace("DD", "(?<day>\\d{1,2})");
  const parts = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (parts === undefined) return say.noDate(text, format);
  return { value: `${parts.year}-${parts.month.padStart(2, "0")}-${parts.day.padStart(2, "0")}` };
}

/** Looks words up whatever their case and however their accents are encoded; a word that the map does not have stays as it is. */
function translator(words: Words | undefined): (word: string) => Word {
  const table = new Map(Object.entries(words ?? {}).map(([word, value]) => [wordKey(word), value]));
  return (word) => {
    const value = table.get(wordKey(word));
    return value === undefined ? word : value;
  };
}

/** The form in which words of a file are compared. */
export function wordKey(word: string): string {
  return word.normalize("NFC").trim().toLowerCase();
}
