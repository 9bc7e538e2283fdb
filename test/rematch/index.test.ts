import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortInput, CurvePoint, PolicyInput } from "../../src";
import { diff, lockedProgramme, match, prepare, rematch } from "../../src";
import { rememberTable, scoredTable } from "../../src/explain/scored";
import { pairTable } from "../../src/objectives/pair-table";
import { compare, type Value } from "../best-value";
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

function random(below: (n: number) => number): CohortInput {
  const [rows, columns] = [3 + below(2), 3 + below(2)];
  const spread = [3, 6, 11][below(3)];
  const tenths = Array.from({ length: rows }, () => Array.from({ length: columns }, () => (below(5) === 0 ? -1 : below(spread))));
  const shape = {
    wanted: tenths.map(() => (below(3) === 0 ? 2 : 1)),
    places: tenths[0].map(() => (below(4) === 0 ? { min: 1, max: 2 } : 1 + below(2))),
  };
  return byTenths(tenths, {}, shape);
}

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

  it("gives the same curve, choice and matching where there are too many pairs for their points to be kept", () => {
    fc.assert(
      fc.property(small, policies, small, policies, fc.nat({ max: 3 }), (a, before, b, after, maxChanges) => {
        const previous = match(prepare(a, before));
        const programme = prepare(b, after);
        const unkept = prepare(b, after);
        const { cohort, sieve, scoring, policy } = unkept;
        rememberTable(unkept, pairTable(cohort, sieve, scoring, policy.minimumScore, { mostPairsKept: -1 }));
        const [found, expected] = [unkept, programme].map((one) => rematch(one, previous, { maxChanges, curveTo: 9 }));
        expect(scoredTable(unkept).kept).toBeNull();
        expect(found.curve.map((point) => valueAt(point, policy.objective))).toEqual(curveByHand(everyWay(programme, previous)).values);
        expect(found.curve).toEqual(expected.curve);
        expect(found.chosen && valueAt(found.chosen, policy.objective)).toEqual(
          expected.chosen && valueAt(expected.chosen, policy.objective),
        );
        expect(found.matching.totals).toEqual(expected.matching.totals);
      }),
      { numRuns: 250 },
    );
  });

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

  it("takes people who left as a cohort in which they want nobody and have no places", () => {
    fc.assert(
      fc.property(small, policies, fc.nat({ max: 3 }), fc.nat({ max: 2 }), (cohort, policy, row, column) => {
        const previous = match(prepare(cohort, policy));
        const [mentee, mentor] = [cohort.mentees[row], cohort.mentors[column]];
        const left = [...(mentee ? [{ menteeId: mentee.id }] : []), ...(mentor ? [{ mentorId: mentor.id }] : [])];
        const without: CohortInput = {
          ...cohort,
          mentees: cohort.mentees.map((one) => (one === mentee ? { ...one, mentorsWanted: 0 } : one)),
          mentors: cohort.mentors.map((one) => (one === mentor ? { ...one, capacity: 0 } : one)),
        };
        const { left: named, ...one } = rematch(prepare(cohort, policy), previous, { left });
        const { left: nobody, ...other } = rematch(prepare(without, policy), previous);
        expect([named, nobody]).toEqual([left, []]);
        expect(JSON.stringify(one)).toBe(JSON.stringify(other));
      }),
      { numRuns: 80 },
    );
  });

  it("keeps pins out of what may be broken, and counts no change for them", () => {
    fc.assert(
      fc.property(small, policies, small, policies, fc.nat(), (a, before, b, after, draw) => {
        const previous = match(prepare(a, before));
        const { cohort, sieve } = prepare(b, after);
        const free = cohort.mentees.flatMap((mentee) =>
          cohort.mentors
            .filter((mentor) => mentee.mentorsWanted > 0 && mentor.capacity.max > 0 && sieve.refusals(mentee, mentor).length === 0)
            .map((mentor) => ({ menteeId: mentee.id, mentorId: mentor.id })),
        );
        if (free.length === 0) return;
        const programme = prepare({ ...b, pins: [free[draw % free.length]] }, after);
        const { curve, matching } = rematch(programme, previous);
        expect(curve.map((point) => valueAt(point, programme.policy.objective))).toEqual(curveByHand(everyWay(programme, previous)).values);
        if (curve.length > 0) expect(matching.pairs).toContainEqual(expect.objectContaining({ ...free[draw % free.length], pinned: true }));
      }),
      { numRuns: 200 },
    );
  });

  it("chooses by a bonus for each kept pair what the whole curve has best by it", () => {
    fc.assert(
      fc.property(small, policies, small, policies, fc.constantFrom(0, 1, 20_000, 150_000, 1_000_000), (a, before, b, after, keepBonus) => {
        const previous = match(prepare(a, before));
        const programme = prepare(b, after);
        const { chosen, curve, matching } = rematch(programme, previous, { keepBonus });
        const worths = curve.map((point) =>
          valueAt(point, programme.policy.objective).map((one, k, all) => (k === all.length - 1 ? one - keepBonus * point.changes : one)),
        );
        const best = worths.reduce<Value | null>((so, one) => (so === null || compare(one, so) > 0 ? one : so), null);
        const own =
          chosen === null
            ? null
            : valueAt(chosen, programme.policy.objective).map((one, k, all) =>
                k === all.length - 1 ? one - keepBonus * chosen.changes : one,
              );
        expect(own).toEqual(best);
        if (chosen !== null) expect(matching.totals.points).toBe(chosen.reached.points);
      }),
      { numRuns: 150 },
    );
  });

  it("says of the chosen point what its matching has, where fit and waiting weigh the same", () => {
    const coaching = { wanted: { coaching: 0.1 } };
    const programme = prepare(
      {
        mentees: [
          { id: "e0", goals: [], roundsWaited: 2 },
          { id: "e1", goals: [], leadershipStyle: coaching },
        ],
        mentors: [{ id: "o0", leadershipStyle: { practised: { coaching: 0.1 } } }],
      },
      { rules: [] },
    );
    const previous = match(prepare({ mentees: [], mentors: [] }));
    for (const options of [{}, { keepBonus: 0 }, { maxChanges: 2 }]) {
      const { chosen, matching } = rematch(programme, previous, options);
      expect(chosen?.reached.points).toBe(matching.totals.points);
      expect((chosen?.reached.points ?? 0) + (chosen?.reached.waitingBonus ?? 0)).toBe(600_000);
    }
  });

  it("places a late joiner without moving anybody, or shows the least movement that does", () => {
    const before = byTenths([
      [9, 2],
      [8, -1],
    ]);
    const previous = match(
      prepare(
        {
          ...before,
          mentees: [before.mentees[0]],
          suppliedScores: [{ id: "model", scores: before.suppliedScores![0].scores.filter(({ menteeId }) => menteeId === "e0") }],
          conflicts: [],
        },
        byModel,
      ),
    );
    expect(previous.pairs.map(({ mentorId }) => mentorId)).toEqual(["o0"]);
    const programme = prepare(before, byModel);
    const still = rematch(programme, previous, { maxChanges: 0 });
    expect(still.matching.unmatched.mentees.map(({ menteeId }) => menteeId)).toEqual(["e1"]);
    const { curve } = rematch(programme, previous);
    expect(curve.find(({ gain }) => gain.mentees > 0)).toMatchObject({ changes: 1, gain: { mentees: 1, pairs: 1, points: 1e5 } });
    const moved = rematch(programme, previous, { maxChanges: 1 });
    expect(moved.diff.moved).toMatchObject([{ menteeId: "e0", fromMentorId: "o0", toMentorId: "o1" }]);
  });

  it("marks what a cut search leaves open, with a bound that holds, and claims nothing more", () => {
    let open = 0;
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat({ max: 1e6 })),
        fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const),
        fc.nat({ max: 6 }),
        (stream, objective, mostSolves) => {
          const below = (n: number) => (stream.next().value as number) % n;
          const previous = match(prepare(random(below), { ...byModel, objective }));
          const programme = prepare(random(below), { ...byModel, objective });
          const { curve } = rematch(programme, previous, { mostSolves });
          const { values } = curveByHand(everyWay(programme, previous));
          for (const point of curve) {
            const best = values[Math.min(point.changes, values.length - 1)];
            const own = valueAt(point, objective);
            if (point.proven) expect(own).toEqual(best);
            else {
              open++;
              expect(compare(own, best)).toBeLessThanOrEqual(0);
              const { menteesMatched, pairs, pointsAndBonus } = point.atMost as NonNullable<typeof point.atMost>;
              if (objective === "highest-fit") expect(best[0]).toBeLessThanOrEqual(pointsAndBonus);
              else if (objective === "weakest-pair-first")
                expect(compare([best[0], best[2]], [pairs, pointsAndBonus])).toBeLessThanOrEqual(0);
              else expect(compare(best, [menteesMatched, pairs, pointsAndBonus])).toBeLessThanOrEqual(0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(open).toBeGreaterThan(50);
  });

  it("goes as far along the curve as it is asked to, chooses the fewest changes that bring as much, and stops by its signal", () => {
    const previous = match(
      prepare(
        byTenths([
          [9, 1],
          [1, 9],
        ]),
        byModel,
      ),
    );
    const turned = prepare(
      byTenths([
        [1, 9],
        [9, 1],
      ]),
      byModel,
    );
    const whole = rematch(turned, previous);
    expect(whole.curve.map(({ changes, gain }) => [changes, gain.points])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1_600_000],
    ]);
    expect(whole.chosen?.changes).toBe(0);
    expect(rematch(turned, previous, { maxChanges: 1 }).curve).toEqual(whole.curve.slice(0, 2));
    expect(rematch(turned, previous, { maxChanges: 1 }).broken).toEqual([]);
    expect(rematch(turned, previous, { maxChanges: 1 }).chosen).toEqual(whole.curve[0]);
    expect(rematch(turned, previous, { maxChanges: 9 }).chosen?.changes).toBe(2);
    expect(rematch(turned, previous, { maxChanges: 0, curveTo: 1 }).curve).toHaveLength(2);
    const phases: string[] = [];
    const watched = rematch(
      prepare(
        byTenths([
          [1, 9],
          [9, 1],
        ]),
        byModel,
      ),
      previous,
      { onProgress: ({ phase }) => void phases.push(phase) },
    );
    expect([...new Set(phases)]).toEqual(["score"]);
    expect(watched.curve).toBe(watched.curve);
    expect([...new Set(phases)]).toEqual(["score", "curve"]);
    expect(() => rematch(turned, previous, { signal: { aborted: true, reason: new RangeError("enough") } })).toThrow("enough");
  });

  it("refuses options that name nobody or are out of range", () => {
    const programme = prepare(
      byTenths([
        [9, 1],
        [1, 9],
      ]),
      byModel,
    );
    const previous = match(programme);
    expect(() => rematch(programme, previous, { left: [{ menteeId: "nobody" }] })).toThrow('left: "nobody" is not among the mentees');
    expect(() => rematch(programme, previous, { release: [{ menteeId: "e0", mentorId: "o1" }] })).toThrow("release: no previous pair");
    expect(() => rematch(programme, previous, { maxChanges: -1 })).toThrow("maxChanges: must be a whole number, 0 or more, not -1");
    expect(() => rematch(programme, previous, { keepBonus: 2_000_000 })).toThrow(
      "options.keepBonus: must be a whole number from 0 to 1000000, not 2000000",
    );
    expect(() => rematch(programme, previous, { keepBonus: 1, maxChanges: 1 })).toThrow("only one can choose");
  });
});
