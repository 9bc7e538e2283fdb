import { describe, expect, it } from "vitest";
import { type CohortInput, match, type PolicyInput, prepare } from "../../src";
import { positionOf } from "../../src/explain/position";
import { type Answer, weakestQuestions } from "../../src/explain/weakest";
import { matchInput, withPlaces } from "./diagnose/changed-input";
import { randomInput } from "./random-input";
import { tiersBetween, tiersOf } from "./tiers";

const count = { known: 0, open: 0, higher: 0 };

describe("weakestQuestions", () => {
  it("answer as a new run does wherever they answer, for places and pairs of 60 random cohorts, and answer most of the time", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { cohort, policy: drawn } = randomInput(9000 + seed, { mentees: 10, mentors: 8 });
      const policy: PolicyInput = { ...drawn, objective: "weakest-pair-first" };
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const position = positionOf(programme, matching);
      const questions = weakestQuestions(position, {});
      expect(questions === null).toBe(matching.pairs.length === 0);
      if (questions === null) continue;
      const agrees = (answer: Answer | null, changed: CohortInput) => {
        if (answer === null) {
          count.open++;
          return;
        }
        const tiers = tiersBetween(programme, matchInput({ cohort: changed, policy }), matching);
        expect(tiersOf("weakest-pair-first", answer.gain)).toEqual(tiers);
        count.known++;
        if ((answer.gain.weakestPairPoints ?? 0) > 0) count.higher++;
      };
      programme.cohort.mentors.forEach(({ id, capacity }, column) => {
        agrees(
          questions.oneMore(column),
          withPlaces(cohort, id, ({ min, max }) => ({ min, max: max + 1 })),
        );
        const pins = cohort.pins?.filter(({ mentorId }) => mentorId === id).length ?? 0;
        if (capacity.max <= Math.max(capacity.min, pins) || position.menteesOf[column].length < capacity.max) return;
        agrees(
          questions.oneFewer(column),
          withPlaces(cohort, id, ({ min, max }) => ({ min, max: max - 1 })),
        );
      });
      programme.cohort.mentees.forEach((mentee, row) => {
        const here = position.questions!.forceEachOfRow(row);
        const most = questions.counting.forceEachOfRow(row);
        programme.cohort.mentors.forEach((mentor, column) => {
          if (position.mentorsOf[row].includes(column)) return;
          const answer = questions.force(position.table.row(row)[column], here[column], most[column]);
          const pins = [...(cohort.pins ?? []), { menteeId: mentee.id, mentorId: mentor.id }];
          if (answer !== null) agrees(answer, { ...cohort, pins });
        });
      });
    }
    expect(count.known).toBeGreaterThan(4 * count.open);
    expect(count.higher).toBeGreaterThan(2);
  });
});
