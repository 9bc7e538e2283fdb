import { describe, expect, it } from "vitest";
import { type Circles, type CohortInput, circles, match, type PolicyInput, type Programme, prepare } from "../../src";
import { bestValue, type Value } from "../best-value";
import { randomInput } from "../explain/random-input";
import { bestCircles } from "./best-circles";

const seeds = Array.from({ length: 90 }, (_, seed) => seed);
const shape = { mentees: 4, mentors: 3, minimumLoads: 3 };

/** Departments in units, so that the two are nested; some people said neither. */
const unitOf = new Map([
  ["Law", "office"],
  ["HR", "office"],
  ["IT", "plant"],
]);

function inputOf(seed: number): { readonly cohort: CohortInput; readonly policy: PolicyInput } {
  const { cohort, policy } = randomInput(seed, shape);
  const mentees = cohort.mentees.map((mentee) => ({
    ...mentee,
    ...(mentee.department !== undefined && { attributes: { unit: unitOf.get(mentee.department) as string } }),
  }));
  const mentors = cohort.mentors.map(({ capacity, ...mentor }) => {
    const { min = 0, max } = capacity as { min?: number; max: number };
    return { ...mentor, capacity: { min, max: max + 1 } };
  });
  return { cohort: { ...cohort, mentees, mentors }, policy };
}

function worthOf({ policy, cohort }: Programme, { circles: made, totals }: Circles): Value {
  const served = new Set(made.flatMap(({ pairs }) => pairs.map(({ menteeId }) => menteeId)));
  const bonus = cohort.mentees
    .filter(({ id }) => served.has(id))
    .reduce((sum, { roundsWaited }) => sum + Math.round(roundsWaited * policy.waitingBonus * 1e6), 0);
  const fit = totals.points + bonus;
  if (policy.objective === "weakest-pair-first") return [totals.pairs, totals.weakestPairPoints ?? Number.POSITIVE_INFINITY, fit];
  return policy.objective === "highest-fit" ? [fit] : [totals.menteesMatched, totals.pairs, fit];
}

const oneKey = [{ key: "department", atMost: 1 }];
const nested = [
  { key: "attributes.unit", atMost: 2 },
  { key: "department", atMost: 1 },
];

