import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { askAssignment, solveAssignment } from "../../../src/assignment";
import { cures } from "../../../src/explain/diagnose/cures";
import { frontier } from "../../../src/explain/diagnose/frontier";
import { placeValues } from "../../../src/explain/diagnose/place-values";
import { without } from "../../../src/explain/diagnose/relax";
import { requirementsOf } from "../../../src/explain/diagnose/requirement";
import { rulePrices } from "../../../src/explain/diagnose/rule-prices";
import { runOf } from "../../../src/explain/diagnose/run";
import { shortages } from "../../../src/explain/diagnose/shortages";
import { ties } from "../../../src/explain/diagnose/ties";
import { type Position, poseTable, positionOf } from "../../../src/explain/position";
import { pairTable } from "../../../src/objectives/pair-table";
import { randomInput } from "../random-input";
import { inputWithout } from "./changed-input";

describe("the problem without some requirements", () => {
  it("has the points of a programme made without them, pair by pair, whichever are let go together", () => {
    for (let seed = 6000; seed < 6100; seed++) {
      const input = randomInput(seed);
      const programme = prepare(input.cohort, input.policy);
      const position = positionOf(programme, match(programme));
      const dropped = requirementsOf(programme).filter((_, k) => (seed + k) % 2 === 0);
      const { table, problem } = without(position, dropped);
      const other = inputWithout(input, dropped);
      const changed = positionOf(prepare(other.cohort, other.policy), match(prepare(other.cohort, other.policy)));
      for (let row = 0; row < table.mentees; row++) expect([...table.row(row)]).toEqual([...changed.table.row(row)]);
      expect(problem.minimumScore ?? 0).toBe(changed.problem.minimumScore ?? 0);
      expect([problem.columnMinimum, problem.required]).toEqual([changed.problem.columnMinimum, changed.problem.required]);
    }
  });

  it("gives the same answers where points are not kept but made whenever they are read", () => {
    for (let seed = 6100; seed < 6160; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      if (matching.status === "infeasible") continue;
      const kept = positionOf(programme, matching);
      expect(everything(unkept(kept))).toEqual(everything(kept));
    }
  });
});

function unkept(position: Position): Position {
  const { programme } = position;
  const { cohort, sieve, scoring, policy } = programme;
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore, { mostPairsKept: 0 });
  const problem = poseTable(programme, table);
  const solution = solveAssignment(problem);
  return { ...position, table, problem, solution, questions: askAssignment(problem, solution) };
}

function everything(position: Position) {
  const run = runOf({});
  const values = placeValues(position, run);
  const prices = rulePrices(position, run);
  return {
    values,
    prices,
    shortages: shortages(position, run),
    cures: cures(position, values, prices, run),
    frontier: frontier(position, run),
    ties: ties(position, run),
  };
}
