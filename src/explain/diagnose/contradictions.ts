import { type AssignmentProblem, type AssignmentSolution, solveAssignment } from "../../assignment";
import { REFUSED } from "../../objectives/pair-table";
import type { Position } from "../position";
import { type Posed, without } from "./relax";
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
 * what is left cannot be met either, else looked at in two halves. Minimum loads come last, because they are what asks for people.
 */
export function contradictions(position: Position, run: Run): Contradiction[] {
  if (position.solution.status === "optimal") return [];
  const all = requirementsOf(position.programme);
  const trial = trials(position, all, run);
  const found: Contradiction[] = [];
  let rest: readonly Requirement[] = all;
  while (trial(rest).status === "infeasible") {
    const others = filtered(rest.filter(isOther), rest, trial);
    const loads = rest.filter((requirement) => !isOther(requirement));
    const requirements = [...others, ...smallestLoads(position, others, loads, trial)];
    found.push({ requirements });
    rest = rest.filter((requirement) => !requirements.includes(requirement));
  }
  return found;
}

/** Whether these requirements alone can be met. */
type Trial = (inForce: readonly Requirement[]) => AssignmentSolution;

function isOther({ code }: Requirement): boolean {
  return code !== "minimum-load";
}

/** The part of `part` that is needed for `infeasible` to be so. */
function filtered(part: readonly Requirement[], infeasible: readonly Requirement[], trial: Trial): Requirement[] {
  let kept: readonly Requirement[] = infeasible;
  const filter = (some: readonly Requirement[]): void => {
    if (some.length === 0) return;
    const left = kept.filter((requirement) => !some.includes(requirement));
    if (trial(left).status === "infeasible") kept = left;
    else if (some.length > 1) {
      const half = some.length >> 1;
      filter(some.slice(0, half));
      filter(some.slice(half));
    }
  };
  filter(part);
  return part.filter((requirement) => kept.includes(requirement));
}

/**
 * The shortest list of minimum loads, by id, that cannot be met, and of it those that share the people its blocking set is short of. When one person is
 * missing, none of these loads can be left out: they are a circuit of the matroid of loads that can be filled. When more are, the filter goes on.
 */
function smallestLoads(
  position: Position,
  others: readonly Requirement[],
  loads: readonly Requirement[],
  trial: Trial,
): readonly Requirement[] {
  let feasible = 0;
  let length = loads.length;
  while (length - feasible > 1) {
    const middle = (feasible + length) >> 1;
    if (trial([...others, ...loads.slice(0, middle)]).status === "infeasible") length = middle;
    else feasible = middle;
  }
  const { shortage } = trial([...others, ...loads.slice(0, length)]);
  if (shortage === undefined) throw new Error("internal error: nothing is feasible and no blocking set says why");
  const { mentors } = position.programme.cohort;
  const ids = new Set(Array.from(shortage.columns, (column) => mentors[column].id));
  const short = loads.slice(0, length).filter(({ params }) => ids.has((params as { readonly mentorId: string }).mentorId));
  return shortage.needed - shortage.places === 1 ? short : filtered(short, [...others, ...short], trial);
}

function trials(position: Position, all: readonly Requirement[], run: Run): Trial {
  let done = 0;
  let key = "";
  let table = position.table;
  return (inForce) => {
    run.step("contradictions", done, ++done);
    const asked = new Set(inForce);
    const dropped = all.filter((requirement) => !asked.has(requirement));
    // The table depends on the other requirements alone, and is the same for many trials of loads.
    const others = dropped.filter(isOther);
    const wanted = JSON.stringify(others);
    if (wanted !== key) {
      table = without(position, others).table;
      key = wanted;
    }
    const bounds = without(
      position,
      dropped.filter(({ code }) => code !== "rule" && code !== "vetoes" && code !== "conflict"),
    ).problem;
    return solveAssignment(countingProblem(position, { problem: bounds, table }), run.solving);
  };
}

/** All pairs worth the same: only what is allowed counts. A pin that is let go leaves its pair possible, also below the minimum score. */
function countingProblem(position: Position, { problem, table }: Posed): AssignmentProblem {
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
