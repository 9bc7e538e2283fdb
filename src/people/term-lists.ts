import { sortShort } from "./order";
import { compareText, type Term, type TermReader } from "./person";

/** A term with all that any list says of its terms, so that whatever reads lists meets one kind of object. */
interface Named extends Term {
  level: number | null;
  importance: number;
}

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
export function termsOf(given: readonly GivenTerm[] | undefined, termOf: TermReader): readonly Named[] | null {
  if (given === undefined) return null;
  // Made of the length that is needed: lists that grow keep room for more.
  const list = new Array<Named>(given.length);
  for (let k = 0; k < list.length; k++) list[k] = readTerm(given[k], termOf);
  return inOrder(list);
}

function readTerm(given: GivenTerm, termOf: TermReader): Named {
  if (typeof given === "string") return named(termOf(given), null, 1);
  const { level, importance } = given;
  // Labels of a scale are numbers by now, unless nobody knows them.
  return named(termOf(given.skill ?? (given.goal as string)), typeof level === "number" ? level : null, importance ?? 1);
}

function named({ key, text }: Term, level: number | null, importance: number): Named {
  return { key, text, level, importance };
}

export function levelsOf(
  given: ReadonlyMap<string, number> | undefined,
  termOf: TermReader,
): readonly (Named & { readonly level: number })[] | null {
  if (given === undefined) return null;
  const list = new Array<Named>(given.size);
  let count = 0;
  given.forEach((level, name) => {
    list[count++] = named(termOf(name), level, 1);
  });
  // Of levels that are all numbers the highest is one.
  return inOrder(list) as readonly (Named & { readonly level: number })[];
}

/** Sorts by key, and makes one of those with the same key. */
function inOrder(list: Named[]): readonly Named[] {
  sortShort(list, byKey);
  // Most lists name everything once and need no more than the sorting.
  for (let k = 1; k < list.length; k++) if (list[k].key === list[k - 1].key) return merged(list);
  return list;
}

function byKey(a: Term, b: Term): number {
  return compareText(a.key, b.key);
}

function merged(sorted: readonly Named[]): readonly Named[] {
  const list: Named[] = [];
  for (const one of sorted) {
    const last = list[list.length - 1];
    if (last?.key === one.key) list[list.length - 1] = merge(last, one);
    else list.push(one);
  }
  return list;
}

function merge(a: Named, b: Named): Named {
  const text = compareText(a.text, b.text) <= 0 ? a.text : b.text;
  return named({ key: a.key, text }, highest(a.level, b.level), Math.max(a.importance, b.importance));
}

/** A level that is said counts for more than none. */
function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
