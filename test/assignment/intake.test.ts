import { describe, expect, it } from "vitest";
import { AssignmentError, type AssignmentProblem, type RunOptions, solveAssignment } from "../../src/assignment/index";

const square: AssignmentProblem = { rows: 2, columns: 2, scores: [1, 2, 3, 4] };

describe("misuse throws an AssignmentError that names the value", () => {
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ["a NaN score", { scores: [1, 2, Number.NaN, 4] }, /row 1, column 0 .*NaN/],
    ["a NaN score that is not even allowed", { scores: [1, 2, Number.NaN, 4], allowed: () => false }, /NaN/],
    ["the wrong infinity when maximizing", { scores: [1, Infinity, 3, 4] }, /row 0, column 1 .*Infinity/],
    ["the wrong infinity when minimizing", { scores: [1, -Infinity, 3, 4], sense: "minimize" }, /-Infinity/],
    ["a score that is text", { scores: [1, "2", 3, 4] }, /got "2"\./],
    ["too few scores", { scores: [1, 2, 3] }, /rows \* columns = 4 .*3 entries/],
    ["no scores", { scores: undefined }, /scores must be .*undefined/],
    ["fractional rows", { rows: 1.5 }, /rows .*1\.5/],
    ["negative columns", { columns: -1 }, /columns .*-1/],
    ["a fractional capacity", { columnCapacity: [1, 0.5] }, /columnCapacity\[1\] .*0\.5/],
    ["a negative demand", { rowDemand: -2 }, /rowDemand .*-2/],
    ["a NaN minimum", { columnMinimum: [0, Number.NaN] }, /columnMinimum\[1\] .*NaN/],
    ["a minimum over its capacity", { columnMinimum: [2, 0] }, /columnMinimum of column 0 is 2, .* 1/],
    ["bounds of the wrong length", { rowDemand: [1] }, /rowDemand .*2 numbers.*1 entries/],
    ["a required pair that is forbidden by its score", { scores: [1, 2, 3, -Infinity], required: [1, 1] }, /row 1, column 1 is forbidden/],
    [
      "a required pair that is forbidden by the mask",
      { allowed: Uint8Array.of(1, 1, 0, 1), required: [1, 0] },
      /row 1, column 0 is forbidden/,
    ],
    ["required pairs over a demand", { required: [0, 0, 0, 1] }, /row 0 exceed/],
    ["required pairs over a capacity", { required: [0, 1, 1, 1] }, /column 1 exceed/],
    ["a required row out of range", { required: [2, 0] }, /required\[0\] .*2/],
    ["half a required pair", { required: [0] }, /required .*1 numbers/],
    ["an unknown objective", { objective: "best" }, /objective .*best/],
    ["an unknown sense", { sense: "up" }, /sense .*up/],
    ["a NaN minimum score", { minimumScore: Number.NaN }, /minimumScore .*NaN/],
    ["a mask of the wrong length", { allowed: Uint8Array.of(1) }, /allowed .*4 cells.*1 entries/],
    ["a negative bonus", { rowBonus: [0, -1] }, /rowBonus\[1\] .*-1/],
    ["an infinite bonus", { rowBonus: [Infinity, 0] }, /rowBonus\[0\] .*Infinity/],
    ["a row order that is not one", { ties: { rowOrder: [1, 1] } }, /rowOrder.*1/],
    ["a rank that is no function", { ties: { rank: 5 } }, /ties .*got 5/],
    ["a tie rule that is no object", { ties: "index" }, /ties .*got "index"/],
    ["a warm start whose pairs count for nothing", { warm: { columnPrices: [0, 0], pairs: [], pairWorth: Number.NaN } }, /pairWorth .*NaN/],
    ["a warm start that is none", { warm: 5 }, /warm .*got 5/],
    ["a sparse column out of range", { scores: { rowStart: [0, 1, 2], column: [0, 2], score: [1, 1] } }, /scores\.column\[1\] .*2/],
    [
      "a sparse pair named twice",
      { scores: { rowStart: [0, 2, 2], column: [1, 1], score: [1, 1] } },
      /scores\.column\[1\] .*second time in row 0/,
    ],
    ["sparse rows that go backwards", { scores: { rowStart: [0, 2, 1], column: [0, 1], score: [1, 1] } }, /rowStart\[2\] .*got 1/],
    ["sparse lists of different length", { scores: { rowStart: [0, 1, 1], column: [0], score: [] } }, /equally long/],
    ["a NaN in sparse scores", { scores: { rowStart: [0, 1, 1], column: [0], score: [Number.NaN] } }, /scores\.score\[0\] .*NaN/],
    ["a source of unknown kind", { scores: { kind: "float", fill: () => undefined } }, /scores\.kind .*float/],
    ["a source without fill", { scores: { kind: "real" } }, /scores\.fill .*undefined/],
    [
      "a source that fills NaN",
      { scores: { kind: "real", fill: (_from: number, _to: number, out: Float64Array) => out.fill(Number.NaN) } },
      /row 0, column 0 .*NaN/,
    ],
    ["integers whose sums are not exact", { scores: [2 ** 52, 2, 3, 4] }, /not exact below 2\^53/],
  ];
  it.each(cases)("%s", (_name, change, message) => {
    const problem = { ...square, ...change } as AssignmentProblem;
    expect(() => solveAssignment(problem)).toThrow(AssignmentError);
    expect(() => solveAssignment(problem)).toThrow(message);
  });

  it("options that are not an object", () => {
    expect(() => solveAssignment(square, null as unknown as RunOptions)).toThrow(AssignmentError);
  });

  it("a problem that is not an object", () => {
    expect(() => solveAssignment(null as unknown as AssignmentProblem)).toThrow(AssignmentError);
  });
});

describe("what is not misuse", () => {
  it("a required pair named twice counts once", () => {
    expect([...solveAssignment({ ...square, required: [0, 0, 0, 0] }).pairs]).toEqual([0, 0, 1, 1]);
  });

  it("a required pair below the minimum score is made, other pairs below it are not", () => {
    expect([...solveAssignment({ ...square, required: [0, 0], minimumScore: 5 }).pairs]).toEqual([0, 0]);
  });

  it("demands and capacities far beyond what can be used", () => {
    expect(solveAssignment({ ...square, rowDemand: 2147483647, columnCapacity: 2147483647 }).cardinality).toBe(4);
  });

  it("the caller's arrays are left as they were", () => {
    const problem = {
      rows: 3,
      columns: 2,
      scores: [3, 1, 2, 5, -Infinity, 4],
      allowed: Uint8Array.of(1, 1, 1, 1, 1, 0),
      rowDemand: [1, 2, 1],
      columnCapacity: [2, 1],
      columnMinimum: [1, 0],
      required: [1, 0],
      rowBonus: [1, 0, 2],
      ties: { rowOrder: [2, 1, 0] },
    };
    const before = structuredClone(problem);
    solveAssignment(problem);
    expect(problem).toEqual(before);
  });
});
