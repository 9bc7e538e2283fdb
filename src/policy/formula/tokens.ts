import { printValue } from "../../people/print";
import { closestWord } from "../../people/suggestion";
import { functions } from "./functions";
import { FormulaError } from "./problem";

export interface Token {
  readonly kind: "number" | "word" | "sign";
  readonly text: string;
  readonly position: number;
}

const MOST_CHARACTERS = 1_000;
const MOST_TOKENS = 500;
/** Of parentheses in parentheses: the parser calls itself for each. */
const DEEPEST = 30;

const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*/uy;
/** An attribute whose name is no plain word: mentor.attributes["years-in-role"], or in single quotes, which JSON need not escape. */
const QUOTED_ATTRIBUTE = /(?:mentee|mentor)\.attributes\[\s*(?:"[^"\r\n]+"|'[^'\r\n]+')\s*\]/y;
const SIGN = /<=|>=|==|!=|[-+*/^(),?:<>]/y;
export const operatorWords: ReadonlySet<string> = new Set(["and", "or", "not"]);
const joining: ReadonlySet<string> = new Set(["and", "or"]);
/** How a formula writes what other languages have a function for. */
const foreignFunctions: ReadonlyMap<string, string> = new Map([
  ["if", "condition ? value : other value"],
  ["iff", "condition ? value : other value"],
  ["pow", "^"],
]);
const foreignWords: ReadonlySet<string> = new Set(["mod", "div", "xor", "to", "in", "is"]);

/** How other languages write what a formula writes; longer ones first. */
const foreignSigns: readonly (readonly [string, string])[] = [
  ["===", "=="],
  ["!==", "!="],
  ["**", "^"],
  ["&&", "and"],
  ["||", "or"],
  ["<>", "!="],
  ["=>", ">="],
  ["=<", "<="],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
];
/** Tried last, because they begin signs that a formula has. */
const foreignStarts: readonly (readonly [string, string])[] = [
  ["&", "and"],
  ["|", "or"],
  ["!", "not"],
  ["=", "=="],
];

/**
 * The words of a formula. What is not in its language is refused here: strings, assignments, lists, indices, units and every sign that the parser would
 * take for more than arithmetic. So is a missing multiplication sign, which the parser would supply.
 */
export function readTokens(text: string, isFunction: (word: string) => boolean): readonly Token[] {
  if (text.trim() === "") throw new FormulaError(0, "a formula must not be empty");
  if (text.length > MOST_CHARACTERS) throw new FormulaError(MOST_CHARACTERS, `a formula may have at most ${MOST_CHARACTERS} characters`);
  const tokens: Token[] = [];
  for (let position = skipSpace(text, 0); position < text.length; ) {
    const before = tokens[tokens.length - 1];
    const token = tokenAt(text, position, before !== undefined && endsValue(before));
    if (before !== undefined && endsValue(before) && startsValue(token) && !(token.text === "(" && isFunction(before.text)))
      refuseNeighbours(before, token, isFunction);
    if (joining.has(token.text) && (before === undefined || !endsValue(before)))
      throw new FormulaError(position, `${printValue(token.text)} needs a value on its left`);
    if (tokens.length === MOST_TOKENS)
      throw new FormulaError(position, `a formula may have at most ${MOST_TOKENS} numbers, names and signs`);
    tokens.push(token);
    position = skipSpace(text, position + token.text.length);
  }
  checkNesting(tokens, isFunction);
  return tokens;
}

function skipSpace(text: string, position: number): number {
  let at = position;
  while (at < text.length && /\s/.test(text[at])) at++;
  return at;
}

function tokenAt(text: string, position: number, afterValue: boolean): Token {
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0] ?? null;
  };
  const foreign = (signs: typeof foreignSigns) => {
    const found = signs.find(([sign]) => text.startsWith(sign, position));
    if (found === undefined) return;
    const [sign, meant] = found;
    throw new FormulaError(position, `${printValue(sign)} is no sign of a formula`, sign === "!" && afterValue ? null : meant);
  };
  const number = match(NUMBER);
  if (number !== null) {
    if (!Number.isFinite(Number(number))) throw new FormulaError(position, `${number} is too large for a number`);
    return { kind: "number", text: number, position };
  }
  const word = match(QUOTED_ATTRIBUTE) ?? match(WORD);
  if (word !== null && text[position + word.length] === "[") refuseBracket(word, text, position);
  if (word !== null) return { kind: operatorWords.has(word) ? "sign" : "word", text: word, position };
  foreign(foreignSigns);
  const sign = match(SIGN);
  if (sign !== null) return { kind: "sign", text: sign, position };
  foreign(foreignStarts);
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  throw new FormulaError(position, `${printValue(character)} has no place in a formula`);
}

