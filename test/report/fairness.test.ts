import { describe, expect, it } from "vitest";
import {
  auditSentences,
  blockingPairSentence,
  groupSentences,
  influenceRunSentence,
  influenceSentence,
  loadSentence,
  regretSentence,
} from "../../src/report/index";
import { blockingPairs, groups, influenceRuns, loads, regrets, unread } from "./answer-samples";

describe("an audit in sentences", () => {
  it("tells how much was looked at and what stays open", () => {
    const looked = { pairs: 1_500, read: 1_500, complete: true, leftOpen: [] };
    expect(auditSentences({ findings: [], looked }, "fr")).toEqual([
      "Rien d'inexact n'a été trouvé dans ce qui a été examiné.",
      "Tous les binômes possibles ont été examinés, soit 1\u202f500.",
    ]);
    expect(auditSentences({ findings: [], looked: { ...looked, read: 0, complete: false, leftOpen: unread } }, "en").slice(1)).toHaveLength(
      1 + unread.length,
    );
  });

  it("tells two people who would rather have each other, and who has a place free", () => {
    expect(blockingPairs.map((pair) => blockingPairSentence(pair, "en"))).toEqual([
      "The pair ana and bo would score 0.80, and both would rather have it: the mentee would give up a pair with 0.60, and the mentor has a place free.",
      "The pair ana and bo would score 0.80, and both would rather have it: the mentee still wants a mentor, and the mentor would give up a pair with 0.60.",
    ]);
    expect(regretSentence(regrets[0]!, "en")).toBe(
      "Furthest from the best possible mentor is the mentee ana, who has a pair with 0.60 and would have 0.80 with bo: 0.20 more.",
    );
  });

  it("counts mentors by load and places, from the same numbers", () => {
    expect(loads.map((load) => loadSentence(load, "en"))).toEqual([
      "There is no mentor in the programme.",
      "Each of the 3 mentors has no mentee. No place is taken.",
      "The only mentor has 1 mentee. Of 1 place, 1 is taken.",
      "1 mentor has no mentee, 2 mentors have 1 mentee and 3 mentors have 2 mentees. The average is 1.33, give or take 0.75. Of 10 places, 8 are taken.",
    ]);
    expect(loadSentence(loads[3]!, "fr")).toMatch(
      /^1\u00a0mentor n'a aucune personne mentorée, 2\u00a0mentors ont 1\u00a0personne mentorée et /,
    );
  });

  it("names a group by its answer, and says that small ones are not shown", () => {
    expect(groupSentences(groups[0]!, "en")).toEqual([
      "Department “Sales”: 8 of 12 mentees have a mentor, with a mean score of 0.71 and a weakest score of 0.40.",
      "Department Audit and Tax: all 5 mentees have a mentor.",
      "No answer (department): 0 of 6 mentees have a mentor.",
      "2 groups under “department”, with 6 mentees in all, are not shown, so that nobody in a small group can be told from the numbers.",
    ]);
    expect(groupSentences(groups[2]!, "fr")[0]).toBe("Date d'entrée 1er mars 2024\u00a0: 1\u00a0personne mentorée sur 7 a un mentor.");
  });

  it("tells whether a field had a say, and what changes without it", () => {
    const influence = { field: "jobLevel", criteria: ["goals"], rules: ["seniority-gap"], influenced: true, runs: [] };
    expect(influenceSentence(influence, "fr")).toBe(
      "Les réponses sous «\u00a0niveau de poste\u00a0» ont pesé sur le résultat. Elles sont lues par «\u00a0Objectifs\u00a0» et «\u00a0Écart de niveau\u00a0».",
    );
    const blanked = influenceRuns.filter(({ kind }) => kind === "blanked").map((run) => influenceRunSentence(run, "en"));
    expect(blanked).toEqual([
      "Without these answers, the result is the same.",
      "Without these answers, 1 pair is no longer made (ana – bo). Rules would refuse 1 pair that the programme asks for, so it was not insisted on.",
      "Without these answers, 1 more pair is made (ana – bo).",
      "Without these answers, 1 pair is no longer made (ana – bo) and 1 other is (ana – bo). Rules would refuse 2 pairs that the programme asks for, so they were not insisted on.",
      "Without these answers, 6 pairs are no longer made (ana – bo, ana – bo, ana – bo, ana – bo and 2 others) and 2 others are (ana – bo and ana – bo).",
    ]);
  });
});
