import { describe, expect, it } from "vitest";
import { type AssignmentChange, type AssignmentProblem, askAssignment, solveAssignment } from "../../src/assignment/index";
import { bruteForce, valueOfPairs } from "./brute-force";
import { randomNumbers, randomProblem } from "./random-problem";

const OBJECTIVES = ["most-pairs", "most-rows", "highest-score"] as const;

function keys(pairs: ArrayLike<number>, columns: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) found.push(pairs[at]! * columns + pairs[at + 1]!);
  return found;
}

/** The answer must equal the difference to a new solve by brute force, and its moves must lead to one of the new optima. */
function expectChange(
  changed: AssignmentProblem,
  problem: AssignmentProblem,
  pairs: Int32Array,
  answer: AssignmentChange | undefined,
): void {
  const best = bruteForce(changed);
  expect(answer === undefined).toBe(best.value === null);
  if (best.value === null) return;
  const now = valueOfPairs(problem, pairs);
  const score = (problem.sense === "minimize" ? -answer!.total : answer!.total) + answer!.bonus;
  const tiers = {
    "highest-score": [score],
    "most-rows": [answer!.rows, answer!.pairs, score],
    "most-pairs": [answer!.pairs, score],
    "weakest-pair": [],
  };
  expect(tiers[problem.objective!]).toEqual(best.value.map((value, k) => value - now[k]!));
  const after = new Set(keys(pairs, problem.columns));
  for (const { row, from } of answer!.moves) if (from !== null) expect(after.delete(row * problem.columns + from)).toBe(true);
  for (const { row, to } of answer!.moves) if (to !== null) after.add(row * problem.columns + to);
  expect(
    best.choices.some((choice) => choice.length === 2 * after.size && keys(choice, problem.columns).every((key) => after.has(key))),
  ).toBe(true);
}

