import { describe, expect, it } from "vitest";
import { type CircleRequirement, circles, type Programme, prepare, type SpreadInput } from "../../src";
import { requirementsOf } from "../../src/explain/diagnose/requirement";
import { randomNumbers } from "../assignment/random-problem";
import { randomInput } from "../explain/random-input";
import { vetoesTurned } from "../explain/secrets";
import { areCirclesPossible } from "./best-circles";

const nested: readonly SpreadInput[] = [
  { key: "attributes.unit", atMost: 2 },
  { key: "department", atMost: 1 },
];

/** Small cohorts that ask for more than there is; departments lie in units. */
function programmeOf(seed: number): Programme {
  const { cohort, policy } = randomInput(seed, { mentees: 4, mentors: 3, minimumLoads: 7 });
  const unitOf = (department: string) => (department === "IT" ? "plant" : "office");
  return prepare(
    {
      ...cohort,
      mentees: cohort.mentees.map((one) => (one.department === undefined ? one : { ...one, attributes: { unit: unitOf(one.department) } })),
      mentors: cohort.mentors.map((one) => {
        const { min = 0, max } = one.capacity as { min?: number; max: number };
        return { ...one, capacity: { min: min === 0 ? 0 : min + 1, max: max + 1 } };
      }),
    },
    { ...policy, objective: seed % 2 === 0 ? "highest-fit" : "most-people-first" },
  );
}

/** Minimums lowered in every way: how many places fewer in all make the rest possible. */
function fewestPlacesToGiveUp(programme: Programme, requirements: readonly CircleRequirement[], orNone: boolean): number {
  let layer = [requirements];
  for (let fewer = 1; layer.length > 0; fewer++) {
    layer = layer.flatMap((given) =>
      given.flatMap((one, at) => {
        if (one.code !== "minimum-load" || one.params.minimum === 0) return [];
        return [given.with(at, { ...one, params: { ...one.params, minimum: one.params.minimum - 1 } })];
      }),
    );
    if (layer.some((given) => areCirclesPossible(programme, given, orNone))) return fewer;
  }
  return Number.POSITIVE_INFINITY;
}

/** Every list of so many entries, in their order. */
function listsOf<Entry>(all: readonly Entry[], length: number): Entry[][] {
  if (length === 0) return [[]];
  return all.flatMap((one, at) => listsOf(all.slice(at + 1), length - 1).map((rest) => [one, ...rest]));
}

