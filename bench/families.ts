import { drawPeople, fitOf } from "./people";
import { type Random, seededRandom } from "./random";

/**
 * An assignment problem to minimize: every row gets one column, a column takes at most `capacity` rows. A full assignment always exists.
 * Integers, +, *, / and sqrt only, so the same family and size give the same numbers on every machine.
 */
export type Instance = DenseInstance | SparseInstance;

interface Shape {
  readonly family: FamilyName;
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  readonly capacity: number;
}

export interface DenseInstance extends Shape {
  readonly kind: "dense";
  /** Row-major. */
  readonly costs: Int32Array;
  /** 0 forbids the pair; null allows all. */
  readonly allowed: Uint8Array | null;
}

export interface SparseInstance extends Shape {
  readonly kind: "sparse";
  /** The pairs of row i are entries rowStart[i] .. rowStart[i + 1] - 1; every other pair is forbidden. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly costs: Int32Array;
}

export type FamilyName = "U" | "M" | "C" | "G" | "W" | "S";

interface Family {
  readonly title: string;
  readonly seed: number;
  readonly capacity: number;
  readonly draw: (shape: Shape, random: Random) => Instance;
}

/** The catalogue. A new family is a function from a shape and a random source to an instance, and a line here with a seed of its own. */
export const families: Readonly<Record<FamilyName, Family>> = {
  U: { title: "uniform random costs from 0 to 1,000,000, square", seed: 11, capacity: 1, draw: drawUniform },
  M: { title: "mentoring-like, square", seed: 22, capacity: 1, draw: drawMentoring },
  C: {
    title: "mentoring-like, n mentees, n/3 mentors of capacity 3, 20 % of the pairs forbidden",
    seed: 33,
    capacity: 3,
    draw: drawMentoring,
  },
  G: { title: "rounded distances in the plane, square", seed: 44, capacity: 1, draw: drawPlane },
  W: { title: "products (i + 1) * (j + 1), square (Machol and Wien 1980)", seed: 55, capacity: 1, draw: drawProducts },
  S: { title: "mentoring-like, about 20 candidates per mentee, n/3 mentors of capacity 3", seed: 66, capacity: 3, draw: drawCandidates },
};

export function drawInstance(family: FamilyName, size: number): Instance {
  const { seed, capacity, draw } = families[family];
  const shape: Shape = { family, size, rows: size, columns: Math.ceil(size / capacity), capacity };
  return draw(shape, seededRandom(seed * 1000003 + size));
}

function drawUniform(shape: Shape, random: Random): DenseInstance {
  return fillDense(shape, () => random.below(1000001));
}

function drawProducts(shape: Shape): DenseInstance {
  return fillDense(shape, (row, column) => (row + 1) * (column + 1));
}

function drawPlane(shape: Shape, random: Random): DenseInstance {
  const points = Float64Array.from({ length: 4 * shape.rows }, () => random.below(700001));
  return fillDense(shape, (row, column) => {
    const across = points[2 * row]! - points[2 * (shape.rows + column)]!;
    const up = points[2 * row + 1]! - points[2 * (shape.rows + column) + 1]!;
    return Math.round(Math.sqrt(across * across + up * up));
  });
}

/** Capacity above 1 also forbids every fifth pair at random: the crowded, restricted cohort. */
function drawMentoring(shape: Shape, random: Random): DenseInstance {
  const mentees = drawPeople(random, shape.rows);
  const mentors = drawPeople(random, shape.columns);
  if (shape.capacity === 1) return fillDense(shape, (row, column) => 1000000 - fitOf(mentees, row, mentors, column));
  const allowed = new Uint8Array(shape.rows * shape.columns);
  const drawn = fillDense(shape, (row, column) => {
    allowed[row * shape.columns + column] = random.below(5) === 0 ? 0 : 1;
    return 1000000 - fitOf(mentees, row, mentors, column);
  });
  return { ...drawn, allowed };
}

function fillDense(shape: Shape, cost: (row: number, column: number) => number): DenseInstance {
  const costs = new Int32Array(shape.rows * shape.columns);
  let at = 0;
  for (let row = 0; row < shape.rows; row++) for (let column = 0; column < shape.columns; column++) costs[at++] = cost(row, column);
  return { ...shape, kind: "dense", costs, allowed: null };
}

/** Mentee i always has mentor i modulo the number of mentors among the candidates, so that everybody can be placed. */
function drawCandidates(shape: Shape, random: Random): SparseInstance {
  const mentees = drawPeople(random, shape.rows);
  const mentors = drawPeople(random, shape.columns);
  const rowStart = new Int32Array(shape.rows + 1);
  const column = new Int32Array(shape.rows * 21);
  const costs = new Int32Array(shape.rows * 21);
  let count = 0;
  for (let row = 0; row < shape.rows; row++) {
    const candidates = new Set([row % shape.columns]);
    for (let k = 0; k < 20; k++) candidates.add(random.below(shape.columns));
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      column[count] = candidate;
      costs[count++] = 1000000 - fitOf(mentees, row, mentors, candidate);
    }
    rowStart[row + 1] = count;
  }
  return { ...shape, kind: "sparse", rowStart, column: column.slice(0, count), costs: costs.slice(0, count) };
}

/** The pairs that may be used, row by row, each row by column. */
export function forEachPair(instance: Instance, visit: (row: number, column: number, cost: number) => void): void {
  for (let row = 0; row < instance.rows; row++) {
    if (instance.kind === "sparse") {
      for (let at = instance.rowStart[row]!; at < instance.rowStart[row + 1]!; at++) visit(row, instance.column[at]!, instance.costs[at]!);
      continue;
    }
    for (let column = 0, at = row * instance.columns; column < instance.columns; column++, at++) {
      if (instance.allowed === null || instance.allowed[at] !== 0) visit(row, column, instance.costs[at]!);
    }
  }
}

/** Total cost of giving each row the column named; a sentence instead when that breaks the instance's terms. */
export function totalCost(instance: Instance, columnOfRow: ArrayLike<number>): number | string {
  const load = new Int32Array(instance.columns);
  const costOf = new Float64Array(instance.rows).fill(Number.NaN);
  forEachPair(instance, (row, column, cost) => {
    if (columnOfRow[row] === column) costOf[row] = cost;
  });
  let total = 0;
  for (let row = 0; row < instance.rows; row++) {
    const column = columnOfRow[row]!;
    if (Number.isNaN(costOf[row]!)) return `row ${row} was given column ${column}, which is no pair`;
    if (++load[column]! > instance.capacity) return `column ${column} was given more than ${instance.capacity} rows`;
    total += costOf[row]!;
  }
  return total;
}
