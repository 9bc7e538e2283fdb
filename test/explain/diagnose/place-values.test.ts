import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { placeValues } from "../../../src/explain/diagnose/place-values";
import { runOf } from "../../../src/explain/diagnose/run";
import { positionOf } from "../../../src/explain/position";
import { randomInput } from "../random-input";
import { tiersBetween, tiersOf } from "../tiers";
import { matchInput, withPlaces } from "./changed-input";

describe("place values", () => {
  it("say what a new run with one place more or fewer gives, for every mentor of 1,000 random cohorts", () => {
    let gains = 0;
    let losses = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const { objective } = programme.policy;
      const values = placeValues(positionOf(programme, matching), runOf({}));
      if (matching.status === "infeasible") {
        expect(values).toEqual([]);
        continue;
      }
      expect(values.map(({ mentorId }) => mentorId)).toEqual(programme.cohort.mentors.map(({ id }) => id));
      for (const { mentorId, capacity, received, oneMore, oneFewer } of values) {
        expect(received).toBe(matching.pairs.filter((pair) => pair.mentorId === mentorId).length);
        const more = matchInput({ cohort: withPlaces(cohort, mentorId, ({ min, max }) => ({ min, max: max + 1 })), policy });
        expect(tiersOf(objective, oneMore), `${seed} ${mentorId}`).toEqual(tiersBetween(programme, more, matching));
        if (oneMore.moves.length > 0) gains++;
        const pinned = cohort.pins?.filter((pin) => pin.mentorId === mentorId).length ?? 0;
        const fewerPlaces = withPlaces(cohort, mentorId, ({ min, max }) => ({ min: Math.min(min, max - 1), max: max - 1 }));
        const fewer = capacity - 1 < pinned ? null : matchInput({ cohort: fewerPlaces, policy });
        expect(oneFewer === null).toBe(fewer === null || fewer.status === "infeasible");
        if (oneFewer === null || fewer === null) continue;
        expect(tiersOf(objective, oneFewer), `${seed} ${mentorId}`).toEqual(tiersBetween(programme, matching, fewer));
        if (oneFewer.moves.length > 0) losses++;
      }
    }
    expect(gains).toBeGreaterThan(60);
    expect(losses).toBeGreaterThan(60);
  });
});
