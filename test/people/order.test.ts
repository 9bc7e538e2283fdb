import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortShort, sortUnlessSorted } from "../../src/people/order";

const entries = fc.array(fc.record({ key: fc.integer({ min: 0, max: 5 }), place: fc.nat() }), { maxLength: 40 });
const byKey = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key;

describe("sorting", () => {
  it("is the host's stable sort, of short lists and long ones, sorted before or not", () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (list, isSorted) => {
        const given = isSorted ? [...list].sort(byKey) : list;
        const expected = [...given].sort(byKey);
        expect(sortShort([...given], byKey)).toEqual(expected);
        expect(sortUnlessSorted([...given], byKey)).toEqual(expected);
      }),
    );
  });

  it("is in place", () => {
    const list = [2, 1];
    expect(sortShort(list, (a, b) => a - b)).toBe(list);
    expect(sortUnlessSorted(list, (a, b) => b - a)).toBe(list);
    expect(list).toEqual([2, 1]);
  });
});
