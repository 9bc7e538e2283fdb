import { sortShort } from "./order";
import { compareText, type ListedTerm, type Term, type TermReader } from "./person";

/** An entry of a list of terms as it is given. */
type GivenTerm =
  | string
  | {
      readonly goal?: string;
      readonly skill?: string;
      readonly level?: number | string | undefined;
      readonly importance?: number | undefined;
    };

/**
 * The entries of an answer as terms, to be put in order with `inOrder`. The two are called one after the other: a function that calls both would be compiled
 * with both in it, at length, and they once more by themselves.
 */
export function readTerms(given: readonly GivenTerm[], termOf: TermReader): ListedTerm[] {
  // Made of the length that is needed: lists that grow keep room for more.
  const list = new Array<ListedTerm>(given.length);
  for (let k = 0; k < list.length; k++) list[k] = readTerm(given[k], termOf);
  return list;
}

function readTerm(given: GivenTerm, termOf: TermReader): ListedTerm {
  if (typeof given === "string") return termOf(given);
  // Labels of a scale are numbers by now, unless nobody knows them.
  const level = typeof given.level === "number" ? given.level : null;
  return termOf(given.skill ?? (given.goal as string), level, given.importance ?? 1);
}

type Levelled = ListedTerm & { readonly level: number };

/** The same of levels by name. */
export function readLevels(given: ReadonlyMap<string, number>, termOf: TermReader): Levelled[] {
  const list = new Array<Levelled>(given.size);
  let count = 0;
  given.forEach((level, name) => {
    list[count++] = termOf(name, level) as Levelled;
  });
  return list;
}

/** Sorts by key, and makes one of those with the same key, with the highest of their levels. */
export function inOrder<Listed extends ListedTerm>(list: Listed[]): readonly Listed[] {
  sortShort(list, byKey);
  // Most lists name everything once and need no more than the sorting.
  // Of levels that are all numbers the highest is one.
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) return merged(list) as readonly Listed[];
  return list;
}

function byKey(a: Term, b: Term): number {
  return compareText(a.key, b.key);
}

function merged(sorted: readonly ListedTerm[]): readonly ListedTerm[] {
  const list: ListedTerm[] = [];
  for (const one of sorted) {
    const last = list[list.length - 1];
    if (last?.key === one.key) list[list.length - 1] = merge(last, one);
    else list.push(one);
  }
  return list;
}

function merge(a: ListedTerm, b: ListedTerm): ListedTerm {
  const text = compareText(a.text, b.text) <= 0 ? a.text : b.text;
  return { key: a.key, text, level: highest(a.level, b.level), importance: Math.max(a.importance, b.importance) };
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
