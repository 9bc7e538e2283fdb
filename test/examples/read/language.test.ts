import { describe, expect, it } from "vitest";
import { type ReaderWords, readerWords } from "../../../examples/read/language";

type Samples = {
  readonly [Name in keyof ReaderWords as ReaderWords[Name] extends (...values: never[]) => string ? Name : never]: readonly Parameters<
    Extract<ReaderWords[Name], (...values: never[]) => string>
  >[];
};

/** What each sentence is made of, at least once; a new one without a sample does not compile. */
const samples: Samples = {
  error: [["x"]],
  warning: [["x"]],
  moreErrors: [[1], [950]],
  place: [["f.csv"], ["f.csv", 14], ["f.csv", 14, "Nom"]],
  at: [["f.csv", "x"]],
  quoted: [["x"]],
  notEncoded: [["utf-8"]],
  notJson: [["Unexpected end of JSON input"], ["Unexpected token c in JSON at position 2"], ["Unexpected token"]],
  twoColumns: [["id"]],
  cellCount: [
    [1, 2],
    [3, 2],
  ],
  notCsv: [["x"]],
  noRows: [["mentees"], ["mentors"]],
  unusedColumns: [[["x"]], [["x", "y"]]],
  cannotBe: [
    ["f", "made", "x"],
    ["f", "written", "x"],
  ],
  noAnswers: [[["goals", "skills"]]],
  noColumnFor: [["Nom", "mentees.id"]],
  requiredField: [["mentees.id"]],
  columnsAre: [[["x", "y"]]],
  uselessOption: [["range"]],
  noTable: [["grades"]],
  noNumber: [["x"]],
  knownWords: [["x", ["y"]]],
  offScale: [["9", 1, 5.5]],
  noPlaces: [["x"]],
  noBoolean: [["x"]],
  noDate: [["x", "DD/MM/YYYY"]],
  noStyle: [["x", 0.8]],
  styleTwice: [[["x", "x"]]],
  noImportance: [["x*2"]],
  noNumberAfter: [
    ["x:y", ":", true],
    ["x*y", "*", false],
  ],
  noWindow: [["x"]],
  noDay: [["x"]],
  noLocale: [["de", ["en", "fr"]]],
  emptyOption: [
    ["out", "folder"],
    ["policy", "file"],
  ],
  missingHalf: [["mentees"]],
  badOption: (["unknown", "value", "no-value", "argument"] as const).map((problem) => [problem, "--x", "x"]),
};

/** Every text of a language, by where it stands. */
function everyText(words: ReaderWords): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(words as unknown as Readonly<Record<string, unknown>>)) {
    if (typeof text === "string") texts.set(name, text);
    else if (typeof text === "function") {
      for (const [k, values] of (samples[name as keyof Samples] as readonly unknown[][]).entries())
        texts.set(`${name} ${k}`, text(...values));
    } else for (const [key, inner] of Object.entries(text as Readonly<Record<string, string>>)) texts.set(`${name} ${key}`, inner);
  }
  return texts;
}

const english =
  /(?<![\p{L}-])(the|of|and|with|is|are|no|not|which|like|write|must|file|folder|missing|unknown|cells?|rows?|nobody|neither|nor)(?!\p{L})/iu;
const ownWords = (text: string) => text.replace(/«\u00a0.*?\u00a0»/g, "«»");

describe("the reader's words", () => {
  it("are all there in both languages", () => {
    expect([...everyText(readerWords("fr")).keys()]).toEqual([...everyText(readerWords("en")).keys()]);
    for (const locale of ["en", "fr"] as const) {
      for (const [name, text] of everyText(readerWords(locale))) expect(text, name).toMatch(/\S/);
    }
  });

  it("are never English in French", () => {
    const others = everyText(readerWords("en"));
    for (const [name, text] of everyText(readerWords("fr"))) {
      if (name !== "place 0" && name !== "place 1") expect(text, name).not.toBe(others.get(name));
      expect(ownWords(text), name).not.toMatch(english);
      expect(ownWords(text), name).not.toMatch(/"|\d\.\d|undefined| {2}$/);
      // What stands before a colon, a semicolon, a question mark or a guillemet does not part from it.
      if (name !== "help") expect(text, name).not.toMatch(/ [:;?»]|« /);
    }
  });
});
