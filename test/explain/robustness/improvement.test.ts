import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { choiceOf } from "../../../src/explain/robustness/choice";
import { improvingCycle } from "../../../src/explain/robustness/improvement";
import { keepScores } from "../../../src/explain/robustness/reweigh";
import { worthsOf } from "../../../src/explain/robustness/worths";
import { everyOutcome, keyOf, outcomeOf, scoredCohorts, straightPolicies } from "./small-cases";

describe("improvingCycle", () => {
  it("finds a gain exactly when some matching of a tiny cohort is better at that factor, and its changes make one that is", () => {
    const found = { gains: 0, none: 0 };
    const factors = fc.constantFrom([1, 0], [3, 1], [1, 1], [1, 2], [1, 9], [0, 1]);
    fc.assert(
      fc.property(scoredCohorts, straightPolicies, factors, (cohort, policy, [rest, part]) => {
        const programme = prepare(cohort, policy);
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const kept = keepScores(programme);
        const worth = worthsOf(kept, 0);
        const choice = choiceOf(kept, matching, worth.total);
        const cycle = improvingCycle(choice, worth, rest, part);
        const outcomes = everyOutcome(programme, 0);
        const own = outcomeOf(matching, outcomes);
        const counts = programme.policy.objective === "most-people-first";
        const rivals = outcomes.filter(({ served, pairs }) => !counts || (served === own.served && pairs.length === own.pairs.length));
        const value = (of: typeof own) => of.rest * rest + of.part * part;
        expect(cycle !== null).toBe(rivals.some((rival) => value(rival) > value(own)));
        if (cycle === null) return void found.none++;
        found.gains++;
        const { mentees, mentors } = programme.cohort;
        const made = new Set(own.pairs);
        cycle.forEach((node, k) => {
          const to = cycle[(k + 1) % cycle.length];
          const [row, column] = node < mentees.length ? [node, to] : [to, node];
          if (row >= mentees.length || column >= mentees.length + mentors.length) return;
          const key = keyOf({ menteeId: mentees[row].id, mentorId: mentors[column - mentees.length].id });
          expect(made.has(key)).toBe(node !== row);
          if (node === row) made.add(key);
          else made.delete(key);
        });
        const after = [...made].sort().join();
        const better = rivals.find(({ pairs }) => [...pairs].sort().join() === after);
        expect(better && value(better)).toBeGreaterThan(value(own));
      }),
      { numRuns: 300 },
    );
    expect(Math.min(found.gains, found.none)).toBeGreaterThan(30);
  });
});
