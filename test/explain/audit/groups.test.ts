import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOfSide, hideSmall } from "../../../src/explain/audit/groups";
import { mentee } from "../../setting";

const people = (answers: readonly (string | null)[]) => answers.map((department, k) => mentee(`e${k}`, { department }));

describe("groupsOfSide", () => {
  it("by hand: people, match rate, mean and weakest fit of each answer, largest first; case and space do not part answers", () => {
    const answers = ["Law", " law", "Law", "Law", "Law", "IT", "IT", "IT", "IT", "IT", "IT", null, null, null, null, null];
    const points = [
      [900_000],
      [300_000],
      [600_000],
      [600_000],
      [600_000],
      [],
      [500_000],
      [500_000, 700_000],
      [500_000],
      [500_000],
      [300_000],
      [],
      [],
      [],
      [],
      [],
    ];
    expect(groupsOfSide("mentee", people(answers), points, "department", 5)).toEqual({
      by: "department",
      side: "mentee",
      groups: [
        { value: "IT", people: 6, matched: 5, matchRate: 5 / 6, meanScore: 0.5, weakestScore: 0.3 },
        { value: " law", people: 5, matched: 5, matchRate: 1, meanScore: 0.6, weakestScore: 0.3 },
        { value: null, people: 5, matched: 0, matchRate: 0, meanScore: null, weakestScore: null },
      ],
      hidden: { groups: 0, people: 0 },
    });
  });

  it("hides four people, and the next larger group with them, so that neither follows from the total", () => {
    const answers = [...new Array(4).fill("HR"), ...new Array(6).fill("IT"), ...new Array(9).fill("Law")];
    const found = groupsOfSide(
      "mentor",
      people(answers),
      answers.map(() => [500_000]),
      "department",
      5,
    );
    expect(found.groups.map(({ value }) => value)).toEqual(["Law"]);
    expect(found.hidden).toEqual({ groups: 2, people: 10 });
  });

  it("shows the match rate of a large group of whom few are matched, but not those few people's fit, nor the fit next to it", () => {
    const answers = [...new Array(20).fill("HR"), ...new Array(8).fill("IT"), ...new Array(9).fill("Law")];
    const points = answers.map((answer, k) => (answer === "HR" && k >= 3 ? [] : [400_000]));
    const { groups } = groupsOfSide("mentee", people(answers), points, "department", 5);
    expect(groups.map(({ value, matched, meanScore, weakestScore }) => [value, matched, meanScore, weakestScore])).toEqual([
      ["HR", 3, null, null],
      ["Law", 9, 0.4, 0.4],
      ["IT", 8, null, null],
    ]);
  });

  it("takes a list as one answer, whatever its order, and 3 and the text 3 for the same", () => {
    const tagged = [["b", "a"], ["a", "b"], 3, "3"].map((value, k) => mentee(`e${k}`, { attributes: new Map([["x", value]]) }));
    const { groups } = groupsOfSide("mentee", tagged, [[], [], [], []], "attributes.x", 1);
    expect(groups.map((group) => group.people)).toEqual([2, 2]);
  });

  it("refuses a field that nobody can have", () => {
    expect(() => groupsOfSide("mentee", [], [], "goals", 5)).toThrow('by: "goals" is neither one of department, organization');
  });
});

describe("hideSmall", () => {
  it("hides nothing when nothing is small, and else at least two groups of together no fewer than the smallest", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 })), fc.integer({ min: 1, max: 8 }), (list, smallest) => {
        const sizes = list.sort((a, b) => b - a);
        const hidden = hideSmall(sizes, smallest);
        const hiddenSizes = sizes.filter((size, k) => hidden[k] && size > 0);
        const shown = sizes.filter((size, k) => !hidden[k] && size > 0);
        expect(shown.every((size) => size >= smallest)).toBe(true);
        if (sizes.every((size) => size === 0 || size >= smallest)) expect(hiddenSizes).toEqual([]);
        else if (shown.length > 0) {
          expect(hiddenSizes.length).toBeGreaterThanOrEqual(2);
          expect(hiddenSizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(smallest);
        }
      }),
    );
  });

  it("by hand: two groups of one and two hide a third, because three people are still few", () => {
    expect(hideSmall([9, 6, 2, 1], 5)).toEqual([false, true, true, true]);
    expect(hideSmall([9, 6, 4, 1], 5)).toEqual([false, false, true, true]);
    expect(hideSmall([9, 6, 6], 5)).toEqual([false, false, false]);
    expect(hideSmall([4], 5)).toEqual([true]);
  });
});
