import { describe, expect, it } from "vitest";
import { fieldName, formatName, languageName, levelName, termName, valueText } from "../../src/report/words";

describe("words", () => {
  it("call fields as people do, attributes by their own name, and leave any other word alone", () => {
    expect(fieldName("skillsWanted", "fr")).toBe("compétences souhaitées");
    expect(fieldName("attributes.hobby", "fr")).toBe("hobby");
    expect(fieldName("constructor", "en")).toBe("constructor");
  });

  it("name languages by the first subtag and keep the region", () => {
    expect(languageName("fr", "en")).toBe("French");
    expect(languageName("pt-BR", "fr")).toBe("portugais (pt-BR)");
    expect(languageName("tlh", "fr")).toBe("tlh");
  });

  it("name formats and levels", () => {
    expect(formatName("in-person", "fr")).toBe("en personne");
    expect(formatName("carrier pigeon", "en")).toBe("carrier pigeon");
    expect([levelName("native", "fr"), levelName("B2", "fr")]).toEqual(["langue maternelle", "B2"]);
  });

  it("show a term that is in no vocabulary as given", () => {
    expect(termName("goal", "Widen-Network", "fr")).toBe("élargir son réseau");
    expect(termName("goal", "Learn to sail", "fr")).toBe("Learn to sail");
    expect(termName("skill", "test-ideas", "fr")).toBe("test-ideas");
  });

  it("write answers of every type in the locale's manner", () => {
    expect(valueText(1500.5, "fr")).toBe("1\u202f500,5");
    expect([valueText(true, "en"), valueText(false, "fr")]).toEqual(["yes", "non"]);
    expect(valueText(["a", "b"], "fr")).toBe("a et b");
    expect([valueText([], "en"), valueText([], "fr")]).toEqual(["none", "rien"]);
  });
});
