import { expect, test } from "vitest";
import { readTable } from "../../../examples/read/csv";
import { ReadingError } from "../../../examples/read/problem";
import { inFolder } from "../run";

const read = (text: string, delimiter?: string) =>
  inFolder({ "people.csv": text }, (folder) => readTable(`${folder}/people.csv`, delimiter, "utf-8"));
const problems = (text: string) =>
  read(text).then(
    () => [],
    (failure: ReadingError) => failure.lines.map((line) => line.replace(/^.*people\.csv/, "people.csv")),
  );

test("a byte order mark, quotes, commas and line breaks in cells, CRLF and empty lines are read, and lines are those of the file", async () => {
  const table = await read('\uFEFFid,note\r\na,"one, ""two""\r\nthree"\r\n\r\n , \r\nb,é\r\n');
  expect(table.header).toEqual(["id", "note"]);
  expect(table.rows).toEqual([
    { line: 2, cells: ["a", 'one, "two"\nthree'] },
    { line: 6, cells: ["b", "é"] },
  ]);
});

test("another delimiter leaves commas alone", async () => {
  expect((await read("id|note\na|1,5\n", "|")).rows).toEqual([{ line: 2, cells: ["a", "1,5"] }]);
});

test("without a delimiter, semicolons and tabs are told from the first line, whatever its quoted names and the cells hold", async () => {
  expect((await read("id;note\na;1,5,6\n")).rows).toEqual([{ line: 2, cells: ["a", "1,5,6"] }]);
  expect((await read('\uFEFFid\tnote\r\na\t"1;2"\r\n')).rows).toEqual([{ line: 2, cells: ["a", "1;2"] }]);
  expect((await read('id,"a;b;c"\na,1\n')).header).toEqual(["id", "a;b;c"]);
  expect((await read("id;note\na;1\n", ",")).header).toEqual(["id;note"]);
  expect((await read("id\na\n")).header).toEqual(["id"]);
});

test("old Macintosh line ends are line ends", async () => {
  expect((await read("id,note\ra,1\rb,2")).rows.map(({ line }) => line)).toEqual([2, 3]);
});

test("every row of another length is reported at once, with its line", async () => {
  expect(await problems("id,note\na\nb,1\nc,2,3\n")).toEqual([
    "people.csv line 2: has 1 cell where the header has 2; is a quote or delimiter missing?",
    "people.csv line 4: has 3 cells where the header has 2; is a quote or delimiter missing?",
  ]);
});

test("a quote that never closes, a stray quote, two columns of one name and an empty file are each one line", async () => {
  expect(await problems('id,note\na,"1\n')).toEqual([expect.stringMatching(/^people\.csv line \d: is not valid CSV: a quote is opened/)]);
  expect(await problems('id,note\na,b"c"\n')).toEqual([
    expect.stringMatching(/^people\.csv line 2: is not valid CSV: a quote stands inside/),
  ]);
  expect(await problems('id,note\na,"b"c\n')).toEqual([expect.stringMatching(/^people\.csv line 2: is not valid CSV: something follows/)]);
  expect(await problems("id,note,id\na,b,c\n")).toEqual(['people.csv: two columns are named "id"']);
  expect(await problems("")).toEqual(["people.csv: is empty; the first line must name the columns"]);
});

test("a file that is not there, and one in another encoding, say so", async () => {
  expect(() => readTable("nowhere/people.csv", ",", "utf-8")).toThrow(/^nowhere\/people\.csv: no such file$/);
  await inFolder({}, async (folder) => {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${folder}/latin.csv`, Buffer.from([0x69, 0x64, 0x0a, 0xe9, 0x0a]));
    expect(() => readTable(`${folder}/latin.csv`, ",", "utf-8")).toThrow(ReadingError);
    expect(readTable(`${folder}/latin.csv`, ",", "windows-1252").rows[0].cells).toEqual(["é"]);
  });
});
