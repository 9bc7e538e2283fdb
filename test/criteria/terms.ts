import { compareText, type Term, termKey } from "../../src/people/person";

type Given = string | { readonly name: string; readonly level?: number; readonly importance?: number };

/** Goals, skills or styles as the border makes them: with a key, sorted by it; importance 1 and no level where the test says none. */
export function terms(given: readonly Given[]): (Term & { readonly importance: number; readonly level: number | null })[] {
  return given
    .map((one) => (typeof one === "string" ? { name: one } : one))
    .map(({ name, level = null, importance = 1 }: { name: string; level?: number | null; importance?: number }) => ({
      key: termKey(name),
      text: name,
      level,
      importance,
    }))
    .sort((a, b) => compareText(a.key, b.key));
}

/** Styles with their levels, from 0 to 1. */
export function styles(levels: Readonly<Record<string, number>>): (Term & { readonly level: number })[] {
  return terms(Object.entries(levels).map(([name, level]) => ({ name, level }))).map((term) => ({ ...term, level: term.level ?? 0 }));
}
