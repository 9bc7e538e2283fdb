import { describe, expect, it } from "vitest";
import { match, type PolicyInput, prepare, type RuleInput } from "../../../src";
import { loosened, looseningsOf } from "../../../src/explain/diagnose/loosen";
import { without } from "../../../src/explain/diagnose/relax";
import { positionOf } from "../../../src/explain/position";
import { randomInput } from "../random-input";

const rules: RuleInput[] = [
  { type: "minimum-overlap", minutes: 45 },
  { type: "time-zone-gap", hours: 1.3 },
  { type: "reporting-line" },
  { type: "reporting-line", levels: 3 },
  { type: "seniority-gap", min: 0.5, max: 1 },
  { type: "minimum-criterion", criterion: "goals", score: 1 / 3 },
  { type: "different", key: "department", unknown: "refuse" },
];

function positionWith(seed: number, rule: RuleInput) {
  const { cohort, policy } = randomInput(seed, { minimumLoads: 0 });
  const changed: PolicyInput = { ...policy, rules: [rule] };
  const programme = prepare({ ...cohort, pins: [] }, changed);
  return { cohort: { ...cohort, pins: [] }, policy: changed, position: positionOf(programme, match(programme)) };
}

describe("loosenings", () => {
  it("have steps that each let through all that the step before does, as a programme made with that value", () => {
    const allowed = (table: { mentees: number; row: (row: number) => Int32Array }) =>
      Array.from({ length: table.mentees }, (_, row) => [...table.row(row)]).flat();
    let more = 0;
    for (let seed = 0; seed < 60; seed++) {
      const rule = rules[seed % rules.length]!;
      const { cohort, policy, position } = positionWith(seed, rule);
      for (const loosening of looseningsOf(position)) {
        const dropped = without(position, [{ code: "rule", params: { rule: loosening.rule } }]).table;
        let before = allowed(position.table);
        const steps = [1, 2, 3, loosening.steps >> 1, loosening.steps].filter(
          (step, k, all) => step > 0 && step <= loosening.steps && all.indexOf(step) === k,
        );
        for (const step of steps.sort((a, b) => a - b)) {
          const value = loosening.value(step);
          const now = allowed(loosened(position, dropped, loosening, value).table);
          now.forEach((points, cell) => {
            if (before[cell] >= 0) expect(points).toBe(before[cell]);
          });
          if (now.some((points, cell) => points !== before[cell])) more++;
          const made = prepare(cohort, { ...policy, rules: [{ ...rule, [loosening.parameter]: value } as RuleInput] });
          expect(now).toEqual(allowed(positionOf(made, match(made)).table));
          before = now;
        }
      }
    }
    expect(more).toBeGreaterThan(10);
  });

  it("begin at the value next to the present one and end at the loosest that the rule knows", () => {
    const ends = rules.flatMap((rule) =>
      looseningsOf(positionWith(1, rule).position).map(({ rule: id, parameter, from, steps, value }) => [
        id,
        parameter,
        from,
        value(1),
        value(steps),
      ]),
    );
    expect(ends).toEqual([
      ["minimum-overlap", "minutes", 45, 44, 0],
      ["time-zone-gap", "hours", 1.3, 1.5, 12],
      ["reporting-line", "levels", "any", 32, 1],
      ["reporting-line", "levels", 3, 2, 1],
      ["seniority-gap", "min", 0.5, 0, expect.any(Number)],
      ["seniority-gap", "max", 1, 2, expect.any(Number)],
      ["minimum-criterion:goals", "score", 1 / 3, 0.33, 0],
      ["different:department", "unknown", "refuse", "allow", "allow"],
    ]);
  });
});
