import type { AssignmentObjective, AssignmentProblem } from "../../src/assignment/index";

/** A seeded generator (mulberry32): the same seed gives the same cases on every machine. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const OBJECTIVES: readonly AssignmentObjective[] = ["most-pairs", "most-rows", "highest-score", "weakest-pair"];

/** A small problem that uses any mix of the features of the contract; few distinct scores, so that ties are common. */
export function randomProblem(below: (n: number) => number, size: number, objective = OBJECTIVES[below(4)]!): AssignmentProblem {
  const rows = 1 + below(size);
  const columns = 1 + below(size);
  const sense = below(2) === 0 ? "maximize" : "minimize";
  const forbidden = sense === "maximize" ? -Infinity : Infinity;
  const spread = [2, 4, 10, 1000][below(4)]!;
  const offset = below(3) === 0 ? -Math.floor(spread / 2) : 0;
  const scores = Array.from({ length: rows * columns }, () => (below(4) === 0 ? forbidden : below(spread) + offset));
  const each = (count: number, most: number): number[] => Array.from({ length: count }, () => below(most + 1));
  const columnCapacity = below(2) === 0 ? 1 : each(columns, 3);
  const columnMinimum =
    below(3) === 0
      ? Array.from({ length: columns }, (_, j) => below((typeof columnCapacity === "number" ? 1 : columnCapacity[j]!) + 1))
      : 0;
  const rowDemand = below(2) === 0 ? 1 : each(rows, 3);
  const required: number[] = [];
  for (let row = 0; row < rows && below(3) === 0; row++) {
    const column = below(columns);
    const fits = Number.isFinite(scores[row * columns + column]) && (typeof rowDemand === "number" || rowDemand[row]! > 0);
    const isFree = !required.some((other, at) => at % 2 === 1 && other === column);
    if (fits && isFree && (typeof columnCapacity === "number" || columnCapacity[column]! > 0)) required.push(row, column);
  }
  return {
    rows,
    columns,
    scores,
    sense,
    objective,
    columnCapacity,
    columnMinimum,
    rowDemand,
    required,
    ...(below(4) === 0 && { minimumScore: below(spread) + offset }),
    ...(below(4) === 0 && { rowBonus: each(rows, spread) }),
    ...(below(4) === 0 && {
      allowed: Uint8Array.from({ length: rows * columns }, (_, k) =>
        below(5) > 0 || required.some((row, at) => at % 2 === 0 && row * columns + required[at + 1]! === k) ? 1 : 0,
      ),
    }),
  };
}
