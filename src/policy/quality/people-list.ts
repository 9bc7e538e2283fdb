import { printValue } from "../../people/print";

/** People named in an issue: the first few; the count says how many there are. */
const named = 5;

/** `params` of an issue about several people of one side: the first ids in code-unit order, how many are meant, and of how many. */
export function someOf(ids: readonly string[], of: number) {
  return { people: ids.slice(0, named), count: ids.length, of };
}

/** '3 of the 26 mentors ("a", "b", "c")', "all 26 mentors (...)". */
export function printSome(ids: readonly string[], of: number, side: "mentees" | "mentors"): string {
  const shown = ids.slice(0, named).map(printValue).join(", ");
  const more = ids.length > named ? ` and ${ids.length - named} more` : "";
  return `${countOf(ids.length, of, side)} (${shown}${more})`;
}

export function countOf(count: number, of: number, side: "mentees" | "mentors"): string {
  if (of === 1) return `the only ${side.slice(0, -1)}`;
  return count === of ? `all ${of} ${side}` : `${count} of the ${of} ${side}`;
}