describe("circles", () => {
  it("without a spread are worth what a matching is", () => {
    for (const seed of seeds) {
      const { cohort, policy } = inputOf(seed);
      const programme = prepare(cohort, policy);
      const best = bestValue(programme);
      const found = circles(programme);
      expect(found.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      expect(found.totals.points === match(programme).totals.points || policy.objective === "highest-fit").toBe(true);
      if (best !== null) expect(worthOf(programme, found), `seed ${seed}`).toEqual(best);
    }
  });

  it.each([
    ["one quota", oneKey, false],
    ["nested quotas", nested, false],
    ["one quota, leading a full circle or none", oneKey, true],
    ["nested quotas, leading a full circle or none", nested, true],
  ] as const)("with %s are the best there are, by trying every set of pairs", (_, spread, orNone) => {
    let feasible = 0;
    for (const seed of seeds) {
      const { cohort, policy } = inputOf(seed);
      const programme = prepare(cohort, policy);
      if (programme.cohort.mentees.every(({ department }) => department === null)) continue;
      const best = bestCircles(programme, { spread, orNone });
      const found = circles(programme, { spread, orNone });
      expect(found.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) continue;
      expect(worthOf(programme, found), `seed ${seed}`).toEqual(best);
      feasible++;
      for (const { pairs, spread: told, mentorId } of found.circles) {
        const { min, max } = programme.cohort.mentors.find(({ id }) => id === mentorId)?.capacity ?? { min: 0, max: 0 };
        expect(pairs.length >= min && pairs.length <= max).toBe(true);
        for (const { key, answers } of told) {
          expect(answers.reduce((sum, { people }) => sum + people, 0)).toBe(pairs.length);
          const most = spread.find((quota) => quota.key === key)?.atMost ?? 0;
          expect(answers.every(({ value, people }) => value === null || people <= most)).toBe(true);
        }
      }
    }
    expect(feasible).toBeGreaterThan(25);
  });

  it("take their sizes from the options for everybody who has places", () => {
    const programme = prepare({
      mentees: ["a", "b", "c", "d"].map((id) => ({ id })),
      mentors: [{ id: "m", capacity: 0 }, { id: "n" }, { id: "o" }],
    });
    const found = circles(programme, { size: { min: 2, max: 2 } });
    expect(found.circles.map(({ mentorId, pairs }) => [mentorId, pairs.length])).toEqual([
      ["n", 2],
      ["o", 2],
    ]);
    expect(found.unmatched.mentors).toEqual(["m"]);
    for (const size of [{ min: 3, max: 2 }, { max: 0 }, { min: 0.5, max: 2 }]) expect(() => circles(programme, { size })).toThrow(/size/);
  });

  it("lead three or none: two of four mentors who like all alike stay out, where all must have the minimum nothing is possible", () => {
    const mentees = Array.from({ length: 7 }, (_, k) => ({ id: `e${k}` }));
    const programme = prepare({ mentees, mentors: ["m", "n", "o", "p"].map((id) => ({ id })) });
    const size = { min: 3, max: 4 };
    expect(circles(programme, { size }).status).toBe("infeasible");
    const found = circles(programme, { size, orNone: true });
    expect(found.circles.map(({ pairs }) => pairs.length).sort()).toEqual([3, 4]);
    expect(found.unmatched.mentors.length).toBe(2);
    expect(() => circles(programme, { size, orNone: true, mostFlows: 1 })).toThrow(/mostFlows: 1 were solved/);
    for (const mostFlows of [0, -1, 1.5, Number.NaN])
      expect(() => circles(programme, { size, orNone: true, mostFlows })).toThrow(
        `mostFlows: must be a whole number, 1 or more, not ${mostFlows}`,
      );
  });

  it("say why a mentee stays without: nobody allowed, places and quotas exhausted, or a better whole", () => {
    const mentees = [
      { id: "a", department: "Law", goals: ["x"] },
      { id: "b", department: "law ", goals: ["y"] },
      { id: "c", department: "IT", goals: ["y"], vetoes: ["m"] },
    ];
    const mentors = [{ id: "m", capacity: 2, goalsSupported: ["x"] }];
    const policy: PolicyInput = { criteria: [{ type: "goals", weight: 1 }] };
    const found = circles(prepare({ mentees, mentors }, policy), { spread: { key: "department", atMost: 1 } });
    expect(found.circles.map(({ pairs }) => pairs.map(({ menteeId }) => menteeId))).toEqual([["a"]]);
    expect(found.circles[0].spread).toEqual([{ key: "department", answers: [{ value: "Law", people: 1 }] }]);
    expect(found.unmatched.mentees).toMatchObject([
      { menteeId: "b", reasons: [{ code: "circles-full", params: { mentors: 1, full: 0, spread: 1 } }] },
      { menteeId: "c", reasons: [{ code: "no-circle-allowed" }] },
    ]);
    // One place more with people of Law is worth what b would bring: a pair and a mentee served, but no points.
    expect(found.certificate.quotas).toMatchObject([{ mentorId: "m", key: "department", value: "Law" }]);
    const several = prepare(
      { mentees: [{ id: "a", goals: ["x"] }], mentors: [{ id: "m", goalsSupported: [] }] },
      { ...policy, objective: "highest-fit" },
    );
    expect(circles(several).unmatched.mentees).toMatchObject([
      { reasons: [{ code: "circle-outscored", params: { mentors: 1, open: 1 } }] },
    ]);
  });

  it("are the same for another order of the lists", () => {
    const { cohort, policy } = inputOf(9);
    const turned = { ...cohort, mentees: [...cohort.mentees].reverse(), mentors: [...cohort.mentors].reverse() };
    expect(JSON.stringify(circles(prepare(turned, policy), { spread: nested }))).toBe(
      JSON.stringify(circles(prepare(cohort, policy), { spread: nested })),
    );
  });

  it("stop when they are told to", () => {
    const { cohort, policy } = inputOf(3);
    const signal = { aborted: true, reason: new Error("enough") };
    expect(() => circles(prepare(cohort, policy), { signal })).toThrow("enough");
  });
});
