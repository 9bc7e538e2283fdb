import { describe, expect, it } from "vitest";
import { type PolicyInput, prepare } from "../../src";
import { solveAssignment } from "../../src/assignment";
import { solveWithFloor } from "../../src/matching/best-floor";
import { pairTable } from "../../src/objectives/pair-table";
import { bestValue } from "../best-value";
import { randomInput } from "../explain/random-input";

function floored(seed: number, objective: PolicyInput["objective"]) {
  const { cohort, policy } = randomInput(seed, { mentees: 4, mentors: 3 });
  const programme = prepare(cohort, { ...policy, objective: objective ?? "most-people-first" });
  const table = pairTable(programme.cohort, programme.sieve, programme.scoring, programme.policy.minimumScore);
  let solves = 0;
  const { best, possible, worths } = solveWithFloor(programme, table, ({ problem }) => {
    solves++;
    const solution = solveAssignment(problem);
    return solution.status === "infeasible" ? null : solution;
  });
  return { programme, table, best, possible, worths, solves };
}

describe("the best floor", () => {
  it("gives as many pairs as possible, then the best weakest pair, then the highest fit, by trying every way to pair", () => {
    let raised = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { programme, table, best, possible, worths, solves } = floored(seed, "weakest-pair-first");
      const expected = bestValue(programme);
      expect(best === null, `seed ${seed}`).toBe(expected === null);
      if (best === null) continue;
      const { pairs } = best;
      const points = Array.from({ length: pairs.length / 2 }, (_, k) => table.points(pairs[2 * k], pairs[2 * k + 1]));
      const served = programme.cohort.mentees.filter((_, row) => pairs.some((one, at) => at % 2 === 0 && one === row));
      const bonus = served.reduce((sum, one) => sum + Math.round(one.roundsWaited * programme.policy.waitingBonus * 1e6), 0);
      const weakest = points.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
      expect([points.length, weakest, points.reduce((sum, each) => sum + each, bonus)], `seed ${seed}`).toEqual(expected);
      if (
        possible.some((worth, cell) => (worth === Number.NEGATIVE_INFINITY) !== (worths.problem.scores[cell] === Number.NEGATIVE_INFINITY))
      )
        raised++;
      expect(solves).toBeLessThanOrEqual(8);
    }
    expect(raised).toBeGreaterThan(30);
  });

  it("takes one solve where the objective is one sum", () => {
    for (const objective of ["most-people-first", "highest-fit"] as const) expect(floored(3, objective).solves).toBe(1);
  });
});
