import { describe, expect, it } from "vitest";
import { prepare, rotate } from "../../src";
import { bothSides } from "../roles/both-sides";
import { bestOfTwoRounds, ways, worthOf } from "./every-rotation";

describe("a joint rotation that goes one way", () => {
  it("is the best of all rotations in which nobody meets twice, whichever way round, tried out one by one", () => {
    let [feasible, short] = [0, 0];
    for (let seed = 0; seed < 80; seed++) {
      const { cohort, policy } = bothSides(seed, 3);
      const programme = prepare(cohort, policy);
      const best = bestOfTwoRounds(programme, true);
      const found = rotate(programme, { rounds: 2, method: "joint", oneWay: true });
      expect(found.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) continue;
      feasible++;
      expect(worthOf(programme, found), `seed ${seed}`).toEqual(best);
      if (JSON.stringify(found.best) !== JSON.stringify(found.outcome)) short++;
      const allowed = ways(programme, true).map(({ pairs }) => JSON.stringify(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])));
      for (const { pairs } of found.rounds)
        expect(allowed).toContain(JSON.stringify(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])));
    }
    expect(feasible).toBeGreaterThan(40);
    expect(short).toBeGreaterThan(15);
  });

  it("is the same for another order of the lists", () => {
    for (let seed = 0; seed < 12; seed++) {
      const { cohort, policy } = bothSides(seed);
      const turned = { ...cohort, mentees: [...cohort.mentees].reverse(), mentors: [...cohort.mentors].reverse() };
      const options = { rounds: 3, method: "joint", oneWay: true } as const;
      expect(JSON.stringify(rotate(prepare(turned, policy), options))).toBe(JSON.stringify(rotate(prepare(cohort, policy), options)));
    }
  });
});
