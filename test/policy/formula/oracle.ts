import { all, create, type FunctionNode, type MathNode, type OperatorNode } from "mathjs";

/**
 * mathjs with all its functions, evaluating what the project's own closures evaluate. pow is repeated multiplication, as in formulae; clamp is added,
 * which mathjs lacks. It takes nearly equal numbers for equal, and formulae do not, so it says where it came near to that.
 */
const math = create(all, { predictable: true });
math.import(
  {
    pow: (base: number | boolean, exponent: number) =>
      Array.from({ length: exponent }).reduce<number>((product) => product * Number(base), 1),
    clamp: (value: number | boolean, low: number | boolean, high: number | boolean) =>
      Math.min(Math.max(Number(value), Number(low)), Number(high)),
  },
  { override: true },
);

export interface Answer {
  readonly value: number;
  /** Whether a part of the formula, evaluated by itself, has a value that is not finite. */
  readonly hasInfinity: boolean;
  /** Whether the value may depend on the tolerance. */
  readonly isNearTie: boolean;
}

export function mathjsValue(expression: string, scope: Readonly<Record<string, unknown>>): Answer {
  const tree = math.parse(expression);
  const numberOf = (node: MathNode) => Number(node.compile().evaluate({ ...scope }));
  let hasInfinity = false;
  let isNearTie = false;
  tree.traverse((node) => {
    if (!calculations.has(node.type)) return;
    hasInfinity ||= !Number.isFinite(numberOf(node));
    const compared = comparedBy(node).map(numberOf);
    isNearTie ||= compared.some((a, k) => compared.some((b, other) => other > k && isNear(a, b)));
    isNearTie ||=
      isRounding(node) && isNear(numberOf((node as FunctionNode).args[0]) * 2, Math.round(numberOf((node as FunctionNode).args[0]) * 2));
  });
  return { value: numberOf(tree), hasInfinity, isNearTie };
}

const calculations = new Set(["OperatorNode", "FunctionNode", "ConditionalNode", "RelationalNode"]);
const comparisons = new Set(["smaller", "smallerEq", "larger", "largerEq", "equal", "unequal"]);

/** The numbers that a node holds against each other. */
function comparedBy(node: MathNode): readonly MathNode[] {
  if (node.type === "RelationalNode") return (node as unknown as { params: MathNode[] }).params;
  if (node.type === "OperatorNode" && comparisons.has((node as OperatorNode).fn)) return (node as OperatorNode).args;
  return node.type === "FunctionNode" && ["min", "max"].includes((node as FunctionNode).fn.name) ? (node as FunctionNode).args : [];
}

function isRounding(node: MathNode): boolean {
  return node.type === "FunctionNode" && ["round", "floor", "ceil"].includes((node as FunctionNode).fn.name);
}

function isNear(a: number, b: number): boolean {
  return a !== b && Math.abs(a - b) <= Math.max(1e-11 * Math.max(Math.abs(a), Math.abs(b)), 1e-14);
}
