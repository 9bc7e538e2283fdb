import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../../src";
import { runOf } from "../../../src/explain/diagnose/run";
import { ties } from "../../../src/explain/diagnose/ties";
import { positionOf } from "../../../src/explain/position";
import { randomInput } from "../random-input";
import { tiersBetween } from "../tiers";
import { matchInput } from "./changed-input";

describe("ties", () => {
  it("hold every pair of 1,000 random cohorts: without one in every optimum a new run is worse, without a swappable one it is as good by the moves", () => {
    const seen = { inEvery: 0, swappable: 0 };
    for (let seed = 2000; seed < 3000; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const keyOf = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => JSON.stringify([menteeId, mentorId]);
      const { inEvery, swappable } = ties(positionOf(programme, matching), runOf({}));
      expect([...inEvery, ...swappable].map(keyOf).sort()).toEqual(matching.pairs.map(keyOf).sort());
      const pinned = new Set(cohort.pins?.map(keyOf));
      for (const pair of inEvery) {
        const turned = cohort.mentees.some(({ id }) => id === pair.mentorId) || cohort.mentors.some(({ id }) => id === pair.menteeId);
        if (turned || pinned.has(keyOf(pair))) continue;
        const other = matchInput({ cohort: { ...cohort, conflicts: [...(cohort.conflicts ?? []), pair] }, policy });
        expect(other.status === "infeasible" || tiersBetween(programme, matching, other).some((tier) => tier !== 0)).toBe(true);
        seen.inEvery++;
      }
      for (const { moves, ...pair } of swappable) {
        expect(moves[0]).toMatchObject({ menteeId: pair.menteeId, fromMentorId: pair.mentorId });
        const pairs = new Map(matching.pairs.map((own) => [keyOf(own), own]));
        for (const { menteeId, fromMentorId } of moves) {
          if (fromMentorId !== null) expect(pairs.delete(keyOf({ menteeId, mentorId: fromMentorId }))).toBe(true);
        }
        for (const { menteeId, toMentorId } of moves) {
          if (toMentorId === null) continue;
          const made = { menteeId, mentorId: toMentorId };
          pairs.set(keyOf(made), { ...matching.pairs[0], ...made });
        }
        expect(pairs.has(keyOf(pair))).toBe(false);
        // The checker of optima accepts the matching after the moves.
        expect(() => positionOf(programme, { ...matching, pairs: [...pairs.values()] })).not.toThrow();
        seen.swappable++;
      }
    }
    expect(seen.inEvery).toBeGreaterThan(100);
    expect(seen.swappable).toBeGreaterThan(15);
  });

  it("show with whom: two equal mentees share the lot of one place", () => {
    const programme = prepare({ mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }] });
    const matching = match(programme);
    const [{ menteeId }] = matching.pairs;
    const other = menteeId === "ana" ? "ben" : "ana";
    expect(diagnose(programme, matching).ties).toEqual({
      inEvery: [],
      swappable: [
        {
          menteeId,
          mentorId: "lea",
          moves: [
            { menteeId, fromMentorId: "lea", toMentorId: null },
            { menteeId: other, fromMentorId: null, toMentorId: "lea" },
          ],
        },
      ],
    });
  });
});
