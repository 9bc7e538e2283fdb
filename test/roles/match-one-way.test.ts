import { describe, expect, it } from "vitest";
import { audit, match, matchOneWay, type OneWayMatching, type Programme, prepare } from "../../src";
import { randomNumbers } from "../assignment/random-problem";
import { bestValue, compare, type Value } from "../best-value";
import { bothSides } from "./both-sides";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

function couplesMadeTwice({ pairs }: OneWayMatching["matching"]): string[] {
  const made = new Set(pairs.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
  return pairs.filter(({ menteeId, mentorId }) => made.has(JSON.stringify([mentorId, menteeId]))).map(({ menteeId }) => menteeId);
}

/** Every choice of directions for every two people who could meet both ways, each with the best of all ways to pair. */
function bestOneWay({ cohort, policy }: ReturnType<typeof bothSides>): Value | null {
  const { mentees, mentors } = prepare(cohort, policy).cohort;
  const both = mentees.map(({ id }) => id).filter((id) => mentors.some((mentor) => mentor.id === id));
  const couples = both.flatMap((one, k) => both.slice(k + 1).map((other) => [one, other] as const));
  let best: Value | null = null;
  for (let choice = 0; choice < 1 << couples.length; choice++) {
    const closed = couples.map(([one, other], k) =>
      (choice >> k) & 1 ? { menteeId: one, mentorId: other } : { menteeId: other, mentorId: one },
    );
    const found = bestValue(prepare(cohort, { ...policy, rules: [{ type: "one-way", closed }] }));
    if (found !== null && (best === null || compare(found, best) > 0)) best = found;
  }
  return best;
}

function worthOf({ policy, cohort }: Programme, { matching: { totals, pairs } }: OneWayMatching): Value {
  const served = new Set(pairs.map(({ menteeId }) => menteeId));
  const bonus = cohort.mentees
    .filter(({ id }) => served.has(id))
    .reduce((sum, { roundsWaited }) => sum + Math.round(roundsWaited * policy.waitingBonus * 1e6), 0);
  const fit = totals.points + bonus;
  if (policy.objective === "weakest-pair-first") return [totals.pairs, totals.weakestPairPoints ?? Number.POSITIVE_INFINITY, fit];
  return policy.objective === "highest-fit" ? [fit] : [totals.menteesMatched, totals.pairs, fit];
}

describe("a one-way matching", () => {
  it("is the best there is, by trying every choice of directions and every way to pair", () => {
    let costly = 0;
    const cases = seeds.map((seed) => bothSides(seed));
    const weakest = cases.map(({ cohort, policy }) => ({ cohort, policy: { ...policy, objective: "weakest-pair-first" as const } }));
    for (const [seed, { cohort, policy }] of [...cases, ...weakest].entries()) {
      const programme = prepare(cohort, policy);
      const best = bestOneWay({ cohort, policy });
      const found = matchOneWay(programme);
      expect(found.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) continue;
      expect(couplesMadeTwice(found.matching)).toEqual([]);
      expect(worthOf(programme, found), `seed ${seed}`).toEqual(best);
      if (found.closed.length > 0) costly++;
    }
    expect(costly).toBeGreaterThan(50);
  });

  it("is the plain optimum of its programme, which replays from cohort and policy, and passes the audit", () => {
    for (const seed of seeds.slice(0, 40)) {
      const { cohort, policy } = bothSides(seed);
      const { programme, matching, closed, status } = matchOneWay(prepare(cohort, policy));
      if (status === "infeasible") continue;
      expect(audit(programme, matching).findings).toEqual([]);
      const replayed = prepare(
        cohort,
        closed.length === 0 ? policy : { ...policy, rules: [{ type: "reporting-line" }, { type: "one-way", closed }] },
      );
      expect(programme.digest).toBe(replayed.digest);
      expect(match(replayed)).toEqual(matching);
    }
  });

  it("costs what the plain optimum is better by", () => {
    for (const seed of seeds.slice(0, 40)) {
      const { cohort, policy } = bothSides(seed);
      const programme = prepare(cohort, policy);
      const { totals } = match(programme);
      const { matching, cost, status } = matchOneWay(programme);
      if (status === "optimal") expect(cost.points).toBe(totals.points - matching.totals.points);
    }
  });

  it("gives up with a RangeError, never with anything but the optimum, when it may solve too few assignments", () => {
    const seed = seeds.find((one) => matchOneWay(prepare(...input(one))).assignments > 3) as number;
    expect(() => matchOneWay(prepare(...input(seed)), { mostAssignments: 2 })).toThrow(/mostAssignments: 2 were solved/);
    for (const mostAssignments of [0, -1, 1.5, Number.NaN])
      expect(() => matchOneWay(prepare(...input(seed)), { mostAssignments })).toThrow(/mostAssignments: must be a whole number, 1 or more/);
  });

  it("keeps a pin, and closes the opposite direction", () => {
    const people = ["a", "b", "c"].map((id) => ({ id }));
    const scores = [
      { menteeId: "b", mentorId: "a", score: 0.9 },
      { menteeId: "a", mentorId: "b", score: 0.1 },
    ];
    const pins = [{ menteeId: "a", mentorId: "b" }];
    const programme = prepare(
      { mentees: people, mentors: people, pins, suppliedScores: [{ id: "s", scores }] },
      { criteria: [{ type: "supplied", scores: "s", weight: 1, unknown: 0 }], objective: "highest-fit" },
    );
    const { closed, matching } = matchOneWay(programme);
    expect(closed).toEqual([{ menteeId: "b", mentorId: "a" }]);
    expect(matching.pairs.find(({ pinned }) => pinned)).toMatchObject(pins[0]);
  });

  it("refuses two people pinned both ways", () => {
    const people = ["a", "b"].map((id) => ({ id }));
    const pins = [
      { menteeId: "a", mentorId: "b" },
      { menteeId: "b", mentorId: "a" },
    ];
    expect(() => matchOneWay(prepare({ mentees: people, mentors: people, pins }))).toThrow(/pinned both ways/);
  });

  it("solves twenty couples who all like each other best within a hundred assignments", () => {
    const ids = Array.from({ length: 40 }, (_, k) => `p${String(k).padStart(2, "0")}`);
    const below = randomNumbers(5);
    const scores = ids.flatMap((menteeId, row) =>
      ids
        .map((mentorId, column) => ({ menteeId, mentorId, score: (row ^ 1) === column ? 0.8 + below(200) / 1000 : below(700) / 1000 }))
        .filter(({ mentorId }) => mentorId !== menteeId),
    );
    const people = ids.map((id) => ({ id }));
    const programme = prepare(
      { mentees: people, mentors: people, suppliedScores: [{ id: "s", scores }] },
      { criteria: [{ type: "supplied", scores: "s", weight: 1 }] },
    );
    expect(couplesMadeTwice(match(programme)).length).toBe(40);
    const found = matchOneWay(programme, { mostAssignments: 100 });
    expect(couplesMadeTwice(found.matching)).toEqual([]);
    expect(found.matching.totals.pairs).toBe(40);
  });
});

function input(seed: number) {
  const { cohort, policy } = bothSides(seed);
  return [cohort, policy] as const;
}
