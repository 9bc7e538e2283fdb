import type { Side } from "../people/types";
import { anObject, isObject, type Kind, listOf, printGiven, record } from "./kinds";

/**
 * Cheap checks of form alone: what a programme or a matching says is read by whoever works on it. They throw a TypeError that names function and argument.
 * `parts`: what the function reads, where that is less than the whole.
 */
export function checkProgramme(called: string, programme: unknown, parts: readonly string[] = wholeProgramme): void {
  if (isObject(programme) && parts.every((part) => isObject((programme as Readonly<Record<string, unknown>>)[part]))) return;
  throw new TypeError(`${called}: programme: must be a programme made by prepare, not ${printGiven(programme)}`);
}

const wholeProgramme = ["cohort", "policy", "sieve", "scoring"];

export function checkMatching(called: string, matching: unknown, place = "matching", parts = wholeMatching): void {
  const wrong = aMatching(parts)(matching, place);
  if (wrong !== null) throw new TypeError(`${called}: ${wrong}`);
}

const wholeMatching = ["pairs", "digest", "unmatched", "totals", "certificate", "policy"];

/** Something with these parts of a matching. */
export function aMatching(parts: readonly string[] = wholeMatching): Kind {
  return (value, place) => {
    if (!isObject(value) || Array.isArray(value)) return `${place}: must be a matching, not ${printGiven(value)}`;
    const missing = parts.find((part) => !hasPart(value, part));
    if (missing === undefined) return wrongEntry(value, place, parts);
    return `${place}: must be a matching, not ${printGiven(value)} without ${missing}`;
  };
}

/** What those read who go through the pairs and the prices. */
function wrongEntry(matching: object, place: string, parts: readonly string[]): string | null {
  const { pairs, certificate } = matching as { readonly pairs?: unknown; readonly certificate?: unknown };
  const inPairs = parts.includes("pairs") ? listOf(aPair)(pairs, `${place}.pairs`) : null;
  if (inPairs !== null || !parts.includes("certificate")) return inPairs;
  const prices = listOf(anObject);
  return record({ mentees: prices, mentors: prices })(certificate, `${place}.certificate`);
}

function hasPart(matching: object, part: string): boolean {
  const found = (matching as Readonly<Record<string, unknown>>)[part];
  if (part === "pairs") return Array.isArray(found);
  if (part === "digest") return typeof found === "string";
  if (part === "unmatched") return isObject(found) && Array.isArray((found as { readonly mentees?: unknown }).mentees);
  return isObject(found);
}

/** Throws a TypeError that names what has not the form of a matching's part. */
export function checkForm(called: string, matching: unknown, form: Kind): void {
  const wrong = form(matching, "matching");
  if (wrong !== null) throw new TypeError(`${called}: ${wrong}`);
}

/** Throws RangeError for a matching of another programme; of the same input and another version of the engine, too. */
export function checkDigest(programme: { readonly digest: string }, matching: { readonly digest: string }): void {
  if (matching.digest === programme.digest) return;
  throw new RangeError(`matching: it was made of the programme ${matching.digest}, not of ${programme.digest}`);
}

/** One argument of another kind than the two above. Throws RangeError. */
export function checkArgument(called: string, place: string, value: unknown, kind: Kind): void {
  const wrong = kind(value, place);
  if (wrong !== null) throw new RangeError(`${called}: ${wrong}`);
}

export type OnePerson = { readonly menteeId: string } | { readonly mentorId: string };

/** Which side the person is on; more may be said of them, as on a line of `unmatched`. Throws RangeError when two people are meant, or nobody. */
export function onePerson(called: string, who: OnePerson): { readonly side: Side; readonly id: string } {
  const { menteeId, mentorId } = (isObject(who) ? who : {}) as { readonly menteeId?: unknown; readonly mentorId?: unknown };
  if (typeof menteeId === "string" && mentorId === undefined) return { side: "mentee", id: menteeId };
  if (typeof mentorId === "string" && menteeId === undefined) return { side: "mentor", id: mentorId };
  const both = menteeId !== undefined && mentorId !== undefined;
  throw new RangeError(`${called}: who: must be one person, { menteeId } or { mentorId }, not ${both ? "both" : printGiven(who)}`);
}

/** A pair by its two ids; more may be said of it. */
export const aPair: Kind = (value, place) => {
  const { menteeId, mentorId } = (isObject(value) ? value : {}) as { readonly menteeId?: unknown; readonly mentorId?: unknown };
  if (typeof menteeId === "string" && typeof mentorId === "string") return null;
  return `${place}: must be a pair, { menteeId, mentorId }, not ${printGiven(value)}`;
};

/** A cohort's input, as far as it is read before `prepare` checks it. */
export const aCohort: Kind = (value, place) => {
  const { mentees, mentors } = (isObject(value) ? value : {}) as { readonly mentees?: unknown; readonly mentors?: unknown };
  if (!Array.isArray(mentees) || !Array.isArray(mentors))
    return `${place}: must be a cohort, { mentees, mentors }, not ${printGiven(value)}`;
  return listOf(anObject)(mentees, `${place}.mentees`) ?? listOf(anObject)(mentors, `${place}.mentors`);
};