describe("askAssignment", () => {
  it("answers what a new solve would, for every pair and column of 200 small problems", () => {
    let asked = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { rowBonus: _, ...problem } = randomProblem(randomNumbers(seed), 4, OBJECTIVES[seed % 3]!);
      const solution = solveAssignment(problem);
      if (solution.status === "infeasible") continue;
      const questions = askAssignment(problem, solution);
      const required = Array.from(problem.required ?? []);
      const pinned = keys(required, problem.columns);
      const chosen = keys(solution.pairs, problem.columns);
      const scores = problem.scores as number[];
      for (let cell = 0; cell < scores.length; cell++) {
        const row = Math.floor(cell / problem.columns);
        const column = cell % problem.columns;
        if (!Number.isFinite(scores[cell]) || (problem.allowed as Uint8Array | undefined)?.[cell] === 0 || pinned.includes(cell)) continue;
        const forced = { ...problem, required: [...required, row, column] };
        expectChange(forced, problem, solution.pairs, questions.force(row, column));
        expectChange(forced, problem, solution.pairs, questions.forceEachOfRow(row)[column]);
        expectChange(forced, problem, solution.pairs, questions.forceEachOfColumn(column)[row]);
        asked++;
        if (!chosen.includes(cell)) continue;
        const without = scores.with(cell, problem.sense === "minimize" ? Infinity : -Infinity);
        expectChange({ ...problem, scores: without }, problem, solution.pairs, questions.forbid(row, column));
      }
      for (let column = 0; column < problem.columns; column++) {
        const capacity = problem.columnCapacity as number | number[];
        const columnCapacity = Array.from(
          { length: problem.columns },
          (_, j) => (typeof capacity === "number" ? capacity : capacity[j]!) + (j === column ? 1 : 0),
        );
        expectChange({ ...problem, columnCapacity }, problem, solution.pairs, questions.onePlaceMore(column));
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  it("answers what one place fewer at a column would cost, a minimum as high as the capacity lowered with it", () => {
    let asked = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { rowBonus: _, ...problem } = randomProblem(randomNumbers(seed), 4, OBJECTIVES[seed % 3]!);
      const solution = solveAssignment(problem);
      if (solution.status === "infeasible") continue;
      const questions = askAssignment(problem, solution);
      const required = Array.from(problem.required ?? []);
      for (let column = 0; column < problem.columns; column++) {
        const fewer = (bound: AssignmentProblem["columnCapacity"], fallback: number, most: number) =>
          Array.from({ length: problem.columns }, (_, j) => {
            const value = bound === undefined ? fallback : typeof bound === "number" ? bound : bound[j]!;
            return j === column ? Math.min(value, most) : value;
          });
        const capacity = fewer(problem.columnCapacity, 1, Infinity)[column]! - 1;
        const answer = questions.onePlaceFewer(column);
        if (capacity < required.filter((other, at) => at % 2 === 1 && other === column).length) {
          expect(answer).toBeUndefined();
          continue;
        }
        const changed = {
          ...problem,
          columnCapacity: fewer(problem.columnCapacity, 1, capacity),
          columnMinimum: fewer(problem.columnMinimum, 0, capacity),
        };
        expectChange(changed, problem, solution.pairs, answer);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(400);
  });

  it("answers what a minimum lower by one at a column would bring", () => {
    let gains = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const { rowBonus: _, ...problem } = randomProblem(randomNumbers(seed), 4, OBJECTIVES[seed % 3]!);
      if (typeof problem.columnMinimum === "number") continue;
      const solution = solveAssignment(problem);
      if (solution.status === "infeasible") continue;
      const questions = askAssignment(problem, solution);
      for (let column = 0; column < problem.columns; column++) {
        const least = (problem.columnMinimum as number[])[column]!;
        const answer = questions.oneRequiredFewer(column);
        if (least === 0) expect(answer.moves).toEqual([]);
        else
          expectChange(
            { ...problem, columnMinimum: (problem.columnMinimum as number[]).with(column, least - 1) },
            problem,
            solution.pairs,
            answer,
          );
        if (answer.moves.length > 0) gains++;
      }
    }
    expect(gains).toBeGreaterThan(20);
  });

  it("answers what a forbidden pair would bring if it were allowed", () => {
    let gains = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { rowBonus: _, minimumScore: __, ...problem } = randomProblem(randomNumbers(seed), 4, OBJECTIVES[seed % 3]!);
      const solution = solveAssignment(problem);
      if (solution.status === "infeasible") continue;
      const questions = askAssignment(problem, solution);
      const scores = problem.scores as number[];
      const usable = scores.filter((score, cell) => Number.isFinite(score) && (problem.allowed as Uint8Array | undefined)?.[cell] !== 0);
      for (let cell = 0; cell < scores.length && usable.length > 0; cell++) {
        if (Number.isFinite(scores[cell]) || (problem.allowed as Uint8Array | undefined)?.[cell] === 0) continue;
        const score = usable[cell % usable.length]!;
        const answer = questions.admit(Math.floor(cell / problem.columns), cell % problem.columns, score);
        const changed = { ...problem, scores: scores.with(cell, score) };
        expectChange(changed, changed, solution.pairs, answer);
        if (answer.moves.length > 0) gains++;
      }
    }
    expect(gains).toBeGreaterThan(100);
  });

  it("answers for a whole row or column of pins, sparse rows and masks as it does pair by pair", () => {
    for (let seed = 0; seed < 100; seed++) {
      const dense = randomProblem(randomNumbers(seed), 6, OBJECTIVES[seed % 3]!);
      const solution = solveAssignment(dense);
      if (solution.status === "infeasible") continue;
      const values = Float64Array.from(dense.scores as number[]);
      for (const problem of [dense, { ...dense, scores: values }]) {
        const questions = askAssignment(problem, solution);
        for (let row = 0; row < problem.rows; row++) {
          const each = questions.forceEachOfRow(row);
          for (let column = 0; column < problem.columns; column++) {
            const { moves: _, ...alone } = questions.force(row, column) ?? { moves: [] };
            const { moves: __, ...together } = each[column] ?? { moves: [] };
            if ("pairs" in alone && "pairs" in together) {
              expect([together.pairs, together.total + together.bonus]).toEqual([alone.pairs, alone.total + alone.bonus]);
            } else expect(together).toEqual(alone);
          }
        }
      }
    }
  });

  it("tells pairs that are in every optimum from those that can be swapped at no cost", () => {
    let loose = 0;
    for (let seed = 0; seed < 200; seed++) {
      const problem = randomProblem(randomNumbers(seed), 4);
      const solution = solveAssignment(problem);
      if (solution.status === "infeasible") continue;
      const optima = bruteForce(problem).choices.map((choice) => keys(choice, problem.columns));
      const { always, interchangeable } = askAssignment(problem, solution).certainty();
      for (const key of keys(always, problem.columns)) expect(optima.every((choice) => choice.includes(key))).toBe(true);
      for (const key of keys(interchangeable, problem.columns)) expect(optima.every((choice) => choice.includes(key))).toBe(false);
      expect(always.length + interchangeable.length).toBe(solution.pairs.length);
      loose += interchangeable.length;
    }
    expect(loose).toBeGreaterThan(50);
  });

  it("gives the blocking set of one row: two rows for one column", () => {
    const problem: AssignmentProblem = {
      rows: 4,
      columns: 3,
      scores: [5, -Infinity, -Infinity, 4, -Infinity, -Infinity, 1, 2, 3, 1, 2, 2],
    };
    const questions = askAssignment(problem, solveAssignment(problem));
    const set = questions.blockingSet(1)!;
    expect([[...set.rows], [...set.columns], set.needed, set.places]).toEqual([[0, 1], [0], 2, 1]);
    expect(questions.blockingSet(0)).toBeUndefined();
  });

  it("counts the bonus that moves with a place", () => {
    const problem: AssignmentProblem = { rows: 2, columns: 1, scores: [3, 4], rowBonus: [5, 0] };
    const questions = askAssignment(problem, solveAssignment(problem));
    expect(questions.force(1, 0)).toEqual({
      rows: 0,
      pairs: 0,
      total: 1,
      bonus: -5,
      moves: [
        { row: 1, from: null, to: 0 },
        { row: 0, from: 0, to: null },
      ],
    });
  });

  it("values a place where nobody is paired yet, under every objective", () => {
    for (const objective of ["most-pairs", "most-rows", "weakest-pair"] as const) {
      const problem: AssignmentProblem = { rows: 1, columns: 1, scores: [3], columnCapacity: 0, objective };
      expect(askAssignment(problem, solveAssignment(problem)).onePlaceMore(0)).toMatchObject({ rows: 1, pairs: 1, total: 3 });
    }
  });

  it("values a place where there are no rows", () => {
    const problem: AssignmentProblem = { rows: 0, columns: 1, scores: [] };
    expect(askAssignment(problem, solveAssignment(problem)).onePlaceMore(0)).toMatchObject({ rows: 0, pairs: 0, total: 0 });
  });

  it("refuses questions about what is not there", () => {
    const problem: AssignmentProblem = { rows: 1, columns: 1, scores: [1] };
    const solution = solveAssignment(problem);
    expect(() => askAssignment(problem, solution).force(1, 0)).toThrow("no row 1");
    expect(() => askAssignment(problem, solution).onePlaceMore(-1)).toThrow("no column -1");
    expect(() => askAssignment(problem, solution).admit(0, 0, 2)).toThrow("The score 2 is outside the problem's.");
    expect(() => askAssignment({ ...problem, rows: 0, scores: [] }, solution)).toThrow("does not belong");
    expect(() => askAssignment(problem, { ...solution, status: "infeasible" })).toThrow("infeasible");
  });
});
