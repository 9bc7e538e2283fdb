import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "../../src/people/person";
import { type RuleInput, ruleOfType, rules, standingRules } from "../../src/rules";
import type { CriterionScores } from "../../src/rules/rule";
import { compileSieve } from "../../src/rules/sieve";
import { settings } from "./arbitraries";
import { mentee, mentor, settingOf } from "./people";

/** A stand-in for the criteria: a score that depends on both people and on the criterion, sometimes unknown. */
function scoreOf(criterion: string, one: Person, other: Person): number | null {
  const mix = one.id.length + 2 * (other.jobLevel ?? 7) + criterion.length;
  return mix % 5 === 0 ? null : (mix % 5) / 4;
}

const byPair: CriterionScores = { criterionScore: scoreOf };

describe("compileSieve", () => {
  it("refuses by its rows exactly the pairs that the definitions refuse, rule by rule and together", () => {
    fc.assert(
      fc.property(settings, fc.boolean(), (setting, rowWise) => {
        const { mentees, mentors } = setting.cohort;
        const byRow: CriterionScores = {
          ...byPair,
          criterionRow: (criterion) => (row, out) => {
            for (const [column, mentor] of mentors.entries()) out[column] = scoreOf(criterion, mentees[row], mentor) ?? -1;
          },
        };
        const sieve = compileSieve(setting, rowWise ? byRow : byPair);
        const row = new Uint8Array(mentors.length).fill(1);
        for (const [place, mentee] of mentees.entries()) {
          const expected = mentors.map((mentor) => new Set(sieve.refusals(mentee, mentor).map(({ rule }) => rule)));
          for (const [rule, { id }] of sieve.rules.entries()) {
            sieve.fillRowOfRule(rule, place, row);
            expect([...row], `${id} for ${mentee.id}`).toEqual(expected.map((ids) => (ids.has(id) ? 1 : 0)));
          }
          sieve.fillRow(place, row);
          expect([...row], `all rules for ${mentee.id}`).toEqual(expected.map((ids) => (ids.size > 0 ? 1 : 0)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("asks a rule that compiles nothing about each pair", () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const definitions = [...standingRules, ...rules] as { prepare?: unknown }[];
        const compiled = definitions.map(({ prepare }) => prepare);
        const rowsOf = () => {
          const sieve = compileSieve(setting, byPair);
          return setting.cohort.mentees.map((_, place) => {
            const row = new Uint8Array(setting.cohort.mentors.length);
            sieve.fillRow(place, row);
            return [...row];
          });
        };
        const expected = rowsOf();
        try {
          for (const definition of definitions) definition.prepare = undefined;
          expect(rowsOf()).toEqual(expected);
        } finally {
          definitions.forEach((definition, place) => {
            definition.prepare = compiled[place];
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives every refusal at least one fact", () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const facts = () => [{ code: "unanswered", params: { side: "mentor", field: "goals" } }] as const;
        const sieve = compileSieve(setting, { ...byPair, criterionFacts: facts });
        for (const mentee of setting.cohort.mentees) {
          for (const mentor of setting.cohort.mentors) {
            for (const refusal of sieve.refusals(mentee, mentor)) expect(refusal.facts.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  const ann = mentee("ann", { department: "Sales", jobLevel: 4, vetoes: ["bob"] });
  const bob = mentor("bob", { department: "Sales", jobLevel: 3 });
  const policyRules: readonly RuleInput[] = [
    { type: "seniority-gap", min: 1 },
    { type: "different", key: "department" },
    { type: "seniority-gap", min: 0 },
    { type: "reporting-line" },
  ];
  const setting = settingOf(
    {
      mentees: [ann],
      mentors: [bob, mentor("cy")],
      managers: new Map([["bob", "ann"]]),
      conflicts: [{ menteeId: "ann", mentorId: "bob", reason: null }],
    },
    { rules: policyRules.map((one) => ({ ...one })) },
  );

  it("holds the standing rules under every policy, first, and gives two rules of one type two ids", () => {
    expect(compileSieve(setting).rules).toEqual([
      { id: "same-person", type: "same-person" },
      { id: "conflict", type: "conflict" },
      { id: "veto", type: "veto" },
      { id: "seniority-gap", type: "seniority-gap" },
      { id: "different:department", type: "different" },
      { id: "seniority-gap#2", type: "seniority-gap" },
      { id: "reporting-line", type: "reporting-line" },
    ]);
    expect(compileSieve(settingOf()).rules.map(({ id }) => id)).toEqual(["same-person", "conflict", "veto"]);
  });

  it("lists every rule that refuses a pair, not only the first", () => {
    expect(
      compileSieve(setting)
        .refusals(ann, bob)
        .map(({ rule }) => rule),
    ).toEqual(["conflict", "veto", "seniority-gap", "different:department", "seniority-gap#2", "reporting-line"]);
    expect(compileSieve(setting).refusals(ann, mentor("cy"))).toEqual([]);
  });

  it("clears the row before it fills it", () => {
    const row = Uint8Array.of(0, 1);
    compileSieve(setting).fillRow(0, row);
    expect([...row]).toEqual([1, 0]);
  });

  it("throws on a rule that no catalogue has", () => {
    expect(() => compileSieve(settingOf({}, { rules: [{ type: "horoscope" }] }))).toThrow('compileSieve: no rule is called "horoscope"');
  });
});

describe("the catalogue", () => {
  it("has each type once, with labels in both languages and one sentence of meaning", () => {
    const all = [...standingRules, ...rules];
    expect(new Set(all.map(({ type }) => type)).size).toBe(all.length);
    for (const { type, label, meaning } of all) {
      expect(label.en.length * label.fr.length, type).toBeGreaterThan(0);
      expect(meaning, type).toMatch(/^[A-Z][^\n]*\.$/);
      expect(ruleOfType(type)?.type).toBe(type);
    }
    expect(ruleOfType("horoscope")).toBeUndefined();
  });

  it("accepts its rules without their optional fields and writes the defaults out", () => {
    const defaults = ruleOfType("reporting-line")!.fields;
    expect(defaults.levels!.parse(undefined)).toBe("any");
    expect(defaults.levels!.parse(2)).toBe(2);
    for (const wrong of [0, 1.5, -1, "all", Number.NaN]) expect(defaults.levels!.safeParse(wrong).success, String(wrong)).toBe(false);
    expect(defaults.unknown!.parse(undefined)).toBe("allow");
    expect(ruleOfType("seniority-gap")!.fields.min!.parse(undefined)).toBeUndefined();
    expect(ruleOfType("minimum-criterion")!.fields.score!.safeParse(1.1).success).toBe(false);
  });
});
