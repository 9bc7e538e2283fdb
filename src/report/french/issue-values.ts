import { printValue } from "../../people/print";
import { formatCount, formatList, formatNumber, quote, semicolon } from "../locale";

/** What params hold in place of a value that is no scalar. */
const objects: readonly (readonly [RegExp, (count: string) => string])[] = [
  [/^a list of (\d+)$/, (count) => `une liste de ${formatNumber(Number(count), "fr")}`],
  [/^an object$/, () => "un objet"],
  [/^a function$/, () => "une fonction"],
  [/^an unreadable object$/, () => "un objet illisible"],
];

/** A value on one short line. */
export function shown(value: unknown): string {
  if (typeof value === "number") return shownNumber(value);
  const text = typeof value === "string" ? value : printValue(value);
  for (const [pattern, say] of objects) {
    const match = pattern.exec(text);
    if (match !== null) return say(match[1] ?? "");
  }
  return typeof value === "string" ? quote(printValue(value).slice(1, -1).replace(/\\"/g, '"'), "fr") : text;
}

function shownNumber(value: number): string {
  if (Number.isNaN(value)) return "une valeur sans nombre";
  if (!Number.isFinite(value)) return value > 0 ? "l'infini" : "moins l'infini";
  return Number(value.toFixed(6)) === value && Math.abs(value) < 1e15 ? formatNumber(value, "fr", 6) : String(value).replace(".", ",");
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const shownList = (value: unknown) => formatList(listOf(value).map(shown), "fr");

/** "a, b ou c" */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ou ${words[words.length - 1]}`;
}

/** Nothing, or the word that was most likely meant. */
export function didYouMean(word: unknown): string {
  return typeof word === "string" ? `${semicolon("fr")}vouliez-vous dire ${shown(word)}\u202f?` : "";
}

export const isMentees = (side: unknown) => side === "mentees";
/** "3 mentors", of a side as the input names it. */
export const people = (count: unknown, side: unknown) =>
  isMentees(side)
    ? formatCount(Number(count), "personne mentorée", "personnes mentorées", "fr")
    : formatCount(Number(count), "mentor", "mentors", "fr");

/** "3 mentors sur 26", "les 26 mentors", "le seul mentor". */
export function countOf(count: unknown, of: unknown, side: unknown): string {
  if (of === 1) return isMentees(side) ? "la seule personne mentorée" : "le seul mentor";
  return count === of ? `les ${people(of, side)}` : `${people(count, side)} sur ${formatNumber(Number(of), "fr")}`;
}

/** The same with the first few of them by id: params of an issue about several people. */
export function someOf(params: Readonly<Record<string, unknown>>, side: unknown): string {
  const named = listOf(params.people).map(shown);
  const left = Number(params.count) - named.length;
  const more = left > 0 ? ` et ${formatCount(left, "autre", "autres", "fr")}` : "";
  return `${countOf(params.count, params.of, side)} (${named.join(", ")}${more})`;
}

export const pair = ({ menteeId, mentorId }: Readonly<Record<string, unknown>>) => `le binôme ${shown(menteeId)} avec ${shown(mentorId)}`;
export const verb = (count: unknown, one: string, many: string) => (Number(count) < 2 ? one : many);
