import { describe, expect, it } from "vitest";
import { isKnownLanguage, isLanguageTag, languageLevel, spellLanguageTag } from "../../src/people/language";

describe("isLanguageTag", () => {
  it.each(["fr", "pt-BR", "zh-Hant-TW", "es-419", "de-CH-1996", "ar-EG", "sl-rozaj-biske", "en-u-ca-gregory", "en-x-ours"])(
    "accepts %s",
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each(["", "f", "fr_FR", "french language", "fr-", "-fr", "fr--FR", "é", "en-u", "123"])("refuses %j", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

describe("spellLanguageTag", () => {
  it("writes a tag the usual way, whatever its case", () => {
    expect(spellLanguageTag("PT-br")).toBe("pt-BR");
    expect(spellLanguageTag("ZH-HANT-tw")).toBe("zh-Hant-TW");
    expect(spellLanguageTag("EN-X-AB-Latn")).toBe("en-x-ab-latn");
  });
});

describe("languageLevel", () => {
  it("knows the six CEFR levels and native in any case, and nothing else", () => {
    expect(["a1", "A2", "b1", "B2", "c1", "C2", "Native"].map(languageLevel)).toEqual(["A1", "A2", "B1", "B2", "C1", "C2", "native"]);
    expect(["A0", "D1", "fluent", ""].map(languageLevel)).toEqual([null, null, null, null]);
  });
});

describe("isKnownLanguage", () => {
  it("knows languages by their first subtag", () => {
    expect(isKnownLanguage("fr-FR")).toBe(true);
    expect(isKnownLanguage("qqz")).toBe(false);
  });

  it("knows of the two-letter codes just those that the host has a name for, but for withdrawn ones that are left to it", () => {
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.filter(isKnownLanguage)).toEqual(codes.filter((code) => names.of(code) !== undefined));
  });
});
