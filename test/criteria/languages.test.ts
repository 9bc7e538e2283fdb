import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/criteria/languages";
import type { Person } from "../../src/people/person";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const setting = settingOf();
const parameters = { type: "languages", weight: 1 } as const;

/** "fr:B2 en" is French at B2, and English without a level. */
function speaking(text: string | null): Person {
  if (text === null) return person("a");
  const words = text.split(" ").filter((word) => word !== "");
  return person("a", { languages: words.map((word) => ({ tag: word.split(":")[0], level: word.split(":")[1] ?? null })) });
}
const score = (mentee: string | null, mentor: string | null) =>
  languages.score(parameters, speaking(mentee), speaking(mentor), setting, "mentee");
const facts = (mentee: string | null, mentor: string | null) =>
  languages.facts(parameters, speaking(mentee), speaking(mentor), setting, "mentee");

describe("languages", () => {
  it("are as good as the one who speaks the language less well", () => {
    expect(score("fr:B1", "fr:native")).toBe(0.5);
    expect(score("fr:native", "fr:A1")).toBe(1 / 6);
    expect(score("fr:C2", "fr:native")).toBe(1);
  });

  it("are as good as the best that both speak", () => {
    expect(score("en:B1 fr:A2", "en:native fr:native")).toBe(0.5);
    expect(score("en:A1 fr:C1", "en:native fr:B2 de:native")).toBe(4 / 6);
  });

  it("without a level can be used", () => {
    expect(score("fr", "fr")).toBe(1);
    expect(score("fr", "fr:B1")).toBe(0.5);
  });

  it("are the same whatever their region and script, at the best level of any", () => {
    expect(score("pt-BR:C1", "pt:native")).toBe(5 / 6);
    expect(score("pt-BR:A1 pt-PT:C2", "PT-AO")).toBe(1);
  });

  it("that nobody shares are zero, and those that somebody left out unknown", () => {
    expect(score("fr", "en")).toBe(0);
    expect(score("", "en")).toBe(0);
    expect(score(null, "en")).toBeNull();
    expect(score("en", null)).toBeNull();
  });

  it("are named with the level that decides", () => {
    expect(facts("en:B1 fr:C1", "en:native fr-CA:B2")).toEqual([{ code: "shared-language", params: { tag: "fr-CA", level: "B2" } }]);
    expect(facts("fr", "fr:native")).toEqual([{ code: "shared-language", params: { tag: "fr", level: "native" } }]);
    expect(facts("fr", "fr")).toEqual([{ code: "shared-language", params: { tag: "fr", level: null } }]);
    expect(facts("fr", "en")).toEqual([{ code: "no-shared-language", params: {} }]);
    expect(facts(null, "en")).toEqual([{ code: "unanswered", params: { side: "mentee", field: "languages" } }]);
  });

  it("give the definition's double on every pair in their fast form", () => {
    expectAgreement(languages, fc.constant(parameters));
  });
});
