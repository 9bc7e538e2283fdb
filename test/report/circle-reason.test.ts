import { describe, expect, it } from "vitest";
import type { CircleReason } from "../../src/circles/types";
import { circleReasonSentence } from "../../src/report";

const reasons: readonly CircleReason[] = [
  { code: "no-circle-allowed", params: {} },
  { code: "circles-full", params: { mentors: 1, full: 1, spread: 0 } },
  { code: "circles-full", params: { mentors: 5, full: 3, spread: 2 } },
  { code: "circle-outscored", params: { mentors: 1, open: 1 } },
  { code: "circle-outscored", params: { mentors: 4, open: 2 } },
];

describe("the reason for no circle", () => {
  it("is a whole sentence in both languages, never the same one", () => {
    for (const reason of reasons) {
      const [english, french] = (["en", "fr"] as const).map((locale) => circleReasonSentence(reason, locale));
      for (const sentence of [english, french]) {
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object|%/);
      }
      expect(french).not.toBe(english);
      expect(french).not.toMatch(/\b(the|with|and|possible, )\b.*\b(the|is|are)\b/);
    }
    expect(circleReasonSentence(reasons[2], "en")).toBe(
      "5 mentors are possible: 3 with a full circle, 2 with as many people of the same answer as the spread allows.",
    );
  });
});
