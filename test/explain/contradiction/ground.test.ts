import { describe, expect, it } from "vitest";
import { prepare, type Requirement } from "../../../src";
import { groundsOf, noClasses } from "../../../src/explain/contradiction/ground";
import { requirementsOf } from "../../../src/explain/diagnose/requirement";
import { scoredTable } from "../../../src/explain/scored";
import { randomInput } from "../random-input";
import { randomUnits } from "./random-units";

describe("groundsOf", () => {
  it("allows the pairs that none of the requirements in force refuses, by the definitions, and takes pins out of every bound", () => {
    let [grounds, over] = [0, 0];
    for (let seed = 0; seed < 120; seed++) {
      const { cohort, policy } = randomInput(seed, { mentees: 6, mentors: 4, minimumLoads: 3 });
      const programme = prepare(cohort, policy);
      const { mentees, mentors, pins } = programme.cohort;
      const groundOf = groundsOf(programme, scoredTable(programme), () => noClasses(programme));
      const draw = randomUnits(seed);
      for (let trial = 0; trial < 4; trial++) {
        const inForce = requirementsOf(programme).filter(() => draw() < 0.6);
        const isIn = (code: Requirement["code"], params: object) =>
          inForce.some((one) => one.code === code && JSON.stringify(one.params) === JSON.stringify(params));
        const ground = groundOf(inForce);
        const held = pins.filter(({ menteeId, mentorId }) => isIn("pin", { menteeId, mentorId }));
        if (ground === null) {
          over++;
          continue;
        }
        grounds++;
        for (const [row, mentee] of mentees.entries()) {
          expect(ground.demand[row]).toBe(
            Math.min(mentee.mentorsWanted, mentors.length) - held.filter(({ menteeId }) => menteeId === mentee.id).length,
          );
          for (const [column, mentor] of mentors.entries()) {
            const isPair = (pair: { menteeId: string; mentorId: string }) => pair.menteeId === mentee.id && pair.mentorId === mentor.id;
            const isRefused = programme.sieve.refusals(mentee, mentor).some(({ rule }) => {
              if (rule === "veto") return inForce.some(({ code }) => code === "vetoes");
              if (rule !== "conflict") return rule === "same-person" || isIn("rule", { rule });
              return (
                isIn("conflict", { menteeId: mentee.id, mentorId: mentor.id }) ||
                isIn("conflict", { menteeId: mentor.id, mentorId: mentee.id })
              );
            });
            const isLow =
              inForce.some(({ code }) => code === "minimum-score") &&
              programme.scoring.pair(mentee, mentor).points < Math.round(programme.policy.minimumScore * 1e6);
            const wanted = !isRefused && !held.some(isPair) && (!isLow || pins.some(isPair));
            expect((ground.allowed[column * ground.words] >> row) & 1, `seed ${seed}`).toBe(wanted ? 1 : 0);
          }
        }
        expect([...ground.pins]).toEqual(mentors.map(({ id }) => held.filter(({ mentorId }) => mentorId === id).length));
      }
    }
    expect(grounds).toBeGreaterThan(300);
    expect(over).toBe(0);
  });
});
