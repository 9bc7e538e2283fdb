import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { exactRange } from "../../../src/explain/robustness/ranges";
import { keepScores, pointsUnder, solveUnder } from "../../../src/explain/robustness/reweigh";
import { withPins } from "../audit/tampering";
import { everyOutcome, keyOf, outcomeOf, scoredCohorts, straightPolicies } from "./small-cases";

describe("exactRange", () => {
  it("ends where trying out every matching of a tiny cohort says, at both ends, with a matching that is level there and ahead beyond", () => {
    let limits = 0;
    fc.assert(
      fc.property(scoredCohorts, straightPolicies, fc.nat(), (cohort, policy, lot) => {
        const programme = prepare(withPins(cohort, policy, lot), policy);
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const { criteria, minimumScore, objective } = programme.policy;
        const kept = keepScores(programme);
        criteria.forEach(({ weight }, criterion) => {
          const outcomes = everyOutcome(programme, criterion);
          const own = outcomeOf(matching, outcomes);
          const rivals = outcomes.filter(
            ({ served, pairs }) => objective === "highest-fit" || (served === own.served && pairs.length === own.pairs.length),
          );
          const others = criteria.reduce((sum, one, k) => (k === criterion ? sum : sum + one.weight), 0);
          const unit = weight > 0 ? weight : others;
          const crossings = rivals.map((rival) => ({ factor: (own.rest - rival.rest) / (rival.part - own.part), rival }));
          const up = crossings.filter(({ rival }) => rival.part > own.part).map(({ factor }) => factor);
          const down = crossings.filter(({ rival }) => rival.rest > own.rest).map(({ factor }) => factor);
          const range = exactRange(kept, matching, criterion);
          const { floor, ceiling } = admittedBetween(programme, matching, criterion, minimumScore);
          const highest = Math.min(...up, ceiling);
          const lowest = Math.max(0, ...down, floor);
          if (range.highest === null) expect(highest).toBe(Number.POSITIVE_INFINITY);
          else expect(range.highest.weight).toBeCloseTo(unit * highest, 9);
          if (weight === 0) expect(range.lowest).toBeNull();
          else if (range.lowest === null) expect(lowest).toBe(0);
          else expect(range.lowest.weight).toBeCloseTo(unit * lowest, 9);
          for (const limit of [range.lowest, range.highest]) {
            if (limit === null) continue;
            limits++;
            expect(limit.share).toBeCloseTo(limit.weight / (limit.weight + others), 9);
            if (limit.reason === "below-minimum") continue;
            const lost = limit.lost.map(keyOf);
            const after = [...own.pairs.filter((key) => !lost.includes(key)), ...limit.gained.map(keyOf)].sort().join();
            const rival = rivals.find(({ pairs }) => [...pairs].sort().join() === after);
            expect(rival).toBeDefined();
            const factor = limit.weight / unit;
            const lead = (at: number) => (rival?.rest ?? 0) - own.rest + at * ((rival?.part ?? 0) - own.part);
            expect(Math.abs(lead(factor))).toBeLessThan(1e-3);
            expect(lead(limit === range.highest ? factor * 1.01 + 0.01 : factor * 0.99 - 0.001)).toBeGreaterThan(0);
          }
        });
      }),
      { numRuns: 250 },
    );
    expect(limits).toBeGreaterThan(300);
  });

  it("ends where the engine itself changes its mind: level to a few points inside, ahead outside", () => {
    let crossed = 0;
    fc.assert(
      fc.property(scoredCohorts, straightPolicies, (cohort, policy) => {
        const programme = prepare(cohort, { ...policy, minimumScore: 0 });
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const kept = keepScores(programme);
        const { criteria } = programme.policy;
        criteria.forEach(({ weight }, criterion) => {
          const lead = (at: number) => leadAt(programme, matching, kept, criterion, at);
          const { lowest, highest } = exactRange(kept, matching, criterion);
          const alone = criteria.every(({ weight: other }, k) => k === criterion || other === 0);
          if (alone) return;
          // Rounding moves each of three parts of at most eight pairs by a point or two.
          expect(lead(highest === null ? 20 * (weight + 1) : highest.weight)).toBeLessThan(60);
          expect(lead(lowest === null ? 0 : lowest.weight)).toBeLessThan(60);
          if (highest !== null) expect(lead(highest.weight * 1.1 + 0.02)).toBeGreaterThan(0);
          // Of a small weight a tenth is less than rounding.
          if (lowest !== null && lowest.weight > 0.1) expect(lead(lowest.weight * 0.9)).toBeGreaterThan(0);
          crossed += Number(highest !== null) + Number(lowest !== null);
        });
      }),
      { numRuns: 120 },
    );
    expect(crossed).toBeGreaterThan(100);
  });

  it("by hand: 2 points of one criterion against 1 of the other hold until the other weighs twice as much", () => {
    const programme = prepare(twoAgainstTwo, twoCriteria);
    const matching = match(programme);
    expect(matching.pairs.map(keyOf)).toEqual(['["ana","lea"]', '["ben","omar"]']);
    const swap = {
      reason: "outscored",
      lost: [
        { menteeId: "ana", mentorId: "lea" },
        { menteeId: "ben", mentorId: "omar" },
      ],
      gained: [
        { menteeId: "ana", mentorId: "omar" },
        { menteeId: "ben", mentorId: "lea" },
      ],
    };
    expect([0, 1].map((criterion) => exactRange(keepScores(programme), matching, criterion))).toEqual([
      { criterion: "a", weight: 1, method: "exact", lowest: { weight: 0.5, share: 1 / 3, ...swap }, highest: null, otherwiseAdmitted: 0 },
      { criterion: "b", weight: 1, method: "exact", lowest: null, highest: { weight: 2, share: 2 / 3, ...swap }, otherwiseAdmitted: 0 },
    ]);
  });

  it("by hand: a pair below the minimum score ends the range before a better matching does", () => {
    const programme = prepare(twoAgainstTwo, { ...twoCriteria, minimumScore: 0.4 });
    const { highest } = exactRange(keepScores(programme), match(programme), 1);
    // 1 / (1 + weight) is 0.4 at 1.5
    expect(highest).toMatchObject({
      weight: 1.5,
      share: 0.6,
      reason: "below-minimum",
      lost: [{ menteeId: "ana", mentorId: "lea" }],
      gained: [],
    });
  });

  it("by hand: counts the pairs that reach the minimum score on the way, without which the range is wider than in truth", () => {
    const programme = prepare(twoAgainstTwo, { ...twoCriteria, minimumScore: 0.3 });
    const { highest, otherwiseAdmitted } = exactRange(keepScores(programme), match(programme), 1);
    // 1 / (1 + weight) is 0.3 at 7 / 3; the two other pairs have 0.5 * weight / (1 + weight), which is 0.3 at 1.5, and are level at 2.
    expect(highest?.weight).toBeCloseTo(7 / 3, 9);
    expect(otherwiseAdmitted).toBe(2);
    const late = { ...twoCriteria, minimumScore: 0.4 };
    expect(exactRange(keepScores(prepare(twoAgainstTwo, late)), match(prepare(twoAgainstTwo, late)), 1).otherwiseAdmitted).toBe(0);
  });

  it("agrees with the engine inside its limits wherever the minimum score admits the same pairs throughout", () => {
    const seen = { same: 0, otherwise: 0 };
    fc.assert(
      fc.property(scoredCohorts, straightPolicies, fc.constantFrom(0.30131, 0.60373), (cohort, policy, minimumScore) => {
        // Off the grid of the scores: a pair that stood exactly at the minimum would be in or out by rounding.
        const programme = prepare(cohort, { ...policy, minimumScore });
        const matching = match(programme);
        if (matching.status === "infeasible") return;
        const kept = keepScores(programme);
        programme.policy.criteria.forEach(({ weight }, criterion) => {
          const { lowest, highest, otherwiseAdmitted } = exactRange(kept, matching, criterion);
          seen[otherwiseAdmitted === 0 ? "same" : "otherwise"]++;
          if (otherwiseAdmitted > 0) return;
          for (const limit of [lowest, highest]) {
            if (limit !== null) expect(leadAt(programme, matching, kept, criterion, (weight + limit.weight) / 2)).toBeLessThan(60);
          }
        });
      }),
      { numRuns: 120 },
    );
    expect(Math.min(seen.same, seen.otherwise)).toBeGreaterThan(20);
  });
});

