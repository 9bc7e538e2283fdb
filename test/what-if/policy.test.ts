import { describe, expect, it } from "vitest";
import { changeProgramme, match, type PolicyInput, prepare, type SingleChange, whatIf } from "../../src";
import { pairTable } from "../../src/objectives/pair-table";
import { changed } from "../../src/what-if/programme";
import { changedTable } from "../../src/what-if/table";
import { randomNumbers } from "../assignment/random-problem";
import { randomInput } from "../explain/random-input";

const criteria: NonNullable<PolicyInput["criteria"]> = [
  { type: "goals", weight: 3 },
  { type: "attribute", key: "jobLevel", prefer: "close", range: 4, weight: 1, unknown: "renormalise" },
  { type: "languages", weight: 2 },
  { type: "formula", expression: "goals * languages", weight: 1, id: "both" },
];

/** Weights, rules gone, and both, made by hand on the policy as well. */
function drawn(seed: number) {
  const { cohort, policy } = randomInput(seed);
  const below = randomNumbers(seed + 1000);
  const before = prepare(cohort, { ...policy, criteria });
  const ids = before.sieve.rules.slice(-before.policy.rules.length).map(({ id }) => id);
  const weights = ["goals", "attribute", "languages", "both"]
    .filter(() => below(2) === 0)
    .map((criterion) => ({ criterion, weight: 1 + below(9) }));
  const gone = before.policy.rules.length === 0 || below(3) === 0 ? [] : [below(ids.length)];
  const changes: SingleChange[] = [
    ...(weights.length === 0 ? [] : [{ type: "weights" as const, weights }]),
    ...gone.map((place) => ({ type: "remove-rule" as const, id: ids[place]! })),
  ];
  const weighed = criteria.map((one) => ({
    ...one,
    weight: weights.find(({ criterion }) => criterion === (one.id ?? one.type))?.weight ?? one.weight,
  }));
  const rules = before.policy.rules.filter((_, place) => !gone.includes(place)) as unknown as NonNullable<PolicyInput["rules"]>;
  return { before, changes, fresh: prepare(cohort, { ...policy, criteria: weighed, rules }) };
}

describe("a change of weights, or a rule removed", () => {
  it("gives the programme, points and matching of a fresh run, bit for bit, and shares the people", () => {
    let [lifted, weighed] = [0, 0];
    for (let seed = 0; seed < 240; seed++) {
      const { before, changes, fresh } = drawn(seed);
      if (changes.length === 0) continue;
      const label = `${seed}: ${JSON.stringify(changes)}`;
      const after = changeProgramme(before, changes);
      expect(after.cohort).toBe(before.cohort);
      expect(after.policy, label).toEqual(fresh.policy);
      expect(after.digest, label).toBe(fresh.digest);
      const { cohort, sieve, scoring, policy } = fresh;
      const anew = pairTable(cohort, sieve, scoring, policy.minimumScore);
      const table = changedTable(before, changed(before, changes), {});
      expect([...table.kept!], label).toEqual([...anew.kept!]);
      expect(table.minimumPoints).toBe(anew.minimumPoints);
      const { certificate: _, ...found } = whatIf(before, match(before), changes).after;
      const { certificate: __, ...expected } = match(fresh);
      expect(JSON.stringify(found), label).toBe(JSON.stringify(expected));
      if (changes.some(({ type }) => type === "remove-rule")) lifted++;
      if (changes.some(({ type }) => type === "weights")) weighed++;
    }
    expect(Math.min(lifted, weighed)).toBeGreaterThan(60);
  });

  it("tells the warnings of the new policy, not of the one before", () => {
    const people = (side: string) =>
      Array.from({ length: 3 }, (_, k) => ({ id: `${side}${k}`, goals: ["a"], goalsSupported: ["a"], languages: ["fr"] }));
    const policy = {
      criteria: [
        { type: "goals" as const, weight: 1 },
        { type: "languages" as const, weight: 1 },
      ],
      rules: [],
    };
    const before = prepare({ mentees: people("e"), mentors: people("o") }, policy);
    const codes = (weight: number) =>
      changeProgramme(before, { type: "weights", weights: [{ criterion: "languages", weight }] }).warnings.map(({ code }) => code);
    expect(before.warnings.map(({ code }) => code)).not.toContain("weight-without-effect");
    expect(codes(0)).toContain("weight-without-effect");
    expect(codes(2)).toEqual(before.warnings.map(({ code }) => code));
  });

  it("refuses weights that are none by the place of the change", () => {
    const before = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m" }] }, { criteria: [{ type: "goals", weight: 1 }] });
    expect(() => changeProgramme(before, [{ type: "weights", weights: [{ criterion: "goals", weight: -1 }] }])).toThrow(
      /\[0\]\.weights\[0\]/,
    );
  });
});
