import { describe, expect, it } from "vitest";
import type { BreakReason, GainCode, Told } from "../../src";
import { toldSentences } from "../../src/report/index";

const reasons: readonly BreakReason[] = [
  { code: "left", params: { menteeLeft: true, mentorLeft: true } },
  { code: "left", params: { menteeLeft: false, mentorLeft: false } },
  { code: "refused", params: { rules: ["veto", "reporting-line"] } },
  { code: "below-minimum-score", params: { points: 1, minimumPoints: 2 } },
  { code: "released", params: {} },
  { code: "fewer-places", params: { capacity: 1, pins: 0, previous: 2 } },
  { code: "fewer-wanted", params: { wanted: 1, pins: 0, previous: 2 } },
  { code: "minimum-load", params: {} },
  { code: "infeasible", params: {} },
  { code: "moved", params: {} },
];
const gains: readonly GainCode[] = ["joined", "unpaired", "freed", "added"];
const told: Told = {
  side: "mentor",
  id: "lea",
  lost: reasons.map((why, k) => ({ partnerId: `P${k}`, why })),
  got: gains.map((why, k) => ({ partnerId: `N${k}`, why })),
};

describe("toldSentences", () => {
  it("has a whole sentence for every code in both languages, never the same in both", () => {
    const [english, french] = (["en", "fr"] as const).map((locale) => toldSentences(told, locale));
    expect(english).toHaveLength(reasons.length + gains.length);
    for (const [k, sentence] of english.entries()) {
      for (const one of [sentence, french[k]]) {
        expect(one).toMatch(/^\p{Lu}.*\.$/u);
        expect(one).not.toMatch(/undefined|null|NaN|\[object|%|\.\.| {2}/);
      }
      expect(french[k]).not.toBe(sentence);
    }
    expect(new Set(english).size).toBe(english.length);
  });

  it("tells a coordinator why", () => {
    const [, , refused] = toldSentences(told, "en");
    expect(refused).toBe("The pair with P2 ends, because rules refuse it now: Veto, Reporting line.");
    expect(toldSentences(told, "fr")[5]).toBe("Le binôme avec P5 prend fin, car le mentor n'a plus que 1\u00a0place.");
  });

  it("blames a pin, not the mentee's wish or the mentor's places, where nothing but a pin is new", () => {
    const lost = [
      { partnerId: "P", why: { code: "fewer-wanted", params: { wanted: 1, pins: 1, previous: 1 } } },
      { partnerId: "P", why: { code: "fewer-places", params: { capacity: 3, pins: 2, previous: 2 } } },
    ] as const;
    expect(toldSentences({ side: "mentee", id: "ana", lost, got: [] }, "en")).toEqual([
      "The pair with P ends, because the mentee wants only 1 mentor, and 1 pin comes first.",
      "The pair with P ends, because the mentor has only 3 places, and 2 pins come first.",
    ]);
    expect(toldSentences({ side: "mentee", id: "ana", lost, got: [] }, "fr")).toEqual([
      "Le binôme avec P prend fin, car la personne mentorée ne souhaite que 1\u00a0mentor et 1\u00a0binôme imposé passe avant.",
      "Le binôme avec P prend fin, car le mentor n'a que 3\u00a0places et 2\u00a0binômes imposés passent avant.",
    ]);
  });

  it("tells a mentor or mentee no more than that a pair ends or begins, and that a partner left", () => {
    for (const audience of ["mentor", "mentee"] as const) {
      const sentences = toldSentences(told, "en", { audience });
      expect(sentences[0]).toBe("The pair with P0 ends, because P0 no longer takes part.");
      expect(new Set(sentences.slice(1, reasons.length).map((sentence) => sentence.replace(/P\d+/, "P")))).toEqual(
        new Set(["The pair with P ends."]),
      );
      expect(sentences.at(-1)).toBe("New partner: N3.");
    }
  });
});
