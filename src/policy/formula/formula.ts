import { printValue } from "../../people/print";
import { didYouMean } from "../../people/translate";
import type { ParameterProblem } from "../vocabulary";
import { compileTree, type Evaluate } from "./evaluate";
import { isFunction } from "./functions";
import { criterionNames, fieldOf, type Operand, operandOf } from "./names";
import { FormulaError, type FormulaProblem } from "./problem";
import { readTokens, type Token } from "./tokens";
import { type FormulaTree, readTree } from "./tree";

/** A formula that may be evaluated. */
export interface Formula {
  readonly expression: string;
  /** Everything it names, each once, in the order of the text. */
  readonly operands: readonly (Operand & { readonly position: number })[];
  readonly tree: FormulaTree;
  /** Takes the operands' values in their order. */
  readonly evaluate: Evaluate;
}

export type FormulaReading =
  | { readonly formula: Formula; readonly problem: null }
  | { readonly formula: null; readonly problem: FormulaProblem };

/** Reads a formula over criteria with these ids and the two people's fields. Never throws: a bad formula is a problem with its place in the text. */
export function readFormula(expression: string, criterionIds: readonly string[]): FormulaReading {
  try {
    const tokens = readTokens(expression, isFunction);
    const names = criterionNames(criterionIds);
    const operands: (Operand & { position: number })[] = [];
    const places = new Map<string, number>();
    const placeOf = (token: Token) => {
      let place = places.get(token.text);
      if (place === undefined) {
        const operand = operandOf(token, names, expression);
        // An attribute may be written in two ways.
        place = operands.findIndex((one) => isSame(one, operand));
        if (place < 0) place = operands.push({ ...operand, position: token.position }) - 1;
        places.set(token.text, place);
      }
      return place;
    };
    tokens.forEach((token, index) => {
      if (token.kind === "word" && !(isFunction(token.text) && tokens[index + 1]?.text === "(")) placeOf(token);
    });
    const leafOf = (token: Token): FormulaTree =>
      token.kind === "number" ? { kind: "number", value: Number(token.text) } : { kind: "operand", operand: placeOf(token) };
    const tree = readTree(tokens, leafOf, expression.length);
    return { formula: { expression, operands, tree, evaluate: compileTree(tree) }, problem: null };
  } catch (error) {
    if (error instanceof FormulaError) return { formula: null, problem: error.problem };
    throw error;
  }
}

function isSame(one: Operand, other: Operand): boolean {
  return one.kind === "field" && other.kind === "field" && one.side === other.side && one.field === other.field;
}

/** The fields ("jobLevel", "attributes.x") that a formula names; none when its words cannot be read. */
export function fieldsNamedIn(expression: string): readonly string[] {
  try {
    const fields = readTokens(expression, isFunction).map(({ text }) => fieldOf(text));
    return [...new Set(fields.flatMap((operand) => operand?.field ?? []))];
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** The formulae already read over one list of criteria. */
const readings = new WeakMap<object, Map<string, FormulaReading>>();

/** The same, over a policy's criteria; each text is read once for one list. */
export function formulaOver(
  criteria: readonly { readonly id?: string | undefined; readonly type: string }[],
  expression: string,
): FormulaReading {
  let known = readings.get(criteria);
  if (known === undefined) {
    known = new Map();
    readings.set(criteria, known);
  }
  let reading = known.get(expression);
  if (reading === undefined) {
    reading = readFormula(
      expression,
      criteria.map(({ id, type }) => id ?? type),
    );
    known.set(expression, reading);
  }
  return reading;
}

/** A formula's problem as one of the field `expression`. */
export function expressionProblem({ position, sentence, suggestion }: FormulaProblem, expression: string): ParameterProblem {
  return {
    code: "bad-formula",
    field: "expression",
    sentence: `at offset ${position}: ${sentence}${didYouMean(suggestion)}`,
    params: { value: expression, position, suggestion },
  };
}

/** A formula of a policy that was checked. */
export function checkedFormula(criteria: Parameters<typeof formulaOver>[0], expression: string): Formula {
  const { formula, problem } = formulaOver(criteria, expression);
  if (formula === null) throw new RangeError(`formula: ${printValue(expression)} at offset ${problem.position}: ${problem.sentence}`);
  return formula;
}
