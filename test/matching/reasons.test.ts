import { describe, expect, it } from "vitest";
import { lookOut, menteeReasons, mentorReasons } from "../../src/matching/reasons";
import type { BlockingSet } from "../../src/matching/shortage";
import { assignmentOf, sieveOf, tableOf } from "./by-hand";

const noRules = sieveOf({});
const nobodyShort = (people: number) => new Int32Array(people);

describe("the reasons of a mentee", () => {
  const reasonsOf = (
    table: ReturnType<typeof tableOf>,
    { sieve = noRules, set = null, pairs = [] }: { sieve?: typeof noRules; set?: BlockingSet | null; pairs?: [number, number][] } = {},
  ) => {
    const { ofMentees } = lookOut(table, sieve, assignmentOf(table, pairs), [0], [], nobodyShort(table.mentees));
    return menteeReasons(ofMentees, 0, sieve, table.minimumPoints, set, 4);
  };

  it("nobody-there: there is no mentor at all", () => {
    expect(reasonsOf(tableOf([[]]))).toEqual([{ code: "nobody-there", params: {} }]);
  });

  it("no-place-left: candidates exist, and the shortage that holds their places is named", () => {
    const set = { mentees: Int32Array.of(0, 1), mentors: Int32Array.of(0), places: 1, needed: 2 };
    expect(reasonsOf(tableOf([[5], [6]]), { set })).toEqual([
      { code: "no-place-left", params: { shortage: 4, mentees: 2, mentors: 1, places: 1 } },
    ]);
  });

  it("outscored: candidates exist and no shortage explains it", () => {
    expect(reasonsOf(tableOf([[5, 6]]))).toEqual([{ code: "outscored", params: { candidates: 2 } }]);
  });

  it("refused-by-rules: each rule with the people it refuses, the one that refuses most first, one person under several", () => {
    const sieve = sieveOf({
      veto: [[0, 1]],
      line: [
        [0, 0],
        [0, 1],
      ],
      idle: [],
    });
    expect(reasonsOf(tableOf([[null, null]]), { sieve })).toEqual([
      {
        code: "refused-by-rules",
        params: {
          refused: 2,
          people: 2,
          rules: [
            { rule: "line", people: 2 },
            { rule: "veto", people: 1 },
          ],
        },
      },
    ]);
  });

  it("below-minimum-score: how many, and the best of them; exactly the minimum is enough", () => {
    expect(reasonsOf(tableOf([[3, 4]], 2, 5))).toEqual([
      { code: "below-minimum-score", params: { candidates: 2, minimumPoints: 5, bestPoints: 4 } },
    ]);
    expect(reasonsOf(tableOf([[5]], 1, 5))).toEqual([{ code: "outscored", params: { candidates: 1 } }]);
  });

  it("all-candidates-given: wants more than there are", () => {
    expect(reasonsOf(tableOf([[5]]), { pairs: [[0, 0]] })).toEqual([{ code: "all-candidates-given", params: { candidates: 1 } }]);
  });

  it("gives several at once, the deciding one first, and does not count a pin below the minimum as a candidate left out", () => {
    const table = tableOf([[1, null, 2, 9]], 4, 5);
    expect(reasonsOf(table, { sieve: sieveOf({ conflict: [[0, 1]] }), pairs: [[0, 0]] }).map(({ code, params }) => [code, params])).toEqual(
      [
        ["outscored", { candidates: 1 }],
        ["refused-by-rules", { refused: 1, people: 4, rules: [{ rule: "conflict", people: 1 }] }],
        ["below-minimum-score", { candidates: 1, minimumPoints: 5, bestPoints: 2 }],
      ],
    );
  });
});

