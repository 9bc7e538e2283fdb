import { expect, test } from "vitest";
import { readColumnMap } from "../../../examples/read/column-map";
import type { ReadingError } from "../../../examples/read/problem";
import { inFolder } from "../run";

const problems = (map: unknown) =>
  inFolder({ "columns.json": JSON.stringify(map) }, (folder) => readColumnMap(`${folder}/columns.json`)).then(
    () => [],
    (failure: ReadingError) => failure.lines.map((line) => line.replace(/^.*columns\.json: /, "")),
  );

test("a text is short for a column", async () => {
  const map = await inFolder({ "columns.json": '{ "people": { "id": "Matricule" } }' }, (folder) =>
    readColumnMap(`${folder}/columns.json`),
  );
  expect(map.people).toEqual({ id: { column: "Matricule" } });
  expect(map.delimiter).toBeUndefined();
});

test("a field that no section has is reported, and every other such field with it", async () => {
  expect(await problems({ mentees: { id: "a", capacity: "b", goal: "c" }, mentors: { capacity: "d", "attributes.team": "e" } })).toEqual([
    "mentees.capacity: there is no such field; examples/README.md lists them",
    "mentees.goal: there is no such field; examples/README.md lists them",
  ]);
});

test("an option that would do nothing is reported", async () => {
  expect(
    await problems({
      people: { id: { column: "a", separator: "," }, goals: { column: "b", range: [1, 5] }, jobLevel: { column: "c", type: "number" } },
    }),
  ).toEqual([
    'people.id: "separator" means nothing for this field',
    'people.goals: "range" means nothing for this field',
    'people.jobLevel: "type" is for attributes only',
  ]);
});

test("a table of words that is not there, a field without a column, and a misspelt option are reported with their place", async () => {
  expect(await problems({ people: { jobLevel: { column: "a", values: "grades" } } })).toEqual([
    'people.jobLevel: "words" has no table "grades"',
  ]);
  expect(await problems({ people: { jobLevel: { default: 1 } } })).toEqual(['people.jobLevel: needs either a "column" or a "value"']);
  expect(await problems({ people: { jobLevel: { colunm: "a" } } })).toContainEqual(
    expect.stringMatching(/^people\.jobLevel\.colunm: is an unknown field/),
  );
  expect(await problems({ peeple: {} })).toEqual(['peeple: is an unknown field (value an object); did you mean "people"?']);
  expect(await problems([])).toEqual(["must be an object, not a list of 0"]);
  expect(await problems({ people: { id: 7 }, delimiter: ";;" })).toEqual([
    "delimiter: must be one character",
    "people.id: must be an object, not 7",
  ]);
  expect(await problems({ encoding: "klingon" })).toEqual(["encoding: is no encoding that this host knows"]);
  expect(await problems({ people: { startDate: { column: "a", format: "DD/MM" } } })).toEqual([
    "people.startDate.format: must hold YYYY, MM and DD once each",
  ]);
});
