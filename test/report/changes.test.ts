import { describe, expect, it } from "vitest";
import { type CohortInput, match, prepare, type SingleChange, whatIf } from "../../src";
import { changeSentences, namesOf, whatIfSentence } from "../../src/report/index";

const pair = { menteeId: "ana", mentorId: "lea" };
const every: readonly SingleChange[] = [
  { type: "add-mentee", mentee: { id: "x", displayName: "Xavi" } },
  { type: "add-mentor", mentor: { id: "y" } },
  { type: "remove-mentee", menteeId: "ana" },
  { type: "remove-mentor", mentorId: "lea" },
  { type: "edit-mentee", menteeId: "ana", set: { goals: ["a"], roundsWaited: 2 }, clear: ["skills", "goals"] },
  { type: "edit-mentor", mentorId: "lea", clear: ["availability"] },
  { type: "edit-mentor", mentorId: "lea" },
  { type: "capacity", mentorId: "lea", capacity: { min: 1, max: 3 } },
  { type: "capacity", mentorId: "lea", capacity: 1 },
  { type: "more-places", mentorId: "lea", by: 1 },
  { type: "more-places", mentorId: "lea", by: -2 },
  { type: "mentors-wanted", menteeId: "ana", mentorsWanted: 2 },
  { type: "add-pin", ...pair },
  { type: "remove-pin", ...pair },
  { type: "add-conflict", ...pair, reason: "private" },
  { type: "remove-conflict", ...pair },
  { type: "add-past-pair", ...pair },
  { type: "add-rule", rule: { type: "past-pair" } },
  { type: "remove-rule", id: "different:department" },
  { type: "replace-rule", id: "reporting-line", rule: { type: "reporting-line", levels: 1 } },
  { type: "replace-rule", id: "reporting-line", rule: { type: "past-pair" } },
  { type: "weights", weights: [{ criterion: "goals", weight: 0.5 }] },
  { type: "criteria", criteria: [{ type: "skills", weight: 1 }] },
  { type: "objective", objective: "highest-fit" },
  { type: "minimum-score", minimumScore: 0.4 },
  { type: "unknown", unknown: "renormalise" },
  { type: "unknown", unknown: 0.25 },
  { type: "waiting-bonus", waitingBonus: 0.1 },
];

describe("changeSentences", () => {
  it("has a whole sentence for every change in both languages, never the same in both, and tells no reason of a conflict", () => {
    const english = changeSentences(every, "en");
    const french = changeSentences(every, "fr");
    expect(english).toHaveLength(every.length);
    for (const [k, sentence] of english.entries()) {
      for (const one of [sentence, french[k]!]) {
        expect(one).toMatch(/^[\p{L}].*\.$/u);
        expect(one).not.toMatch(/undefined|null|NaN|\[object|%|\.\.| {2}|private/);
      }
      expect(french[k]).not.toBe(sentence);
    }
    expect(new Set(english).size).toBe(english.length);
    expect(new Set(french).size).toBe(french.length);
  });

  it("calls people, rules and criteria by their names", () => {
    const cohort: CohortInput = { mentees: [{ id: "ana", displayName: "Ana Paz" }], mentors: [{ id: "lea", displayName: "Léa Roux" }] };
    const names = namesOf(prepare(cohort), "en");
    expect(changeSentences(every[9]!, "en", names)).toEqual(["Léa Roux has 1 place more."]);
    expect(changeSentences(every[10]!, "fr")).toEqual(["lea offre 2\u00a0places de moins."]);
    expect(changeSentences(every[4]!, "en", names)).toEqual(["Ana Paz has other answers: goals and rounds waited; leaves open: skills."]);
    expect(changeSentences(every[18]!, "en", names)[0]).toMatch(/^A rule goes: .*department/i);
    const onDepartment = { type: "add-rule", rule: { type: "different", key: "department" } } as const;
    expect(changeSentences(onDepartment, "en")).toEqual(["A rule comes in: Different (department)."]);
    const onSite = { type: "replace-rule", id: "different:department", rule: { type: "different", key: "attributes.site" } } as const;
    expect(changeSentences(onSite, "fr")).toEqual([
      "Une règle en remplace une autre\u00a0: Différent (site) au lieu de Différent (service).",
    ]);
    const unset = { ...onSite, rule: onDepartment.rule };
    expect(changeSentences(unset, "en")).toEqual(["A rule is set otherwise: Different (department)."]);
    expect(changeSentences(every[7]!, "en")).toEqual(["lea takes 1 to 3 mentees."]);
  });
});

describe("whatIfSentence", () => {
  const programme = prepare({
    mentees: [{ id: "ana" }, { id: "ben" }, { id: "eve" }],
    mentors: [{ id: "lea" }, { id: "tom" }],
  });
  const said = (change: SingleChange, locale: "en" | "fr" = "en") => whatIfSentence(whatIf(programme, match(programme), change), locale);

  it("tells pairs, points and people", () => {
    expect(said({ type: "more-places", mentorId: "lea", by: 1 })).toBe("1 pair more, with 500,000 points more. 1 mentee gains, 0 lose.");
    expect(said({ type: "capacity", mentorId: "lea", capacity: 0 }, "fr")).toBe(
      "1\u00a0binôme de moins, avec 500\u202f000\u00a0points de moins. 0\u00a0personne mentorée y gagne, 1 y perd.",
    );
    expect(said({ type: "unknown", unknown: 0.4 })).toBe("As many pairs as before, with 200,000 points fewer. 0 mentees gain, 2 lose.");
  });

  it("says when nothing changes, and when nothing is possible", () => {
    expect(said({ type: "waiting-bonus", waitingBonus: 0.2 })).toBe("Nothing would change.");
    expect(said({ type: "capacity", mentorId: "lea", capacity: { min: 4, max: 4 } })).toMatch(/^Nobody could be paired/);
    expect(said({ type: "capacity", mentorId: "lea", capacity: { min: 4, max: 4 } }, "fr")).toMatch(/^Personne/);
  });
});
