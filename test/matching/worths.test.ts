import { describe, expect, it } from "vitest";
import { match, type Programme, prepare } from "../../src";
import { solveAssignment } from "../../src/assignment";
import { worthsOf } from "../../src/matching/worths";
import { pairTable } from "../../src/objectives/pair-table";
import { bestValue } from "../best-value";
import { randomInput } from "../explain/random-input";

function worths(programme: Programme, mostPairsKept = 1000) {
  const { cohort, sieve, scoring, policy } = programme;
  return worthsOf(programme, pairTable(cohort, sieve, scoring, policy.minimumScore, { mostPairsKept }));
}

describe("worths", () => {
  it("have their highest sum where the objective has its best value, and what divides them divides it", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { cohort, policy } = randomInput(seed);
      if (policy.objective === "weakest-pair-first") continue;
      const programme = prepare(cohort, policy);
      const { problem, step, pairWorth, menteeWorth } = worths(programme);
      const best = bestValue(programme);
      const found = solveAssignment(problem);
      expect(found.status).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) continue;
      const served = new Set<number>();
      for (let at = 0; at < found.pairs.length; at += 2) served.add(found.pairs[at]);
      const sum = [...served].reduce((total, row) => total + (problem.rowBonus?.[row] ?? 0), found.total);
      const [fit, pairs = 0, mentees = 0] = [...best].reverse();
      expect(sum).toBe(policy.objective === "highest-fit" ? fit : fit + pairs * pairWorth + mentees * menteeWorth);
      expect(sum % step).toBe(0);
      expect(match(programme).status).toBe("optimal");
    }
  });

  it("are refused for an objective that is no sum, and for more pairs than are kept", () => {
    const people = { mentees: [{ id: "a" }], mentors: [{ id: "m" }] };
    expect(() => worths(prepare(people, { objective: "weakest-pair-first" }))).toThrow(/no sum/);
    expect(() => worths(prepare(people), 0)).toThrow(/1 x 1 pairs are too many/);
  });
});
