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

  it("leave out what is below a floor, or count pairs alone, and are refused for more pairs than are kept", () => {
    const people = { mentees: ["a", "b"].map((id) => ({ id, roundsWaited: 1 })), mentors: [{ id: "m" }] };
    const scores = [0.3, 0.7].map((score, k) => ({ menteeId: ["a", "b"][k], mentorId: "m", score }));
    const programme = prepare(
      { ...people, suppliedScores: [{ id: "s", scores }] },
      { criteria: [{ type: "supplied", scores: "s", weight: 1 }], objective: "weakest-pair-first" },
    );
    const { cohort, sieve, scoring } = programme;
    const table = pairTable(cohort, sieve, scoring, 0);
    const { problem, pairWorth } = worthsOf(programme, table, { floor: 300_001 });
    expect([...problem.scores]).toEqual([Number.NEGATIVE_INFINITY, 700_000 + pairWorth]);
    const counted = worthsOf(programme, table, { counts: true }).problem;
    expect([...counted.scores, ...(counted.rowBonus as readonly number[])]).toEqual([1, 1, 0, 0]);
    expect(() => worths(programme, 0)).toThrow(/2 x 1 pairs are too many/);
  });
});
