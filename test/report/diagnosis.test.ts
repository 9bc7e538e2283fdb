import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../src/index";
import {
  contradictionSentence,
  cureSentence,
  frontierSentence,
  inCommonSentence,
  placeValueSentence,
  requirementSentence,
  rulePriceSentence,
  shortageSentences,
  swapSentence,
  tiesSentence,
} from "../../src/report/index";
import { cures, frontierPoints, inCommon, nothing, requirements, shortages } from "./answer-samples";

/** Two mentees for one place, by hand. */
const programme = prepare({
  mentees: [
    { id: "ana", goals: ["test-ideas"] },
    { id: "di", goals: ["widen-network"] },
  ],
  mentors: [{ id: "bo", goalsSupported: ["test-ideas"] }],
});
const found = diagnose(programme, match(programme));

describe("a diagnosis in sentences", () => {
  it("tells what one more place brings, and what one fewer costs", () => {
    // Goals .35, the other criteria unknown at half of .65: 0.675 for ana, 0.325 for di.
    expect(found.placeValues.map((value) => placeValueSentence(value, "en"))).toEqual([
      "The mentor bo has 1 mentee for 1 place. With one more place there, the programme would have 1 more mentee with a mentor and a total score higher by 0.33. " +
        "For that, di would get bo. With one place fewer there, the programme would have 1 fewer mentee with a mentor and a total score lower by 0.68. For that, ana would lose bo.",
    ]);
    expect(found.cures.map((cure) => cureSentence(cure, "fr"))[0]).toBe(
      "Avec une place de plus pour bo (2 au lieu de 1), le programme aurait 1\u00a0personne mentorée de plus avec un mentor et un score total plus haut de 0,33. Cela fait 2\u00a0binômes en tout.",
    );
  });

  it("tells who waits and what keeps them from other mentors", () => {
    const [, waiting, barriers] = shortageSentences(shortages[2]!, "en");
    expect(waiting).toBe("2 still want a mentor: ana and di.");
    expect(barriers).toBe(
      "Of the 1,250 pairs of these mentees with other mentors, the rule “Reporting line” alone refuses 1,200; " +
        "the rule “Different (department)” refuses 40, none of them alone; the rule “Shared language” refuses 2, 1 of them alone; 2 stay below the minimum score.",
    );
  });

  it("tells what people share in counts of both groups, dates and truth values in the locale's manner", () => {
    const said = (locale: "en" | "fr") => inCommon.map((fact) => inCommonSentence(fact, locale));
    expect(said("en")[0]).toBe("28 of the 32 mentees concerned have “Sales” as department; of the 18 other mentees, 2 do.");
    expect(said("en")[2]).toBe("The mentee concerned has “Sales” as department; the one other mentee does not.");
    expect(said("fr").join("\n")).toContain("« oui » comme remote".replaceAll(/« | »/g, (quote) => quote.replace(" ", "\u00a0")));
    expect(said("fr").join("\n")).toContain("1er mars 2024");
    expect(said("fr").join("\n")).toContain("de 1,5 à 3 comme niveau de poste");
  });

  it("names a requirement as what must hold, and in a contradiction as what cannot be kept", () => {
    expect(requirements.map((requirement) => requirementSentence(requirement, "en")).slice(-2)).toEqual([
      "The mentor bo must have at least 2 mentees.",
      "No pair may score less than 0.50.",
    ]);
    const two = [requirements.find(({ code }) => code === "pin")!, requirements.find(({ code }) => code === "minimum-load")!];
    expect(contradictionSentence({ requirements: two }, "en")).toBe(
      "There is no way to keep all of these together: the obligation to pair ana and bo and the minimum of 1 mentee for bo. Without any one of them, the others can be kept.",
    );
    expect(contradictionSentence({ requirements: two.slice(1) }, "fr")).toBe(
      "Il n'y a aucun moyen de tenir cette exigence, les personnes et leurs places étant ce qu'elles sont\u00a0: le minimum de 1\u00a0personne mentorée pour bo.",
    );
  });

  it("tells a rule that costs nothing, one that costs, and one without which nothing would be feasible", () => {
    const requirement = requirements[0]!;
    expect(rulePriceSentence({ requirement, gain: nothing }, "en")).toBe(
      "Without the rule “Reporting line”, the result would be as good as now.",
    );
    expect(rulePriceSentence({ requirement, gain: { ...nothing, pairs: 3, points: 1_490_000 } }, "en")).toBe(
      "Without the rule “Reporting line”, the programme would have 3 more pairs and a total score higher by 1.49.",
    );
    expect(rulePriceSentence({ requirement, gain: null }, "en")).toMatch(/the other requirements could not all be met\.$/);
  });

  it("never says whose vetoes they are", () => {
    const requirement = requirements.find(({ code }) => code === "vetoes")!;
    for (const locale of ["en", "fr"] as const) {
      expect(rulePriceSentence({ requirement, gain: { ...nothing, pairs: 1 } }, locale)).not.toMatch(/ana|bo\b/);
      expect(requirementSentence(requirement, locale)).not.toMatch(/ana|bo\b/);
    }
  });

  it("tells of a cure how many people it opens new pairs to only where it does not say so itself", () => {
    const concerned = cures.filter((cure) => /opens new pairs/.test(cureSentence(cure, "en"))).map(({ change }) => change.code);
    expect([...new Set(concerned)].sort()).toEqual(["let-go", "loosen-rule", "lower-minimum-score"]);
    expect(cureSentence(cures.find(({ change, asks }) => change.code === "loosen-rule" && asks === 1)!, "en")).toMatch(/to 1 person\.$/);
  });

  it("shows two minimum scores with as many decimals as tell them apart", () => {
    const lower = cures.filter(({ change }) => change.code === "lower-minimum-score").map((cure) => cureSentence(cure, "en"));
    expect(lower[0]).toMatch(/^With a minimum score of 0\.40 instead of 0\.50, /);
    expect(lower.at(-1)).toMatch(/^With a minimum score of 0\.499999 instead of 0\.5, /);
  });

  it("tells what other aims would give, mentees only where they are not as many as the pairs", () => {
    expect(frontierSentence(frontierPoints[0]!, "en")).toBe(
      "With as many people paired as possible, the result has 40 pairs for 38 mentees, with a total score of 32.45 and a weakest score of 0.45. That is the result as it stands.",
    );
    expect(frontierSentence(frontierPoints[1]!, "fr")).toMatch(/le résultat compte 1\u00a0binôme, avec un score total de 32,45/);
  });

  it("tells what the lottery decided", () => {
    const pair = { menteeId: "ana", mentorId: "bo" };
    expect(tiesSentence({ inEvery: [pair], swappable: [] }, "en")).toBe(
      "Nothing was left to chance: every best result holds the one pair.",
    );
    expect(
      tiesSentence(
        {
          inEvery: [pair],
          swappable: [
            { ...pair, moves: [] },
            { ...pair, moves: [] },
          ],
        },
        "fr",
      ),
    ).toBe("Sur 3\u00a0binômes, 1 figure dans tout résultat aussi bon et 2 ont été tirés au sort.");
    expect(swapSentence({ ...pair, moves: [{ menteeId: "ana", fromMentorId: "bo", toMentorId: null }] }, "en")).toBe(
      "The pair ana and bo was drawn by lot: another result without it is just as good. For that, ana would lose bo.",
    );
  });
});
