import { describe, expect, it } from "vitest";
import { explainPerson, match, prepare } from "../../src/index";
import { candidateSentence, costSentence, movesSentence, plainNames } from "../../src/report/index";
import { candidates, chains, nothing } from "./answer-samples";

const cost = (fields: Partial<typeof nothing>) => ({ ...nothing, ...fields, moves: chains[1]! });

describe("what insisting on a pair would cost", () => {
  it("counts mentees, pairs and scores, in the singular and the plural", () => {
    expect(costSentence(cost({ mentees: 1, pairs: 1, points: 980_000 }), "en")).toBe(
      "If this pair had to be made, the programme would have 1 fewer mentee with a mentor and a total score lower by 0.98. For that, ana would leave bo for cy.",
    );
    expect(costSentence(cost({ pairs: 2, points: -1_234_500_000 }), "fr")).toBe(
      "S'il fallait former ce binôme, le programme aurait 2\u00a0binômes de moins et un score total plus haut de 1\u202f234,50. Pour cela, ana quitterait bo pour cy.",
    );
    expect(costSentence(cost({ pairs: 1 }), "fr")).toContain("le programme aurait 1\u00a0binôme de moins.");
  });

  it("names mentees and pairs both only where their numbers differ", () => {
    expect(costSentence(cost({ mentees: 1, pairs: 2 }), "en")).toContain("would have 1 fewer mentee with a mentor and 2 fewer pairs.");
    expect(costSentence(cost({ mentees: -1 }), "en")).toContain("would have 1 more mentee with a mentor.");
  });

  it("does not call a small score nothing, nor nothing a score", () => {
    expect(costSentence(cost({ points: 4_999 }), "en")).toContain("a total score lower by less than 0.01.");
    expect(costSentence(cost({ points: 5_000 }), "en")).toContain("a total score lower by 0.01.");
    expect(costSentence(cost({}), "en")).toBe(
      "If this pair had to be made, another result would be just as good. For that, ana would leave bo for cy.",
    );
  });

  it("tells a pair that is made from one that cannot be", () => {
    expect(costSentence({ ...nothing, moves: [] }, "en")).toBe("This pair is made as things are.");
    expect(costSentence(null, "en")).toMatch(/leave no way to make this pair\.$/);
  });
});

describe("a chain of moves", () => {
  it("says who gains, changes and loses a mentor, in the chain's order", () => {
    expect(movesSentence(chains[2]!, "en")).toBe("For that, ana would get bo, di would leave bo for cy and ed would lose cy.");
    expect(movesSentence(chains[2]!, "fr")).toBe("Pour cela, ana obtiendrait bo, di quitterait bo pour cy et ed perdrait cy.");
    expect(movesSentence([], "en")).toBe("");
  });

  it("names six moves and counts the others", () => {
    expect(movesSentence(chains[3]!, "en")).toMatch(/m5 would leave o5 for o6 and 1 more move would follow\.$/);
    expect(movesSentence(chains[4]!, "fr")).toMatch(/m5 quitterait o5 pour o6 et 3\u00a0autres changements suivraient\.$/);
  });

  it("uses the names of people", () => {
    const names = { ...plainNames("en"), mentee: () => "Ana Ríos", mentor: (id: string) => id.toUpperCase() };
    expect(movesSentence(chains[1]!, "en", names)).toBe("For that, Ana Ríos would leave BO for CY.");
  });
});

describe("a candidate", () => {
  it("who is full is told with those who hold the places, from either side", () => {
    const [one, two, none] = candidates.filter(({ verdict }) => verdict === "full");
    expect(candidateSentence(one!, "mentee", "en")).toMatch(
      /^The only place of the mentor bo is held by cy; this pair would score 0\.82\./,
    );
    expect(candidateSentence(two!, "mentee", "en")).toMatch(/^All places of the mentor bo are held by others: cy and di;/);
    expect(candidateSentence(none!, "mentee", "en")).toMatch(/^The mentor bo offers no place;/);
    expect(candidateSentence(two!, "mentor", "fr")).toMatch(
      /^La personne mentorée ana a déjà tous les mentors souhaités\u00a0: cy et di\u202f;/,
    );
  });

  it("who is refused is told with every rule and its facts, and without a cost", () => {
    const refused = candidates.find(({ verdict }) => verdict === "refused")!;
    expect(candidateSentence(refused, "mentee", "en")).toBe(
      "Rules refuse the pair ana and bo, which would score 0.82. Reporting line. They are the same person.",
    );
  });

  it("with a place free is no loss to the programme where the lottery decided, nor where nothing could make the pair", () => {
    const tied = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "bo" }, { id: "cy" }] });
    const asked = explainPerson(tied, match(tied), { menteeId: "ana" });
    const drawn = asked.candidates.find(({ verdict }) => verdict === "outscored")!;
    const [other, own] = drawn.mentorId === "cy" ? ["cy", "bo"] : ["bo", "cy"];
    expect(candidateSentence(drawn, "mentee", "en")).toBe(
      `The mentor ${other} has a place free; this pair would score 0.50. ` +
        `If this pair had to be made, another result would be just as good. For that, ana would leave ${own} for ${other}.`,
    );
    expect(candidateSentence(drawn, "mentee", "fr")).toMatch(
      new RegExp(`^Le mentor ${other} a une place libre\u202f; ce binôme aurait un score de 0,50\\. S'il fallait`),
    );
    const pins = [{ menteeId: "ana", mentorId: "bo" }];
    const pinned = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "bo" }, { id: "cy" }], pins });
    const sentences = explainPerson(pinned, match(pinned), { menteeId: "ana" }).candidates.map((one) =>
      candidateSentence(one, "mentee", "en"),
    );
    expect(sentences[1]).toMatch(/^The mentor cy has a place free; this pair would score 0\.50\. Places, minimum loads and the pairs/);
  });

  it("of a mentor or mentee comes without a score", () => {
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "bo" }] });
    const { candidates: own } = explainPerson(programme, match(programme), { menteeId: "ana" }, { audience: "mentee" });
    expect(own.map((candidate) => candidateSentence(candidate, "mentee", "fr"))).toEqual(["Le binôme ana et bo est formé."]);
  });
});