/** A bracket behind a word that is no attribute's name in quotes. */
function refuseBracket(word: string, text: string, position: number): never {
  const at = position + word.length;
  const person = /^(mentee|mentor)(?:\.attributes)?$/.exec(word);
  if (person === null) throw new FormulaError(at, '"[" has no place in a formula');
  const named = /^\[\s*["']?([^"'[\]\r\n]*[^"'[\]\s])/.exec(text.slice(at));
  const suggestion = named === null ? null : `${person[1]}.attributes["${named[1]}"]`;
  throw new FormulaError(
    at,
    `brackets hold the name of an attribute in quotes, as in ${person[1]}.attributes["years in role"]`,
    suggestion,
  );
}

function endsValue({ kind, text }: Token): boolean {
  return kind !== "sign" || text === ")";
}

function startsValue({ kind, text }: Token): boolean {
  return kind !== "sign" || text === "(";
}

/** Two values side by side: a missing sign, or a word that is an operator elsewhere. */
function refuseNeighbours(before: Token, token: Token, isFunction: (word: string) => boolean): never {
  if (before.kind === "word" && token.text === "(")
    throw new FormulaError(
      before.position,
      `${printValue(before.text)} is no function that a formula can use`,
      foreignFunctions.get(before.text.toLowerCase()) ?? closestWord(before.text, functions.keys()),
    );
  if (isFunction(before.text))
    throw new FormulaError(before.position, `${printValue(before.text)} needs its values in parentheses`, `${before.text}(`);
  const operator = token.text.toLowerCase();
  const meant = operator.length < 2 || foreignWords.has(operator) ? null : closestWord(operator, operatorWords);
  if (meant !== null || foreignWords.has(operator))
    throw new FormulaError(token.position, `${printValue(token.text)} is no operator of a formula`, meant);
  const suggestion = before.text === ")" || token.text === "(" ? "*" : `${before.text} * ${token.text}`;
  throw new FormulaError(token.position, `an operator is missing before ${printValue(token.text)}`, suggestion);
}

/** Parentheses close what they open; a comma stands between the values of a function, and a colon after a question mark. */
function checkNesting(tokens: readonly Token[], isFunction: (word: string) => boolean): void {
  const outermost = { position: -1, isCall: false, questions: 0 };
  const open = [outermost];
  tokens.forEach(({ text, position }, index) => {
    const level = open[open.length - 1];
    if (text === "(") {
      if (open.length > DEEPEST) throw new FormulaError(position, `a formula may nest at most ${DEEPEST} parentheses`);
      open.push({ position, isCall: index > 0 && isFunction(tokens[index - 1].text), questions: 0 });
    } else if (text === ")") {
      if (level === outermost) throw new FormulaError(position, "this parenthesis closes none");
      open.pop();
    } else if (text === "?") {
      // The parser would take the second colon for a range.
      if (level.questions > 0) throw new FormulaError(position, 'a conditional between "?" and ":" needs parentheses');
      level.questions++;
    } else if (text === ":" && level.questions-- === 0)
      throw new FormulaError(position, 'a colon stands only in "condition ? value : other value"');
    else if (text === "," && !level.isCall) {
      const [before, after] = [tokens[index - 1], tokens[index + 1]];
      const isDecimal = before?.kind === "number" && after?.kind === "number" && !before.text.includes(".");
      const suggestion = isDecimal ? `${before.text}.${after.text}` : null;
      throw new FormulaError(position, "a comma stands only between the values of a function", suggestion);
    }
  });
  const unclosed = open.pop();
  if (unclosed !== undefined && unclosed !== outermost) throw new FormulaError(unclosed.position, "this parenthesis is never closed");
}
