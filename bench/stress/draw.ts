import type { Random } from "../random";
import { forms, type StressCase } from "./case";

/** Tiny cases are for brute force, middle ones for the flow oracle, large ones for the checker alone. */
export type Scale = "tiny" | "middle" | "large";

/** Most rows and columns. The long and the wide ones have more columns or rows than a solver would keep in a short list. */
const SIDES: Readonly<Record<Scale, readonly (readonly [rows: number, columns: number])[]>> = {
  tiny: [[5, 4]],
  middle: [
    [24, 24],
    [24, 24],
    [8, 85],
    [85, 8],
  ],
  large: [[160, 160]],
};
const OBJECTIVES = ["most-pairs", "most-rows", "highest-score", "weakest-pair"] as const;

export function drawCase(random: Random, scale: Scale): StressCase {
  const { below } = random;
  const [mostRows, mostColumns] = pick(random, SIDES[scale]);
  const rows = below(mostRows + 1);
  const columns = scale === "large" && below(2) === 0 ? rows : below(mostColumns + 1);
  const cells = rows * columns;
  const scores = forbidSome(random, drawScores(random, rows, columns), rows, columns);
  const rowDemand = drawCounts(random, rows, [1, 1, 1, 2, 3]);
  const columnCapacity = drawCounts(random, columns, [1, 1, 2, 3]);
  const wantsMinimums = below(3) === 0;
  const columnMinimum = columnCapacity.map((capacity) => (wantsMinimums && below(3) === 0 ? below(capacity + 1) : 0));
  return {
    rows,
    columns,
    scores,
    form: pick(random, forms),
    rowDemand,
    columnCapacity,
    columnMinimum,
    required: below(3) === 0 ? drawRequired(random, scores, rowDemand, columnCapacity) : [],
    objective: pick(random, OBJECTIVES),
    sense: pick(random, ["maximize", "minimize"]),
    minimumScore: below(4) === 0 && cells > 0 ? scores[below(cells)]! : null,
    rowBonus: below(4) === 0 ? drawBonus(random, rows) : null,
    rowOrder: below(3) === 0 ? shuffled(random, rows) : null,
    rank: below(3) === 0 ? Array.from({ length: cells }, () => below(3)) : null,
  };
}

type Cells = (random: Random, rows: number, columns: number) => (row: number, column: number) => number;

/** Ways to fill the matrix; the later ones are known to be hard for one method or another. */
const fillings: readonly Cells[] = [
  ({ below }) =>
    () =>
      below(4),
  ({ below }) =>
    () =>
      below(21) - 10,
  ({ below }) =>
    () =>
      below(1000001),
  ({ below }) =>
    () =>
      -below(1000001),
  ({ unit }) =>
    () =>
      unit(),
  ({ unit, below }) =>
    () =>
      (unit() - 0.5) * 10 ** (below(20) - 10),
  ({ unit }) =>
    () =>
      (unit() - 0.5) * 1e-9,
  ({ unit }) =>
    () =>
      Math.floor((unit() - 0.5) * 2 ** 40),
  ({ below }) => {
    const value = below(7) - 3;
    return () => value;
  },
  ({ below }) =>
    () =>
      1000 + (below(12) === 0 ? 1 : 0),
  ({ below }) =>
    () =>
      below(4) * 250000,
  () => (row, column) => (row + 1) * (column + 1),
  () => (row, column) => -(row + 1) * (column + 1),
  ({ below }, rows, columns) => {
    const offset = Array.from({ length: rows + columns }, () => below(50));
    return (row, column) => offset[row]! + offset[rows + column]!;
  },
  ({ below }, rows, columns) => {
    const offset = Array.from({ length: rows + columns }, () => below(50));
    return (row, column) => offset[row]! - offset[rows + column]! + (below(6) === 0 ? below(3) - 1 : 0);
  },
  ({ below }, rows, columns) => {
    const at = Array.from({ length: 2 * (rows + columns) }, () => below(100));
    return (row, column) =>
      Math.round(Math.sqrt((at[2 * row]! - at[2 * (rows + column)]!) ** 2 + (at[2 * row + 1]! - at[2 * (rows + column) + 1]!) ** 2));
  },
];

function drawScores(random: Random, rows: number, columns: number): number[] {
  const cell = pick(random, fillings)(random, rows, columns);
  return Array.from({ length: rows * columns }, (_, at) => cell(Math.floor(at / columns), at % columns));
}

/** None, scattered, a band, a block that leaves many rows to few columns, or whole rows and columns. */
function forbidSome({ below }: Random, scores: readonly number[], rows: number, columns: number): (number | null)[] {
  const kind = below(6);
  const tenths = 1 + below(9);
  const split = [below(rows + 1), below(columns + 1)] as const;
  const lost = new Set(Array.from({ length: 2 }, () => below(rows + columns + 1)));
  return scores.map((score, at) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    if (kind === 2 && Math.abs(row - column) > tenths) return null;
    if (kind === 3 && row >= split[0] && column >= split[1]) return null;
    if (kind === 4 && (lost.has(row) || lost.has(rows + column))) return null;
    return kind >= 4 && below(10) < tenths ? null : score;
  });
}

/** All alike, or each its own; a few 0. */
function drawCounts(random: Random, length: number, values: readonly number[]): number[] {
  const common = pick(random, values);
  const mixed = random.below(2) === 0;
  return Array.from({ length }, () => (random.below(25) === 0 ? 0 : mixed ? pick(random, values) : common));
}

function drawRequired(
  { below }: Random,
  scores: StressCase["scores"],
  rowDemand: readonly number[],
  columnCapacity: readonly number[],
): number[] {
  const demand = rowDemand.slice();
  const capacity = columnCapacity.slice();
  const required: number[] = [];
  const columns = capacity.length;
  const taken = new Set<number>();
  for (let tries = below(4); tries > 0 && scores.length > 0; tries--) {
    const cell = below(scores.length);
    const row = Math.floor(cell / columns);
    if (taken.has(cell) || scores[cell] === null || demand[row] === 0 || capacity[cell % columns] === 0) continue;
    taken.add(cell);
    demand[row]!--;
    capacity[cell % columns]!--;
    required.push(row, cell % columns);
  }
  return required;
}

function drawBonus(random: Random, rows: number): number[] {
  const most = pick(random, [2, 2, 20, 1000001]);
  const fractions = random.below(8) === 0;
  return Array.from({ length: rows }, () => (fractions ? random.unit() * most : random.below(most)));
}

function shuffled({ below }: Random, length: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function pick<Item>({ below }: Random, items: readonly Item[]): Item {
  return items[below(items.length)]!;
}
