import { describe, expect, it } from "vitest";
import { circles, prepare } from "../../src";
import type { CircleContradiction, CircleReason, CircleRequirement } from "../../src/circles/types";
import { circleContradictionSentences, circleReasonSentence, namesOf } from "../../src/report";
import { requirements } from "./answer-samples";

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

const spread = { key: "department", atMost: 2 };
const samples: readonly Omit<CircleContradiction, "isSmallest">[] = [0, 1, 2, 9].flatMap((count) =>
  [0, 1, 3].map((allowed) => ({
    requirements: [...(requirements as readonly CircleRequirement[]), { code: "spread" as const, params: spread }].slice(-1 - count),
    mentors: Array.from({ length: count }, (_, k) => ({ mentorId: `o${k}`, minimum: 1 + k, allowed, together: Math.min(allowed, 1) })),
    places: count === 0 ? null : { needed: 2 * count, filled: count - 1 },
  })),
);

describe("why there are no circles", () => {
  it("is said in whole sentences in both languages, never the same ones", () => {
    for (const sample of samples) {
      const [english, french] = (["en", "fr"] as const).map((locale) => circleContradictionSentences(sample, locale));
      expect(french.length).toBe(english.length);
      for (const sentence of [...english, ...french]) {
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object|%|spread|minimum-load/);
      }
      for (const [k, sentence] of french.entries()) {
        expect(sentence).not.toBe(english[k]);
        expect(sentence).not.toMatch(/\b(the|with|and|possible: |at most|is|are|mentees?)\b/);
      }
    }
  });

  it("names the quota and the minimum, whom the mentor could have, and the places that stay empty", () => {
    const mentees = ["a", "b", "c", "d"].map((id) => ({ id, department: "Law" }));
    const mentors = [{ id: "m", displayName: "Ada", capacity: { min: 3, max: 4 } }];
    const programme = prepare({ mentees, mentors }, { rules: [] });
    const { infeasibility } = circles(programme, { spread });
    const said = (locale: "en" | "fr") =>
      circleContradictionSentences(infeasibility as CircleContradiction, locale, namesOf(programme, locale)).map((text) =>
        text.replaceAll("\u00a0", " "),
      );
    expect(said("en")).toEqual([
      "There is no way to keep all of these together: at most 2 mentees with the same answer to “department” in a circle and the minimum of 3 mentees for Ada. Without any one of them, the others can be kept.",
      "The mentor Ada is to have at least 3 mentees: 4 are possible, at most 2 of them in one circle.",
      "In all that asks for 3 places, and at most 2 of them can be filled.",
    ]);
    expect(said("fr")).toEqual([
      "Il n'y a aucun moyen de tenir tout cela à la fois : au plus 2 personnes mentorées de même réponse à « service » dans un cercle et le minimum de 3 personnes mentorées pour Ada. Sans l'une de ces exigences, n'importe laquelle, les autres peuvent être tenues.",
      "Le mentor Ada doit avoir au moins 3 personnes mentorées : 4 sont possibles, mais au plus 2 dans un même cercle.",
      "En tout, cela demande 3 places, et on peut en pourvoir au plus 2.",
    ]);
  });
});
