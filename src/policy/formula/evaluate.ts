import type { Arithmetic, Comparison, FormulaTree } from "./tree";

/** What a formula gives where a value that decides it is unknown. */
export const UNKNOWN = Number.NaN;
/** What it gives where a step has no finite value: a division by zero, the root of a negative number, an overflow. */
export const NOT_FINITE = Number.POSITIVE_INFINITY;

/** The value of a formula for the operands' values, which are finite or `UNKNOWN`: finite, `UNKNOWN` or `NOT_FINITE`. */
export type Evaluate = (operands: Float64Array) => number;

/**
 * A tree as nested functions, one for each node. Whatever has no finite value goes up as it is, the leftmost first, until something does without it: a
 * conditional reads only the branch that it takes; 0 decides "and" and another number "or", whatever the other side is. Comparisons are exact. Only
 * operations whose result is the same to the last bit on every host.
 */
export function compileTree(tree: FormulaTree): Evaluate {
  switch (tree.kind) {
    case "number": {
      const { value } = tree;
      return () => value;
    }
    case "operand": {
      const { operand } = tree;
      return (operands) => operands[operand];
    }
    case "arithmetic":
      return compileArithmetic(tree.operator, compileTree(tree.left), compileTree(tree.right));
    case "power":
      return compilePower(compileTree(tree.base), tree.exponent);
    case "negate": {
      const value = compileTree(tree.value);
      return (operands) => {
        const a = value(operands);
        return Number.isFinite(a) ? -a : a;
      };
    }
    case "not": {
      const value = compileTree(tree.value);
      return (operands) => {
        const a = value(operands);
        return Number.isFinite(a) ? Number(a === 0) : a;
      };
    }
    case "and":
      return compileAnd([compileTree(tree.left), compileTree(tree.right)]);
    case "or":
      return compileOr(compileTree(tree.left), compileTree(tree.right));
    case "chain": {
      const values = tree.values.map(compileTree);
      return compileAnd(tree.comparisons.map((comparison, k) => compileComparison(comparison, values[k], values[k + 1])));
    }
    case "conditional": {
      const [condition, whenTrue, whenFalse] = [tree.condition, tree.whenTrue, tree.whenFalse].map(compileTree);
      return (operands) => {
        const a = condition(operands);
        return Number.isFinite(a) ? (a !== 0 ? whenTrue(operands) : whenFalse(operands)) : a;
      };
    }
    case "call":
      return compileCall(tree.called, tree.values.map(compileTree));
  }
}

/** The result of a step over finite values. */
function settled(value: number): number {
  return Number.isFinite(value) ? value : NOT_FINITE;
}

function compileArithmetic(operator: Arithmetic, left: Evaluate, right: Evaluate): Evaluate {
  const over = (step: (a: number, b: number) => number): Evaluate => {
    return (operands) => {
      const a = left(operands);
      if (!Number.isFinite(a)) return a;
      const b = right(operands);
      return Number.isFinite(b) ? settled(step(a, b)) : b;
    };
  };
  switch (operator) {
    case "add":
      return over((a, b) => a + b);
    case "subtract":
      return over((a, b) => a - b);
    case "multiply":
      return over((a, b) => a * b);
    case "divide":
      return over((a, b) => a / b);
  }
}

function compilePower(base: Evaluate, exponent: number): Evaluate {
  return (operands) => {
    const a = base(operands);
    if (!Number.isFinite(a)) return a;
    let product = 1;
    for (let k = 0; k < exponent; k++) product *= a;
    return settled(product);
  };
}

const holds: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  smaller: (a, b) => a < b,
  smallerEq: (a, b) => a <= b,
  larger: (a, b) => a > b,
  largerEq: (a, b) => a >= b,
  equal: (a, b) => a === b,
  unequal: (a, b) => a !== b,
};

function compileComparison(comparison: Comparison, left: Evaluate, right: Evaluate): Evaluate {
  const test = holds[comparison];
  return (operands) => {
    const a = left(operands);
    if (!Number.isFinite(a)) return a;
    const b = right(operands);
    return Number.isFinite(b) ? Number(test(a, b)) : b;
  };
}

function compileAnd(values: readonly Evaluate[]): Evaluate {
  if (values.length === 1) return (operands) => values[0](operands);
  return (operands) => {
    let result = 1;
    for (let k = 0; k < values.length; k++) {
      const a = values[k](operands);
      if (a === 0) return 0;
      if (result === 1 && !Number.isFinite(a)) result = a;
    }
    return result;
  };
}

function compileOr(left: Evaluate, right: Evaluate): Evaluate {
  return (operands) => {
    const a = left(operands);
    if (Number.isFinite(a) && a !== 0) return 1;
    const b = right(operands);
    if (Number.isFinite(b) && b !== 0) return 1;
    return Number.isFinite(a) ? (Number.isFinite(b) ? 0 : b) : a;
  };
}

/** Half goes away from zero, as people round: round(2.5) is 3 and round(-2.5) is -3. */
function round(a: number): number {
  const whole = Math.trunc(a);
  return Math.abs(a - whole) >= 0.5 ? whole + Math.sign(a) : whole;
}

const ofOneValue: ReadonlyMap<string, (a: number) => number> = new Map([
  ["abs", Math.abs],
  ["round", round],
  ["floor", Math.floor],
  ["ceil", Math.ceil],
  ["sqrt", Math.sqrt],
]);

function compileCall(called: string, values: readonly Evaluate[]): Evaluate {
  const [first, ...others] = values;
  const step = ofOneValue.get(called);
  if (step !== undefined) {
    return (operands) => {
      const a = first(operands);
      return Number.isFinite(a) ? settled(step(a)) : a;
    };
  }
  if (called === "clamp") {
    const [low, high] = others;
    return fold(Math.min, [fold(Math.max, [first, low]), high]);
  }
  return fold(called === "min" ? Math.min : Math.max, values);
}

/** min and max over all values. */
function fold(step: (a: number, b: number) => number, values: readonly Evaluate[]): Evaluate {
  return (operands) => {
    let result = values[0](operands);
    for (let k = 1; k < values.length && Number.isFinite(result); k++) {
      const a = values[k](operands);
      result = Number.isFinite(a) ? step(result, a) : a;
    }
    return result;
  };
}
