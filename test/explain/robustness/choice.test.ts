import { describe, expect, it } from "vitest";
import { match, prepare } from "../../../src";
import { choiceOf } from "../../../src/explain/robustness/choice";
import { keepScores } from "../../../src/explain/robustness/reweigh";
import { byModel, scored } from "../audit/forged";

const base = scored(
  ["ana", "ben"],
  ["lea", "omar"],
  [
    [1, 0.2],
    [null, 0.9],
  ],
);
const cohort = {
  ...base,
  mentees: [{ id: "ana", mentorsWanted: 2, roundsWaited: 1 }, { id: "ben" }],
  mentors: [
    { id: "lea", capacity: 2 },
    { id: "omar", capacity: { min: 1, max: 1 } },
  ],
};

function choose(change: object, policy: object = {}) {
  const programme = prepare({ ...cohort, ...change }, { ...byModel, minimumScore: 0.3, ...policy });
  const matching = match(programme);
  const { takes, gives, hasRoom, canSpare, usable, countOfNext, countOfLast, winsBonus, losesBonus, chosen } = choiceOf(
    keepScores(programme),
    matching,
    Int32Array.of(1_000_000, 200_000, 0, 900_000),
  );
  return {
    chosen,
    usable: [...usable],
    mentees: [takes, gives, countOfNext, countOfLast, winsBonus, losesBonus].map((list) => [...list]),
    mentors: [hasRoom, canSpare].map((list) => [...list]),
  };
}

describe("choiceOf", () => {
  it("by hand: who can take or give up a pair, what that counts, and which pairs are left to make", () => {
    expect(choose({})).toEqual({
      chosen: [[0], [1]],
      // ana-omar is below the minimum, ben-lea a conflict
      usable: [1, 0, 0, 1],
      mentees: [
        [1, 0],
        [1, 1],
        [1, 1],
        [5, 5],
        [0, 0],
        [1, 1],
      ],
      // lea has two places and one mentee; omar is full and needs his
      mentors: [
        [1, 0],
        [1, 0],
      ],
    });
  });

  it("takes a pin out of every bound: it serves ana, fills a place and cannot be given up", () => {
    expect(choose({ pins: [{ menteeId: "ana", mentorId: "lea" }] })).toMatchObject({
      chosen: [[], [1]],
      usable: [0, 0, 0, 1],
      mentees: [
        [1, 0],
        [0, 1],
        [1, 1],
        [1, 5],
        [0, 0],
        [0, 1],
      ],
      mentors: [
        [1, 0],
        [0, 0],
      ],
    });
  });

  it("counts nothing under highest-fit but what pairs are worth", () => {
    expect(choose({}, { objective: "highest-fit" }).mentees.slice(2, 4)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
