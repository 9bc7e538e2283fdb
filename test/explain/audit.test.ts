import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, type Matching, match, type Programme, prepare } from "../../src";
import { solveAssignment, verifyAssignment } from "../../src/assignment";
import { assembleMatching } from "../../src/matching/assemble";
import { poseProblem } from "../../src/matching/pose";
import { pairTable } from "../../src/objectives/pair-table";
import { bestValue, compare, type Value } from "../best-value";
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
      { numRuns: 200 },
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
        const table = pairTable(programme.cohort, programme.sieve, programme.scoring, programme.policy.minimumScore);
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
      { numRuns: 120 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it("finds a matching that is consistent in every word but not the best, whatever proof it borrows", () => {
    let worse = 0;
    fc.assert(
      fc.property(cohorts({ mentees: 5, mentors: 4, minimumLoads: true }), policies, policies, fc.nat(), (cohort, policy, other, lot) => {
        const programme = prepare(cohort, policy);
        const honest = match(programme);
        const rival = match(prepare(cohort, { ...other, rules: policy.rules ?? [{ type: "reporting-line" }] }));
        const { mentees, mentors } = programme.cohort;
        const table = pairTable(programme.cohort, programme.sieve, programme.scoring, programme.policy.minimumScore);
        const pairs = rival.pairs.filter((_, k) => lot % 3 > 0 || k !== lot % rival.pairs.length);
        const flat = pairs.flatMap(({ menteeId, mentorId }) => [
          mentees.findIndex(({ id }) => id === menteeId),
          mentors.findIndex(({ id }) => id === mentorId),
        ]);
        for (const certificate of [honest.certificate, rival.certificate]) {
          const forged = assembleMatching(programme, table, { status: "optimal", pairs: flat, certificate, infeasibility: null });
          const best = bestValue(programme);
          if (best !== null && compare(valueReached(programme, forged), best) === 0) continue;
          worse++;
          expect(audit(programme, forged).ok).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
    expect(worse).toBeGreaterThan(50);
  });

  it("refuses options out of range, stops when its signal says so, and tells how far it is", () => {
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea" }] });
    const matching = match(programme);
    expect(() => audit(programme, matching, { mostPairs: Number.NaN })).toThrow("mostPairs: must be a whole number, 0 or more, not NaN");
    expect(() => audit(programme, matching, { smallestGroup: 0 })).toThrow("smallestGroup: must be a whole number, 1 or more, not 0");
    expect(() => audit(programme, matching, { listed: 0.5 })).toThrow("listed: must be a whole number, 0 or more, not 0.5");
    expect(() => audit(programme, matching, { signal: { aborted: true, reason: new Error("enough") } })).toThrow("enough");
    const told: unknown[] = [];
    audit(programme, matching, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ phase: "read", done: 0, total: 1 }]);
  });
});

/** A price of somebody, or what a pair or mentee counts for. */
function isPrice(path: readonly (string | number)[]): boolean {
  return path[0] === "certificate" && /^price$|Worth$/.test(String(path.at(-1)));
}

/** The value of a result under its own policy, in the terms of `bestValue`. */
function valueReached({ cohort, policy }: Programme, { pairs, totals }: Matching): Value {
  const served = new Set(pairs.map(({ menteeId }) => menteeId));
  const waited = cohort.mentees.filter(({ id }) => served.has(id));
  const fit = waited.reduce((sum, { roundsWaited }) => sum + Math.round(roundsWaited * policy.waitingBonus * 1e6), totals.points);
  if (policy.objective === "highest-fit") return [fit];
  if (policy.objective === "weakest-pair-first") return [totals.pairs, totals.weakestPairPoints ?? Number.POSITIVE_INFINITY, fit];
  return [totals.menteesMatched, totals.pairs, fit];
}
