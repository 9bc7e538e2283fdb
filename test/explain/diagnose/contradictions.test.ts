import { describe, expect, it } from "vitest";
import { diagnose, match, prepare, type Requirement } from "../../../src";
import { contradictions } from "../../../src/explain/diagnose/contradictions";
import { requirementsOf } from "../../../src/explain/diagnose/requirement";
import { runOf } from "../../../src/explain/diagnose/run";
import { positionOf } from "../../../src/explain/position";
import { type Input, randomInput } from "../random-input";
import { inputWithout, matchInput } from "./changed-input";

describe("contradictions", () => {
  it("are sets that cannot hold together, each as small as there is one, without a part that can be left out, and nothing is left when all are let go", () => {
    const codes = new Map<string, number>();
    let several = 0;
    for (let seed = 3000; seed < 3200; seed++) {
      const input = randomInput(seed, { mentees: 4, minimumLoads: 7 });
      const programme = prepare(input.cohort, input.policy);
      const matching = match(programme);
      const found = contradictions(positionOf(programme, matching), runOf({}));
      expect(found.length > 0).toBe(matching.status === "infeasible");
      // A pin that is let go leaves its pair possible below the minimum score, which a new run would not make: such cases are judged without pins.
      if (found.length === 0 || (input.cohort.pins !== undefined && input.policy.minimumScore !== 0)) continue;
      const all = requirementsOf(programme);
      let rest = all;
      for (const { requirements, isSmallest } of found) {
        expect(isSmallest).toBe(true);
        if (seed % 4 === 0) for (const fewer of listsOf(rest, requirements.length - 1)) expect(isFeasible(input, all, fewer)).toBe(true);
        expect(isFeasible(input, all, requirements)).toBe(false);
        for (const one of requirements)
          expect(
            isFeasible(
              input,
              all,
              requirements.filter((other) => other !== one),
            ),
          ).toBe(true);
        for (const { code } of requirements) codes.set(code, (codes.get(code) ?? 0) + 1);
        rest = without(rest, requirements);
      }
      expect(isFeasible(input, all, rest)).toBe(true);
      if (found.length > 1) several++;
    }
    for (const code of ["rule", "vetoes", "conflict", "minimum-load", "minimum-score"])
      expect(codes.get(code) ?? 0, code).toBeGreaterThan(0);
    expect(several).toBeGreaterThan(3);
  });

  it("name the conflict and the minimum load that exclude each other, and leave out what is not in the way", () => {
    const programme = prepare(
      {
        mentees: [{ id: "a" }, { id: "b" }, { id: "c", department: "Law" }],
        mentors: [{ id: "m", department: "Law", capacity: { min: 2, max: 3 } }, { id: "n" }],
        conflicts: [
          { menteeId: "a", mentorId: "m" },
          { menteeId: "b", mentorId: "n" },
        ],
        pins: [{ menteeId: "c", mentorId: "n" }],
      },
      { rules: [{ type: "shared-language" }] },
    );
    expect(diagnose(programme, match(programme)).contradictions).toEqual([
      {
        requirements: [
          { code: "conflict", params: { menteeId: "a", mentorId: "m" } },
          { code: "pin", params: { menteeId: "c", mentorId: "n" } },
          { code: "minimum-load", params: { mentorId: "m", minimum: 2 } },
        ],
        isSmallest: true,
      },
    ]);
  });
});

/** Every list of so many entries, in their order. */
function listsOf<Entry>(all: readonly Entry[], length: number): Entry[][] {
  if (length === 0) return [[]];
  return all.flatMap((one, at) => listsOf(all.slice(at + 1), length - 1).map((rest) => [one, ...rest]));
}

function isFeasible(input: Input, all: readonly Requirement[], inForce: readonly Requirement[]): boolean {
  return matchInput(inputWithout(input, without(all, inForce))).status === "optimal";
}

function without(all: readonly Requirement[], some: readonly Requirement[]): Requirement[] {
  const keys = new Set(some.map((requirement) => JSON.stringify(requirement)));
  return all.filter((requirement) => !keys.has(JSON.stringify(requirement)));
}
