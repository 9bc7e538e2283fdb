import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anObject,
  callback,
  flag,
  type Kind,
  list,
  listOf,
  most,
  oneOf,
  positive,
  printGiven,
  record,
  share,
  signal,
  text,
  whole,
  wholeTo,
} from "../../src/arguments/kinds";

const fits = (kind: Kind, value: unknown) => kind(value, "it") === null;

describe("a kind", () => {
  it("of number takes those in its range and nothing else, as its sentence says", () => {
    const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -3, max: 5 }), fc.constantFrom(Number.POSITIVE_INFINITY, Number.NaN, -0));
    fc.assert(
      fc.property(anyNumber, (value) => {
        const isWhole = Number.isInteger(value);
        expect(fits(whole(1), value)).toBe(Number.isSafeInteger(value) && value >= 1);
        expect(fits(most(1), value)).toBe(value === Number.POSITIVE_INFINITY || (isWhole && value >= 1));
        expect(fits(wholeTo(3), value)).toBe(isWhole && value >= 0 && value <= 3);
        expect(fits(share, value)).toBe(value >= 0 && value <= 1);
        expect(fits(positive, value)).toBe(value > 0 && value < Number.POSITIVE_INFINITY);
      }),
      { numRuns: 500 },
    );
    expect(whole(1)(0, "count")).toBe("count: must be a whole number, 1 or more, not 0");
    expect(wholeTo(3)("2", "count")).toBe('count: must be a whole number from 0 to 3, not "2"');
  });

  it("never throws and always gives one line, whatever it is given", () => {
    const unreadable = new Proxy(
      {},
      {
        get() {
          throw new Error("no");
        },
      },
    );
    const kinds = [
      anObject,
      callback,
      flag,
      list,
      listOf(text),
      most(0),

      record({}),
      oneOf(["a"]),
      positive,
      share,
      signal,
      text,
      whole(0),
    ];
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.constant(unreadable)), (value) => {
        for (const kind of kinds) expect(kind(value, "it") ?? "it: fits").toMatch(/^it(\[\d+\])?: .*$/s);
      }),
      { numRuns: 300 },
    );
  });

  it("of list names the first entry that is wrong, and a typed list is one of numbers only", () => {
    expect(listOf(text)(["a", 3, 4], "by")).toBe("by[1]: must be text, not 3");
    expect(listOf(text)(new Int32Array(2), "by")).toBe("by: must be a list, not an object");
    expect(fits(list, new Int32Array(2))).toBe(true);
  });

  it("of signal asks nothing of the signal, whose caller may count", () => {
    let asked = 0;
    const counting = {
      get aborted() {
        asked++;
        return false;
      },
    };
    expect(fits(signal, counting)).toBe(true);
    expect(asked).toBe(0);
    expect(fits(signal, new AbortController())).toBe(false);
  });
});

describe("what was given", () => {
  it("is called by what its giver takes it for", () => {
    expect(printGiven({ mentees: [], mentors: [] })).toBe("a cohort");
    expect(printGiven({ pairs: [], digest: "d" })).toBe("a matching");
    expect(printGiven({ scoring: {}, sieve: {} })).toBe("a programme");
    expect(printGiven(Promise.resolve())).toBe("a promise");
    expect([printGiven({}), printGiven([1]), printGiven(() => {}), printGiven(10n)]).toEqual([
      "an object",
      "a list of 1",
      "a function",
      "10n",
    ]);
  });
});
