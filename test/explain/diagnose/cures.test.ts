import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortInput, type CureChange, diagnose, match, prepare, type RuleInput } from "../../../src";
import { rulesInForce } from "../../../src/rules/sieve";
import { cohorts } from "../../cohorts";
import { withPin } from "../pins";
import { tiersBetween, tiersOf } from "../tiers";
import { type Input, inputWithout, matchInput, ruledPolicies, withPlaces } from "./changed-input";
import { civilService, civilServiceIsThere, civilServicePolicy } from "./civil-service";

describe("cures", () => {
  it.skipIf(!civilServiceIsThere)(
    "of the civil service sample: two places per mentor bring 49 pairs, three 50; 15 more at the right mentors are enough",
    () => {
      const programme = prepare(civilService(), civilServicePolicy);
      const { cures } = diagnose(programme, match(programme));
      const each = cures.filter(({ change }) => change.code === "places-per-mentor");
      expect(each.map(({ change, totals }) => [change.params, totals.pairs, Math.round((totals.points * 22) / 1e6)])).toEqual([
        [{ places: 2, mentors: 50 }, 49, 944],
        [{ places: 3, mentors: 50 }, 50, 973],
      ]);
      const together = cures.find(({ change }) => change.code === "add-places");
      expect(together).toMatchObject({ change: { params: { places: 15 } }, totals: { mentees: 50, pairs: 50 } });
      const singles = cures.filter(({ change }) => change.code === "add-place");
      expect(singles).toHaveLength(10);
      expect(singles.every(({ asks, totals }) => asks === 1 && totals.pairs === 36)).toBe(true);
      expect(cures.map(({ asks }) => asks)).toEqual(cures.map(({ asks }) => asks).sort((a, b) => a - b));
      const loosened = cures.flatMap(({ change, totals }) =>
        change.code === "loosen-rule" ? [{ ...change.params, pairs: totals.pairs }] : [],
      );
      expect(loosened).toContainEqual({ rule: "seniority-gap", parameter: "max", from: 2, to: 3, pairs: expect.any(Number) });
      for (const { parameter, to, pairs } of loosened) {
        const rules = civilServicePolicy.rules!.map((rule) => (rule.type === "seniority-gap" ? { ...rule, [parameter]: to } : rule));
        expect(matchInput({ cohort: civilService(), policy: { ...civilServicePolicy, rules } }).totals.pairs).toBe(pairs);
      }
    },
  );

  it("say what a new run of the changed input gives, in random cohorts", () => {
    const tried = new Map<string, number>();
    fc.assert(
      fc.property(cohorts({ minimumLoads: true, mentees: 6, mentors: 4 }), ruledPolicies, fc.nat(), (given, policy, draw) => {
        const input = { cohort: withPin(given, policy, draw), policy };
        const programme = prepare(input.cohort, policy);
        const matching = match(programme);
        for (const { change, asks, gain, totals } of diagnose(programme, matching).cures) {
          const changed = matchInput(inputWith(input, change));
          expect(tiersOf(programme.policy.objective, gain)).toEqual(tiersBetween(programme, changed, matching));
          expect(gain.mentees > 0 || gain.pairs > 0).toBe(true);
          expect(totals.pairs).toBe(matching.totals.pairs + gain.pairs);
          expect(totals.points).toBe(matching.totals.points + gain.points);
          expect(asks).toBeGreaterThan(0);
          tried.set(change.code, (tried.get(change.code) ?? 0) + 1);
        }
      }),
      { numRuns: 200 },
    );
    for (const code of ["add-place", "add-places", "places-per-mentor", "let-go", "loosen-rule", "lower-minimum-score"]) {
      expect(tried.get(code) ?? 0, code).toBeGreaterThan(2);
    }
  });

  it("add no place more than pairs, and reach everybody whom places can reach", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 8, mentors: 4 }), ruledPolicies, (cohort, policy) => {
        const programme = prepare(cohort, { ...policy, objective: "most-people-first" });
        const matching = match(programme);
        const found = diagnose(programme, matching).cures.flatMap(({ change, gain }) =>
          change.code === "add-places" ? [{ ...change.params, gain }] : [],
        );
        const unlimited = matchInput({
          cohort: { ...cohort, mentors: cohort.mentors.map((mentor) => ({ ...mentor, capacity: mentor.capacity === 0 ? 0 : 99 })) },
          policy: { ...policy, objective: "most-people-first" },
        });
        const missing = unlimited.totals.pairs - matching.totals.pairs;
        if (missing < 2) expect(found).toEqual([]);
        else expect(found).toMatchObject([{ places: missing, gain: { pairs: missing } }]);
      }),
      { numRuns: 100 },
    );
  });

  it("name the nearest number that helps: every number nearer brings nothing", () => {
    const programme = prepare(
      {
        mentees: [{ id: "a", jobLevel: 1 }],
        mentors: [
          { id: "m", jobLevel: 6 },
          { id: "n", jobLevel: 9 },
        ],
      },
      { rules: [{ type: "seniority-gap", min: 0, max: 2 }] },
    );
    const { cures } = diagnose(programme, match(programme));
    expect(cures.map(({ change, asks }) => [change, asks])).toEqual([
      [{ code: "loosen-rule", params: { rule: "seniority-gap", parameter: "max", from: 2, to: 5 } }, 2],
      [{ code: "let-go", params: { requirement: { code: "rule", params: { rule: "seniority-gap" } } } }, 3],
    ]);
  });

  it("lower the minimum score no further than to the pair's own points", () => {
    const policy = { criteria: [{ type: "goals", weight: 1 } as const], minimumScore: 0.9 };
    const programme = prepare(
      { mentees: [{ id: "a", goals: ["x", "y", "z"] }], mentors: [{ id: "m", goalsSupported: ["x", "z"] }] },
      policy,
    );
    const points = programme.scoring.pair(programme.cohort.mentees[0], programme.cohort.mentors[0]).points;
    expect(diagnose(programme, match(programme)).cures).toMatchObject([
      { change: { code: "lower-minimum-score", params: { from: 900_000, to: points } }, asks: 2, gain: { mentees: 1, pairs: 1, points } },
    ]);
  });

  it("never lift a veto, and are not looked for where nobody waits", () => {
    const cohort: CohortInput = { mentees: [{ id: "a", vetoes: ["m"] }], mentors: [{ id: "m" }] };
    const programme = prepare(cohort);
    expect(diagnose(programme, match(programme)).cures).toEqual([]);
    const free = prepare({ ...cohort, mentors: [{ id: "m" }, { id: "n" }] });
    expect(diagnose(free, match(free)).cures).toEqual([]);
  });
});

