import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { boundLeaders } from "../../src/circles/leader-bound";
import { spreadOf } from "../../src/circles/spread";
import { worthsOf } from "../../src/matching/worths";
import { pairTable } from "../../src/objectives/pair-table";
import { randomInput } from "../explain/random-input";
import { bestCircles } from "./best-circles";

describe("the bound of leaders", () => {
  it("is never less than the best circles of the minimum or none, whatever the prices it starts from, and mostly reaches them", () => {
    let [cases, reached] = [0, 0];
    for (let seed = 0; seed < 90; seed++) {
      const { cohort, policy } = randomInput(seed, { mentees: 4, mentors: 3, minimumLoads: 6 });
      const programme = prepare(cohort, { ...policy, objective: "highest-fit" });
      const { mentees, mentors } = programme.cohort;
      const quotas = [{ key: "department", atMost: 1 }];
      const best = bestCircles(programme, { spread: quotas, orNone: true });
      if (best === null) continue;
      const worths = worthsOf(programme, pairTable(programme.cohort, programme.sieve, programme.scoring, programme.policy.minimumScore));
      const sizes = { minimum: mentors.map(({ capacity }) => capacity.min), maximum: mentors.map(({ capacity }) => capacity.max) };
      for (const start of [0, 300_000.4, -200_000]) {
        const undecided = new Int8Array(mentors.length).fill(-1);
        const bound = boundLeaders(
          worths,
          spreadOf(mentees, quotas),
          sizes,
          undecided,
          new Float64Array(mentees.length).fill(start),
          best[0],
        );
        expect(bound?.worth, `seed ${seed}`).toBeGreaterThanOrEqual(best[0]);
        cases++;
        if (bound?.worth === best[0]) reached++;
      }
    }
    expect(cases).toBeGreaterThan(150);
    expect(reached).toBeGreaterThan(cases / 2);
  });

  it("is nothing where somebody leads who cannot have the minimum", () => {
    const programme = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m", capacity: { min: 2, max: 3 } }] });
    const worths = worthsOf(programme, pairTable(programme.cohort, programme.sieve, programme.scoring, 0));
    const spread = spreadOf(programme.cohort.mentees, []);
    const sizes = { minimum: [2], maximum: [3] };
    expect(boundLeaders(worths, spread, sizes, Int8Array.of(1), new Float64Array(1), 0)).toBeNull();
    expect(boundLeaders(worths, spread, sizes, Int8Array.of(-1), new Float64Array(1), 0)?.worth).toBe(0);
  });
});
