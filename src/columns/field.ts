import { keyFields } from "../people/answered";
import { type Person, termKey } from "../people/person";
import type { AttributeValue } from "../people/types";

/** The fields that a `key` of a policy may name, beside `attributes.x`. */
export const fieldKeys: readonly string[] = keyFields;

const attributePrefix = "attributes.";

/** True for a name of `fieldKeys` and for "attributes." with any name behind it. */
export function isFieldKey(key: string): boolean {
  return fieldKeys.includes(key) || attributeName(key) !== null;
}

/** The name behind "attributes.", which may itself hold dots; null for any other key. */
export function attributeName(key: string): string | null {
  return key.length > attributePrefix.length && key.startsWith(attributePrefix) ? key.slice(attributePrefix.length) : null;
}

/** What a person answered under a `key` of a policy; null is not answered. Throws RangeError on a key that is no field. */
export function fieldValue(person: Person, key: string): AttributeValue | null {
  const name = attributeName(key);
  if (name !== null) return person.attributes.get(name) ?? null;
  if (!fieldKeys.includes(key)) {
    throw new RangeError(`key: ${JSON.stringify(key)} is neither one of ${fieldKeys.join(", ")} nor "attributes." and a name`);
  }
  return person[key as (typeof keyFields)[number]];
}

/**
 * A value as the words in which it is compared: one for a single value, one for each element of a list. Numbers and booleans are compared as they are
 * written, so the 3 of a form and the "3" of a spreadsheet are the same answer.
 */
export function valueWords(value: AttributeValue): readonly string[] {
  const values = typeof value === "object" ? value : [value];
  return values.map((one) => termKey(String(one)));
}

/** Equal without regard to case and surrounding space; of a list, one element in common is enough, and an empty list has none. */
export function sameValue(a: AttributeValue, b: AttributeValue): boolean {
  const words = valueWords(b);
  return valueWords(a).some((word) => words.includes(word));
}
