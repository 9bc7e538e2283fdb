import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortInput, CurvePoint, PolicyInput } from "../../src";
import { diff, lockedProgramme, match, prepare, rematch } from "../../src";
import type { Value } from "../best-value";
import { cohorts } from "../cohorts";
import { curveByHand, everyWay } from "./every-way";

const policies: fc.Arbitrary<PolicyInput> = fc.record(
  {
    objective: fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const),
    minimumScore: fc.constantFrom(0, 0.3, 0.5),
    rules: fc.subarray([{ type: "reporting-line" as const }, { type: "different" as const, key: "department" }]),
  },
  { requiredKeys: ["rules"] },
);
const small = cohorts({ mentees: 4, mentors: 3, minimumLoads: true });

function valueAt({ reached }: CurvePoint, objective: string): Value {
  const fit = reached.points + reached.waitingBonus;
  if (objective === "highest-fit") return [fit];
  if (objective === "weakest-pair-first") return [reached.pairs, reached.weakestPairPoints ?? Number.POSITIVE_INFINITY, fit];
  return [reached.menteesMatched, reached.pairs, fit];
}

/** Scores as given, in tenths, by a vendor's model: -1 marks a conflict. */
function byTenths(
  tenths: readonly (readonly number[])[],
  more: Partial<CohortInput> = {},
  shape: { wanted?: number[]; places?: ({ min: number; max: number } | number)[] } = {},
): CohortInput {
  const mentees = tenths.map((_, row) => ({ id: `e${row}`, mentorsWanted: shape.wanted?.[row] ?? 1 }));
  const mentors = (tenths[0] ?? []).map((_, column) => ({ id: `o${column}`, capacity: shape.places?.[column] ?? 1 }));
  const cells = tenths.flatMap((row, k) => row.map((score, column) => ({ menteeId: `e${k}`, mentorId: `o${column}`, score })));
  return {
    mentees,
    mentors,
    suppliedScores: [{ id: "model", scores: cells.filter(({ score }) => score >= 0).map((cell) => ({ ...cell, score: cell.score / 10 })) }],
    conflicts: cells.filter(({ score }) => score < 0).map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    ...more,
  };
}
const byModel: PolicyInput = { criteria: [{ type: "supplied", scores: "model", weight: 1 }], rules: [] };

describe("rematch", () => {
  it("gives the exact curve of changes against what is gained: every way to pair tiny cohorts, any earlier cohort and policy", () => {
    fc.assert(
      fc.property(small, policies, small, policies, (a, before, b, after) => {
        const previous = match(prepare(a, before));
        const programme = prepare(b, after);
        const found = rematch(programme, previous);
        const { forced, values } = curveByHand(everyWay(programme, previous));
        expect(found.curve.map((point) => valueAt(point, programme.policy.objective))).toEqual(values);
        expect(found.curve.every(({ proven, atMost }) => proven && atMost === null)).toBe(true);
        if (values.length > 0) expect(found.forced).toBe(forced);
        expect(found.chosen === null).toBe(values.length === 0);
        expect(found.matching.status).toBe(values.length === 0 ? "infeasible" : "optimal");
      }),
      { numRuns: 250 },
    );
  });

  const random = (below: (n: number) => number) => {
    const [rows, columns] = [3 + below(2), 3 + below(2)];
    const spread = [3, 6, 11][below(3)];
    const tenths = Array.from({ length: rows }, () => Array.from({ length: columns }, () => (below(5) === 0 ? -1 : below(spread))));
    const shape = {
      wanted: tenths.map(() => (below(3) === 0 ? 2 : 1)),
      places: tenths[0].map(() => (below(4) === 0 ? { min: 1, max: 2 } : 1 + below(2))),
    };
    return byTenths(tenths, {}, shape);
  };

  it("proves every point where the curve is not concave, too, for each objective", () => {
    let gaps = 0;
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat({ max: 1e6 })),
        fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const),
        (stream, objective) => {
          const below = (n: number) => (stream.next().value as number) % n;
          const previous = match(prepare(random(below), { ...byModel, objective }));
          const programme = prepare(random(below), { ...byModel, objective });
          const { curve } = rematch(programme, previous);
          const { values } = curveByHand(everyWay(programme, previous));
          expect(curve.map((point) => valueAt(point, objective))).toEqual(values);
          const fits = values.map((value) => value.at(-1) as number);
          const flat = values.every((value) => value.slice(0, -1).every((one, k) => one === values[0][k]));
          if (flat && fits.some((fit, k) => k > 0 && k + 1 < fits.length && 2 * fit < fits[k - 1] + fits[k + 1])) gaps++;
        },
      ),
      { numRuns: 600 },
    );
    expect(gaps).toBeGreaterThan(10);
  });
});

describe("rematch, the rest", () => {
  it("gives the matching that the locked cohort has, the same bytes apart from the prices, with a proof that holds", () => {
    fc.assert(
      fc.property(small, policies, small, policies, fc.nat({ max: 3 }), (a, before, b, after, maxChanges) => {
        const previous = match(prepare(a, before));
        const programme = prepare(b, after);
        const found = rematch(programme, previous, { maxChanges });
        const key = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => JSON.stringify([menteeId, mentorId]);
        const given = new Map([...(b.pins ?? []), ...found.locked].map((pair) => [key(pair), pair]));
        const fresh = prepare({ ...b, pins: [...given.values()] }, after);
        expect(lockedProgramme(programme, found).digest).toBe(fresh.digest);
        expect(JSON.stringify(found.matching)).toBe(JSON.stringify(match(fresh)));
        if (found.chosen === null) return;
        expect(found.matching.totals).toMatchObject({ points: found.chosen.reached.points, pairs: found.chosen.reached.pairs });
        const made = new Set(found.matching.pairs.map(key));
        expect(found.locked.every((pair) => made.has(key(pair)))).toBe(true);
        expect(found.broken.map(key)).toEqual(previous.pairs.map(key).filter((pair) => !made.has(pair)));
        expect(found.diff).toEqual(diff(previous, found.matching));
      }),
      { numRuns: 150 },
    );
  });
});
