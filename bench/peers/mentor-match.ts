import { solveAssignment, verifyAssignment } from "../../src/assignment/index";
import { type AssignmentProblem, type AssignmentSolution, FORBIDDEN } from "../../src/assignment/types";
import type { DenseInstance, Instance } from "../families";
import { denseOnly, type Peer, type Trial } from "./peer";

export const mentorMatch: Peer = {
  name: "mentor-match",
  about: "this package: solveAssignment on the Int32 matrix (and a mask), or on compressed rows",
  takes: () => true,
  open: async (instance) => {
    const problem = posed(instance);
    return () => trial(instance, problem);
  },
};

export const mentorMatchSource: Peer = {
  name: "mentor-match-source",
  isExtra: true,
  about: "this package without a matrix: the same scores, copied block by block on request",
  takes: denseOnly,
  open: async (instance) => {
    if (instance.kind === "sparse") throw new Error("a source is for dense scores");
    const problem: AssignmentProblem = { ...posed(instance), scores: { kind: "integer", fill: copier(instance) }, allowed: undefined };
    return () => trial(instance, problem);
  },
};

function posed(instance: Instance): AssignmentProblem {
  const { rows, columns, capacity, costs } = instance;
  const terms = { rows, columns, columnCapacity: capacity, sense: "minimize" } as const;
  if (instance.kind === "sparse") return { ...terms, scores: { rowStart: instance.rowStart, column: instance.column, score: costs } };
  return { ...terms, scores: costs, allowed: instance.allowed ?? undefined };
}

function copier({ columns, costs, allowed }: DenseInstance): (rowStart: number, rowEnd: number, out: Int32Array) => void {
  return (rowStart, rowEnd, out) => {
    const from = rowStart * columns;
    const end = rowEnd * columns;
    out.set(costs.subarray(from, end));
    if (allowed === null) return;
    for (let at = from; at < end; at++) if (allowed[at] === 0) out[at - from] = FORBIDDEN;
  };
}

function trial(instance: Instance, problem: AssignmentProblem): Trial {
  let solution: AssignmentSolution | null = null;
  return {
    solve: () => {
      solution = solveAssignment(problem);
    },
    columnOfRow: () => {
      const columnOfRow = new Int32Array(instance.rows).fill(-1);
      const { pairs } = solution!;
      for (let at = 0; at < pairs.length; at += 2) columnOfRow[pairs[at]!] = pairs[at + 1]!;
      return columnOfRow;
    },
    verify: () => verifyAssignment(problem, solution!).findings,
  };
}
