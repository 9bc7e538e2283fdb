import { type Path, printValue } from "./print";
import type { Report } from "./report";

/** An entry of a list: a text, or an object that names something. */
export type Item = string | { readonly goal?: string; readonly skill?: string };

/** The form in which two entries are compared. */
export type KeyOf = (item: Item) => string;

/** Up to so many, looking for each among those before it is faster than a set. */
export const fewItems = 8;

/** Warns of every entry that has the key of an earlier one. `fields`: where the list stands in the person at `path`; it may have holes. */
export function findRepeated(
  items: readonly Item[] | undefined,
  keyOf: KeyOf,
  report: Report,
  path: Path,
  ...fields: readonly string[]
): void {
  if (items === undefined || areSurelyDistinct(items, keyOf)) return;
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) repeated(report, [...path, ...fields, index], key);
    seen.add(key);
  });
}

/** The same of a map's names. */
export function findRepeatedName(
  values: ReadonlyMap<string, unknown> | undefined,
  keyOf: KeyOf,
  report: Report,
  path: Path,
  ...fields: readonly string[]
): void {
  if (values === undefined || values.size < 2) return;
  const names = [...values.keys()];
  if (areSurelyDistinct(names, keyOf)) return;
  const seen = new Set<string>();
  for (const name of names) {
    const key = keyOf(name);
    if (seen.has(key)) repeated(report, [...path, ...fields, name], key);
    seen.add(key);
  }
}

/** True when a short list without holes has no key twice, which needs no set to see; false of any other list. */
export function areSurelyDistinct<Entry>(items: readonly Entry[], keyOf: (item: Entry) => string): boolean {
  if (items.length < 2) return true;
  if (items.length > fewItems) return false;
  const keys: string[] = [];
  for (let k = 0; k < items.length; k++) {
    if (items[k] === undefined) return false;
    const key = keyOf(items[k]);
    for (let j = 0; j < k; j++) if (keys[j] === key) return false;
    keys.push(key);
  }
  return true;
}

export function repeated(report: Report, path: Path, value: string): void {
  report.warning("duplicate-entry", path, `${printValue(value)} is named before in the same list`, { value });
}
