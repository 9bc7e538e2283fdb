import { personFields } from "../../people/answered";
import { printValue } from "../../people/print";
import { closestWord } from "../../people/suggestion";
import type { Side } from "../../people/types";
import { functions } from "./functions";
import { FormulaError } from "./problem";
import { operatorWords, type Token } from "./tokens";

/** What a name of a formula stands for: the score of a criterion, or a field ("jobLevel", "attributes.x") of one of the two people. */
export type Operand =
  | { readonly kind: "criterion"; readonly id: string }
  | { readonly kind: "field"; readonly side: Side; readonly field: string };

const reserved: ReadonlySet<string> = new Set([...functions.keys(), ...operatorWords, "mentee", "mentor"]);

/**
 * How a formula writes a criterion's id. "leadership-style" would be a subtraction, so everything but letters, digits and underscores is written as an
 * underscore (leadership_style); an id that begins with a digit gets one in front, and one that is a word of formulae (min, not) one at its end.
 */
export function formulaName(id: string): string {
  const name = id.replace(/[^\p{L}\p{M}\p{N}_]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  return reserved.has(name) ? `${name}_` : name;
}

/** The names of a policy's criteria; an id that needs no rewriting keeps its name, and null marks one that several others would share. */
export function criterionNames(ids: readonly string[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const id of ids) if (formulaName(id) === id) names.set(id, id);
  for (const id of ids) {
    const name = formulaName(id);
    const taken = names.get(name);
    if (taken === undefined) names.set(name, id);
    else if (taken !== name && taken !== id) names.set(name, null);
  }
  return names;
}

/** The field that a word names: `mentor.jobLevel`, `mentor.attributes.x` or `mentor.attributes["any name"]`; null for any other word. */
export function fieldOf(word: string): Extract<Operand, { kind: "field" }> | null {
  const quoted = /^(mentee|mentor)\.attributes\[\s*["'](.+)["']\s*\]$/s.exec(word);
  if (quoted !== null) return { kind: "field", side: quoted[1] as Side, field: `attributes.${quoted[2]}` };
  const found = /^(mentee|mentor)\.(jobLevel|attributes\.[^.[\]]+)$/.exec(word);
  return found === null ? null : { kind: "field", side: found[1] as Side, field: found[2] };
}

/** An attribute whose hyphens were taken for minus signs before the word at a place of the text: where it begins, and how it is written. */
function hyphenatedAttribute(text: string, position: number): { readonly position: number; readonly written: string } | null {
  const end = position + (/^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(position))?.[0].length ?? 0);
  const found = /(mentee|mentor)\.attributes\.([\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)+)$/u.exec(text.slice(0, end));
  return found === null ? null : { position: found.index, written: `${found[1]}.attributes["${found[2]}"]` };
}

/** What a word stands for, in a formula over these criteria. `text` is the whole formula. */
export function operandOf({ text: word, position }: Token, names: ReadonlyMap<string, string | null>, text: string): Operand {
  const field = fieldOf(word);
  if (field !== null) return field;
  const id = names.get(word);
  if (typeof id === "string") return { kind: "criterion", id };
  if (id === null) throw new FormulaError(position, `${printValue(word)} stands for more than one criterion: give them other ids`);
  if (functions.has(word)) throw new FormulaError(position, `${printValue(word)} needs its values in parentheses`, `${word}(`);
  const hyphenated = [...names].find(([, criterion]) => criterion?.startsWith(word) && text.startsWith(criterion, position));
  const person = /^(?:mentee|mentor)\.(.+)$/.exec(word);
  if (person !== null && textFields.has(person[1]))
    throw new FormulaError(position, `${printValue(word)} is no number, and a formula reads only jobLevel and attributes of people`);
  const attribute = hyphenatedAttribute(text, position);
  if (attribute !== null) {
    const sentence = `${printValue(word)} is no name that a formula can use, and a name with hyphens stands in quotes and brackets`;
    throw new FormulaError(attribute.position, sentence, attribute.written);
  }
  const known = [...[...names.keys()].filter((name) => names.get(name) !== null), ...functions.keys(), ...fields];
  throw new FormulaError(
    position,
    `${printValue(word)} is no name that a formula can use`,
    truths.get(word.toLowerCase()) ?? hyphenated?.[0] ?? fieldMeantBy(word) ?? closestWord(word, known),
  );
}

const fields = ["mentee.jobLevel", "mentor.jobLevel"];
const textFields: ReadonlySet<string> = new Set([...personFields, "id", "managerId", "leadershipStyle"]);
/** How a formula writes what is true or false. */
const truths: ReadonlyMap<string, string> = new Map([
  ["true", "1"],
  ["false", "0"],
]);

/** People's own fields are few; anything else about them is an attribute. */
function fieldMeantBy(word: string): string | null {
  const found = /^(mentee|mentor)\.([^.]+)$/.exec(word);
  if (found === null || found[2] === "attributes") return null;
  return closestWord(found[2], ["jobLevel"]) === null ? `${found[1]}.attributes.${found[2]}` : `${found[1]}.jobLevel`;
}
