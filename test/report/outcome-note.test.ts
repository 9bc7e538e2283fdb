import { describe, expect, it } from "vitest";
import type { OutcomeNote } from "../../src";
import { outcomeNoteSentence } from "../../src/report";

const notes: readonly OutcomeNote[] = [
  { code: "only-made-pairs", params: {} },
  { code: "few-cases", params: { criterion: null, cases: 1, least: 30 } },
  { code: "few-cases", params: { criterion: "goals", cases: 12, least: 30 } },
  { code: "people-gone", params: { pairs: 1 } },
  { code: "people-gone", params: { pairs: 4 } },
  { code: "no-outcomes", params: {} },
  { code: "same-outcome", params: {} },
  { code: "never-differs", params: { criterion: "skills" } },
  { code: "reads-history", params: { criterion: "history" } },
  { code: "no-better", params: {} },
  { code: "no-better-than-mean", params: {} },
];

describe("a note on outcomes", () => {
  it("is a whole sentence in both languages, never the same one", () => {
    for (const note of notes) {
      const [english, french] = (["en", "fr"] as const).map((locale) => outcomeNoteSentence(note, locale));
      for (const sentence of [english, french]) {
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|%/);
      }
      expect(french).not.toBe(english);
      expect(french).not.toMatch(/\b(the|and|pairs|cases)\b/);
    }
    expect(outcomeNoteSentence(notes[2], "en")).toBe("Goals: only 12 cases, fewer than 30; chance alone may do this.");
    const none = { code: "few-cases", params: { criterion: "goals", cases: 0, least: 30 } } as const;
    expect(outcomeNoteSentence(none, "en")).toBe("Goals: no case, fewer than 30; chance alone may do this.");
    expect(outcomeNoteSentence(none, "fr")).toMatch(/^Objectifs\u00a0: aucun cas, moins de 30/);
    expect(outcomeNoteSentence(notes[4], "fr")).toBe(
      "4\u00a0binômes passés sont laissés de côté, car une personne n'est plus dans le programme.",
    );
  });
});
