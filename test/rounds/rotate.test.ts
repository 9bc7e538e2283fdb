import { describe, expect, it } from "vitest";
import { audit, type CohortInput, match, type PairInput, type Programme, prepare, rotate } from "../../src";
import { bestValue, compare, type Value } from "../best-value";
import { randomInput } from "../explain/random-input";
import { bothSides } from "../roles/both-sides";
import { bestOfTwoRounds, outcomeOf, ways, worthOf } from "./every-rotation";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const small = { mentees: 3, mentors: 3 };
const key = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => JSON.stringify([menteeId, mentorId].sort());

/** Without people on both sides, whom no two rounds may pair in both roles. */
function programmes(): Programme[] {
  return seeds.flatMap((seed) => {
    const { cohort, policy } = randomInput(seed, small);
    const programme = prepare(cohort, policy);
    return programme.cohort.mentees.some(({ id }) => id === "__proto__") ? [] : [programme];
  });
}

describe("a rotation", () => {
  it("made jointly is the best of all rotations, tried out one by one, under every objective", () => {
    let feasible = 0;
    for (const programme of programmes()) {
      const found = rotate(programme, { rounds: 2, method: "joint" });
      const best = bestOfTwoRounds(programme);
      expect(found.status).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) continue;
      feasible++;
      expect(worthOf(programme, found)).toEqual(best);
      expect(found.best).toEqual(found.outcome);
    }
    expect(feasible).toBeGreaterThan(20);
  });

  it("made jointly keeps places, minimum loads, demands and the minimum score in each round", () => {
    for (const programme of programmes()) {
      const { rounds } = rotate(programme, { rounds: 2, method: "joint" });
      const allowed = ways(programme).map(({ cells }) => cells);
      const { mentees, mentors } = programme.cohort;
      for (const { pairs } of rounds) {
        const cells = pairs.map(({ menteeId, mentorId }) => {
          const row = mentees.findIndex(({ id }) => id === menteeId);
          return row * mentors.length + mentors.findIndex(({ id }) => id === mentorId);
        });
        expect(allowed).toContain(cells.reduce((bits, cell) => bits | (1 << cell), 0));
      }
    }
  });

  it.each(["round-by-round", "joint"] as const)("%s never pairs two people twice, and makes every pin once", (method) => {
    for (const seed of seeds) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const { rounds, status } = rotate(programme, { rounds: 3, method });
      const met = rounds.flatMap(({ pairs }) => pairs);
      expect(new Set(met.map(key)).size).toBe(met.length);
      if (status === "infeasible") continue;
      expect(met.filter(({ pinned }) => pinned).map(key)).toEqual(programme.cohort.pins.map(key));
    }
  });

  it("made round by round is the optimum of each round given those before, tried out one by one, and passes the audit", () => {
    for (const seed of seeds) {
      const { cohort, policy } = randomInput(seed, small);
      const first = prepare(cohort, policy);
      const { matchings } = rotate(first, { rounds: 2 });
      expect(matchings[0]).toEqual(match(first));
      if (matchings.length < 2) continue;
      const conflicts = [...first.cohort.conflicts, ...matchings[0].pairs].map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
      const had = new Set(matchings[0].pairs.map(({ menteeId }) => menteeId));
      const mentees = cohort.mentees.map((mentee) => ({
        ...mentee,
        roundsWaited: had.has(mentee.id) ? 0 : (mentee.roundsWaited ?? 0) + ((mentee.mentorsWanted ?? 1) ? 1 : 0),
      }));
      const second = prepare({ ...cohort, mentees, conflicts, pins: [] }, policy);
      const best = bestValue(second);
      expect(matchings[1].status).toBe(best === null ? "infeasible" : "optimal");
      expect(matchings[1].pairs).toEqual(match(second).pairs);
      if (best !== null) expect(bestValue(second)).toEqual(best);
      expect(audit(first, matchings[0]).findings).toEqual([]);
    }
  });

  it("made round by round is never better than `best`", () => {
    for (const programme of programmes()) {
      const found = rotate(programme, { rounds: 2 });
      if (found.status === "infeasible" || found.best === null) continue;
      expect(compare(worthOf(programme, { outcome: found.best }), worthOf(programme, found))).toBeGreaterThanOrEqual(0);
    }
  });

  it("falls short of `best` round by round where the best first round blocks the second, and says by how much", () => {
    // A ring a-m-b-n-c-p, whose two halves are two whole rounds, and a chord a-n, which the first round likes best and which leaves b and c one mentor.
    const scores = ["am", "bm", "bn", "cn", "cp", "ap", "an"].map(([menteeId, mentorId], k) => ({
      menteeId,
      mentorId,
      score: k === 6 ? 1 : 0.5,
    }));
    const programme = prepare(
      {
        mentees: ["a", "b", "c"].map((id) => ({ id })),
        mentors: ["m", "n", "p"].map((id) => ({ id })),
        suppliedScores: [{ id: "s", scores }],
      },
      { criteria: [{ type: "supplied", scores: "s", weight: 1, unknown: 0 }], minimumScore: 0.1 },
    );
    const greedy = rotate(programme, { rounds: 2 });
    expect(greedy.outcome).toMatchObject({ mentees: 3, pairs: 5, points: 3_000_000 });
    expect(greedy.best).toMatchObject({ mentees: 3, pairs: 6, points: 3_000_000 });
    expect(greedy.short).toMatchObject({ mentees: 0, pairs: 1, points: 0 });
    expect(rotate(programme, { rounds: 2, method: "joint" }).rounds.map(({ pairs }) => pairs.length)).toEqual([3, 3]);
  });

  it("tells who waits in a round, and counts everybody once in the whole", () => {
    const programme = prepare(
      { mentees: ["a", "b", "c"].map((id) => ({ id })), mentors: ["m", "n"].map((id) => ({ id })) },
      { criteria: [{ type: "goals", weight: 1 }] },
    );
    for (const method of ["round-by-round", "joint"] as const) {
      const { rounds, outcome } = rotate(programme, { rounds: 3, method });
      expect(rounds.map(({ round, pairs, waiting }) => [round, pairs.length, waiting.length])).toEqual([
        [1, 2, 1],
        [2, 2, 1],
        [3, 2, 1],
      ]);
      expect(new Set(rounds.flatMap(({ waiting }) => waiting)).size).toBe(3);
      expect(outcome).toMatchObject({ mentees: 3, pairs: 6, points: 3_000_000 });
    }
  });

  it("breaks off before a round whose minimum loads cannot be met any more, and keeps the rounds before it", () => {
    const programme = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m", capacity: { min: 1, max: 1 } }] });
    const found = rotate(programme, { rounds: 3 });
    expect(found).toMatchObject({ status: "infeasible", best: null, short: null });
    expect(found.rounds.map(({ pairs }) => pairs.length)).toEqual([1]);
    expect(found.matchings.map(({ status }) => status)).toEqual(["optimal", "infeasible"]);
    expect(rotate(programme, { rounds: 3, method: "joint" })).toMatchObject({ status: "infeasible", rounds: [], best: null });
  });

  it("refuses a joint best that pairs two people in both roles, no number of rounds and no method", () => {
    const both = ["a", "b"].map((id) => ({ id }));
    const programme = prepare({ mentees: both, mentors: both });
    expect(() => rotate(programme, { rounds: 2, method: "joint" })).toThrow(/both roles/);
    expect(rotate(programme, { rounds: 2 }).rounds.map(({ pairs }) => pairs.length)).toEqual([2, 0]);
    for (const rounds of [0, -1, 1.5, Number.NaN]) expect(() => rotate(programme, { rounds })).toThrow(RangeError);
    expect(() => rotate(programme, { rounds: 2, method: "Joint" as never })).toThrow('method: "Joint" is not one of');
  });

  it("is the same for another order of the lists", () => {
    const { cohort, policy } = randomInput(8);
    const turned = { ...cohort, mentees: [...cohort.mentees].reverse(), mentors: [...cohort.mentors].reverse() };
    for (const method of ["round-by-round", "joint"] as const) {
      expect(JSON.stringify(rotate(prepare(turned, policy), { rounds: 3, method }))).toBe(
        JSON.stringify(rotate(prepare(cohort, policy), { rounds: 3, method })),
      );
    }
  });

  it("one way is in each round the best of all ways to pair that go one way, and nobody meets again in the other role", () => {
    let costly = 0;
    for (const seed of seeds) {
      const { cohort, policy } = bothSides(seed, 3);
      const programme = prepare(cohort, policy);
      const { rounds, status, matchings } = rotate(programme, { rounds: 2, oneWay: true });
      const met = rounds.flatMap(({ pairs }) => pairs);
      expect(new Set(met.map(key)).size, `seed ${seed}`).toBe(met.length);
      let current = cohort;
      for (let k = 0; k < 2; k++) {
        const at = prepare(current, policy);
        const best = ways(at, true).reduce<Value | null>(
          (most, { value }) => (most === null || compare(value, most) > 0 ? value : most),
          null,
        );
        if (best === null) expect([status, rounds.length]).toEqual(["infeasible", k]);
        if (best === null) break;
        expect(worthOf(at, { outcome: outcomeOf(at, rounds[k].pairs) }), `seed ${seed}, round ${k + 1}`).toEqual(best);
        expect(matchings[k].pairs).toEqual(rounds[k].pairs);
        if (rounds[k].closed.length > 0) costly++;
        current = afterwards(current, rounds[k].pairs);
      }
    }
    expect(costly).toBeGreaterThan(20);
  });

  it("is one way where the policy has such a rule, and says so in the error of a joint one that is not", () => {
    const both = ["a", "b"].map((id) => ({ id }));
    const oneWay = prepare({ mentees: both, mentors: both }, { rules: [{ type: "one-way", closed: [] }] });
    expect(rotate(oneWay, { rounds: 2 }).rounds.map(({ pairs, closed }) => [pairs.length, closed.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(rotate(oneWay, { rounds: 2, oneWay: false }).rounds.map(({ pairs }) => pairs.length)).toEqual([2, 0]);
    expect(rotate(oneWay, { rounds: 2, method: "joint" }).rounds.map(({ pairs }) => pairs.length)).toEqual([1, 0]);
    expect(() => rotate(prepare({ mentees: both, mentors: both }), { rounds: 2, method: "joint" })).toThrow(/oneWay/);
    expect(() => rotate(oneWay, { rounds: 2, mostAssignments: 0 })).toThrow(/mostAssignments/);
  });

  it("one way breaks off where minimum loads can only be met both ways, and keeps no result that goes both ways", () => {
    const both = ["a", "b"].map((id) => ({ id, capacity: { min: 1, max: 1 } }));
    const programme = prepare({ mentees: ["a", "b"].map((id) => ({ id })), mentors: both });
    for (const method of ["round-by-round", "joint"] as const) {
      const found = rotate(programme, { rounds: 1, method, oneWay: true });
      expect(found).toMatchObject({ status: "infeasible", rounds: [], matchings: [], short: null });
      expect(rotate(programme, { rounds: 1, method })).toMatchObject({ status: "optimal" });
    }
  });
});

/** The input of the next round, written out. */
function afterwards(cohort: CohortInput, pairs: readonly PairInput[]): CohortInput {
  const had = new Set(pairs.map(({ menteeId }) => menteeId));
  return {
    ...cohort,
    mentees: cohort.mentees.map((one) => ({ ...one, roundsWaited: had.has(one.id) ? 0 : (one.roundsWaited ?? 0) + 1 })),
    conflicts: [...(cohort.conflicts ?? []), ...pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }))],
  };
}
