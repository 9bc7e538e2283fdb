import { describe, expect, it } from "vitest";
import { robustnessSentence, survivalSentence, weightRangeSentence } from "../../src/report/index";
import { robustnesses } from "./answer-samples";

const limit = {
  weight: 0.25,
  share: 0.2,
  reason: "outscored",
  lost: [{ menteeId: "ana", mentorId: "bo" }],
  gained: [{ menteeId: "ana", mentorId: "cy" }],
} as const;
const range = { criterion: "goals", weight: 0.35, method: "exact", lowest: null, highest: null, otherwiseAdmitted: 0 } as const;

describe("robustness in sentences", () => {
  it("tells between which weights the pairs stay the best, and what is better beyond", () => {
    expect(weightRangeSentence({ ...range, lowest: limit, highest: { ...limit, weight: 1234.5, reason: "below-minimum" } }, "fr")).toBe(
      "Le poids de «\u00a0Objectifs\u00a0» est de 0,35\u202f; de 0,25 à 1\u202f234,5, ces binômes restent les meilleurs, les autres poids restant les mêmes. " +
        "En dessous de 0,25, un autre résultat est meilleur, avec ana – cy au lieu de ana – bo. Au-dessus de 1\u202f234,5, ana – bo tombe sous le score minimal.",
    );
    expect(weightRangeSentence(range, "en")).toBe(
      "The weight of “Goals” is 0.35; whatever it is, these pairs stay the best, the other weights being as they are.",
    );
  });

  it("says so when limits were searched for, and when one is hardly above 0", () => {
    expect(weightRangeSentence({ ...range, method: "searched" }, "en")).toMatch(
      /The limits were looked for in small steps and not between them\.$/,
    );
    expect(weightRangeSentence({ ...range, lowest: { ...limit, weight: 0.000_01 } }, "en")).toMatch(
      / Near 0, another result is better, with /,
    );
  });

  it("says how many pairs the minimum score would admit otherwise, which a range does not know", () => {
    expect(weightRangeSentence({ ...range, otherwiseAdmitted: 1 }, "en")).toMatch(
      / At some of these weights, the minimum score lets in or shuts out 1 pair otherwise than now, which is left out of account\.$/,
    );
    expect(weightRangeSentence({ ...range, otherwiseAdmitted: 12 }, "fr")).toMatch(
      / À certains de ces poids, le score minimal admet ou écarte 12\u00a0binômes autrement qu'à présent, ce qui n'est pas pris en compte\.$/,
    );
  });

  it("counts trials, and says when there were none", () => {
    const [none, , many] = robustnesses;
    expect(robustnessSentence(none!, "en")).toBe("Other weights were not tried.");
    expect(robustnessSentence(many!, "fr")).toMatch(/tous les binômes restent les mêmes dans 100\u00a0essais sur 200\.$/);
    expect(survivalSentence(many!.pairs[1]!, many!, "en")).toBe("The pair ana and bo is made in 100 of 200 trials with other weights.");
  });
});
