import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skills } from "../../src/criteria/skills";
import { settings } from "../arbitraries";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";
import { terms } from "./terms";

type Given = Parameters<typeof terms>[0];

const setting = settingOf();
const parameters = { type: "skills", weight: 1 } as const;
const learner = (wanted: Given | null, own: Given | null = null) =>
  person("a", { skillsWanted: wanted && terms(wanted), skills: own && terms(own) });
const teacher = (offered: Given | null) => person("b", { skills: offered && terms(offered) });
const score = (wanted: Given | null, offered: Given | null, own: Given | null = null) =>
  skills.score(parameters, learner(wanted, own), teacher(offered), setting, "mentee");
const codes = (wanted: Given, offered: Given, own: Given | null = null) =>
  skills.facts(parameters, learner(wanted, own), teacher(offered), setting, "mentee").map(({ code }) => code);

describe("skills", () => {
  it("is the mean over the wanted skills of the level offered out of the level wanted, at most 1", () => {
    const offered = [
      { name: "sql", level: 3 },
      { name: "writing", level: 5 },
    ];
    expect(score([{ name: "sql", level: 4 }], offered)).toBe(0.75);
    expect(
      score(
        [
          { name: "sql", level: 4 },
          { name: "writing", level: 2 },
        ],
        offered,
      ),
    ).toBe(0.875);
    expect(
      score(
        [
          { name: "sql", level: 4 },
          { name: "law", level: 2 },
        ],
        offered,
      ),
    ).toBe(0.375);
  });

  it("weighs the wanted skills by importance", () => {
    expect(
      score(
        [
          { name: "sql", importance: 3 },
          { name: "law", importance: 1 },
        ],
        ["sql"],
      ),
    ).toBe(0.75);
  });

  it("takes any level where none is wanted, and level 0 for what it is", () => {
    expect(score(["sql"], ["sql"])).toBe(1);
    expect(score(["sql"], [{ name: "sql", level: 1 }])).toBe(1);
    expect(score([{ name: "sql", level: 0 }], [{ name: "sql", level: 0 }])).toBe(1);
    expect(score([{ name: "sql", level: 2 }], [{ name: "sql", level: 0 }])).toBe(0);
  });

  it("is zero for a level that is not above the learner's own", () => {
    expect(score([{ name: "sql", level: 5 }], [{ name: "sql", level: 3 }], [{ name: "sql", level: 3 }])).toBe(0);
    expect(score([{ name: "sql", level: 5 }], [{ name: "sql", level: 4 }], [{ name: "sql", level: 3 }])).toBe(0.8);
    expect(score(["sql"], [{ name: "sql", level: 2 }], [{ name: "sql", level: 3 }])).toBe(0);
    expect(score(["sql"], [{ name: "sql", level: 4 }], [{ name: "sql", level: 3 }])).toBe(1);
    expect(score([{ name: "sql", level: 4 }], [{ name: "sql", level: 2 }], ["sql"])).toBe(0.5);
  });

  it("leaves a skill out of the mean whose offered level would decide and was not given", () => {
    expect(score([{ name: "sql", level: 4 }, "law"], ["sql", "law"])).toBe(1);
    expect(score([{ name: "sql", level: 4 }, "law"], ["sql"])).toBe(0);
    expect(score([{ name: "sql", level: 4 }], ["sql"])).toBeNull();
    expect(score(["sql"], ["sql"], [{ name: "sql", level: 1 }])).toBeNull();
  });

  it("never exceeds 1, whatever the rounding of the importance that is left out", () => {
    const wanted = [
      { name: "a", importance: 0.1 },
      { name: "b", importance: 0.2 },
      { name: "c", level: 1, importance: 0.3 },
    ];
    expect(score(wanted, ["a", "b", "c"])).toBeLessThanOrEqual(1);
    expect(score(wanted, ["a", "b", "c"])).toBeGreaterThan(1 - 1e-15);
  });

  it("is zero when the other has no skill, and unknown when the other did not answer or nothing is wanted", () => {
    expect(score(["sql"], [])).toBe(0);
    expect(score(["sql"], null)).toBeNull();
    expect(score([], ["sql"])).toBeNull();
    expect(score(null, ["sql"])).toBeNull();
  });

  it("explains each wanted skill with both levels", () => {
    expect(codes(["a", { name: "b", level: 4 }, "c", { name: "d", level: 2 }], ["a", { name: "b", level: 3 }, "d"])).toEqual([
      "met",
      "partly-met",
      "not-met",
      "not-known",
    ]);
    expect(codes(["a"], [{ name: "a", level: 2 }], [{ name: "a", level: 2 }])).toEqual(["not-met"]);
    expect(
      skills.facts(
        parameters,
        learner([{ name: "SQL", level: 4, importance: 2 }]),
        teacher([{ name: "sql", level: 3 }]),
        setting,
        "mentee",
      ),
    ).toEqual([{ code: "partly-met", params: { kind: "skill", name: "SQL", by: "mentee", importance: 2, wanted: 4, offered: 3 } }]);
  });

  it("says who left which field out when it is unknown", () => {
    expect(skills.facts(parameters, person("a"), person("b"), setting, "mentor")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "skillsWanted" } },
      { code: "unanswered", params: { side: "mentee", field: "skills" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(skills, fc.record({ type: fc.constant("skills"), weight: fc.constant(1), rarityDamping: fc.constantFrom(0, 0.3, 1) }));
  });

  it("has short tables where mentors are many, with the scores of the definition", () => {
    let tables = 0;
    fc.assert(
      fc.property(settings(), (some) => {
        const { mentees, mentors } = some.cohort;
        const many = mentors.length === 0 ? [] : Array.from({ length: 2100 }, (_, k) => mentors[k % mentors.length]);
        const fillRow = skills.prepare?.(parameters, mentees, many, some, "mentee");
        for (const [row, mentee] of mentees.entries()) {
          const coded = fillRow?.coded?.(row) ?? null;
          if (coded === null) continue;
          tables++;
          const expected = mentors.map((mentor) => skills.score(parameters, mentee, mentor, some, "mentee") ?? -1);
          expect(Array.from(coded.codes, (code) => coded.scores[code])).toEqual(many.map((_, k) => expected[k % mentors.length]));
        }
      }),
      { numRuns: 40 },
    );
    expect(tables).toBeGreaterThan(0);
  });
});
