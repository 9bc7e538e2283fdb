import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, blockingSets } from "../../src/matching/shortage";
import { REFUSED } from "../../src/objectives/pair-table";
import { assignmentOf, tableOf } from "./by-hand";

/** Sets as plain lists, so that they can be compared. */
function found(...args: Parameters<typeof blockingSets>) {
  const { sets, owner } = blockingSets(...args);
  return { sets: sets.map((set) => ({ ...set, mentees: [...set.mentees], mentors: [...set.mentors] })), owner: [...owner] };
}

describe("blockingSets", () => {
  it("finds nothing where everybody has all they want", () => {
    const table = tableOf([[5, 5]]);
    expect(found(table, assignmentOf(table, [[0, 0]]), [1], [1, 1])).toEqual({ sets: [], owner: [-1] });
  });

  it("names everybody who competes for the places, those who have one too, and how many places there are", () => {
    const table = tableOf([[5], [5], [5]]);
    expect(found(table, assignmentOf(table, [[1, 0]]), [1, 1, 1], [1])).toEqual({
      sets: [{ mentees: [0, 1, 2], mentors: [0], places: 1, needed: 3 }],
      owner: [0, 0, 0],
    });
  });

  it("gives independent shortages apart, in the order of their first mentees", () => {
    const table = tableOf([
      [null, 5, null],
      [5, null, null],
      [null, 5, null],
      [5, null, null],
      [null, null, 5],
    ]);
    const assignment = assignmentOf(table, [
      [0, 1],
      [1, 0],
      [4, 2],
    ]);
    expect(found(table, assignment, [1, 1, 1, 1, 1], [1, 1, 1])).toEqual({
      sets: [
        { mentees: [0, 2], mentors: [1], places: 1, needed: 2 },
        { mentees: [1, 3], mentors: [0], places: 1, needed: 2 },
      ],
      owner: [0, 1, 0, 1, -1],
    });
  });

  it("joins two shortages that somebody with a place holds together", () => {
    // 0 can go to mentor 0 only, 3 to mentor 1 only; 1 sits with mentor 0 and could go to mentor 1, so both wait for the same places.
    const table = tableOf([
      [5, null],
      [5, 5],
      [null, 5],
      [null, 5],
    ]);
    const assignment = assignmentOf(table, [
      [1, 0],
      [2, 1],
    ]);
    expect(found(table, assignment, [1, 1, 1, 1], [1, 1]).sets).toEqual([{ mentees: [0, 1, 2, 3], mentors: [0, 1], places: 2, needed: 4 }]);
  });

  it("follows a long chain: who holds the place, where that person could go, who holds that one", () => {
    const table = tableOf([
      [5, null, null],
      [5, 5, null],
      [null, 5, 5],
      [null, null, 5],
    ]);
    const assignment = assignmentOf(table, [
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect(found(table, assignment, [1, 1, 1, 1], [1, 1, 1]).sets).toEqual([
      { mentees: [0, 1, 2, 3], mentors: [0, 1, 2], places: 3, needed: 4 },
    ]);
  });

  it("leaves out places that a pin holds for somebody outside", () => {
    const table = tableOf([[5], [5]]);
    const assignment = assignmentOf(table, [[1, 0]], [[1, 0]]);
    expect(found(table, assignment, [1, 1], [1]).sets).toEqual([{ mentees: [0], mentors: [0], places: 0, needed: 1 }]);
  });

  it("counts a second mentor wanted, and not a partner that comes from outside the set", () => {
    // 0 wants two, has mentor 1 by a pin and could only go to mentor 0, whom 1 holds.
    const table = tableOf([
      [5, 5],
      [5, null],
    ]);
    const pinned = assignmentOf(
      table,
      [
        [0, 1],
        [1, 0],
      ],
      [[0, 1]],
    );
    expect(found(table, pinned, [2, 1], [1, 1])).toEqual({
      sets: [{ mentees: [0, 1], mentors: [0], places: 1, needed: 2 }],
      owner: [0, 0],
    });
  });

  it("does not take a mentee who has both candidates and wants three for a shortage", () => {
    const table = tableOf([[5, 5]]);
    const both = assignmentOf(table, [
      [0, 0],
      [0, 1],
    ]);
    expect(found(table, both, [3], [1, 1])).toEqual({ sets: [], owner: [-1] });
  });

  it("does not count a third mentor wanted where there are two, whether the mentee has both or waits for one", () => {
    const table = tableOf([
      [5, 5],
      [5, null],
    ]);
    const hasBoth = assignmentOf(table, [
      [0, 0],
      [0, 1],
    ]);
    expect(found(table, hasBoth, [3, 1], [1, 1]).sets).toEqual([{ mentees: [0, 1], mentors: [0], places: 1, needed: 2 }]);
    const waits = assignmentOf(table, [
      [0, 1],
      [1, 0],
    ]);
    expect(found(table, waits, [3, 1], [1, 1]).sets).toEqual([{ mentees: [0, 1], mentors: [0], places: 1, needed: 2 }]);
  });

  it("is no shortage where a place is left, as under the highest fit", () => {
    const table = tableOf([[5], [5]]);
    expect(found(table, assignmentOf(table, [[0, 0]]), [1, 1], [2])).toEqual({ sets: [], owner: [-1, -1] });
  });

  it("is no shortage of places where rules or the minimum score leave nobody", () => {
    const table = tableOf([[null], [3], [9]], 1, 5);
    expect(found(table, assignmentOf(table, [[2, 0]]), [1, 1, 1], [1])).toEqual({ sets: [], owner: [-1, -1, -1] });
  });

  it("stops reading rows when none can add anything", () => {
    const table = tableOf([[5], [5], [5], [5], [5], [5]]);
    const held = [1, 2, 3, 4, 5].map((mentee) => [mentee, 0] as const);
    expect(found(table, assignmentOf(table, held), [1, 1, 1, 1, 1, 1], [5]).sets[0].mentees).toEqual([0, 1, 2, 3, 4, 5]);
    expect(table.readings).toEqual([0]);
  });

  it("gives what a plain search of the definition gives", () => {
    fc.assert(
      fc.property(problems(), ({ points, pairs, pins, wanted, capacity }) => {
        const table = tableOf(points, capacity.length, 2);
        const assignment = assignmentOf(table, pairs, pins);
        expect(found(table, assignment, wanted, capacity)).toEqual(byDefinition(points, 2, assignment, wanted, capacity));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Random points and any pairs within the bounds, optimal or not. */
function problems() {
  return fc.record({ mentees: fc.integer({ min: 1, max: 7 }), mentors: fc.integer({ min: 1, max: 6 }) }).chain(({ mentees, mentors }) =>
    fc
      .record({
        points: fc.array(fc.array(fc.constantFrom(null, null, 1, 2, 3), { minLength: mentors, maxLength: mentors }), {
          minLength: mentees,
          maxLength: mentees,
        }),
        wanted: fc.array(fc.nat({ max: 3 }), { minLength: mentees, maxLength: mentees }),
        capacity: fc.array(fc.nat({ max: 2 }), { minLength: mentors, maxLength: mentors }),
        order: fc.shuffledSubarray([...Array(mentees * mentors).keys()]),
        pinned: fc.nat({ max: 2 }),
      })
      .map(({ points, wanted, capacity, order, pinned }) => {
        const taken = wanted.map(() => 0);
        const load = capacity.map(() => 0);
        const pairs: [number, number][] = [];
        for (const cell of order) {
          const row = Math.floor(cell / mentors);
          const column = cell % mentors;
          if ((points[row][column] ?? REFUSED) < 2 || taken[row] >= wanted[row] || load[column] >= capacity[column]) continue;
          taken[row]++;
          load[column]++;
          pairs.push([row, column]);
        }
        return { points, wanted, capacity, pairs, pins: pairs.slice(0, pinned) };
      }),
  );
}

/** From each short mentee apart, with sets of numbers; parts that share a mentor or a mentee are laid together until none do. */
function byDefinition(
  points: readonly (readonly (number | null)[])[],
  minimum: number,
  { mentorsOf, menteesOf, pinned }: Assignment,
  wanted: readonly number[],
  capacity: readonly number[],
) {
  const mentors = capacity.length;
  let parts: { mentees: Set<number>; mentors: Set<number> }[] = [];
  for (let seed = 0; seed < points.length; seed++) {
    if (mentorsOf[seed].length >= wanted[seed]) continue;
    const part = { mentees: new Set([seed]), mentors: new Set<number>() };
    for (const mentee of part.mentees) {
      for (let mentor = 0; mentor < mentors; mentor++) {
        if ((points[mentee][mentor] ?? REFUSED) < minimum || mentorsOf[mentee].includes(mentor)) continue;
        part.mentors.add(mentor);
        for (const holder of menteesOf[mentor]) if (!pinned.has(holder * mentors + mentor)) part.mentees.add(holder);
      }
    }
    const meets = (other: typeof part) =>
      [...other.mentees].some((mentee) => part.mentees.has(mentee)) || [...other.mentors].some((mentor) => part.mentors.has(mentor));
    for (const other of parts.filter(meets)) {
      for (const mentee of other.mentees) part.mentees.add(mentee);
      for (const mentor of other.mentors) part.mentors.add(mentor);
    }
    parts = [...parts.filter((other) => !meets(other)), part];
  }
  const sets = parts
    .filter((part) => part.mentors.size > 0 && [...part.mentors].every((mentor) => menteesOf[mentor].length >= capacity[mentor]))
    .map((part) => ({
      mentees: [...part.mentees].sort((a, b) => a - b),
      mentors: [...part.mentors].sort((a, b) => a - b),
      places: [...part.mentors].reduce(
        (sum, mentor) => sum + capacity[mentor] - menteesOf[mentor].filter((mentee) => !part.mentees.has(mentee)).length,
        0,
      ),
      needed: [...part.mentees].reduce((sum, mentee) => {
        const possible = points[mentee].filter((p, mentor) => (p ?? REFUSED) >= minimum || mentorsOf[mentee].includes(mentor)).length;
        return sum + Math.min(wanted[mentee], possible) - mentorsOf[mentee].filter((mentor) => !part.mentors.has(mentor)).length;
      }, 0),
    }))
    .sort((a, b) => a.mentees[0] - b.mentees[0]);
  const owner = points.map((_, mentee) => sets.findIndex((set) => set.mentees.includes(mentee)));
  return { sets, owner };
}
