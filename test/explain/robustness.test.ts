import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare, robustness } from "../../src";
import { cohorts } from "../cohorts";
import { policies } from "./audit/tampering";

describe("robustness", () => {
  it("gives a range that holds the present weight for every criterion, and plain JSON, the same each time", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 5, mentors: 4, minimumLoads: true }), policies, (cohort, policy) => {
        const programme = prepare(cohort, policy);
        const matching = match(programme);
        const found = robustness(programme, matching, { draws: 3 });
        expect(found.ranges.map(({ criterion }) => criterion)).toEqual(
          matching.status === "infeasible" ? [] : programme.policy.criteria.map(({ id }) => id),
        );
        for (const { weight, lowest, highest, method } of found.ranges) {
          if (lowest !== null) expect(lowest.weight).toBeLessThanOrEqual(weight * (1 + 1e-9));
          if (highest !== null) expect(highest.weight).toBeGreaterThanOrEqual(weight * (1 - 1e-9));
          if (policy.objective === "weakest-pair-first") expect(method).toBe("searched");
        }
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(robustness(programme, matching, { draws: 3 })).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  it("draws 200 times by default, each weight up to a fifth up or down, and says so", () => {
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] });
    expect(robustness(programme, match(programme), { ranges: [] })).toEqual({
      audience: "coordinator",
      draws: 200,
      spread: 0.2,
      seed: "",
      ranges: [],
      pairs: [{ menteeId: "ana", mentorId: "lea", survival: 1 }],
      unchanged: 1,
    });
  });

  it("refuses options out of range, unknown criteria and a matching of other people", () => {
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] });
    const other = prepare({ mentees: [{ id: "eve" }], mentors: [{ id: "lea" }] });
    const matching = match(programme);
    expect(() => robustness(programme, matching, { draws: -1 })).toThrow("draws: must be a whole number, 0 or more, not -1");
    expect(() => robustness(programme, matching, { spread: Number.NaN })).toThrow("spread: must be a number from 0 to 1, not NaN");
    expect(() => robustness(programme, matching, { ranges: ["x"] })).toThrow('ranges: the policy has no criterion "x"');
    expect(() => robustness(programme, match(other))).toThrow("matching: it was made of the programme");
  });

  it("stops when its signal says so, and tells how far it is", () => {
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] });
    const matching = match(programme);
    expect(() => robustness(programme, matching, { signal: { aborted: true, reason: new Error("enough") } })).toThrow("enough");
    const phases = new Set<string>();
    robustness(programme, matching, { draws: 2, onProgress: ({ phase, done, total }) => phases.add(`${phase} ${done}/${total}`) });
    expect([...phases]).toEqual(["range 0/4", "range 1/4", "range 2/4", "range 3/4", "draw 0/2", "draw 1/2"]);
  });
});