describe("why there are no circles", () => {
  it.each([
    ["without a spread", [], false],
    ["with nested quotas", nested, false],
    ["with nested quotas, leading a full circle or none", nested, true],
  ] as const)("%s: what cannot hold together, without a part that can be left out, by trying every set of pairs", (_, spread, orNone) => {
    const codes = new Map<string, number>();
    for (let seed = 0; seed < 260; seed++) {
      const programme = programmeOf(seed);
      if (programme.cohort.mentees.every(({ department }) => department === null)) continue;
      const { infeasibility, status } = circles(programme, { spread, orNone });
      expect(infeasibility === null, `seed ${seed}`).toBe(status === "optimal");
      if (infeasibility === null) continue;
      const { requirements, mentors, places, isSmallest } = infeasibility;
      const known = [...requirementsOf(programme), ...spread.map((params) => ({ code: "spread", params }))].map((one) =>
        JSON.stringify(one),
      );
      for (const one of requirements) expect(known).toContain(JSON.stringify(one));
      expect(areCirclesPossible(programme, requirements, orNone), `seed ${seed}`).toBe(false);
      for (const one of requirements) {
        const rest = requirements.filter((other) => other !== one);
        expect(areCirclesPossible(programme, rest, orNone), `seed ${seed}: ${JSON.stringify(one)}`).toBe(true);
        codes.set(one.code, (codes.get(one.code) ?? 0) + 1);
      }
      expect(isSmallest, `seed ${seed}`).toBe(true);
      if (seed % 5 === 0) {
        for (const fewer of listsOf(known, requirements.length - 1)) {
          const asked = fewer.map((one) => JSON.parse(one) as CircleRequirement);
          expect(areCirclesPossible(programme, asked, orNone), `seed ${seed}: ${fewer}`).toBe(true);
        }
      }
      expect(mentors.map(({ mentorId }) => mentorId)).toEqual(
        requirements.flatMap(({ code, params }) => (code === "minimum-load" ? [params.mentorId] : [])),
      );
      if (places === null) expect(mentors).toEqual([]);
      else {
        expect(places.needed).toBe(mentors.reduce((sum, { minimum }) => sum + minimum, 0));
        expect(places.needed - places.filled, `seed ${seed}`).toBe(fewestPlacesToGiveUp(programme, requirements, orNone));
      }
      for (const { allowed, together } of mentors) expect(together).toBeLessThanOrEqual(allowed);
    }
    const wanted = orNone
      ? ["pin", "minimum-load", "spread"]
      : ["rule", "vetoes", "conflict", "pin", "minimum-load", "minimum-score", ...spread.map(() => "spread")];
    for (const code of wanted) expect(codes.get(code) ?? 0, code).toBeGreaterThan(0);
  });

  const plain = { criteria: [{ type: "goals" as const, weight: 1 }], rules: [] };
  const spread = { key: "department", atMost: 1 };

  it("tells of vetoes all together, and the same whoever of two people has vetoed the other", () => {
    const told: string[] = [];
    for (let seed = 0; seed < 120; seed++) {
      const input = randomInput(seed, { mentees: 4, mentors: 3, minimumLoads: 7 });
      const [found, turned] = [input, vetoesTurned(input, randomNumbers(seed))].map(
        ({ cohort, policy }) => circles(prepare(cohort, policy)).infeasibility,
      );
      expect(turned, `seed ${seed}`).toEqual(found);
      told.push(...(found?.requirements ?? []).map(({ code }) => code));
    }
    expect(told.filter((code) => code === "vetoes").length).toBeGreaterThan(3);
  });

  it("is one mentor's minimum against one quota, with how many are allowed and how many can be together", () => {
    const mentees = ["a", "b", "c"].map((id) => ({ id, department: "Law" }));
    const programme = prepare({ mentees, mentors: [{ id: "m", capacity: { min: 2, max: 3 } }, { id: "n" }] }, plain);
    expect(circles(programme, { spread }).infeasibility).toEqual({
      requirements: [
        { code: "spread", params: spread },
        { code: "minimum-load", params: { mentorId: "m", minimum: 2 } },
      ],
      isSmallest: true,
      mentors: [{ mentorId: "m", minimum: 2, allowed: 3, together: 1 }],
      places: { needed: 2, filled: 1 },
    });
    expect(circles(programme).infeasibility).toBeNull();
  });

  it("is the fewest minimums that ask for more people than there are, not all of them", () => {
    const mentees = Array.from({ length: 7 }, (_, k) => ({ id: `e${k}` }));
    const programme = prepare({ mentees, mentors: ["m", "n", "o", "p"].map((id) => ({ id })) }, plain);
    const { infeasibility } = circles(programme, { size: { min: 3, max: 4 } });
    expect(infeasibility?.mentors.map(({ mentorId }) => mentorId)).toEqual(["m", "n", "o"]);
    expect(infeasibility?.places).toEqual({ needed: 9, filled: 7 });
  });

  it("is the pins alone where they exceed a quota, and then nothing is said of places", () => {
    const mentees = ["a", "b", "c"].map((id) => ({ id, department: id === "c" ? "IT" : "Law" }));
    const pins = ["a", "b", "c"].map((menteeId) => ({ menteeId, mentorId: "m" }));
    const programme = prepare({ mentees, mentors: [{ id: "m", capacity: 3 }], pins }, plain);
    const found = circles(programme, { spread, orNone: true });
    const pin = (menteeId: string): CircleRequirement => ({ code: "pin", params: { menteeId, mentorId: "m" } });
    expect(found.infeasibility).toEqual({
      requirements: [pin("a"), pin("b"), { code: "spread", params: spread }],
      isSmallest: true,
      mentors: [],
      places: null,
    });
  });
});
