import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { readDefinitions } from "../../../src/explain/audit/reading";
import { cohorts } from "../../cohorts";
import { policies } from "./tampering";

describe("readDefinitions", () => {
  it("reads every pair as the compiled engine does: the same rules refuse, the same parts, points and completeness", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 6, mentors: 5 }), policies, (cohort, policy) => {
        const { setting, sieve, scoring } = prepare(cohort, policy);
        const reading = readDefinitions(setting);
        expect(reading.rules).toEqual(sieve.rules.map(({ id }) => id));
        for (const mentee of setting.cohort.mentees) {
          for (const mentor of setting.cohort.mentors) {
            expect(reading.score(mentee, mentor)).toEqual(scoring.pair(mentee, mentor));
            expect(reading.rules.filter((_, rule) => reading.refuses(rule, mentee, mentor))).toEqual(
              sieve.refusals(mentee, mentor).map(({ rule }) => rule),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("by hand: what is unknown and renormalised leaves its share to the others; where nothing is known each counts half", () => {
    const criteria = [
      { type: "goals" as const, weight: 3, unknown: "renormalise" as const },
      { type: "wishes" as const, weight: 1, unknown: "renormalise" as const },
    ];
    const mentees = [{ id: "ana", goals: ["x", "y"] }, { id: "ben" }];
    const { setting } = prepare({ mentees, mentors: [{ id: "lea", goalsSupported: ["x"] }] }, { criteria });
    const reading = readDefinitions(setting);
    const [lea] = setting.cohort.mentors;
    const [ofAna, ofBen] = setting.cohort.mentees.map((mentee) => reading.score(mentee, lea));
    expect(ofAna).toEqual({
      points: 500_000,
      completeness: 0.75,
      parts: [
        { criterion: "goals", weight: 0.75, score: 0.5, points: 500_000 },
        { criterion: "wishes", weight: 0.25, score: null, points: 0 },
      ],
    });
    expect(ofBen).toMatchObject({ points: 500_000, completeness: 0, parts: [{ points: 375_000 }, { points: 125_000 }] });
  });

  it("numbers rules of one name as the engine does", () => {
    const rules = [1, 2].map((score) => ({ type: "minimum-criterion" as const, criterion: "goals", score: score / 4 }));
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] }, { rules });
    expect(match(programme).pairs).toHaveLength(1);
    expect(readDefinitions(programme.setting).rules.slice(-2)).toEqual(["minimum-criterion:goals", "minimum-criterion:goals#2"]);
  });
});
