import { attributeName, fieldValue, isFieldKey, valueWords } from "../columns/field";
import type { Mentee } from "../people/person";
import type { AttributeValue } from "../people/types";
import type { SpreadInput } from "./types";

/** One value of one key, whose mentees may be `atMost` in a circle. */
export interface SpreadClass {
  readonly key: string;
  /** As the first mentee by id spells it. */
  readonly value: AttributeValue;
  readonly atMost: number;
  /** The class that holds all of its mentees, or -1. */
  readonly parent: number;
}

export interface Spread {
  readonly classes: readonly SpreadClass[];
  /** The smallest class of each mentee, or -1. */
  readonly classOf: Int32Array;
}

/**
 * Classes as a forest: of two that have a mentee in common, one lies in the other. Throws RangeError for a key that is no field, an attribute that nobody answered, a quota below 1, a
 * mentee with several answers, and keys that cross: at most so many of each department and at most so many of each country is no network any more, and
 * could not be solved exactly.
 */
export function spreadOf(mentees: readonly Mentee[], given: readonly SpreadInput[]): Spread {
  for (const quota of given) {
    if (typeof quota !== "object" || quota === null || typeof quota.key !== "string")
      throw new RangeError(`spread: must be { key, atMost } or a list of them, not ${JSON.stringify(quota)}`);
    const { key, atMost } = quota;
    if (!isFieldKey(key)) throw new RangeError(`spread.key: ${JSON.stringify(key)} is no field of a person`);
    if (!Number.isSafeInteger(atMost) || atMost < 1) throw new RangeError(`spread.atMost: must be a whole number from 1, not ${atMost}`);
    if (attributeName(key) !== null && mentees.length > 0 && mentees.every((mentee) => fieldValue(mentee, key) === null))
      throw new RangeError(`spread.key: no mentee has an answer under ${JSON.stringify(key)}, so that it would limit nothing`);
  }
  const classes: { key: string; value: AttributeValue; atMost: number; parent: number; people: number }[] = [];
  const kindsOf: number[][] = mentees.map(() => []);
  for (const { key, atMost } of given) {
    const numbers = new Map<string, number>();
    for (const [row, mentee] of mentees.entries()) {
      const answer = answerOf(mentee, key);
      if (answer === null) continue;
      const kind = numbers.get(answer.word) ?? classes.push({ key, value: answer.value, atMost, parent: -1, people: 0 }) - 1;
      numbers.set(answer.word, kind);
      classes[kind].people++;
      kindsOf[row].push(kind);
    }
  }
  // Sets that are nested are in the order of their sizes.
  for (const kinds of kindsOf) kinds.sort((a, b) => classes[a].people - classes[b].people || a - b);
  const isNew = new Set(classes.keys());
  for (const kinds of kindsOf) for (const [at, kind] of kinds.entries()) join(kind, kinds[at + 1] ?? -1);
  return {
    classes: classes.map(({ people: _, ...one }) => one),
    classOf: Int32Array.from(kindsOf, ([smallest = -1]) => smallest),
  };

  /** The first mentee of a class says where it lies; every other must agree. */
  function join(below: number, above: number): void {
    if (isNew.delete(below)) classes[below].parent = above;
    if (classes[below].parent === above) return;
    const { key, value } = classes[below];
    const keys = given.map((one) => one.key).join(", ");
    throw new RangeError(
      `spread: ${keys} cross: the mentees with ${key} ${JSON.stringify(value)} are not all alike in the others, so the quotas are not nested and no exact solution is offered`,
    );
  }
}

function answerOf(mentee: Mentee, key: string): { readonly word: string; readonly value: AttributeValue } | null {
  const value = fieldValue(mentee, key);
  if (value === null) return null;
  if (typeof value === "object") {
    throw new RangeError(
      `spread.key: mentee ${JSON.stringify(mentee.id)} has a list under ${key}; quotas on several answers at once would not be nested`,
    );
  }
  return { word: valueWords(value)[0], value };
}
