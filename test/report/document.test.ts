import { describe, expect, it } from "vitest";
import { reportDocument, sharedPairs } from "../../src/report/document";
import { resolveOptions } from "../../src/report/options";
import { smallProgramme } from "./samples";

describe("reportDocument", () => {
  const { programme, matching } = smallProgramme();
  const document = reportDocument(programme, matching, resolveOptions(matching, {}));

  it("names every pair and everybody left over, once each", () => {
    expect(document.pairs.map(({ mentee, mentor }) => [mentee, mentor])).toEqual([["Ana Ríos", "Bo Å"]]);
    expect(document.unmatched!.mentees.map(({ name }) => name)).toEqual(["Di"]);
    expect(document.unmatched!.mentors.map(({ name }) => name)).toEqual(["cy"]);
  });

  it("has a score or 'not answered' for each criterion column of each pair", () => {
    for (const { parts } of document.pairs) expect(parts).toHaveLength(document.criteria.length);
    expect(document.pairs[0]!.parts).toEqual(["0.88", "not answered"]);
  });

  it("has no mean of no pairs", () => {
    const none = { ...matching, pairs: [], totals: { points: 0, pairs: 0, menteesMatched: 0, mentorsUsed: 0, weakestPairPoints: null } };
    const names = reportDocument(programme, none, resolveOptions(none, {})).totals.map(({ name }) => name);
    expect(names).toEqual(["Pairs made", "Mentees with a mentor", "Mentors with a mentee"]);
  });

  it("says that an unanswered criterion is left out where the policy leaves it out", () => {
    const criteria = programme.policy.criteria.map((criterion) => ({ ...criterion, unknown: "renormalise" as const }));
    const method = reportDocument(
      { ...programme, policy: { ...programme.policy, criteria } },
      matching,
      resolveOptions(matching, {}),
    ).method;
    expect(method.criteria.map((cells) => cells[3])).toEqual(["left out", "left out"]);
  });
});

describe("sharedPairs", () => {
  it("holds the facts of each criterion under its label, without scores", () => {
    const { programme, matching } = smallProgramme();
    const asked = resolveOptions(matching, { audience: "mentee", pair: { menteeId: "ana", mentorId: "bo" } });
    const [pair] = sharedPairs(programme, matching, asked);
    expect(pair!.facts[0]).toEqual({ heading: "Goals", sentences: ["Goal “testing ideas” of the mentee: the mentor can help with it."] });
  });

  it("is the list of all pairs by name alone where no pair is asked for", () => {
    const { programme, matching } = smallProgramme();
    const pairs = sharedPairs(programme, matching, resolveOptions(matching, { audience: "mentor" }));
    expect(pairs).toEqual([{ mentee: "Ana Ríos", mentor: "Bo Å", facts: [] }]);
  });
});
