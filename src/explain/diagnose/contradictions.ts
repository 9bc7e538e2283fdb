import { type AssignmentProblem, solveAssignment } from "../../assignment";
import { REFUSED } from "../../objectives/pair-table";
import type { Position } from "../position";
import { without } from "./relax";
import { type Requirement, requirementsOf } from "./requirement";
import type { Run } from "./run";

/**
 * Requirements that cannot hold together, and none of which can be left out of that: with any one of them let go, the others can be met (people, their
 * places and whom they want to have being as they are). There may be smaller sets, but none inside this one.
 */
export interface Contradiction {
  readonly requirements: readonly Requirement[];
}

/**
 * Disjoint contradictions, as long as there are any when the requirements of those before are let go. Empty when a matching is possible.
 *
 * A deletion filter by halves (after Chinneck and Dravnieks 1991), in which every trial is an exact flow: a part of the requirements is let go when
 * what is left cannot be met either, else looked at in two halves. Minimum loads are kept longest, because they are what asks for people.
 */
export function contradictions(position: Position, run: Run): Contradiction[] {
  if (position.solution.status === "optimal") return [];
  const all = requirementsOf(position.programme);
  const found: Contradiction[] = [];
  let rest: readonly Requirement[] = all;
  while (!isFeasible(position, all, rest, run)) {
    const requirements = smallest(position, all, rest, run);
    found.push({ requirements });
    rest = rest.filter((requirement) => !requirements.includes(requirement));
  }
  return found;
}

function smallest(position: Position, all: readonly Requirement[], infeasible: readonly Requirement[], run: Run): Requirement[] {
  let kept: readonly Requirement[] = infeasible;
  let done = 0;
  const filter = (part: readonly Requirement[]): void => {
    if (part.length === 0) return;
    run.step("contradictions", done, infeasible.length);
    const left = kept.filter((requirement) => !part.includes(requirement));
    if (!isFeasible(position, all, left, run)) {
      kept = left;
      done += part.length;
    } else if (part.length === 1) done++;
    else {
      const half = part.length >> 1;
      filter(part.slice(0, half));
      filter(part.slice(half));
    }
  };
  filter(infeasible.filter(({ code }) => code !== "minimum-load"));
  filter(infeasible.filter(({ code }) => code === "minimum-load"));
  return [...kept];
}

/** Whether these requirements alone can be met. */
function isFeasible(position: Position, all: readonly Requirement[], inForce: readonly Requirement[], run: Run): boolean {
  const asked = new Set(inForce);
  return (
    solveAssignment(
      countingProblem(
        position,
        all.filter((requirement) => !asked.has(requirement)),
      ),
      run.solving,
    ).status === "optimal"
  );
}

/** All pairs worth the same: only what is allowed counts. A pin that is let go leaves its pair possible, also below the minimum score. */
function countingProblem(position: Position, dropped: readonly Requirement[]): AssignmentProblem {
  const { problem, table } = without(position, dropped);
  const least = problem.minimumScore ?? 0;
  const pinned = new Set<number>();
  const { required = [] } = position.problem;
  for (let at = 0; at < required.length; at += 2) pinned.add(required[at] * problem.columns + required[at + 1]);
  const points = new Int32Array(problem.columns);
  return {
    rows: problem.rows,
    columns: problem.columns,
    rowDemand: problem.rowDemand,
    columnCapacity: problem.columnCapacity,
    columnMinimum: problem.columnMinimum,
    required: problem.required,
    objective: "highest-score",
    scores: {
      kind: "integer",
      fill: (from, to, out) => {
        for (let row = from, cell = 0; row < to; row++) {
          table.fillRow(row, points);
          for (let column = 0; column < points.length; column++) {
            const usable = points[column] >= least || (points[column] !== REFUSED && pinned.has(row * points.length + column));
            out[cell++] = usable ? 0 : REFUSED;
          }
        }
      },
    },
  };
}
