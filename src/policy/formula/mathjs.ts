import * as mathjs from "mathjs/number";

/** The parse tree as this parser hands it over: the node kinds that a formula may have, and "other" for all the rest. */
export type SyntaxNode =
  | { readonly kind: "symbol"; readonly name: string }
  | { readonly kind: "group"; readonly content: SyntaxNode }
  | { readonly kind: "operator"; readonly operator: string; readonly operands: readonly SyntaxNode[] }
  | { readonly kind: "chain"; readonly operators: readonly string[]; readonly operands: readonly SyntaxNode[] }
  | { readonly kind: "conditional"; readonly condition: SyntaxNode; readonly whenTrue: SyntaxNode; readonly whenFalse: SyntaxNode }
  | { readonly kind: "call"; readonly called: SyntaxNode; readonly operands: readonly SyntaxNode[] }
  | { readonly kind: "other" };

type CreateParse = (dependencies: Readonly<Record<string, unknown>>) => (text: string) => SyntaxNode;

/**
 * The parser takes its node classes as dependencies. These make plain data without any way to evaluate it, which also leaves the classes, the functions
 * and the units of the library out of the bundle. The parser asks of a node only whether it is a symbol, and of its prototype whether it is a node.
 */
function nodeKind<Parts extends readonly unknown[]>(make: (...parts: Parts) => SyntaxNode) {
  function Node(...parts: Parts): SyntaxNode {
    const node = make(...parts);
    return Object.assign(Object.create(Node.prototype), node, { isSymbolNode: node.kind === "symbol" });
  }
  Node.prototype.isNode = true;
  return Node;
}

const other = nodeKind(() => ({ kind: "other" }));

const dependencies = {
  SymbolNode: nodeKind((name: string) => ({ kind: "symbol", name })),
  ParenthesisNode: nodeKind((content: SyntaxNode) => ({ kind: "group", content })),
  OperatorNode: nodeKind((_sign: string, operator: string, operands: readonly SyntaxNode[], isImplicit?: boolean) =>
    isImplicit === true ? { kind: "other" } : { kind: "operator", operator, operands },
  ),
  RelationalNode: nodeKind((operators: readonly string[], operands: readonly SyntaxNode[]) => ({ kind: "chain", operators, operands })),
  ConditionalNode: nodeKind((condition: SyntaxNode, whenTrue: SyntaxNode, whenFalse: SyntaxNode) => ({
    kind: "conditional",
    condition,
    whenTrue,
    whenFalse,
  })),
  FunctionNode: nodeKind((called: SyntaxNode, operands: readonly SyntaxNode[]) => ({ kind: "call", called, operands })),
  AccessorNode: other,
  ArrayNode: other,
  AssignmentNode: other,
  BlockNode: other,
  ConstantNode: other,
  FunctionAssignmentNode: other,
  IndexNode: other,
  ObjectNode: other,
  RangeNode: other,
  // What is left of the library's function type: one signature, the one for a text.
  typed: Object.assign((_name: string, signatures: { readonly string: unknown }) => signatures.string, { addConversion() {} }),
  numeric: Number,
  config: { number: "number", numberFallback: "number" },
};

/** mathjs's parser, and nothing else of mathjs. Throws a SyntaxError with the place (`char`, counted from 1) on bad syntax. */
export const parse = (mathjs as unknown as { readonly createParse: CreateParse }).createParse(dependencies);
