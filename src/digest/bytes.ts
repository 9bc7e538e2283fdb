import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What is hashed, as it is collected: one whole number for each value, as `numberOf` and `nameOf` give them. */
export interface Writer {
  readonly hash: ReturnType<typeof sha256.create>;
  /** What a cohort says over and over, such as the names of departments, goals and skills, each with its number. */
  readonly names: Names;
  readonly values: number[];
}

interface Names {
  /** By name, and by what the name was made of. */
  readonly numbers: Map<unknown, number>;
  count: number;
  /** Those that have not been hashed yet. */
  readonly added: string[];
}

/** Not answered. */
const NOTHING = 0;
/** Names are numbers from here on; whole numbers below the last but one are themselves, plus 1. */
const FIRST_NAME = 2 ** 15;
/** Tells that something follows that most values do without: no value is the same. */
export const UNUSUAL = FIRST_NAME - 1;

export function createWriter(): Writer {
  return { hash: sha256.create(), names: { numbers: new Map(), count: 0, added: [] }, values: [] };
}

/** Fractions and large numbers, of which a cohort says the same few again and again, are names. */
export function numberOf(names: Names, number: number | null): number {
  if (number === null) return NOTHING;
  const whole = number | 0;
  return whole === number && whole >= 0 && whole + 1 < UNUSUAL ? whole + 1 : nameOf(names, String(number));
}

/** The number that stands for a name whenever it comes. */
export function nameOf(names: Names, name: string | null): number {
  if (name === null) return NOTHING;
  return names.numbers.get(name) ?? addName(names, name);
}

function addName(names: Names, name: string): number {
  const number = FIRST_NAME + names.count++;
  names.numbers.set(name, number);
  names.added.push(name);
  return number;
}

/**
 * Entries that come again and again, such as terms and languages, as the names that `spell` makes of them; those that are the same object are spelt but once.
 * The length goes first, so that no two sequences of values are written alike; null, which is not answered, is no empty list.
 */
export function writeList<Entry>({ names, values }: Writer, list: readonly Entry[] | null, spell: (entry: Entry) => string): void {
  values.push(numberOf(names, list === null ? null : list.length));
  if (list === null) return;
  for (let k = 0; k < list.length; k++) values.push(names.numbers.get(list[k]) ?? addEntry(names, list[k], spell));
}

function addEntry<Entry>(names: Names, entry: Entry, spell: (entry: Entry) => string): number {
  const number = nameOf(names, spell(entry));
  names.numbers.set(entry, number);
  return number;
}

/** After so many values they are hashed and dropped. */
const MOST_VALUES = 20_000;

/** A list of which the values may be too many to be kept until the end. */
export function writeLongList<Entry>(writer: Writer, list: readonly Entry[], write: (writer: Writer, entry: Entry) => void): void {
  writer.values.push(numberOf(writer.names, list.length));
  for (let k = 0; k < list.length; k++) {
    write(writer, list[k]);
    if (writer.values.length > MOST_VALUES) hashValues(writer);
  }
}

/** How many values and names there are, the values' lower 16 bits, the upper ones, where there are so many names, and the names that are new among them. */
function hashValues({ hash, names, values }: Writer): void {
  const largest = FIRST_NAME + names.count;
  hash.update(utf8ToBytes(`${values.length},${largest};`));
  hash.update(bytesOf(values));
  if (largest >= 2 ** 16) hash.update(bytesOf(values.map((value) => value >> 16)));
  // JSON writes lone halves of surrogate pairs as escapes, so that nothing is lost in UTF-8.
  hash.update(utf8ToBytes(JSON.stringify(names.added)));
  values.length = 0;
  names.added.length = 0;
}

const isLowByteFirst = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The lower 16 bits of each number, the lowest byte first; hosts make that of a whole list at once. */
export function bytesOf(numbers: readonly number[], isHostsOrder = isLowByteFirst): Uint8Array {
  if (isHostsOrder) return new Uint8Array(new Uint16Array(numbers).buffer);
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, (number >> 8) & 255]));
}

/** The hash as 64 hexadecimal digits. */
export function finish(writer: Writer): string {
  hashValues(writer);
  return bytesToHex(writer.hash.digest());
}
