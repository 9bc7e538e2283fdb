import { describe, expect, it } from "vitest";
import { joinWords, type Listed } from "../../src/columns/join";

interface Owner {
  readonly words: readonly { readonly key: string; readonly level: number }[] | null;
}

const owner = (words: Readonly<Record<string, number>> | null): Owner => ({
  words: words && Object.entries(words).map(([key, level]) => ({ key, level })),
});
const listed: Listed<{ readonly key: string; readonly level: number }, Owner> = {
  of: ({ words }) => words,
  numbers: [({ level }) => level],
  whole: (words) => words?.length ?? -1,
};
const rows = [owner({ a: 1, b: 2, z: 3 }), owner(null), owner({ b: 4, constructor: 5 })];
const columns = [owner({ b: 10, c: 20 }), owner({ constructor: 30, a: 40 }), owner({}), owner({ b: 50 })];

/** Every shared word as [row, column, the row's number, the column's number], in the order of the loops. */
function visits(side: "mentee" | "mentor") {
  const { rowStart, rowWord, wordStart, column, rowsWant, wants, offers } = joinWords(rows, columns, side, listed, listed);
  const [ofRow] = rowsWant ? wants : offers;
  const [ofColumn] = rowsWant ? offers : wants;
  const found: number[][] = [];
  for (let row = 0; row < rows.length; row++) {
    for (let e = rowStart[row]; e < rowStart[row + 1]; e++) {
      for (let k = wordStart[rowWord[e]]; k < wordStart[rowWord[e] + 1]; k++) found.push([row, column[k], ofRow[e], ofColumn[k]]);
    }
  }
  return found;
}

describe("joined words", () => {
  it("meet every word that a row shares with a column, in the order of the row's list and then of the columns", () => {
    const expected = [
      [0, 1, 1, 40],
      [0, 0, 2, 10],
      [0, 3, 2, 50],
      [2, 0, 4, 10],
      [2, 3, 4, 50],
      [2, 1, 5, 30],
    ];
    expect(visits("mentee")).toEqual(expected);
    expect(visits("mentor")).toEqual(expected);
  });

  it("keep one number of every whole list, and no word of somebody who did not answer", () => {
    const { ofRow, ofColumn, rowStart } = joinWords(rows, columns, "mentee", listed, listed);
    expect([...ofRow]).toEqual([3, -1, 2]);
    expect([...ofColumn]).toEqual([2, 2, 0, 1]);
    expect([...rowStart]).toEqual([0, 3, 3, 5]);
  });
});