describe("the reasons of a mentor", () => {
  const reasonsOf = (
    table: ReturnType<typeof tableOf>,
    {
      sieve = noRules,
      pairs = [],
      stillWanted = nobodyShort(table.mentees),
    }: { sieve?: typeof noRules; pairs?: [number, number][]; stillWanted?: ArrayLike<number> } = {},
  ) => {
    const { ofMentors } = lookOut(table, sieve, assignmentOf(table, pairs), [], [0], stillWanted);
    return mentorReasons(ofMentors, 0, sieve, table.minimumPoints);
  };

  it("nobody-there: there is no mentee at all", () => {
    expect(reasonsOf(tableOf([], 1))).toEqual([{ code: "nobody-there", params: {} }]);
  });

  it("no-mentee-left: whoever could come has a mentor", () => {
    expect(reasonsOf(tableOf([[5, 5], [5, 5]]), { pairs: [[0, 0], [1, 1]] })).toEqual([{ code: "no-mentee-left", params: { candidates: 1 } }]); // biome-ignore format: one case a line
  });

  it("outscored: somebody who could come still wants one, but the whole is better off without the pair", () => {
    expect(reasonsOf(tableOf([[5], [5]]), { stillWanted: Int32Array.of(0, 1) })).toEqual([
      { code: "outscored", params: { candidates: 2 } },
    ]);
  });

  it("all-candidates-given: a place is left because everybody who could come did", () => {
    expect(reasonsOf(tableOf([[5]]), { pairs: [[0, 0]] })).toEqual([{ code: "all-candidates-given", params: { candidates: 1 } }]);
  });

  it("refused-by-rules and below-minimum-score: counted over all mentees, for this mentor only", () => {
    const table = tableOf(
      [
        [null, 9],
        [null, null],
        [4, 9],
        [3, 9],
      ],
      2,
      5,
    );
    const sieve = sieveOf({
      conflict: [
        [0, 0],
        [1, 1],
      ],
      line: [
        [1, 0],
        [1, 1],
      ],
    });
    expect(reasonsOf(table, { sieve })).toEqual([
      {
        code: "refused-by-rules",
        params: {
          refused: 2,
          people: 4,
          rules: [
            { rule: "conflict", people: 1 },
            { rule: "line", people: 1 },
          ],
        },
      },
      { code: "below-minimum-score", params: { candidates: 2, minimumPoints: 5, bestPoints: 4 } },
    ]);
  });
});

describe("lookOut", () => {
  it("reads each row once however many people are asked about, and only the rows of the mentees when no mentor is", () => {
    const table = tableOf([
      [5, 5],
      [5, 5],
      [5, 5],
    ]);
    const nothing = assignmentOf(table, []);
    lookOut(table, noRules, nothing, [0, 2], [0, 1], nobodyShort(3));
    expect(table.readings.splice(0)).toEqual([0, 1, 2]);
    lookOut(table, sieveOf({}), nothing, [2], [], nobodyShort(3));
    expect(table.readings.splice(0)).toEqual([2]);
    lookOut(table, noRules, nothing, [], [], nobodyShort(3));
    expect(table.readings).toEqual([]);
  });

  it("gives the same a second time, without reading the rows of mentees who were given nobody, and counts anew over other points", () => {
    const sieve = sieveOf({ r: [[0, 1]] });
    const table = tableOf(
      [
        [5, null, 1],
        [2, 5, 5],
      ],
      3,
      2,
    );
    const nothing = assignmentOf(table, []);
    const first = lookOut(table, sieve, nothing, [0, 1], [], nobodyShort(2));
    expect(table.readings.splice(0)).toEqual([0, 1]);
    expect(lookOut(table, sieve, nothing, [0, 1], [], nobodyShort(2))).toEqual(first);
    expect(table.readings).toEqual([]);
    const given = lookOut(table, sieve, assignmentOf(table, [[0, 0]]), [0, 1], [], nobodyShort(2));
    expect([...given.ofMentees.open]).toEqual([0, 3]);
    expect([...given.ofMentees.given]).toEqual([1, 0]);
    expect(table.readings.splice(0)).toEqual([0]);
    const other = tableOf(
      [
        [5, null, 5],
        [2, 5, 5],
      ],
      3,
      2,
    );
    expect([...lookOut(other, sieve, nothing, [0, 1], [], nobodyShort(2)).ofMentees.open]).toEqual([2, 3]);
    expect([...first.ofMentees.open]).toEqual([1, 3]);
  });
});