/** The input as somebody would edit it who follows the advice. */
function inputWith(input: Input, { code, params }: CureChange): Input {
  const { cohort, policy } = input;
  const raised = (changes: readonly { mentorId: string; to: number }[]) =>
    changes.reduce((people, { mentorId, to }) => withPlaces(people, mentorId, ({ min }) => ({ min, max: to })), cohort);
  switch (code) {
    case "add-place":
      return { cohort: raised([params]), policy };
    case "add-places":
      return { cohort: raised(params.mentors), policy };
    case "places-per-mentor": {
      const more = ({ min, max }: { min: number; max: number }) => ({ min, max: max === 0 ? 0 : Math.max(max, params.places) });
      return { cohort: cohort.mentors.reduce((people, { id }) => withPlaces(people, id, more), cohort), policy };
    }
    case "let-go":
      return inputWithout(input, [params.requirement]);
    case "loosen-rule": {
      const move = (rule: RuleInput) =>
        rulesInForce([rule]).at(-1)!.id === params.rule ? ({ ...rule, [params.parameter]: params.to } as RuleInput) : rule;
      return { cohort, policy: { ...policy, rules: (policy.rules ?? []).map(move) } };
    }
    case "lower-minimum-score":
      return { cohort, policy: { ...policy, minimumScore: params.to / 1_000_000 } };
  }
}
