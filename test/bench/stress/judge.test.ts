import { afterEach, describe, expect, it, vi } from "vitest";
import { seededRandom } from "../../../bench/random";
import { drawCase } from "../../../bench/stress/draw";
import { judge } from "../../../bench/stress/judge";
import { shrink } from "../../../bench/stress/shrink";
import * as assignment from "../../../src/assignment/index";
import type { AssignmentProblem } from "../../../src/assignment/types";

vi.mock("../../../src/assignment/index", { spy: true });

const actual = await vi.importActual<typeof assignment>("../../../src/assignment/index");
const cases = (count: number) =>
  Array.from({ length: count }, (_, index) => drawCase(seededRandom(4000 + index), index % 5 === 0 ? "middle" : "tiny"));

/** How many cases are faulted when the solver is given another problem than the one posed. */
function faulted(tampered: (problem: AssignmentProblem) => AssignmentProblem, count = 60): number {
  vi.mocked(assignment.solveAssignment).mockImplementation((problem) => actual.solveAssignment(tampered(problem)));
  return cases(count).filter((test) => judge(test, 5000).length > 0).length;
}

afterEach(() => {
  vi.mocked(assignment.solveAssignment).mockReset();
});

describe("the stress run's judge", () => {
  it("finds nothing wrong with 150 random cases", () => {
    for (const test of cases(150)) expect(judge(test, 5000), JSON.stringify(test)).toEqual([]);
  });

  it("notices a solver that overlooks bonuses, minimums, the minimum score, demands, the objective or the tie rule", () => {
    expect(faulted((problem) => problem)).toBe(0);
    expect(faulted((problem) => ({ ...problem, rowBonus: undefined }))).toBeGreaterThan(0);
    expect(faulted((problem) => ({ ...problem, columnMinimum: 0 }))).toBeGreaterThan(0);
    expect(faulted((problem) => ({ ...problem, minimumScore: undefined }))).toBeGreaterThan(0);
    expect(faulted((problem) => ({ ...problem, rowDemand: 1 }))).toBeGreaterThan(0);
    expect(faulted((problem) => ({ ...problem, objective: "most-pairs" }))).toBeGreaterThan(0);
    expect(faulted((problem) => ({ ...problem, ties: undefined }), 400)).toBeGreaterThan(0);
  });

  it("notices a solver that never ends", () => {
    vi.mocked(assignment.solveAssignment).mockImplementation(() => {
      for (;;);
    });
    expect(judge(drawCase(seededRandom(1), "tiny"), 50)).toEqual([expect.stringContaining("timed out")]);
  });
});

describe("shrinking", () => {
  it("leaves only what the failure needs", () => {
    const large = drawCase(seededRandom(99), "middle");
    const smallest = shrink(
      large,
      (test) => test.rows >= 2 && test.columns >= 1 && test.scores.some((score) => score !== null && score !== 0),
      60000,
    );
    expect([smallest.rows, smallest.columns, smallest.required]).toEqual([2, 1, []]);
    expect(smallest.scores.filter((score) => score !== 0)).toHaveLength(1);
    expect(smallest).toMatchObject({ form: "array", rank: null, rowOrder: null, rowBonus: null, minimumScore: null });
  });
});
