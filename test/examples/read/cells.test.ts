import { expect, test } from "vitest";
import { readCell } from "../../../examples/read/cells";

test("numbers are read with a point or a comma, and only numbers", () => {
  expect(readCell("0,8", "number", {}, undefined)).toEqual({ value: 0.8 });
  expect(readCell("-3", "number", {}, undefined)).toEqual({ value: -3 });
  for (const text of ["1e3", "0x10", "3 places", "NaN", "."]) expect(readCell(text, "number", {}, undefined)).toHaveProperty("problems");
});

test("a scale of the file is brought to 0 and 1, and a number off the scale is reported", () => {
  expect(readCell("4", "number", { range: [1, 5] }, undefined)).toEqual({ value: 0.75 });
  expect(readCell("6", "number", { range: [1, 5] }, undefined)).toEqual({ problems: ["6 is outside the scale from 1 to 5"] });
});

test("words are looked up whatever their case and the encoding of their accents; a word that the map lacks is named with those it has", () => {
  const words = { Débutant: 1, VP: 7 };
  expect(readCell("DE\u0301BUTANT", "number", {}, words)).toEqual({ value: 1 });
  expect(readCell("Chief", "number", {}, words)).toEqual({ problems: ['"Chief" is no number; the column map knows: Débutant, VP'] });
  expect(readCell("constructor", "text", {}, words)).toEqual({ value: "constructor" });
});

test("a word that says nothing is no answer, and in a list it leaves an answered empty list", () => {
  expect(readCell("Aucun", "text", {}, { aucun: null })).toBe("unanswered");
  expect(readCell("Aucun", "goals", {}, { aucun: null })).toEqual({ value: [] });
});

test("skills carry levels, wanted skills levels and importance, goals importance", () => {
  expect(readCell("SQL:4; Négociation", "skills", {}, { négociation: "Negotiation" })).toEqual({
    value: [{ skill: "SQL", level: 4 }, "Negotiation"],
  });
  expect(readCell("SQL:4*2; Pricing", "wanted-skills", {}, undefined)).toEqual({
    value: [{ skill: "SQL", level: 4, importance: 2 }, { skill: "Pricing" }],
  });
  expect(readCell("phase 2: launch*3; network", "goals", {}, undefined)).toEqual({
    value: [{ goal: "phase 2: launch", importance: 3 }, "network"],
  });
});

test("a level or importance that is no number is reported, once for each item", () => {
  const reading = readCell("SQL:four; Pricing; Law*much", "wanted-skills", {}, undefined);
  expect(reading).toEqual({
    problems: [expect.stringMatching(/^"SQL:four": what follows ":"/), expect.stringMatching(/^"Law\*much": what follows "\*"/)],
  });
  expect(readCell("SQL*2", "skills", {}, undefined)).toHaveProperty("problems");
});

test("styles are numbers by name, and a style named twice is reported", () => {
  expect(readCell("Coach:5; directif:1", "styles", { range: [1, 5] }, { coach: "coaching" })).toEqual({
    value: { coaching: 1, directif: 0 },
  });
  expect(readCell("Coach:5; Coaching:4", "styles", {}, { coach: "coaching", coaching: "coaching" })).toHaveProperty("problems");
  expect(readCell("coaching", "styles", {}, undefined)).toHaveProperty("problems");
});

test("languages carry a level, and another separator is another separator", () => {
  expect(readCell("fr:native|en", "languages", { separator: "|" }, undefined)).toEqual({ value: [{ tag: "fr", level: "native" }, "en"] });
});

test("capacity is a number of places or a range of it", () => {
  expect(readCell("3", "capacity", {}, undefined)).toEqual({ value: 3 });
  expect(readCell("1-3", "capacity", {}, undefined)).toEqual({ value: { min: 1, max: 3 } });
  expect(readCell("-1", "capacity", {}, undefined)).toEqual({ value: -1 });
  expect(readCell("some", "capacity", {}, undefined)).toHaveProperty("problems");
  expect(readCell("1-2-3", "capacity", {}, undefined)).toHaveProperty("problems");
});

test("dates are read in the file's own order of day and month, and yes or no in two languages", () => {
  expect(readCell("3/9/2021", "date", { format: "DD/MM/YYYY" }, undefined)).toEqual({ value: "2021-09-03" });
  expect(readCell("2021-09-03", "date", { format: "DD/MM/YYYY" }, undefined)).toEqual({
    problems: ['"2021-09-03" is no date written DD/MM/YYYY'],
  });
  expect(readCell("Oui", "boolean", {}, undefined)).toEqual({ value: true });
  expect(readCell("perhaps", "boolean", {}, undefined)).toEqual({ problems: ['"perhaps" is neither yes nor no'] });
});