const twoAgainstTwo = {
  mentees: [{ id: "ana" }, { id: "ben" }],
  mentors: [{ id: "lea" }, { id: "omar" }],
  suppliedScores: [
    { id: "a", scores: scoresOf([1, 0, 0, 1]) },
    { id: "b", scores: scoresOf([0, 0.5, 0.5, 0]) },
  ],
};

const twoCriteria = {
  criteria: [
    { type: "supplied" as const, id: "a", scores: "a", weight: 1 },
    { type: "supplied" as const, id: "b", scores: "b", weight: 1 },
  ],
};

function scoresOf([first, second, third, fourth]: readonly number[]) {
  return [
    { menteeId: "ana", mentorId: "lea", score: first },
    { menteeId: "ana", mentorId: "omar", score: second },
    { menteeId: "ben", mentorId: "lea", score: third },
    { menteeId: "ben", mentorId: "omar", score: fourth },
  ];
}

/** By how many points, waiting bonus included, the engine's matching is ahead when one weight is another. */
function leadAt(
  { cohort, policy }: ReturnType<typeof prepare>,
  matching: ReturnType<typeof match>,
  kept: ReturnType<typeof keepScores>,
  criterion: number,
  weight: number,
): number {
  const points = pointsUnder(
    kept,
    policy.criteria.map((one, k) => (k === criterion ? weight : one.weight)),
  );
  const row = new Int32Array(cohort.mentors.length);
  const total = (pairs: readonly (readonly [number, number])[]) => {
    let sum = 0;
    for (const [mentee, mentor] of pairs) {
      points(mentee, row);
      sum += row[mentor];
    }
    for (const mentee of new Set(pairs.map(([one]) => one)))
      sum += Math.round(cohort.mentees[mentee].roundsWaited * policy.waitingBonus * 1e6);
    return sum;
  };
  const { pairs } = solveUnder(kept, points);
  const best = Array.from({ length: pairs.length / 2 }, (_, k) => [pairs[2 * k], pairs[2 * k + 1]] as const);
  const own = matching.pairs.map(
    ({ menteeId, mentorId }) =>
      [cohort.mentees.findIndex(({ id }) => id === menteeId), cohort.mentors.findIndex(({ id }) => id === mentorId)] as const,
  );
  return total(best) - total(own);
}

/** The factors between which no chosen pair falls below the minimum score. */
function admittedBetween(programme: ReturnType<typeof prepare>, matching: ReturnType<typeof match>, criterion: number, minimum: number) {
  const { cohort, policy, scoring } = programme;
  const { weight, unknown } = policy.criteria[criterion];
  const maximum = weight > 0 ? scoring.criteria[criterion].maximum : 1e6;
  const others = weight > 0 ? 1e6 - maximum : 1e6;
  let [floor, ceiling] = [0, Number.POSITIVE_INFINITY];
  for (const pair of matching.pairs.filter(({ pinned }) => !pinned)) {
    const { points, parts } = scoring.pair(
      cohort.mentees.find(({ id }) => id === pair.menteeId)!,
      cohort.mentors.find(({ id }) => id === pair.mentorId)!,
    );
    const part = weight > 0 ? parts[criterion].points : Math.round(1e6 * (parts[criterion].score ?? (unknown as number)));
    const slope = part - minimum * maximum;
    const start = (weight > 0 ? points - part : points) - minimum * others;
    if (slope < -1e-6) ceiling = Math.min(ceiling, -start / slope);
    if (start < -1e-6 && slope > 0) floor = Math.max(floor, -start / slope);
  }
  return { floor, ceiling };
}
