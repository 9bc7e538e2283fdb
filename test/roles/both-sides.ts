import type { CohortInput, PolicyInput } from "../../src";
import { randomNumbers } from "../assignment/random-problem";

/** A few people, most of them on both sides, whose best pairs often go both ways: points are drawn for two people together, and a little apart. */
export function bothSides(seed: number, people = 4): { readonly cohort: CohortInput; readonly policy: PolicyInput } {
  const below = randomNumbers(seed);
  const ids = Array.from({ length: people }, (_, k) => (k === 0 ? "__proto__" : `p${k}`));
  const menteeIds = ids.filter(() => below(6) > 0);
  const mentorIds = ids.filter(() => below(6) > 0);
  const liking = new Map<string, number>();
  const scores = menteeIds.flatMap((menteeId) =>
    mentorIds
      .filter((mentorId) => mentorId !== menteeId)
      .map((mentorId) => {
        const key = [menteeId, mentorId].sort().join(" ");
        if (!liking.has(key)) liking.set(key, below(90) / 100);
        return { menteeId, mentorId, score: (liking.get(key) as number) + below(4) / 100 };
      }),
  );
  return {
    cohort: {
      mentees: menteeIds.map((id) => ({ id, mentorsWanted: below(4) === 0 ? 2 : 1, roundsWaited: below(2) })),
      mentors: mentorIds.map((id) => {
        const max = 1 + below(2);
        return { id, capacity: { min: below(6) === 0 ? 1 : 0, max } };
      }),
      suppliedScores: [{ id: "s", scores }],
    },
    policy: {
      criteria: [{ type: "supplied", scores: "s", weight: 1 }],
      objective: seed % 2 === 0 ? "highest-fit" : "most-people-first",
      minimumScore: below(3) === 0 ? 0.2 : 0,
    },
  };
}
