import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areSurelyDistinct, fewItems, findRepeated, findRepeatedName } from "../../src/people/check-repeated";
import { createReport } from "../../src/people/report";

const lower = (text: unknown) => String(text).toLowerCase();
const word = fc.constantFrom("a", "A", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

describe("the search for repetitions", () => {
  it("warns of each entry whose key an earlier one has, in lists of any length, and passes over holes", () => {
    fc.assert(
      fc.property(fc.array(fc.option(word, { freq: 4 }), { maxLength: 20 }), (given) => {
        const items: string[] = [];
        items.length = given.length;
        given.forEach((text, place) => {
          if (text !== null) items[place] = text;
        });
        const report = createReport("cohort");
        findRepeated(items, lower, report, ["mentees", 3], "goals");
        const expected = items.flatMap((text, place) => (items.slice(0, place).some((one) => lower(one) === lower(text)) ? [place] : []));
        expect(report.issues.map(({ path }) => path)).toEqual(expected.map((place) => ["mentees", 3, "goals", place]));
        const isShort = given.length < 2 || (given.length <= fewItems && !given.includes(null));
        expect(areSurelyDistinct(items, lower)).toBe(isShort && expected.length === 0);
      }),
    );
  });

  it("names the later of two names of a map with the same key", () => {
    const report = createReport("cohort");
    findRepeatedName(new Map(["A", "b", "a"].map((name) => [name, 1])), lower, report, ["mentors", 0], "leadershipStyle", "wanted");
    expect(report.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["duplicate-entry", "mentors", 0, "leadershipStyle", "wanted", "a"],
    ]);
  });
});
