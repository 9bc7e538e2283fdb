import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../../src";
import { rulePrices } from "../../../src/explain/diagnose/rule-prices";
import { runOf } from "../../../src/explain/diagnose/run";
import { positionOf } from "../../../src/explain/position";
import { randomInput } from "../random-input";
import { tiersBetween, tiersOf } from "../tiers";
import { inputWithout, matchInput } from "./changed-input";

describe("rule prices", () => {
  it("say what a new run without the rule, vetoes, conflict, pin, minimum load or minimum score gives, in 1,000 random cohorts", () => {
    const priced = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed++) {
      const input = randomInput(1000 + seed, { minimumLoads: seed % 4 === 0 ? 6 : 0 });
      const programme = prepare(input.cohort, input.policy);
      const matching = match(programme);
      for (const { requirement, gain } of rulePrices(positionOf(programme, matching), runOf({}))) {
        const changed = matchInput(inputWithout(input, [requirement]));
        expect(gain === null).toBe(changed.status === "infeasible");
        if (gain === null) continue;
        const tiers = tiersOf(programme.policy.objective, gain);
        expect(tiers, `${seed} ${JSON.stringify(requirement)}`).toEqual(tiersBetween(programme, changed, matching));
        if (tiers.some((tier) => tier !== 0)) priced.set(requirement.code, (priced.get(requirement.code) ?? 0) + 1);
      }
    }
    for (const code of ["rule", "vetoes", "conflict", "pin", "minimum-load", "minimum-score"]) {
      expect(priced.get(code) ?? 0, code).toBeGreaterThan(1);
    }
  });

  it("say that a mutual exclusion of two people on both sides costs what both their pairs would bring", () => {
    const people = [{ id: "ana" }, { id: "ben" }];
    const conflicts = [{ menteeId: "ana", mentorId: "ben" }];
    const programme = prepare({ mentees: people, mentors: people, conflicts });
    expect(diagnose(programme, match(programme)).rulePrices).toMatchObject([
      { requirement: { code: "rule", params: { rule: "reporting-line" } }, gain: { pairs: 0, points: 0 } },
      {
        requirement: { code: "conflict", params: { menteeId: "ana", mentorId: "ben" } },
        gain: { mentees: 2, pairs: 2, points: 1_000_000 },
      },
    ]);
  });

  it("are not given where nothing is feasible", () => {
    const programme = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m", capacity: { min: 2, max: 2 } }] });
    expect(diagnose(programme, match(programme)).rulePrices).toEqual([]);
  });
});
