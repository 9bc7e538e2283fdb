import { describe, expect, it } from "vitest";
import {
  type CohortInput,
  type Cure,
  type CureChange,
  diagnose,
  type Matching,
  match,
  type Programme,
  prepare,
  type RuleInput,
} from "../../../src";
import { cures } from "../../../src/explain/diagnose/cures";
import { placeValues } from "../../../src/explain/diagnose/place-values";
import { rulePrices } from "../../../src/explain/diagnose/rule-prices";
import { runOf } from "../../../src/explain/diagnose/run";
import { positionOf } from "../../../src/explain/position";
import { rulesInForce } from "../../../src/rules/sieve";
import { type Input, randomInput } from "../random-input";
import { tiersBetween, tiersOf } from "../tiers";
import { inputWithout, matchInput, withPlaces } from "./changed-input";
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

  it("say what a new run of the changed input gives, in 200 random cohorts", () => {
    const tried = new Map<string, number>();
    for (let seed = 4000; seed < 4200; seed++) {
      const input = randomInput(seed, { minimumLoads: 0 });
      const programme = prepare(input.cohort, input.policy);
      const matching = match(programme);
      for (const { change, asks, gain, totals } of curesOf(programme, matching)) {
        const changed = matchInput(inputWith(input, change));
        expect(tiersOf(programme.policy.objective, gain)).toEqual(tiersBetween(programme, changed, matching));
        expect(gain.mentees > 0 || gain.pairs > 0).toBe(true);
        expect(totals.pairs).toBe(matching.totals.pairs + gain.pairs);
        expect(totals.points).toBe(matching.totals.points + gain.points);
        expect(asks).toBeGreaterThan(0);
        tried.set(change.code, (tried.get(change.code) ?? 0) + 1);
      }
    }
    for (const code of ["add-place", "add-places", "places-per-mentor", "let-go", "loosen-rule", "lower-minimum-score"]) {
      expect(tried.get(code) ?? 0, code).toBeGreaterThan(10);
    }
  });

  it("add no place more than pairs, and reach everybody whom places can reach", () => {
    let several = 0;
    for (let seed = 4500; seed < 4650; seed++) {
      const { cohort, policy } = randomInput(3 * seed, { mentees: 9, minimumLoads: 0 });
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const found = curesOf(programme, matching).flatMap(({ change, gain }) =>
        change.code === "add-places" ? [{ ...change.params, gain }] : [],
      );
      const unlimited = cohort.mentors.reduce(
        (people, { id }) => withPlaces(people, id, ({ min, max }) => ({ min, max: max && 99 })),
        cohort,
      );
      const missing = matchInput({ cohort: unlimited, policy }).totals.pairs - matching.totals.pairs;
      expect(found.map(({ places, gain }) => [places, gain.pairs])).toEqual(missing < 2 ? [] : [[missing, missing]]);
      several += found.length;
    }
    expect(several).toBeGreaterThan(20);
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

  it("make a matching possible where none is: by the fewest places of minimum loads, or by one requirement", () => {
    const tried = new Map<string, number>();
    for (let seed = 4700; seed < 4800; seed++) {
      const input = randomInput(seed, { mentees: 4, minimumLoads: 5 });
      const programme = prepare(input.cohort, input.policy);
      const matching = match(programme);
      if (matching.status === "optimal") continue;
      const { cures, contradictions } = diagnose(programme, matching);
      for (const { change, totals } of cures) {
        const changed = matchInput(inputWith(input, change));
        expect([changed.status, changed.totals.pairs]).toEqual(["optimal", totals.pairs]);
        tried.set(change.code, (tried.get(change.code) ?? 0) + 1);
      }
      const lowering = cures.flatMap(({ change }) => (change.code === "lower-minimum-loads" ? [change.params] : []));
      expect(lowering.map(({ places }) => places)).toEqual([fewestLowered(input)]);
      const alone = contradictions
        .flatMap(({ requirements }) => requirements)
        .filter((one) => one.code !== "vetoes" && matchInput(inputWithout(input, [one])).status === "optimal");
      expect(cures.filter(({ change }) => change.code === "let-go")).toHaveLength(alone.length);
    }
    expect(tried.get("lower-minimum-loads") ?? 0).toBeGreaterThan(5);
    expect(tried.get("let-go") ?? 0).toBeGreaterThan(5);
  });

  it("never lift a veto, and are not looked for where nobody waits", () => {
    const cohort: CohortInput = { mentees: [{ id: "a", vetoes: ["m"] }], mentors: [{ id: "m" }] };
    const programme = prepare(cohort);
    expect(diagnose(programme, match(programme)).cures).toEqual([]);
    const free = prepare({ ...cohort, mentors: [{ id: "m" }, { id: "n" }] });
    expect(diagnose(free, match(free)).cures).toEqual([]);
  });
});

function curesOf(programme: Programme, matching: Matching): Cure[] {
  const position = positionOf(programme, matching);
  const run = runOf({});
  return cures(position, placeValues(position, run), rulePrices(position, run), run);
}

/** By trying every way to lower the loads. */
function fewestLowered({ cohort, policy }: Input): number {
  let best = Number.POSITIVE_INFINITY;
  const visit = (at: number, people: CohortInput, lowered: number) => {
    if (lowered >= best) return;
    if (at === cohort.mentors.length) {
      if (matchInput({ cohort: people, policy }).status === "optimal") best = lowered;
      return;
    }
    const { id, capacity } = cohort.mentors[at];
    const least = typeof capacity === "object" ? (capacity.min ?? 0) : 0;
    for (let by = 0; by <= least; by++)
      visit(
        at + 1,
        withPlaces(people, id, ({ min, max }) => ({ min: min - by, max })),
        lowered + by,
      );
  };
  visit(0, cohort, 0);
  return best;
}

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
    case "lower-minimum-loads": {
      const lowered = params.mentors.reduce(
        (people, { mentorId, to }) => withPlaces(people, mentorId, ({ max }) => ({ min: to, max })),
        cohort,
      );
      return { cohort: lowered, policy };
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
