import { printValue } from "../people/print";

/** What is wrong with a value that stands at `place`, as "place: sentence"; null when nothing is. */
export type Kind = (value: unknown, place: string) => string | null;

/** One for each field that may be given: a field without a check does not compile. */
export type Fields<Given> = { readonly [Name in keyof Required<Given>]: Kind };

const must =
  (expected: string, fits: (value: unknown) => boolean): Kind =>
  (value, place) =>
    fits(value) ? null : `${place}: must be ${expected}, not ${printGiven(value)}`;

export const text = must("text", (value) => typeof value === "string");
export const flag = must("true or false", (value) => typeof value === "boolean");
export const anObject = must("an object", (value) => isObject(value) && !Array.isArray(value));
export const callback = must("a function", (value) => typeof value === "function");

/** Of a signal nothing is read here: its caller may count how often it is asked. */
export const signal = must("an AbortSignal, or alike", (value) => isObject(value) && "aborted" in value);

/** A list of numbers, typed or not. */
export const list = must("a list of numbers", (value) => Array.isArray(value) || ArrayBuffer.isView(value));

/** A count that must be finite: something is made for each. */
export function whole(least: number): Kind {
  return must(`a whole number, ${least} or more`, (value) => Number.isSafeInteger(value) && (value as number) >= least);
}

/** A count that only limits; Infinity is no limit. */
export function most(least: number): Kind {
  const isCount = (value: unknown) => Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
  return must(`a whole number, ${least} or more`, (value) => isCount(value) && (value as number) >= least);
}

export function wholeTo(last: number): Kind {
  return must(
    `a whole number from 0 to ${last}`,
    (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= last,
  );
}

export const share = must("a number from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1);
export const positive = must("a number above 0", (value) => typeof value === "number" && value > 0 && value < Number.POSITIVE_INFINITY);

export function oneOf(words: readonly string[]): Kind {
  return (value, place) =>
    (words as readonly unknown[]).includes(value) ? null : `${place}: ${printGiven(value)} is not one of ${words.join(", ")}`;
}

export function listOf(kind: Kind): Kind {
  const isList = must("a list", Array.isArray);
  return (value, place) => {
    const wrong = isList(value, place);
    if (wrong !== null) return wrong;
    for (const [at, entry] of (value as readonly unknown[]).entries()) {
      const found = kind(entry, `${place}[${at}]`);
      if (found !== null) return found;
    }
    return null;
  };
}

/** An object with at least these fields. */
export function record(known: Readonly<Record<string, Kind>>): Kind {
  return (value, place) => {
    const wrong = anObject(value, place);
    if (wrong !== null) return wrong;
    for (const name of Object.keys(known)) {
      const found = known[name]((value as Readonly<Record<string, unknown>>)[name], `${place}.${name}`);
      if (found !== null) return found;
    }
    return null;
  };
}

/** What is checked by whoever reads it, with the programme at hand. */
export const anything: Kind = () => null;

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** What was given, as its giver would call it: arguments in the wrong order are the commonest mistake. */
export function printGiven(value: unknown): string {
  if (!isObject(value) || Array.isArray(value)) return printValue(value);
  try {
    const { scoring, sieve, pairs, digest, mentees, mentors, then } = value as Readonly<Record<string, unknown>>;
    if (isObject(scoring) && isObject(sieve)) return "a programme";
    if (Array.isArray(pairs) && typeof digest === "string") return "a matching";
    if (Array.isArray(mentees) && Array.isArray(mentors)) return "a cohort";
    if (typeof then === "function") return "a promise";
  } catch {
    // An unreadable object is called so.
  }
  return printValue(value);
}
