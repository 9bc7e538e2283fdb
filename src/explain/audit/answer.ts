import { keyFields } from "../../people/answered";
import { type Person, termKey } from "../../people/person";
import type { AttributeValue } from "../../people/types";

/** A field that a caller names: one of the person's own, or an attribute. */
export type NamedField = { readonly own: (typeof keyFields)[number] } | { readonly attribute: string };

const prefix = "attributes.";

/** Throws RangeError on a name that is no such field; `option` says where it stood. */
export function namedField(name: string, option: string): NamedField {
  if (name.startsWith(prefix) && name.length > prefix.length) return { attribute: name.slice(prefix.length) };
  const own = keyFields.find((field) => field === name);
  if (own !== undefined) return { own };
  throw new RangeError(`${option}: ${JSON.stringify(name)} is neither one of ${keyFields.join(", ")} nor "attributes." and a name`);
}

/** Null is not answered. */
export function answerUnder(person: Person, field: NamedField): AttributeValue | null {
  return "own" in field ? person[field.own] : (person.attributes.get(field.attribute) ?? null);
}

/** The same for answers that differ only in case, surrounding space, form (3 and "3") or, in lists, order. */
export function answerKey(answer: AttributeValue | null): string {
  if (answer === null) return "null";
  if (typeof answer !== "object") return JSON.stringify(termKey(String(answer)));
  return JSON.stringify(answer.map(termKey).sort());
}
