import { describe, expect, it } from "vitest";
import { joinWords } from "../../src/columns/join";
import { levelCodes } from "../../src/columns/level-codes";

interface Owner {
  readonly wants?: readonly { readonly key: string }[];
  readonly has?: readonly { readonly key: string; readonly level: number }[];
}

const joinOf = (rows: readonly Owner[], columns: readonly Owner[]) =>
  joinWords(
    rows,
    columns,
    "mentee",
    { of: ({ wants }) => wants ?? null },
    { of: ({ has }) => has ?? null, numbers: [({ level }) => level] },
  );

describe("levelCodes", () => {
  it("gives every word and column the number that it has there, unknown ones among them, and 0 where the word is not named", () => {
    const columns = [
      { has: [{ key: "sql", level: 3 }] },
      {},
      {
        has: [
          { key: "art", level: Number.NaN },
          { key: "sql", level: 1 },
        ],
      },
    ];
    const join = joinOf([{ wants: [{ key: "sql" }] }], columns);
    const found = levelCodes(join, join.offers[0]);
    const numberAt = (word: number, column: number) => found?.levels[found.code[word * columns.length + column] - 1] ?? null;
    expect([0, 1, 2].map((column) => numberAt(0, column))).toEqual([3, null, 1]);
    expect([0, 1, 2].map((column) => numberAt(1, column))).toEqual([null, null, Number.NaN]);
    expect(found?.code[4]).toBe(0);
  });

  it("is null where a byte cannot tell the numbers apart", () => {
    const columns = Array.from({ length: 256 }, (_, level) => ({ has: [{ key: "sql", level }] }));
    expect(levelCodes(joinOf([], columns), joinOf([], columns).offers[0])).toBeNull();
    expect(levelCodes(joinOf([], columns.slice(1)), joinOf([], columns.slice(1)).offers[0])).not.toBeNull();
  });
});
