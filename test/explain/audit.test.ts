import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../src";
import { solveAssignment, verifyAssignment } from "../../src/assignment";
import { poseProblem } from "../../src/matching/pose";
import { pairTable } from "../../src/objectives/pair-table";
import { cohorts } from "../cohorts";
import { placesIn, policies, tamperedAt, withPins } from "./audit/tampering";

const shape = { mentees: 7, mentors: 5, minimumLoads: true };

describe("audit", () => {
  it("finds nothing wrong in what match gives, under every objective, rule, bound and pin", () => {
    fc.assert(
      fc.property(cohorts(shape), policies, fc.nat(), (cohort, policy, lot) => {
        const programme = prepare(withPins(cohort, policy, lot), policy);
        const found = audit(programme, match(programme));
        expect(found.findings).toEqual([]);
        expect(found).toMatchObject({ ok: true, looked: { complete: true, leftOpen: [] } });
      }),
      { numRuns: 300 },
    );
  });

  it("finds any value of a matching that was changed, dropped, repeated or moved, prices apart", () => {
    fc.assert(
      fc.property(cohorts(shape), policies, fc.nat(), (cohort, policy, lot) => {
        const programme = prepare(withPins(cohort, policy, lot), policy);
        const matching = match(programme);
        for (const path of placesIn(matching)) {
          if (isPrice(path)) continue;
          const tampered = tamperedAt(matching, path, lot);
          if (JSON.stringify(tampered) === JSON.stringify(matching)) continue;
          expect(audit(programme, tampered).ok, `${path.join(".")} was changed`).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds a changed price exactly when the prices prove the optimum no more, as the solver's checker says", () => {
    let found = 0;
    fc.assert(
      fc.property(cohorts(shape), policies, fc.nat(), (cohort, policy, lot) => {
        const programme = prepare(withPins(cohort, policy, lot), policy);
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const { mentees, mentors } = programme.cohort;
        const table = pairTable(mentees.length, mentors.length, programme.sieve, programme.scoring, programme.policy.minimumScore);
        const problem = poseProblem(programme, table);
        const solution = solveAssignment(problem);
        for (const path of placesIn(matching).filter(isPrice)) {
          const tampered = tamperedAt(matching, path, lot);
          const { certificate } = tampered;
          const checked = verifyAssignment(problem, {
            ...solution,
            pairWorth: certificate.pairWorth,
            rowWorth: certificate.menteeWorth,
            rowPrices: Float64Array.from(certificate.mentees, ({ price }) => price),
            columnPrices: Float64Array.from(certificate.mentors, ({ price }) => price),
          });
          const { ok } = audit(programme, tampered);
          const isWorth = path.length === 2;
          if (isWorth && ok) expect(checked.ok).toBe(true);
          if (!isWorth) expect(ok, `${path.join(".")}: ${checked.findings.join()}`).toBe(checked.ok);
          if (!ok) found++;
        }
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

/** A price of somebody, or what a pair or mentee counts for. */
function isPrice(path: readonly (string | number)[]): boolean {
  return path[0] === "certificate" && /^price$|Worth$/.test(String(path.at(-1)));
}
