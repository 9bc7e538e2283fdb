import { printValue } from "../../people/print";
import { functions } from "./functions";
import { parse, type SyntaxNode } from "./mathjs";
import { FormulaError } from "./problem";
import type { Token } from "./tokens";

export type Comparison = "smaller" | "smallerEq" | "larger" | "largerEq" | "equal" | "unequal";
export type Arithmetic = "add" | "subtract" | "multiply" | "divide";

/** A checked formula. Comparisons, and, or and not give 1 for true and 0 for false. */
export type FormulaTree =
  | { readonly kind: "number"; readonly value: number }
  /** By its place among the formula's operands. */
  | { readonly kind: "operand"; readonly operand: number }
  | { readonly kind: "arithmetic"; readonly operator: Arithmetic; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly kind: "power"; readonly base: FormulaTree; readonly exponent: number }
  | { readonly kind: "negate" | "not"; readonly value: FormulaTree }
  | { readonly kind: "and" | "or"; readonly left: FormulaTree; readonly right: FormulaTree }
  /** a < b <= c: each comparison holds between its neighbours. */
  | { readonly kind: "chain"; readonly comparisons: readonly Comparison[]; readonly values: readonly FormulaTree[] }
  | { readonly kind: "conditional"; readonly condition: FormulaTree; readonly whenTrue: FormulaTree; readonly whenFalse: FormulaTree }
  | { readonly kind: "call"; readonly called: string; readonly values: readonly FormulaTree[] };

/** pow differs in its last bit from host to host, and repeated multiplication does not. */
const LARGEST_EXPONENT = 10;

const arithmetic: ReadonlySet<string> = new Set(["add", "subtract", "multiply", "divide"]);
const comparisons: ReadonlySet<string> = new Set(["smaller", "smallerEq", "larger", "largerEq", "equal", "unequal"]);

/**
 * Parses the tokens and walks the tree against the whitelist. Only the signs and the shape of the formula go to the parser: every number and name goes
 * as t0, t1 ..., its place among the tokens, so that nothing in the text can mean anything of the parser's own (units, constants, properties), and every
 * node knows its place in the text. `leafOf` says what a number or name is; `end` is the text's length.
 */
export function readTree(tokens: readonly Token[], leafOf: (token: Token) => FormulaTree, end: number): FormulaTree {
  const tokenOf = ({ name }: { readonly name: string }): Token => {
    if (/^t\d+$/.test(name)) return tokens[Number(name.slice(1))];
    // The parser takes an operator word without a left side for a name.
    throw new FormulaError(tokens.find(({ text }) => text === name)?.position ?? 0, `${printValue(name)} cannot stand here`);
  };
  const positionOf = (node: SyntaxNode): number => {
    if (node.kind === "symbol") return tokenOf(node).position;
    const first = node.kind === "group" ? node.content : "operands" in node ? node.operands[0] : undefined;
    return first === undefined ? 0 : positionOf(first);
  };

  function read(node: SyntaxNode): FormulaTree {
    switch (node.kind) {
      case "symbol":
        return leafOf(tokenOf(node));
      case "group":
        return read(node.content);
      case "operator":
        return readOperator(node.operator, node.operands);
      case "chain":
        return readChain(node.operators, node.operands);
      case "conditional":
        return { kind: "conditional", condition: read(node.condition), whenTrue: read(node.whenTrue), whenFalse: read(node.whenFalse) };
      case "call":
        return readCall(node.called, node.operands);
      case "other":
        throw new FormulaError(0, "holds something other than arithmetic, comparisons and the listed functions");
    }
  }

  function readOperator(operator: string, operands: readonly SyntaxNode[]): FormulaTree {
    const [left, right] = operands;
    if (arithmetic.has(operator)) return { kind: "arithmetic", operator: operator as Arithmetic, left: read(left), right: read(right) };
    if (comparisons.has(operator)) return readChain([operator], operands);
    if (operator === "pow") return { kind: "power", base: read(left), exponent: readExponent(right) };
    if (operator === "and" || operator === "or") return { kind: operator, left: read(left), right: read(right) };
    if (operator === "not") return { kind: "not", value: read(left) };
    if (operator === "unaryMinus") return { kind: "negate", value: read(left) };
    if (operator === "unaryPlus") return read(left);
    throw new FormulaError(positionOf(left), `${printValue(operator)} is no operator of a formula`);
  }

  /** "not a > b" is (not a) > b to the parser and not (a > b) to its reader, so it must be said. */
  function readChain(operators: readonly string[], operands: readonly SyntaxNode[]): FormulaTree {
    const bare = operands.find((operand) => operand.kind === "operator" && operand.operator === "not");
    if (bare !== undefined) throw new FormulaError(positionOf(bare), '"not" beside a comparison needs parentheses', "not (");
    return { kind: "chain", comparisons: operators as readonly Comparison[], values: operands.map(read) };
  }

  function readExponent(node: SyntaxNode): number {
    const inner = node.kind === "group" ? node.content : node;
    const leaf = inner.kind === "symbol" ? leafOf(tokenOf(inner)) : null;
    const value = leaf?.kind === "number" ? leaf.value : Number.NaN;
    if (Number.isInteger(value) && value <= LARGEST_EXPONENT) return value;
    const sentence = `an exponent must be a whole number from 0 to ${LARGEST_EXPONENT}`;
    throw new FormulaError(positionOf(node), sentence, value === 0.5 ? "sqrt" : null);
  }

  function readCall(called: SyntaxNode, operands: readonly SyntaxNode[]): FormulaTree {
    const token = called.kind === "symbol" ? tokenOf(called) : undefined;
    const arity = token && functions.get(token.text);
    if (token === undefined || arity === undefined)
      throw new FormulaError(positionOf(called), "this is no function that a formula can use");
    if (operands.length < arity.least || operands.length > arity.most) {
      const wanted = arity.most === 1 ? "1 value" : arity.least === arity.most ? `${arity.least} values` : `at least ${arity.least} value`;
      throw new FormulaError(token.position, `${printValue(token.text)} needs ${wanted}, not ${operands.length}`);
    }
    return { kind: "call", called: token.text, values: operands.map(read) };
  }

  return read(parseTokens(tokens, end));
}

function parseTokens(tokens: readonly Token[], end: number): SyntaxNode {
  const starts: number[] = [];
  let text = "";
  tokens.forEach((token, index) => {
    starts.push(text.length);
    text += token.kind === "sign" ? `${token.text} ` : `t${index} `;
  });
  try {
    return parse(text);
  } catch (error) {
    const at = (error as { readonly char?: unknown }).char;
    const token = tokens.find((_, index) => index + 1 === tokens.length || starts[index + 1] >= Number(at));
    if (typeof at !== "number") throw error;
    if (token === undefined || at > text.trimEnd().length) throw new FormulaError(end, "something is missing at the end");
    throw new FormulaError(token.position, `${printValue(token.text)} cannot stand here`);
  }
}
