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

/** A list of an answer as a list of terms by key; what has the same key becomes one. */
export function termsOf(given: readonly GivenTerm[] | undefined, termOf: TermReader): readonly ListedTerm[] | null {
  if (given === undefined) return null;
  // Made of the length that is needed: lists that grow keep room for more.
  const list = new Array<ListedTerm>(given.length);
  for (let k = 0; k < list.length; k++) list[k] = readTerm(given[k], termOf);
  return inOrder(list);
}

function readTerm(given: GivenTerm, termOf: TermReader): ListedTerm {
  if (typeof given === "string") return termOf(given);
  // Labels of a scale are numbers by now, unless nobody knows them.
  const level = typeof given.level === "number" ? given.level : null;
  return withNumbers(termOf(given.skill ?? (given.goal as string)), level, given.importance ?? 1);
}

function withNumbers({ key, text }: Term, level: number | null, importance: number): ListedTerm {
  return { key, text, level, importance };
}

export function levelsOf(
  given: ReadonlyMap<string, number> | undefined,
  termOf: TermReader,
): readonly (ListedTerm & { readonly level: number })[] | null {
  if (given === undefined) return null;
  if (given.size === 0) return [];
  const list = new Array<ListedTerm>(given.size);
  let count = 0;
  given.forEach((level, name) => {
    list[count++] = withNumbers(termOf(name), level, 1);
  });
  // Of levels that are all numbers the highest is one.
  return inOrder(list) as readonly (ListedTerm & { readonly level: number })[];
}

/** Sorts by key, and makes one of those with the same key. */
function inOrder(list: ListedTerm[]): readonly ListedTerm[] {
  sortShort(list, byKey);
  // Most lists name everything once and need no more than the sorting.
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) return merged(list);
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
  return withNumbers({ key: a.key, text }, highest(a.level, b.level), Math.max(a.importance, b.importance));
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
