import { expect, test } from "vitest";
import { fittingPhrases, padEnd, padStart, textWidth, wrap } from "../../../examples/show/width";

test("accents take no cell of their own, however they are encoded, and East Asian characters and emoji take two", () => {
  expect(textWidth("Hélène")).toBe(6);
  expect(textWidth("He\u0301le\u0300ne")).toBe(6);
  expect(textWidth("陳美玲 (Mei)")).toBe(12);
  expect(textWidth("👩‍🔬")).toBe(2);
  expect(textWidth("a\u200Bb")).toBe(2);
});

test("padding counts cells", () => {
  expect(padEnd("陳", 4)).toBe("陳  ");
  expect(padStart("é", 3)).toBe("  é");
  expect(padEnd("long", 2)).toBe("long");
});

test("lines break between words, inside a word only when it must, and never inside a character", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"]);
  expect(wrap("陳美玲", 3)).toEqual(["陳", "美", "玲"]);
  expect(wrap("a\u00a0b c", 3)).toEqual(["a\u00a0b", "c"]);
  expect(wrap("", 5)).toEqual([""]);
});

test("control characters become spaces", () => {
  expect(wrap("a\u001b[31m\nb", 20)).toEqual(["a [31m b"]);
});

test("a word wider than the line breaks after a hyphen, where it has one", () => {
  expect(wrap("Étienne Roussel-Vauquelin", 16)).toEqual(["Étienne Roussel-", "Vauquelin"]);
  expect(wrap("Roussel-Vauquelin-Lemaire", 18)).toEqual(["Roussel-Vauquelin-", "Lemaire"]);
  expect(wrap("a-bcdefgh", 4)).toEqual(["a-bc", "defg", "h"]);
});

test("phrases that do not fit on the line give way to a mark, and the first one always stays", () => {
  expect(fittingPhrases("goals: two; skills; time", 24)).toBe("goals: two; skills; time");
  expect(fittingPhrases("goals: two; skills; time", 23)).toBe("goals: two; skills; …");
  expect(fittingPhrases("goals: two; skills; time", 20)).toBe("goals: two; …");
  expect(fittingPhrases("goals: two; skills; time", 12)).toBe("goals: two …");
  expect(fittingPhrases("goals; many skills at once; time; style", 15)).toBe("goals; time; …");
  expect(fittingPhrases("goals\u202f; temps", 9)).toBe("goals\u202f; …");
});

test("a first phrase that does not fit gives up its last items", () => {
  expect(fittingPhrases("goals: one, two, three; skills", 30)).toBe("goals: one, two, three; skills");
  expect(fittingPhrases("goals: one, two, three; skills", 24)).toBe("goals: one, two, three …");
  expect(fittingPhrases("goals: one, two, three; skills", 23)).toBe("goals: one, two, …");
  expect(fittingPhrases("goals: one, two, three", 13)).toBe("goals: one, …");
  expect(fittingPhrases("goals: one, two, three", 4)).toBe("goals: one, …");
});

test("on a narrow page the phrases may take two lines", () => {
  expect(fittingPhrases("goals: two; skills; time", 12, 2)).toBe("goals: two; skills; time");
  expect(fittingPhrases("goals: two; skills; time and place", 12, 2)).toBe("goals: two; skills; …");
});
